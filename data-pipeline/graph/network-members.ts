import type { Collaborations, WorkChoice } from './collaborations.ts';
import type { Grouped } from './grouped.ts';

/**
 * What the nodes of a network are.
 *
 * - `person`: people, tied by works that they signed together (co-authorship).
 * - `organization`: organizations, tied by works whose byline names both, by one author or by several (co-affiliation).
 * - `funder`: organizations, tied by works that acknowledge both (co-funding).
 * - `mixed`: people with the organizations that they name and the funders that their works acknowledge; no ties between two
 *   people, or two organizations.
 */
export type NetworkKind = 'person' | 'organization' | 'funder' | 'mixed';

/** What a node is. In a mixed network an organization that nobody of the window names is a `funder`. */
export type NodeKind = Exclude<NetworkKind, 'mixed'>;

/** The members of a kind by number, with the facts of a window. In a mixed one organizations come after people. */
export interface Members {
  readonly count: number;
  /** 1 = a covered person; an organization that one names, or a funder that a work of one acknowledges, in the window. */
  readonly isCovered: Uint8Array;
  /** Works in the window, those that make no ties too. */
  readonly works: Uint32Array;
  /** Of those works; 0 = none of them is dated. */
  readonly firstYears: Int32Array;
  readonly lastYears: Int32Array;
  /** 1 = on a work that makes ties. */
  readonly isOnTyingWork: Uint8Array;
}

/** Who stands on each work, each once. @throws RangeError for a mixed network, whose nodes are of several lists. */
export function membersOfWorks(model: Collaborations, kind: NetworkKind): Grouped {
  if (kind === 'mixed') throw new RangeError('a mixed network has no one list of members');
  if (kind === 'person') return model.peopleOf;
  return kind === 'organization' ? model.organizationsOf : model.fundersOf;
}

/** The lists of whom works name, each with what has to be added to its numbers for those of the members. */
export function memberLists(model: Collaborations, kind: NetworkKind): readonly (readonly [Grouped, offset: number])[] {
  if (kind !== 'mixed') return [[membersOfWorks(model, kind), 0]];
  const people = model.people.id.length;
  return [
    [model.peopleOf, 0],
    [model.organizationsOf, people],
    [model.fundersOf, people],
  ];
}

export function talliedMembers(model: Collaborations, chosen: WorkChoice, kind: NetworkKind): Members {
  const people = model.people.id.length;
  const organizations = model.organizations.id.length;
  const count = kind === 'mixed' ? people + organizations : kind === 'person' ? people : organizations;
  const tally = new Tally(count);
  const lists = memberLists(model, kind);
  for (const work of chosen.works) {
    for (const [{ starts, ends, values }, offset] of lists) {
      for (let at = starts[work]!; at < ends[work]!; at += 1) {
        tally.add(values[at]! + offset, work, model.works.year[work]!, chosen.makesTies[work]!);
      }
    }
  }
  const { works, firstYears, lastYears, isOnTyingWork } = tally;
  return { works, firstYears, lastYears, isOnTyingWork, count, isCovered: coveredMembers(model, chosen, kind, count) };
}

class Tally implements Omit<Members, 'count' | 'isCovered'> {
  readonly works: Uint32Array;
  readonly firstYears: Int32Array;
  readonly lastYears: Int32Array;
  readonly isOnTyingWork: Uint8Array;
  readonly #lastWork: Int32Array;

  constructor(count: number) {
    this.works = new Uint32Array(count);
    this.firstYears = new Int32Array(count);
    this.lastYears = new Int32Array(count);
    this.isOnTyingWork = new Uint8Array(count);
    this.#lastWork = new Int32Array(count).fill(-1);
  }

  /** @param year 0 = not known. */
  add(member: number, work: number, year: number, makesTies: number): void {
    // A work that names an organization as a funder and as an affiliation is one work.
    if (this.#lastWork[member] === work) return;
    this.#lastWork[member] = work;
    this.works[member]! += 1;
    if (makesTies === 1) this.isOnTyingWork[member] = 1;
    if (year === 0) return;
    const first = this.firstYears[member]!;
    if (first === 0 || year < first) this.firstYears[member] = year;
    if (year > this.lastYears[member]!) this.lastYears[member] = year;
  }
}

function coveredMembers(model: Collaborations, chosen: WorkChoice, kind: NetworkKind, count: number): Uint8Array {
  const { people, affiliations } = model;
  if (kind === 'person') return people.is_covered;
  const isCovered = new Uint8Array(count);
  if (kind === 'mixed') isCovered.set(people.is_covered);
  else if (kind === 'organization') {
    const isChosen = new Uint8Array(model.works.year.length);
    for (const work of chosen.works) isChosen[work] = 1;
    for (let row = 0; row < affiliations.work.length; row += 1) {
      if (isChosen[affiliations.work[row]!] === 1 && people.is_covered[affiliations.person[row]!] === 1) {
        isCovered[affiliations.organization[row]!] = 1;
      }
    }
  } else {
    const { starts, ends, values } = model.fundersOf;
    for (const work of chosen.works) {
      if (!hasCoveredAuthor(model, work)) continue;
      for (let at = starts[work]!; at < ends[work]!; at += 1) isCovered[values[at]!] = 1;
    }
  }
  return isCovered;
}

function hasCoveredAuthor({ people, peopleOf: { starts, ends, values } }: Collaborations, work: number): boolean {
  for (let at = starts[work]!; at < ends[work]!; at += 1) {
    if (people.is_covered[values[at]!] === 1) return true;
  }
  return false;
}

/** What each of these members is. */
export function kindsOf(
  model: Collaborations,
  chosen: WorkChoice,
  kind: NetworkKind,
  rows: Uint32Array,
): readonly NodeKind[] {
  if (kind !== 'mixed') return new Array<NodeKind>(rows.length).fill(kind);
  const people = model.people.id.length;
  const isNamed = new Uint8Array(model.organizations.id.length);
  const { starts, ends, values } = model.organizationsOf;
  for (const work of chosen.works) {
    for (let at = starts[work]!; at < ends[work]!; at += 1) isNamed[values[at]!] = 1;
  }
  return Array.from(rows, (member) =>
    member < people ? 'person' : isNamed[member - people] === 1 ? 'organization' : 'funder',
  );
}

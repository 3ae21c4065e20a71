import { dropRepeated, grouped, type Grouped } from './grouped.ts';
import { firstTies, grownTies, type Ties, tieColumns } from './ties.ts';

/** Who stands on which work, as two columns beside each other: one row an authorship, in any order. */
export interface Memberships {
  readonly works: Uint32Array;
  readonly members: Uint32Array;
}

export interface ProjectionOptions {
  /** Numbers of works and of members are below these. */
  readonly workCount: number;
  readonly memberCount: number;
  /** Works of more members than this make no ties. */
  readonly cap: number;
  /** What a work adds to the weight of each of its pairs. */
  readonly counting: Counting;
  /** The year of each work, 0 = not known. */
  readonly years: Int32Array;
}

/**
 * What a work of n members adds to each of its pairs.
 *
 * - `fractional`: 1/(n − 1), so that it adds exactly 1 to the strength of each member (M. E. J. Newman, Scientific
 *   collaboration networks II, Phys. Rev. E 64, 016132, 2001, eq. 2).
 * - `full`: 1, so that the weight is the number of works.
 * - `divided`: 2/(n(n − 1)), so that it adds 1 in all, and a large work no more than a small one.
 */
export type Counting = 'fractional' | 'full' | 'divided';

export interface Projection {
  readonly ties: Ties;
  /** Works over the cap, which made no ties, and the members of the largest of them (0 = none). */
  readonly worksOverCap: number;
  readonly largestWork: number;
}

/** The one-mode projection of works × members. Someone who stands on a work twice counts once. */
export function projectTies(memberships: Memberships, options: ProjectionOptions): Projection {
  const membersOf = grouped(memberships.works, memberships.members, options.workCount);
  dropRepeated(membersOf, options.memberCount);
  const { share, ...overCap } = shares(membersOf, options);
  return { ties: tiesOfWorks(membersOf, share, options), ...overCap };
}

/**
 * The ties that works make between their members, sorted by source, its targets in the order in which works bring them.
 *
 * Row by row after F. G. Gustavson (ACM Trans. Math. Softw. 4(3), 1978): no hash of pairs, and sums are taken in the
 * order of the works' numbers, so that the last digit is always the same. Takes time for the works that make ties alone.
 *
 * @param membersOf members by work, each once.
 * @param share what each work adds to the weight of each of its pairs; 0 = it makes no ties.
 */
export function tiesOfWorks(
  membersOf: Grouped,
  share: Float64Array,
  { memberCount, years }: Pick<ProjectionOptions, 'memberCount' | 'years'>,
): Ties {
  const { memberships, pairs } = tyingWorks(membersOf, share);
  const worksOf = grouped(memberships.members, memberships.works, memberCount);
  const beside = ascendingMembers(worksOf, share.length);

  // Most pairs share one work, so that there are nearly as many ties as pairs; where they share many, columns grow.
  let ties = tieColumns(Math.min(pairs, memberships.works.length * 4));
  let length = 0;
  const placeOf = new Int32Array(memberCount);
  for (let source = 0; source < memberCount; source += 1) {
    const most = length + pairsOf(source, worksOf, beside);
    if (most > ties.sources.length) ties = grownTies(ties, Math.max(most, ties.sources.length * 2));
    length = addRow({ ties, length, placeOf }, source, worksOf, beside, share, years);
  }
  return firstTies(ties, length);
}

interface RowTarget {
  readonly ties: Ties;
  /** Ties of earlier rows. */
  readonly length: number;
  /** Where the tie to a member was last put, plus one: of this row where it is more than `length`. */
  readonly placeOf: Int32Array;
}

/** Adds the ties of one member to those of larger number, and moves the start of each of its works past it; gives the new length. */
function addRow(
  { ties, length, placeOf }: RowTarget,
  source: number,
  worksOf: Grouped,
  { starts, ends, values }: Grouped,
  share: Float64Array,
  years: Int32Array,
): number {
  const { sources, targets, weights, works, firstYears, lastYears } = ties;
  let end = length;
  for (let at = worksOf.starts[source]!; at < worksOf.ends[source]!; at += 1) {
    const work = worksOf.values[at]!;
    const next = starts[work]! + 1;
    starts[work] = next;
    const last = ends[work]!;
    if (next === last) continue;
    const added = share[work]!;
    const year = years[work]!;
    for (let index = next; index < last; index += 1) {
      const target = values[index]!;
      const place = placeOf[target]! - 1;
      if (place < length) {
        sources[end] = source;
        targets[end] = target;
        weights[end] = added;
        works[end] = 1;
        firstYears[end] = year;
        lastYears[end] = year;
        end += 1;
        placeOf[target] = end;
        continue;
      }
      weights[place]! += added;
      works[place]! += 1;
      if (year === 0) continue;
      if (firstYears[place] === 0 || year < firstYears[place]!) firstYears[place] = year;
      if (lastYears[place] === 0 || year > lastYears[place]!) lastYears[place] = year;
    }
  }
  return end;
}

/** The members of each work, ascending. */
function ascendingMembers(worksOf: Grouped, workCount: number): Grouped {
  const members = new Uint32Array(worksOf.values.length);
  for (let member = 0; member < worksOf.ends.length; member += 1) {
    members.fill(member, worksOf.starts[member], worksOf.ends[member]);
  }
  return grouped(worksOf.values, members, workCount);
}

/** No fewer pairs than the row of this member has. */
function pairsOf(source: number, worksOf: Grouped, beside: Grouped): number {
  let pairs = 0;
  for (let at = worksOf.starts[source]!; at < worksOf.ends[source]!; at += 1) {
    const work = worksOf.values[at]!;
    pairs += beside.ends[work]! - beside.starts[work]!;
  }
  return pairs;
}

/** What each work adds to a pair; 0 = it makes no ties. */
function shares(
  { starts, ends }: Grouped,
  { cap, counting }: ProjectionOptions,
): Omit<Projection, 'ties'> & { readonly share: Float64Array } {
  const share = new Float64Array(ends.length);
  let worksOverCap = 0;
  let largestWork = 0;
  for (let work = 0; work < ends.length; work += 1) {
    const members = ends[work]! - starts[work]!;
    if (members > cap) {
      worksOverCap += 1;
      largestWork = Math.max(largestWork, members);
    } else if (members > 1) share[work] = shareOf[counting](members);
  }
  return { share, worksOverCap, largestWork };
}

/** What a work of so many members, two or more, adds to each of its pairs. */
export const shareOf: Readonly<Record<Counting, (members: number) => number>> = {
  fractional: (members) => 1 / (members - 1),
  full: () => 1,
  divided: (members) => 2 / (members * (members - 1)),
};

/** Who stands on the works that make ties, works in ascending order, and how many pairs they make. */
function tyingWorks(
  { starts, ends, values }: Grouped,
  share: Float64Array,
): { readonly memberships: Memberships; readonly pairs: number } {
  let length = 0;
  let pairs = 0;
  for (let work = 0; work < ends.length; work += 1) {
    if (share[work] === 0) continue;
    const members = ends[work]! - starts[work]!;
    length += members;
    pairs += (members * (members - 1)) / 2;
  }
  const works = new Uint32Array(length);
  const members = new Uint32Array(length);
  let next = 0;
  for (let work = 0; work < ends.length; work += 1) {
    if (share[work] === 0) continue;
    for (let at = starts[work]!; at < ends[work]!; at += 1) {
      works[next] = work;
      members[next] = values[at]!;
      next += 1;
    }
  }
  return { memberships: { works, members }, pairs };
}

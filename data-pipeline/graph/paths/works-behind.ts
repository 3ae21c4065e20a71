import { chooseWorks, type Collaborations, type WorkChoice } from '../collaborations.ts';
import { mixedJoins } from '../mixed-ties.ts';
import { membersOfWorks, type NetworkKind } from '../network-members.ts';

type Pairs = readonly (readonly [number, number])[];

/**
 * The works that tie both members of each pair, in the order of the pairs; ascending. In a mixed network those on which the person
 * named the organization, or which acknowledge it: a co-author may have named it as well.
 */
export function worksOfPairs(
  model: Collaborations,
  chosen: WorkChoice,
  kind: NetworkKind,
  pairs: Pairs,
): readonly (readonly number[])[] {
  return kind === 'mixed' ? joiningWorks(model, chosen, pairs) : sharedWorks(model, chosen, kind, pairs);
}

function joiningWorks(model: Collaborations, chosen: WorkChoice, pairs: Pairs): readonly (readonly number[])[] {
  const people = model.people.id.length;
  const keyOf = (person: number, organization: number): number => person * model.organizations.id.length + organization;
  const worksOf = new Map<number, Set<number>>();
  const sets = pairs.map(([one, other]) => {
    const key = keyOf(Math.min(one, other), Math.max(one, other) - people);
    const set = worksOf.get(key) ?? new Set<number>();
    worksOf.set(key, set);
    return set;
  });
  const joins = mixedJoins(model, chosen, 'full');
  for (const [join, person] of joins.people.entries()) {
    worksOf.get(keyOf(person, joins.organizations[join]!))?.add(joins.works[join]!);
  }
  return sets.map((works) => [...works]);
}

function sharedWorks(
  model: Collaborations,
  { works, makesTies }: WorkChoice,
  kind: Exclude<NetworkKind, 'mixed'>,
  pairs: Pairs,
): readonly (readonly number[])[] {
  const membersOf = membersOfWorks(model, kind);
  const worksOf = new Map<number, number[]>(pairs.flat().map((member) => [member, []]));
  for (const work of works) {
    if (makesTies[work] === 0) continue;
    for (let at = membersOf.starts[work]!; at < membersOf.ends[work]!; at += 1) {
      worksOf.get(membersOf.values[at]!)?.push(work);
    }
  }
  return pairs.map(([one, other]) => {
    const shared = new Set(worksOf.get(other));
    return worksOf.get(one)!.filter((work) => shared.has(work));
  });
}

/** The works of the years on which each person named an organization, by the person's number; ascending. */
export function worksNaming(
  model: Collaborations,
  years: Parameters<typeof chooseWorks>[1],
  organization: number,
): ReadonlyMap<number, readonly number[]> {
  const { work, person, organization: named } = model.affiliations;
  const isChosen = new Uint8Array(model.works.work_id.length);
  for (const chosen of chooseWorks(model, years, Infinity).works) isChosen[chosen] = 1;
  const worksOf = new Map<number, number[]>();
  for (let row = 0; row < named.length; row += 1) {
    if (named[row] !== organization || isChosen[work[row]!] === 0) continue;
    const works = worksOf.get(person[row]!);
    if (works === undefined) worksOf.set(person[row]!, [work[row]!]);
    else works.push(work[row]!);
  }
  return worksOf;
}

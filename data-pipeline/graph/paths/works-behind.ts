import { chooseWorks, type Collaborations, type WorkChoice } from '../collaborations.ts';
import type { Grouped } from '../grouped.ts';

/** The works on which both members of each pair stand and which make ties, in the order of the pairs; ascending. */
export function worksOfPairs(
  membersOf: Grouped,
  { works, makesTies }: WorkChoice,
  pairs: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
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

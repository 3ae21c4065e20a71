import type { Collaborations, WorkChoice } from './collaborations.ts';
import { grouped } from './grouped.ts';
import type { Counting } from './projection.ts';
import { firstTies, type Ties, tieColumns } from './ties.ts';

/**
 * One person, one organization (by its own number) and one work that joins them, in the order of the works; what the work adds.
 * Where a work joins two more than once, the first time alone counts.
 */
export interface Joins {
  readonly people: Uint32Array;
  readonly organizations: Uint32Array;
  readonly works: Uint32Array;
  readonly shares: Float64Array;
}

/**
 * Ties between people and the organizations that they name, and the funders that their works acknowledge. A work adds 1 to each
 * under full counting, else 1 in all to the organizations that a person names on it, and 1 in all to its funders. Where a funder is
 * named as an affiliation too, the affiliation counts.
 *
 * @returns sorted by source, the person; targets are numbers of organizations after those of all people.
 */
export function mixedTies(model: Collaborations, chosen: WorkChoice, counting: Counting): Ties {
  const { people, organizations, works, shares } = mixedJoins(model, chosen, counting);
  const order = Uint32Array.from(people.keys());
  const rows = grouped(people, order, model.people.id.length);
  const ties = tieColumns(people.length);
  const placeOf = new Int32Array(model.organizations.id.length);
  const lastWork = new Int32Array(people.length).fill(-1);
  let length = 0;
  for (let person = 0; person < model.people.id.length; person += 1) {
    const before = length;
    for (let at = rows.starts[person]!; at < rows.ends[person]!; at += 1) {
      const join = rows.values[at]!;
      const organization = organizations[join]!;
      let place = placeOf[organization]! - 1;
      if (place < before) {
        place = length;
        length += 1;
        placeOf[organization] = length;
        ties.sources[place] = person;
        ties.targets[place] = model.people.id.length + organization;
      }
      const work = works[join]!;
      if (lastWork[place] === work) continue;
      lastWork[place] = work;
      addWork(ties, place, shares[join]!, model.works.year[work]!);
    }
  }
  return firstTies(ties, length);
}

function addWork({ weights, works, firstYears, lastYears }: Ties, tie: number, share: number, year: number): void {
  weights[tie]! += share;
  works[tie]! += 1;
  if (year === 0) return;
  if (firstYears[tie] === 0 || year < firstYears[tie]!) firstYears[tie] = year;
  if (year > lastYears[tie]!) lastYears[tie] = year;
}

/** What joins people and organizations in a mixed network: affiliations of each work, then its funders. */
export function mixedJoins(model: Collaborations, { makesTies }: WorkChoice, counting: Counting): Joins {
  const { affiliations, peopleOf, fundersOf } = model;
  const columns = {
    people: [] as number[],
    organizations: [] as number[],
    works: [] as number[],
    shares: [] as number[],
  };
  const add = (person: number, organization: number, work: number, among: number): void => {
    columns.people.push(person);
    columns.organizations.push(organization);
    columns.works.push(work);
    columns.shares.push(counting === 'full' ? 1 : 1 / among);
  };
  let row = 0;
  for (let work = 0; work < makesTies.length; work += 1) {
    while (row < affiliations.work.length && affiliations.work[row]! < work) row += 1;
    if (makesTies[work] === 0) continue;
    while (affiliations.work[row] === work) {
      const person = affiliations.person[row]!;
      let end = row;
      while (affiliations.work[end] === work && affiliations.person[end] === person) end += 1;
      for (let at = row; at < end; at += 1) add(person, affiliations.organization[at]!, work, end - row);
      row = end;
    }
    const funders = fundersOf.values.subarray(fundersOf.starts[work], fundersOf.ends[work]);
    for (let at = peopleOf.starts[work]!; funders.length > 0 && at < peopleOf.ends[work]!; at += 1) {
      for (const funder of funders) add(peopleOf.values[at]!, funder, work, funders.length);
    }
  }
  return {
    people: Uint32Array.from(columns.people),
    organizations: Uint32Array.from(columns.organizations),
    works: Uint32Array.from(columns.works),
    shares: Float64Array.from(columns.shares),
  };
}

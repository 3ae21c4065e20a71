import { yearOf } from '../calendar.ts';
import type { Award, Department, Organization } from '../model.ts';
import { departments } from './departments.ts';
import { type Funders, makeFunders } from './funders.ts';
import { makeOrganizations, type Organizations } from './organizations.ts';
import { makePeople, type People } from './people.ts';
import { fillPositions } from './positions.ts';
import { AwardOffice, grantSupport } from './support.ts';

/** The fictional institution and its surroundings before any work is written. */
export interface World {
  readonly seed: number;
  readonly asOf: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly places: Organizations;
  readonly funders: Funders;
  readonly people: People;
  readonly departments: readonly Department[];
  readonly awards: Award[];
  readonly office: AwardOffice;
  readonly home: Organization;
}

/** @param years calendar years with works; the last one is cut at `asOf`. */
export function makeWorld(seed: number, people: number, years: number, asOf: string): World {
  const lastYear = yearOf(asOf);
  const firstYear = lastYear - years + 1;
  const places = makeOrganizations(seed, people);
  const funders = makeFunders(seed);
  const office = new AwardOffice();
  const crowd = makePeople(seed, people, `${firstYear}-01-02`, asOf, places);
  for (const person of crowd.covered) fillPositions(person);
  return {
    seed,
    asOf,
    firstYear,
    lastYear,
    places,
    funders,
    people: crowd,
    departments,
    awards: grantSupport(seed, crowd.covered, funders, office, asOf),
    office,
    home: places.home,
  };
}

import type { Byline, Covered, External, Line, Organization, PersonName, Researcher } from '../model.ts';
import { fullName, spelling } from '../names/spellings.ts';
import type { Random } from '../random.ts';

/** The employer on a day; the first one before every employment. */
export function employerOn(person: Covered, day: string): Organization {
  const [first, ...later] = person.employments;
  if (first === undefined) throw new RangeError(`${person.personId} was never employed`);
  return later.findLast(({ from }) => from <= day)?.organization ?? first.organization;
}

export function organizationOf(person: External, day: string): Organization {
  return person.movedOn !== null && person.movedOn <= day ? person.nextOrganization : person.organization;
}

/** A line as authors write it; a few reach the database without words, or with an acronym alone. */
export function affiliationLine(random: Random, organization: Organization, unit: string | null): Line {
  const { acronym, city, countryName } = organization;
  if (random.chance(0.03)) return { raw: null, linked: [organization], actual: organization };
  if (acronym.length > 2 && random.chance(0.03)) {
    return { raw: `${acronym}, ${city}, ${countryName}`, linked: [organization], actual: organization };
  }
  const line = namingLine(random, organization, unit);
  return { ...line, raw: random.chance(0.1) ? `${line.raw}.` : line.raw };
}

/** A line with a unit, the organization by name, alias or abbreviated name, its town and country. */
export function namingLine(random: Random, organization: Organization, unit: string | null): Line & { raw: string } {
  const { name, aliases, city, countryName } = organization;
  const written = random.weighted([
    [name, 70],
    [random.pick([name, ...aliases]), 20],
    [abbreviated(name), 10],
  ]);
  const raw = [unit, written, city, countryName].filter((part) => part !== null).join(', ');
  return { raw, linked: [organization], actual: organization };
}

function abbreviated(name: string): string {
  return name
    .replace('University', 'Univ.')
    .replace('Institute', 'Inst.')
    .replace('Technology', 'Technol.')
    .replace('Hospital', 'Hosp.');
}

export interface BylineWish {
  readonly lines: readonly Line[];
  /** One of the names that the person publishes under; by default the name, in one of its spellings. */
  readonly name?: PersonName;
  readonly printedOrcid?: string | null;
  readonly sourceOrcid?: string | null;
  readonly sourceId?: string;
  readonly isCorresponding?: boolean;
}

/** One name of a byline. What the wish leaves open is as the publication database usually has it. */
export function makeByline(random: Random, researcher: Researcher, wish: BylineWish): Byline {
  const printed = random.chance(0.5) ? researcher.orcid : null;
  return {
    researcher,
    name: wish.name ?? researcher.name,
    spelled: wish.name === undefined ? spelling(random, researcher.name) : fullName(wish.name),
    printedOrcid: wish.printedOrcid === undefined ? printed : wish.printedOrcid,
    sourceOrcid: wish.sourceOrcid === undefined ? sourceOrcidOf(researcher) : wish.sourceOrcid,
    sourceId: wish.sourceId ?? researcher.sourceId,
    lines: wish.lines,
    isCorresponding: wish.isCorresponding ?? false,
  };
}

/** A covered person as they usually sign: with the employer of the day. A few profiles are split by the database. */
export function usualByline(random: Random, person: Covered, day: string, hasLines: boolean): Byline {
  const employer = employerOn(person, day);
  const line = affiliationLine(random, employer, person.department.name);
  const isSplit = random.chance(0.03);
  return makeByline(random, person, {
    lines: hasLines ? [random.chance(0.04) ? { ...line, linked: [] } : line] : [],
    ...(random.chance(0.15) ? { name: random.pick([person.name, ...person.otherNames]) } : {}),
    ...(isSplit ? { sourceId: person.sourceId.replace('A95', 'A98'), sourceOrcid: null } : {}),
  });
}

export function externalByline(random: Random, person: External, day: string, hasLines: boolean): Byline {
  const organization = organizationOf(person, day);
  const line = affiliationLine(random, organization, null);
  return makeByline(random, person, {
    lines: hasLines ? [random.chance(0.06) ? { ...line, linked: [] } : line] : [],
  });
}

function sourceOrcidOf(researcher: Researcher): string | null {
  return researcher.sourceKnowsOrcid ? researcher.orcid : null;
}

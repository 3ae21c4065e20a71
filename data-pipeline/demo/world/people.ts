import { addDays, addMonths, dayBetween } from '../calendar.ts';
import { makeOrcid } from '../identifiers.ts';
import type { Covered, Employment, External, Forms, PersonName } from '../model.ts';
import { makePersonName, makePlainName } from '../names/person-names.ts';
import { inCyrillic } from '../names/spellings.ts';
import { Random } from '../random.ts';
import { departments } from './departments.ts';
import type { Organizations } from './organizations.ts';

export interface People {
  readonly covered: readonly Covered[];
  readonly external: readonly External[];
}

/** Covered people and the co-authors around them. @param firstDay the first day on which works appear. */
export function makePeople(seed: number, count: number, firstDay: string, asOf: string, places: Organizations): People {
  const external = makeExternals(seed, count, firstDay, asOf, places);
  const random = new Random(seed, 'covered');
  const names = new Set<string>();
  const urns = departments.map((_, index) => external.filter((_, place) => place % departments.length === index));
  const covered: Covered[] = [];
  for (let index = 0; index < count; index++) {
    const name = freshName(random, names);
    const departmentIndex = index % departments.length;
    const department = departments[departmentIndex];
    const urn = urns[departmentIndex];
    if (department === undefined || urn === undefined) throw new RangeError('no department');
    const hasOrcid = random.chance(0.92);
    const forms = makeForms(random, asOf, index % 40 !== 39);
    const employments = makeEmployments(random, firstDay, addMonths(asOf, -22), places);
    covered.push({
      personId: `P${String(index + 1).padStart(4, '0')}`,
      name,
      otherNames: makeOtherNames(random, name),
      orcid: hasOrcid ? makeOrcid(index) : null,
      sourceId: `A${9_500_000_000 + index}`,
      sourceKnowsOrcid: hasOrcid && random.chance(0.8),
      department,
      employments,
      productivity: random.weighted([
        [0.5, 30],
        [0.9, 35],
        [1.4, 22],
        [2.2, 10],
        [4, 3],
      ]),
      regulars: drawRegulars(random, urn),
      colleagues: drawColleagues(random, index, departments.length),
      forms,
    });
  }
  return { covered, external };
}

function makeExternals(
  seed: number,
  people: number,
  firstDay: string,
  asOf: string,
  places: Organizations,
): External[] {
  const random = new Random(seed, 'external');
  return Array.from({ length: people * 7 }, (_, index) => {
    const organization = favored(random, places.external);
    const hasOrcid = random.chance(0.6);
    return {
      name: makePersonName(random),
      orcid: hasOrcid ? makeOrcid(20_000_000 + index) : null,
      sourceId: `A${9_600_000_000 + index}`,
      sourceKnowsOrcid: hasOrcid && random.chance(0.8),
      organization,
      nextOrganization: favored(random, places.external),
      movedOn: random.chance(0.1) ? dayBetween(random, firstDay, asOf) : null,
    };
  });
}

/** An item of a list whose early places are far likelier than its late ones. */
function favored<T>(random: Random, items: readonly T[]): T {
  const place = Math.floor(random.next() * random.next() * random.next() * items.length);
  return items[place] ?? random.pick(items);
}

/** Co-authors to whom this person returns. Each draw leaves a second ball, so that the well connected become more so. */
function drawRegulars(random: Random, urn: External[]): External[] {
  const regulars = new Set<External>();
  for (let drawn = random.between(5, 14); drawn > 0; drawn--) {
    const chosen = random.pick(urn);
    regulars.add(chosen);
    urn.push(chosen);
  }
  return [...regulars];
}

/** Places, in the list of covered people, of earlier members of the department; now and then of another one. */
function drawColleagues(random: Random, index: number, step: number): number[] {
  const colleagues = new Set<number>();
  for (let drawn = random.between(1, 5); drawn > 0 && index >= step; drawn--) {
    const near = index - step * random.between(1, Math.min(12, Math.floor(index / step)));
    colleagues.add(random.chance(0.85) ? near : random.between(0, index - 1));
  }
  return [...colleagues];
}

function freshName(random: Random, taken: Set<string>): PersonName {
  for (;;) {
    const name = random.chance(0.5) ? makePlainName(random) : makePersonName(random);
    const key = `${name.family} ${name.given.charAt(0)}`.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function makeOtherNames(random: Random, name: PersonName): PersonName[] {
  const cyrillic = inCyrillic(name);
  if (cyrillic !== null && random.chance(0.3)) return [cyrillic];
  if (random.chance(0.06)) return [{ family: makePersonName(random).family, given: name.given }];
  return [];
}

/** One employment here, long before the first work; or one elsewhere and then one here. @param earliestForm see makeForms */
function makeEmployments(random: Random, firstDay: string, earliestForm: string, places: Organizations): Employment[] {
  const title = random.pick(['Professor', 'Associate Professor', 'Assistant Professor', 'Research Scientist']);
  const hasMoved = random.chance(0.2);
  const isLate = random.chance(0.5);
  const joined = !hasMoved
    ? addMonths(firstDay, -random.between(6, 180))
    : isLate
      ? addMonths(earliestForm, -random.between(16, 22))
      : dayBetween(random, addMonths(firstDay, 12), addMonths(earliestForm, -22));
  const home = { organization: places.home, title, from: `${joined.slice(0, 7)}-01`, to: null };
  if (!hasMoved) return [home];
  const before: Employment = {
    organization: favored(random, places.external),
    title: 'Research Fellow',
    from: addMonths(home.from, -random.between(36, 96)),
    to: addDays(home.from, -1),
  };
  return [before, home];
}

/** Days of the newest forms: all within ten months of each other, one to two years before the evaluation. */
function makeForms(random: Random, asOf: string, filed: boolean): Forms {
  const cposOn = addDays(addMonths(asOf, -random.between(12, 22)), random.between(0, 20));
  const biosketchOn = random.chance(0.6) ? cposOn : addMonths(cposOn, random.between(-4, 4));
  const coiOn = random.chance(0.5) ? addMonths(cposOn, random.between(1, 6)) : null;
  return {
    cposOn: filed ? cposOn : null,
    biosketchOn: filed ? biosketchOn : null,
    coiOn: filed ? coiOn : null,
    secondCposOn: null,
    positions: [],
    support: [],
    cposFormat: random.chance(0.5) ? 'xml' : 'csv',
  };
}

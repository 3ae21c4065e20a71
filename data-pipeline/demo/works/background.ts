import { addMonths, dayBetween } from '../calendar.ts';
import type { Byline, Covered, External, Work } from '../model.ts';
import { Random } from '../random.ts';
import type { World } from '../world/world.ts';
import { acknowledge } from './acknowledgment.ts';
import { externalByline, usualByline } from './byline.ts';
import { makeTitle } from './titles.ts';

/** How many names stand in bylines: most teams are small, a few are very large. Above 100 the database cuts the list. */
const teamSizes: readonly (readonly [readonly [number, number], number])[] = [
  [[1, 1], 7],
  [[2, 2], 12],
  [[3, 3], 17],
  [[4, 4], 17],
  [[5, 6], 22],
  [[7, 9], 14],
  [[10, 15], 7],
  [[16, 28], 2.4],
  [[100, 100], 0.35],
];

/** Works that each covered person leads in a year of average productivity. */
const worksPerYear = 2.7;

/** The ordinary works of a year, in the order of the people who lead them: nothing in them is undisclosed. */
export function* backgroundWorks(world: World, year: number): Generator<Work> {
  const from = `${year}-01-02`;
  const to = year === world.lastYear ? world.asOf : `${year}-12-31`;
  const growth = 0.8 + (0.4 * (year - world.firstYear)) / Math.max(1, world.lastYear - world.firstYear);
  const share = year === world.lastYear ? Number(world.asOf.slice(5, 7)) / 12 : 1;
  let serial = year * 1_000_000;
  for (const [index, lead] of world.people.covered.entries()) {
    const random = new Random(world.seed, 'works', year, index);
    const expected = worksPerYear * lead.productivity * growth * share;
    const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
    for (let made = 0; made < count; made++)
      yield ordinaryWork(world, random, lead, dayBetween(random, from, to), ++serial);
  }
}

function ordinaryWork(world: World, random: Random, lead: Covered, day: string, serial: number): Work {
  const { department } = lead;
  const size = random.between(...random.weighted(teamSizes));
  const colleagues = size < 2 ? [] : colleaguesOn(world, random, lead, Math.min(size - 1, 3));
  const hasLines = !random.chance(day < addMonths(world.asOf, -48) ? 0.3 : 0.06);
  const others = [
    ...colleagues.map((person) => usualByline(random, person, day, hasLines)),
    ...externalsFor(world, random, lead, size - 1 - colleagues.length).map((person) =>
      externalByline(random, person, day, hasLines),
    ),
  ];
  const own: Byline = { ...usualByline(random, lead, day, hasLines), isCorresponding: true };
  const byline = random.chance(0.5) ? [own, ...random.shuffle(others)] : [...random.shuffle(others), own];
  return {
    serial,
    hasDoi: !random.chance(0.05),
    title: makeTitle(random, department),
    day,
    precision: 'day',
    type: random.weighted([
      ['article', 88],
      ['preprint', 8],
      ['book-chapter', 4],
    ]),
    venue: random.pick(department.venues),
    topic: department.topic,
    byline,
    isRetracted: random.chance(0.002),
    ...acknowledge(world, random, lead, colleagues, byline, day),
  };
}

/** Colleagues who were employed here on the day: others would bring an affiliation of theirs from elsewhere. */
function colleaguesOn(world: World, random: Random, lead: Covered, most: number): Covered[] {
  const near = random.sample(lead.colleagues, Math.min(most, random.weighted([[0, 45], [1, 35], [2, 15], [3, 5]]))); // prettier-ignore
  return near.flatMap((place) => world.people.covered[place] ?? []);
}

function externalsFor(world: World, random: Random, lead: Covered, count: number): External[] {
  const regulars = random.sample(lead.regulars, Math.min(count, Math.max(1, Math.floor(count * 0.7))));
  const chosen = new Set(regulars);
  while (chosen.size < count) chosen.add(random.pick(world.people.external));
  return [...chosen].slice(0, Math.max(0, count));
}

import { yearOf } from '../calendar.ts';
import type { Covered } from '../model.ts';
import { supportRow } from '../world/support.ts';
import { innocentShare, type Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';

/** Person-months are counted in hundredths, so that sums are exact. */
const yearLimit = 1200;
const roomBelow = 900;

/** More than twelve person-months in two years; for one person in four only if what is pending were granted too. */
export const effortOverTwelve: Scenario = {
  share: 10,
  cast: 'awards',
  suits: hasRoom,
  play(scene, round) {
    const type = round % 4 === 3 ? 'pending' : 'current';
    fillYears(scene, yearLimit + scene.random.between(10, 250), type);
  },
};

export const effortInnocents: readonly Scenario[] = [
  {
    share: innocentShare,
    cast: 'awards',
    suits: hasRoom,
    play(scene) {
      for (const year of fillYears(scene, yearLimit, 'current')) {
        scene.innocent('EFF-01', String(year), 'exactly_twelve', 'twelve person-months and no more');
      }
    },
  },
  {
    share: innocentShare,
    cast: 'awards',
    suits: hasOlderForm,
    play(scene) {
      const award = scene.award({});
      scene.person.forms.support.push(supportRow(award, { months: '11.9', version: 'older' }));
      scene.innocent('EFF-01', String(yearOf(award.from) + 1), 'older_form', 'too much on the older form only');
    },
  },
  {
    share: innocentShare,
    cast: 'awards',
    suits: hasRoom,
    play(scene) {
      const years = fillYears(scene, roomBelow, 'current');
      scene.person.forms.secondCposOn = scene.person.forms.cposOn;
      for (const year of years) {
        scene.innocent('EFF-01', String(year), 'two_forms', 'the same projects stand on the forms of two proposals');
      }
    },
  },
];

/** Whether every year on the newest form leaves room for the two projects that these scenarios add. */
function hasRoom(person: Covered): boolean {
  return [...effortByYear(person, ['current', 'pending']).values()].every((sum) => sum < roomBelow);
}

/** Every third person has the form of the year before on file too. */
export function hasOlderForm({ personId, forms }: Covered): boolean {
  return forms.cposOn !== null && Number(personId.slice(1)) % 3 === 0;
}

/**
 * Hundredths of person-months by year on a person's newest form.
 *
 * @param types `current` alone, or with what is pending.
 */
export function effortByYear(person: Covered, types: readonly ('current' | 'pending')[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { version, type, months } of person.forms.support) {
    if (version === 'older' || !types.includes(type)) continue;
    for (const [year, text] of months) sums.set(year, (sums.get(year) ?? 0) + Math.round(Number(text) * 100));
  }
  return sums;
}

/** Adds two projects of two years that bring each of these to so many hundredths. @returns the years. */
function fillYears(scene: Scene, hundredths: number, type: 'current' | 'pending'): readonly number[] {
  const { person, world } = scene;
  const first = world.lastYear - 1;
  const years = [first, first + 1];
  const sums = effortByYear(person, ['current', 'pending']);
  const missing = new Map(years.map((year) => [year, hundredths - (sums.get(year) ?? 0)]));
  for (const part of [0.6, 0.4] as const) {
    const award = scene.award({ from: `${first}-01-15`, to: `${first + 1}-12-15` });
    const months = new Map([...missing].map(([year, whole]) => [year, (share(whole, part) / 100).toFixed(2)]));
    person.forms.support.push({ ...supportRow(award, { months: '0', version: 'newest', type }), months });
  }
  return years;
}

/** The part of a whole number that 0.6 or 0.4 of it is, rounded so that the two make the whole. */
function share(whole: number, part: 0.6 | 0.4): number {
  const larger = Math.round(whole * 0.6);
  return part === 0.6 ? larger : whole - larger;
}

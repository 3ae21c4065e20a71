import { addMonths, dayBetween } from '../calendar.ts';
import type { Byline, Organization } from '../model.ts';
import { positionRow } from '../world/positions.ts';
import { plantedShare, type Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';
import { formDays } from './settled.ts';

/** An appointment elsewhere that stands on works and on no form: alone on the byline or beside the home institution. */
export const undisclosedAffiliation: Scenario = {
  share: plantedShare,
  cast: 'ties',
  play(scene, round) {
    signElsewhere(scene, scene.elsewhere(), (round % 4) + 1, round % 2 === 0);
  },
};

/** Works that an organization elsewhere stands on, and the truth about it: AFF-01. @returns the days of the first and last. */
export function signElsewhere(
  scene: Scene,
  organization: Organization,
  works: number,
  besideHome: boolean,
  extra: readonly Byline[] = [],
): void {
  const days = Array.from({ length: works }, () => scene.day()).toSorted();
  for (const day of days) publishAt(scene, organization, day, besideHome, extra);
  scene.planted('AFF-01', organization.rorId, `${works} works with ${organization.name}; on no form`);
  scene.leftOut(organization.rorId, days[0] ?? '', days.at(-1) ?? '');
}

export function publishAt(
  scene: Scene,
  organization: Organization,
  day: string,
  besideHome: boolean,
  extra: readonly Byline[] = [],
): void {
  const lines = besideHome ? [scene.homeLine(), scene.lineAt(organization)] : [scene.lineAt(organization)];
  scene.publish({ day, byline: [scene.sign(lines), ...scene.companions(), ...extra] });
}

/** States an organization on the biosketch for the years around the person's window. */
export function discloseAt(
  scene: Scene,
  organization: Organization,
  item: 'position' | 'affiliation' = 'position',
): void {
  const from = addMonths(scene.window.from, -12);
  scene.person.forms.positions.push(
    positionRow(organization, { form: 'biosketch', item, title: 'Visiting Professor', from, to: null }),
  );
}

/** A day on which the person's works are in no form's window: after every form, or too long before. */
export function dayOutside(scene: Scene, side: 'before' | 'after', months: number): string {
  const { first, last } = formDays(scene.person);
  return side === 'after'
    ? dayBetween(scene.random, addMonths(last, 1), addMonths(scene.world.asOf, -1))
    : dayBetween(scene.random, addMonths(first, -months - 10), addMonths(first, -months - 2));
}

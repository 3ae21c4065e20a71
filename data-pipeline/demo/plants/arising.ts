import type { Covered, TruthRow, Work } from '../model.ts';
import { addMonths } from '../calendar.ts';
import type { World } from '../world/world.ts';
import type { Designated } from './designated.ts';
import { effortByYear } from './effort.ts';
import { numberKey } from './number-key.ts';
import type { OpenTie, Planted } from './planted.ts';

/** Names above which a byline shows no acquaintance; bylines of the demo are far from it on either side. */
const largestTeam = 60;

/**
 * Subjects that follow from what was planted, rather than being planted one by one: concurrent federal awards, co-authors
 * at listed organizations, collective awards, and sums of effort. Counted from the truth, not from any record.
 */
export function arisingTruth(world: World, designated: Designated, planted: Planted): TruthRow[] {
  const rows = [
    ...planted.openTies.flatMap((tie) => concurrent(world, tie)),
    ...planted.published.flatMap(({ work, collective }) => [
      ...listedCoauthors(world, designated, work),
      ...collectiveAwards(world, work, collective),
    ]),
    ...world.people.covered.flatMap(excessiveEffort),
  ];
  return [...new Map(rows.map((row) => [`${row.ruleId} ${row.subjectKey}`, row])).values()];
}

function row(ruleId: string, { personId }: Covered, thing: string, note: string): TruthRow {
  return { ruleId, kind: 'planted', subjectKey: `${personId}|${thing}`, personId, innocentCode: '', note };
}

function concurrent(world: World, { person, thing, from, to }: OpenTie): TruthRow[] {
  return world.awards
    .filter((award) => award.funder.isUsFederal && award.from <= to && from <= award.to)
    .filter(({ people }) =>
      people.some(({ personId, role }) => personId === person.personId && (role === 'PI' || role === 'co-PI')),
    )
    .map(({ number }) => row('TIM-01', person, `${thing}|${numberKey(number)}`, `${number} ran at the time`));
}

function listedCoauthors(world: World, designated: Designated, work: Work): TruthRow[] {
  if (work.byline.length > largestTeam || work.day < addMonths(world.asOf, -60)) return [];
  return designated.all
    .filter(({ kind, listedFrom, listedTo }) => {
      return kind === 'designation' && listedFrom <= work.day && (listedTo === null || work.day <= listedTo);
    })
    .flatMap(({ entryId, organization }) => {
      const there = work.byline.filter(({ lines }) => lines.some(({ actual }) => actual?.rorId === organization.rorId));
      return coveredOf(world, work)
        .filter((person) => there.some(({ researcher }) => researcher !== person))
        .map((person) => row('ENT-02', person, entryId, `signed with somebody at ${organization.name}`));
    });
}

function collectiveAwards(world: World, work: Work, numbers: readonly string[]): TruthRow[] {
  return coveredOf(world, work).flatMap((person) => {
    const disclosed = new Set(person.forms.support.filter(({ version }) => version !== 'older').map(({ number }) => numberKey(number))); // prettier-ignore
    return numbers
      .filter((number) => !disclosed.has(number))
      .map((number) => row('FND-04', person, number, 'thanked for by all authors; on no form of this person'));
  });
}

function excessiveEffort(person: Covered): TruthRow[] {
  const current = effortByYear(person, ['current']);
  return [...effortByYear(person, ['current', 'pending'])]
    .filter(([, sum]) => sum > 1201)
    .map(([year, sum]) => {
      const withPending = (current.get(year) ?? 0) > 1201 ? '' : ', pending projects included';
      return row('EFF-01', person, String(year), `${sum / 100} person-months${withPending}`);
    });
}

function coveredOf(world: World, { byline }: Work): Covered[] {
  return byline.flatMap(({ researcher }) => world.people.covered.find((person) => person === researcher) ?? []);
}

import type { Award, Covered, Researcher, TruthRow, Work } from '../model.ts';
import { addMonths, spansMeet } from '../calendar.ts';
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
  const federal = federalAwards(world.awards);
  const rows = [
    ...planted.openTies.flatMap((tie) => concurrent(federal, tie)),
    ...planted.published.flatMap(({ work, collective }) => [
      ...listedCoauthors(world, designated, work),
      ...collectiveAwards(work, collective),
    ]),
    ...world.people.covered.flatMap(excessiveEffort),
  ];
  return [...new Map(rows.map((row) => [`${row.ruleId} ${row.subjectKey}`, row])).values()];
}

function row(ruleId: string, { personId }: Covered, thing: string, note: string): TruthRow {
  return { ruleId, kind: 'planted', subjectKey: `${personId}|${thing}`, personId, innocentCode: '', note };
}

function concurrent(federal: ReadonlyMap<string, readonly Award[]>, { person, thing, from, to }: OpenTie): TruthRow[] {
  return (federal.get(person.personId) ?? [])
    .filter((award) => spansMeet(award.from, award.to, from, to))
    .map(({ number }) => row('TIM-01', person, `${thing}|${numberKey(number)}`, `${number} ran at the time`));
}

/** Federal awards by the people who lead them. */
function federalAwards(awards: readonly Award[]): ReadonlyMap<string, readonly Award[]> {
  const led = awards
    .filter(({ funder }) => funder.isUsFederal)
    .flatMap((award) => award.people.map((person) => ({ ...person, award })))
    .filter(({ role }) => role === 'PI' || role === 'co-PI');
  const byPerson = new Map<string, Award[]>();
  for (const { personId, award } of led) {
    if (personId !== null) byPerson.set(personId, [...(byPerson.get(personId) ?? []), award]);
  }
  return byPerson;
}

function listedCoauthors(world: World, designated: Designated, work: Work): TruthRow[] {
  if (work.byline.length > largestTeam || work.day < addMonths(world.asOf, -60)) return [];
  return designated.all
    .filter(({ kind, listedFrom, listedTo }) => {
      return kind === 'designation' && listedFrom <= work.day && (listedTo === null || work.day <= listedTo);
    })
    .flatMap(({ entryId, organization }) => {
      const there = work.byline.filter(({ lines }) => lines.some(({ actual }) => actual?.rorId === organization.rorId));
      return coveredOf(work)
        .filter((person) => there.some(({ researcher }) => researcher !== person))
        .map((person) => row('ENT-02', person, entryId, `signed with somebody at ${organization.name}`));
    });
}

function collectiveAwards(work: Work, numbers: readonly string[]): TruthRow[] {
  return coveredOf(work).flatMap((person) => {
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

function coveredOf({ byline }: Work): Covered[] {
  return byline.map(({ researcher }) => researcher).filter(isCovered);
}

function isCovered(researcher: Researcher): researcher is Covered {
  return 'personId' in researcher;
}

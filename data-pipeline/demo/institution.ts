import { PipelineError } from '../core/errors.ts';
import { cposFileName, cposXml } from './files/cpos.ts';
import { supportForms } from './files/forms.ts';
import { publicationFiles } from './files/publications.ts';
import { rorLines } from './files/ror.ts';
import {
  acknowledgmentsCsv,
  awardsCsv,
  designatedEntitiesCsv,
  positionsCsv,
  registerCsv,
  rosterCsv,
  supportCsv,
  truthCsv,
} from './files/tables.ts';
import type { DemoFile, TruthRow, Work } from './model.ts';
import { plot } from './plants/cast.ts';
import { backgroundWorks } from './works/background.ts';
import { makeWorld } from './world/world.ts';

/** The day for which the demo's truth holds; later days and other days have other findings. */
export const demoAsOf = '2026-06-30';

/** The demo that the application offers: a university that a laptop builds in seconds. */
export const demoDefaults = { people: 120, years: 8, seed: 7 } as const;

/** Authorships that one covered person of an average demo of eight years brings with them, at least. */
const authorshipsPerPerson = 110;

export interface Institution {
  readonly files: Iterable<DemoFile>;
  readonly truth: readonly TruthRow[];
  readonly asOf: string;
}

export interface InstitutionWish {
  /** Covered people, 20 or more, so that every rule finds somebody. */
  readonly people: number;
  /** Calendar years with works, 4 or more, the last of them cut at `asOf`; what is planted may lie a little before. */
  readonly years: number;
  readonly seed: number;
  readonly asOf?: string;
}

/**
 * A fictional university, its people, their works, their forms and the public records around them, with ties that the
 * forms leave out and with ties that only seem to be left out. The same wish gives the same bytes.
 *
 * @throws PipelineError `argument_invalid`.
 */
export function makeInstitution({ people, years, seed, asOf = demoAsOf }: InstitutionWish): Institution {
  assertWhole('people', people, 20, 100_000);
  assertWhole('years', years, 4, 30);
  assertWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  const world = makeWorld(seed, people, years, asOf);
  const { designated, planted, truth } = plot(world);
  const earlier = [...planted.worksOf.keys()].filter((year) => year < world.firstYear).toSorted();
  const calendar = [...earlier, ...Array.from({ length: years }, (_, index) => world.firstYear + index)];
  function* worksOf(year: number): Generator<Work> {
    if (year >= world.firstYear) yield* backgroundWorks(world, year);
    yield* planted.worksOf.get(year) ?? [];
  }
  function* allWorks(): Generator<Work> {
    for (const year of calendar) yield* worksOf(year);
  }
  function* files(): Generator<DemoFile> {
    const { covered } = world.people;
    const forms = covered.flatMap(supportForms);
    const isXml = ({ person }: (typeof forms)[number]) => person.forms.cposFormat === 'xml';
    const byName = new Set(designated.copied.map(({ entry }) => entry.entryId));
    const topics = world.departments.map(({ topic }) => topic);
    yield* publicationFiles(calendar, worksOf, {
      year: world.firstYear,
      pageTopic: topics.at(-2) ?? '',
      arrayTopic: topics.at(-1) ?? '',
    });
    yield { path: 'in/organizations/ror.jsonl', chunks: rorLines(world.places.all, world.funders.all) };
    yield { path: 'in/roster/roster.csv', chunks: rosterCsv(covered) };
    yield { path: 'in/disclosures/positions.csv', chunks: positionsCsv(covered) };
    yield { path: 'in/disclosures/support.csv', chunks: supportCsv(forms.filter((form) => !isXml(form))) };
    yield { path: 'in/disclosures/forms.csv', chunks: registerCsv(forms.filter(isXml)) };
    for (const form of forms.filter(isXml)) {
      yield { path: `in/disclosures/cpos/${cposFileName(form)}`, chunks: [cposXml(form)] };
    }
    yield { path: 'in/awards/awards.csv', chunks: awardsCsv(world.awards) };
    yield { path: 'in/acknowledgments/acknowledgments.csv', chunks: acknowledgmentsCsv(allWorks()) };
    yield { path: 'in/lists/designated-entities.csv', chunks: designatedEntitiesCsv(designated.all, byName) };
    yield { path: 'truth.csv', chunks: truthCsv(truth) };
  }
  return { files: files(), truth, asOf };
}

/** How many covered people an institution of eight years needs for so many authorships. */
export function peopleFor(authorships: number): number {
  return Math.max(20, Math.ceil(authorships / authorshipsPerPerson));
}

function assertWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new PipelineError(
    'argument_invalid',
    `${name} is ${String(value)}; write a whole number from ${least} to ${most}`,
  );
}

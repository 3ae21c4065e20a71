import type { DemoFile, Work } from '../model.ts';
import { work2022, work2024, work2026 } from './openalex-work.ts';

/** Works of an older export, at most. */
const pageLength = 150;
/** Works of the next year that the older export holds too, as exports of different days do. */
const repeated = 10;

/** Which works come from exports of earlier days: those of a year in one field, and those in another. */
export interface OlderExports {
  readonly year: number;
  readonly pageTopic: string;
  readonly arrayTopic: string;
}

/**
 * The works of each year in OpenAlex's shape of 2026, but for some of one year: those of one field come as a list page in
 * the shape of 2023 to 2025, those of another as an array in the shape of 2022.
 *
 * @param worksOf the works of a year, in the same order at every call.
 */
export function* publicationFiles(
  years: readonly number[],
  worksOf: (year: number) => Iterable<Work>,
  older: OlderExports,
): Generator<DemoFile> {
  const page = takeWhere(worksOf(older.year), older.pageTopic);
  const list = takeWhere(worksOf(older.year), older.arrayTopic);
  const chunks = listPage([...page, ...firstOf(worksOf(older.year + 1))]);
  yield { path: 'in/publications/openalex-list-page.json', chunks };
  yield { path: 'in/publications/openalex-2022.json', chunks: array(list) };
  const elsewhere = new Set([...page, ...list].map(({ serial }) => serial));
  for (const year of years) {
    const works = year === older.year ? without(worksOf(year), elsewhere) : worksOf(year);
    yield { path: `in/publications/openalex-${year}.jsonl`, chunks: jsonLines(works) };
  }
}

function takeWhere(works: Iterable<Work>, topic: string): Work[] {
  const taken: Work[] = [];
  for (const work of works) {
    if (work.topic === topic && taken.push(work) === pageLength) break;
  }
  return taken;
}

function firstOf(works: Iterable<Work>): Work[] {
  const taken: Work[] = [];
  for (const work of works) if (taken.push(work) === repeated) break;
  return taken;
}

function* without(works: Iterable<Work>, serials: ReadonlySet<number>): Generator<Work> {
  for (const work of works) if (!serials.has(work.serial)) yield work;
}

function* jsonLines(works: Iterable<Work>): Generator<string> {
  let chunk = '';
  for (const work of works) {
    chunk += `${JSON.stringify(work2026(work))}\n`;
    if (chunk.length < 262_144) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function* listPage(works: readonly Work[]): Generator<string> {
  const meta = { count: works.length, db_response_time_ms: 41, page: 1, per_page: 200, groups_count: null };
  yield JSON.stringify({ meta, results: works.map(work2024) });
}

function* array(works: readonly Work[]): Generator<string> {
  yield JSON.stringify(works.map(work2022));
}

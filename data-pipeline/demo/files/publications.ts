import type { Work } from '../model.ts';
import type { DemoFile } from '../institution.ts';
import { work2022, work2024, work2026 } from './openalex-work.ts';

/** Works of an older export, at most. */
const pageLength = 150;
/** Works of the second year that the older export holds too, as exports of different days do. */
const repeated = 10;

/**
 * The works of each year in OpenAlex's shape of 2026, but for some of the first year: those of one field come as a list
 * page in the shape of 2023 to 2025, those of another as an array in the shape of 2022.
 *
 * @param worksOf the works of a year, in the same order at every call.
 * @param pageTopic the field on the list page; `arrayTopic` the one in the array.
 */
export function* publicationFiles(
  years: readonly number[],
  worksOf: (year: number) => Iterable<Work>,
  pageTopic: string,
  arrayTopic: string,
): Generator<DemoFile> {
  const [first = 0, second = first] = years;
  const page = (topic: string) => takeWhere(worksOf(first), topic);
  yield {
    path: 'in/publications/openalex-list-page.json',
    chunks: listPage([...page(pageTopic), ...firstOf(worksOf(second))]),
  };
  yield { path: 'in/publications/openalex-2022.json', chunks: array(page(arrayTopic)) };
  for (const year of years) {
    const path = `in/publications/openalex-${year}.jsonl`;
    if (year !== first) {
      yield { path, chunks: jsonLines(worksOf(year)) };
      continue;
    }
    const elsewhere = new Set([...page(pageTopic), ...page(arrayTopic)].map(({ serial }) => serial));
    yield { path, chunks: jsonLines(without(worksOf(year), elsewhere)) };
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

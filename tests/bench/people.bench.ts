import { expect, test } from 'vitest';
import { openNative } from '../../data-pipeline/db/native.ts';
import type { Database } from '../../data-pipeline/db/database.ts';
import { setParameters } from '../../data-pipeline/rules/parameters.ts';
import { steps } from '../../data-pipeline/steps/index.ts';
import { runStep } from '../../data-pipeline/steps/run-steps.ts';
import { fillAuthorships } from './authorships.ts';

const tables = ['author_member', 'author_trait', 'author_cluster', 'author'];
const authorships = Number(process.env['AUTHORSHIPS'] ?? 1_000_000);
/** A pair-by-pair comparison grows with the square: it is given a sample. */
const sample = 20_000;
/** What duckdb-wasm may take in a tab (its own default limit), and what is left to the page's own heap. */
const engineLimit = '3.1GB';

async function resolve(db: Database): Promise<Readonly<Record<string, number>>> {
  const seconds: Record<string, number> = {};
  for (const step of steps.filter(({ table }) => tables.includes(table))) {
    const started = performance.now();
    await runStep(db, step);
    seconds[step.table] = (performance.now() - started) / 1000;
  }
  return seconds;
}

async function opened(count: number): Promise<Database> {
  const db = await openNative(1);
  await db.run(`set memory_limit = '${engineLimit}'; set temp_directory = ''`);
  await setParameters(db, '2026-01-01', {});
  await fillAuthorships(db, count);
  return db;
}

/** Seconds that comparing every two names by jaro_winkler takes, as a plain reconciliation would. */
async function plainJoin(db: Database): Promise<number> {
  const started = performance.now();
  await db.rows(`
    select count(*)::integer as pairs
    from authorship as a
    join authorship as b on a.authorship_id < b.authorship_id
    where jaro_winkler_similarity(a.family_key || ' ' || a.given_key, b.family_key || ' ' || b.given_key) >= 0.95`);
  return (performance.now() - started) / 1000;
}

test('authorships resolved to authors, beside a plain join of all names by jaro_winkler', async () => {
  const small = await opened(sample);
  const [counted] = await small.rows<{ n: number }>('select count(*)::integer as n from authorship');
  const joined = (counted?.n ?? 0) / (await plainJoin(small));
  const clustered = (counted?.n ?? 0) / sum(await resolve(small));
  await small.close();

  const db = await opened(authorships);
  let peak = process.memoryUsage.rss();
  let heap = process.memoryUsage().heapUsed;
  const before = peak;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }, 20);
  const seconds = await resolve(db);
  clearInterval(watch);
  const [found] = await db.rows<{ authorships: number; authors: number; people: number; fused: number; torn: number }>(`
    with pair as (
      select author.author_id, person_of.person from author join person_of using (authorship_id)
    )
    select
      (select count(*) from pair)::integer as authorships,
      (select count(distinct author_id) from pair)::integer as authors,
      (select count(distinct person) from pair)::integer as people,
      (select count(*) from (select author_id from pair group by 1 having count(distinct person) > 1))::integer as fused,
      (select count(*) from (select person from pair group by 1 having count(distinct author_id) > 1))::integer as torn`);
  await db.close();

  process.stdout.write(
    `\n${String(found?.authorships)} authorships of ${String(found?.people)} people: ${String(found?.authors)} authors, ` +
      `${String(found?.fused)} of them of several people, ${String(found?.torn)} people in several\n` +
      Object.entries(seconds)
        .map(([table, taken]) => `${table}\t${taken.toFixed(1)} s\n`)
        .join('') +
      `all\t${sum(seconds).toFixed(1)} s, ${Math.round((found?.authorships ?? 0) / sum(seconds)).toLocaleString('en')} authorships a second\n` +
      `memory\t${gigabytes(peak)} GB at most (before: ${gigabytes(before)}), JavaScript heap ${gigabytes(heap)} GB; engine limit ${engineLimit}\n` +
      `on ${String(counted?.n)} authorships\t${Math.round(clustered).toLocaleString('en')} a second, ` +
      `plain join ${Math.round(joined).toLocaleString('en')} a second: ${(clustered / joined).toFixed(1)} times\n`,
  );
  expect(found?.authors).toBeGreaterThan(0);
}, 900_000);

function sum(seconds: Readonly<Record<string, number>>): number {
  return Object.values(seconds).reduce((total, part) => total + part, 0);
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}

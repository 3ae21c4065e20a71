import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { bundle } from '../../bin/bundle.mjs';
import { openApp } from '../e2e/app.ts';
import { writeOpenalexLines } from './openalex-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-gigabyte-'));
const input = join(folder, 'in');
const path = join(input, 'works.jsonl');
const bytes = Number(process.env['BYTES'] ?? 1_000_000_000);

/** Megabytes that the heap of JavaScript may have, in Node and in each thread of the browser. */
const heapMegabytes = 600;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Reading {
  readonly seconds: number;
  readonly works: number;
  /** Bytes of the largest heap of JavaScript that was seen; null = not asked. */
  readonly heap: number | null;
}

test('a gigabyte of OpenAlex JSON lines within 600 MB of JavaScript heap, beside read_json on the same file', async () => {
  mkdirSync(input);
  const works = await writeOpenalexLines(path, bytes);
  const { size } = statSync(path);

  const reference = await readWithDuckDb();
  const node = await readInNode();
  const chromium = await readInChromium();

  const row = (name: string, { seconds, heap }: Reading) =>
    [
      name.padEnd(20),
      seconds.toFixed(1),
      (size / 1e6 / seconds).toFixed(0),
      (seconds / reference.seconds).toFixed(1),
      heap === null ? '' : (heap / 1e6).toFixed(0),
    ].join('\t');
  const title = ['reading and storing'.padEnd(20), 's', 'MB/s', 'times read_json', 'largest heap MB'].join('\t');
  const rows = [row('DuckDB read_json', reference), row('node', node), row('Chromium', chromium)];
  process.stdout.write(`\n${(size / 1e6).toFixed(0)} MB, ${String(works)} works\n${[title, ...rows].join('\n')}\n`);
  expect([node.works, chromium.works]).toEqual([works, works]);
}, 3_600_000);

/** The fields that Candor reads, as DuckDB reads them with its own threads. */
async function readWithDuckDb(): Promise<Reading> {
  const started = performance.now();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`
    create table works as select * from read_json('${path}', format = 'newline_delimited', maximum_object_size = 67108864,
      columns = {
        id: 'VARCHAR', doi: 'VARCHAR', title: 'VARCHAR', type: 'VARCHAR', publication_date: 'VARCHAR', is_retracted: 'BOOLEAN',
        primary_location: 'STRUCT(source STRUCT(display_name VARCHAR))', primary_topic: 'STRUCT(display_name VARCHAR)',
        authorships: 'STRUCT(author STRUCT(id VARCHAR, display_name VARCHAR, orcid VARCHAR), raw_author_name VARCHAR, is_corresponding BOOLEAN,
          institutions STRUCT(id VARCHAR, display_name VARCHAR, ror VARCHAR, country_code VARCHAR)[],
          affiliations STRUCT(raw_affiliation_string VARCHAR, institution_ids VARCHAR[])[])[]',
        awards: 'STRUCT(funder_award_id VARCHAR, funder_display_name VARCHAR)[]', funders: 'STRUCT(id VARCHAR, display_name VARCHAR)[]'
      })`);
  const seconds = (performance.now() - started) / 1000;
  const [[works = 0] = []] = (await connection.runAndReadAll('select count(*)::integer from works')).getRows();
  connection.closeSync();
  instance.closeSync();
  return { seconds, works: Number(works), heap: null };
}

/** Reads and stores with the bundled reader in a Node whose heap is held down: going over it ends the process. */
async function readInNode(): Promise<Reading> {
  const entry = await bundle(resolve('tests', 'bench', 'load-only.ts'), 'load-only');
  const call = `const { loadOnly } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await loadOnly(${JSON.stringify(input)});`;
  const limit = `--max-old-space-size=${String(heapMegabytes)}`;
  const child = spawn(process.execPath, [limit, '--input-type=module', '--eval', call], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let answer = '';
  let said = '';
  child.stdout.on('data', (chunk) => (answer += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`the command line ended with ${String(code)}: ${said}`);
  return JSON.parse(answer) as Reading;
}

/** Drops the file on the built page, whose threads may have no larger heap either, and imports it. */
async function readInChromium(): Promise<Reading> {
  const app = await openApp({ javascriptHeapMegabytes: heapMegabytes });
  try {
    const { page } = app;
    await app.goTo('#/data?as-of=2026-06-30');
    await page.getByLabel('Files', { exact: true }).setInputFiles(path);
    const begin = page.getByRole('button', { name: /^Import/ });
    await begin.waitFor({ timeout: 60_000 });
    const started = performance.now();
    await begin.click();
    await page.getByRole('progressbar', { name: 'Building tables' }).waitFor({ timeout: 3_000_000 });
    const seconds = (performance.now() - started) / 1000;
    const row = page.getByRole('row').filter({ hasText: 'works.jsonl' });
    await row.waitFor({ timeout: 3_000_000 });
    const shown = (await row.innerText()).match(/\d[\d,]+/gu) ?? [];
    const works = Math.max(...shown.map((number) => Number(number.replaceAll(',', ''))));
    return { seconds, works, heap: null };
  } finally {
    await app.close();
  }
}

import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { openNative } from '../../data-pipeline/db/native.ts';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { countPeople, fill, type Resolved, resolvePeople } from './people/resolve.ts';
import type { PeopleAsked, PeopleInTab } from './people/worker.ts';
import { servedPage } from './served-page.ts';

/** As many are drawn; a ninth of them are the same person twice on one work, and left out: a million are resolved. */
const authorships = Number(process.env['AUTHORSHIPS'] ?? 1_125_000);
/** A pair-by-pair comparison grows with the square: it is given a sample. */
const sample = 20_000;
/** What duckdb-wasm may take in a tab (its own default limit), and what is left to the page's own heap. */
const memoryLimit = '3.1GB';

async function opened(count: number): Promise<Database> {
  const db = await openNative(1);
  await fill(db, count, memoryLimit);
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
  const clustered = (counted?.n ?? 0) / sum(await resolvePeople(small));
  await small.close();

  const db = await opened(authorships);
  let peak = process.memoryUsage.rss();
  let heap = process.memoryUsage().heapUsed;
  const before = peak;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }, 20);
  const seconds = await resolvePeople(db);
  clearInterval(watch);
  const found = await countPeople(db);
  await db.close();

  tell('Node', found, seconds);
  process.stdout.write(
    `memory\t${gigabytes(peak)} GB at most (before: ${gigabytes(before)}), JavaScript heap ${gigabytes(heap)} GB; engine limit ${memoryLimit}\n` +
      `on ${String(counted?.n)} authorships\t${Math.round(clustered).toLocaleString('en')} a second, ` +
      `plain join ${Math.round(joined).toLocaleString('en')} a second: ${(clustered / joined).toFixed(1)} times\n`,
  );
  expect(found.authors).toBeGreaterThan(0);
}, 900_000);

test('authorships resolved to authors in a tab of Chromium', async () => {
  const page = await servedPage('tests/bench/people/index.html', () => []);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] });
  try {
    const tab = await browser.newPage();
    await tab.goto(page.address);
    await tab.waitForFunction(() => Reflect.has(window, 'people'));
    const { seconds, found } = await tab.evaluate(
      (asked) => (Reflect.get(window, 'people') as (asked: PeopleAsked) => Promise<PeopleInTab>)(asked),
      { authorships, memoryLimit },
    );

    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => mostMemory(id));
    tell('Chromium', found, seconds);
    process.stdout.write(
      `memory\t${gigabytes(Math.max(...peaks))} GB at most, the process of the tab with its workers\n`,
    );
    expect(found.authors).toBeGreaterThan(0);
  } finally {
    await browser.close();
    page.end();
  }
}, 1_800_000);

/** The most memory that a process ever had, in bytes; NaN where the system doesn't tell. */
function mostMemory(processId: number): number {
  try {
    const status = readFileSync(`/proc/${String(processId)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1]) * 1024;
  } catch {
    return NaN;
  }
}

function tell(engine: string, found: Resolved, seconds: Readonly<Record<string, number>>): void {
  process.stdout.write(
    `\n${engine}: ${String(found.authorships)} authorships of ${String(found.people)} people: ${String(found.authors)} authors, ` +
      `${String(found.fused)} of them of several people, ${String(found.torn)} people in several\n` +
      Object.entries(seconds)
        .map(([table, taken]) => `${table}\t${taken.toFixed(1)} s\n`)
        .join('') +
      `all\t${sum(seconds).toFixed(1)} s, ${Math.round(found.authorships / sum(seconds)).toLocaleString('en')} authorships a second\n`,
  );
}

function sum(seconds: Readonly<Record<string, number>>): number {
  return Object.values(seconds).reduce((total, part) => total + part, 0);
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}

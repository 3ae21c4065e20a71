import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../bin/bundle.mjs';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { writeColumns } from './networks/columns-file.ts';
import { PythonPeer } from './networks/python-peer.ts';
import { BenchReport, median } from './networks/result.ts';
import { type ServedPage, servedPage } from './served-page.ts';
import { datedAuthorships, windowStarts, windowYears } from './windows/dated-authorships.ts';
import type { WindowTimes } from './windows/time-windows.ts';

/** The windows that pandas is given: the last ones. The first is left out of its times, as caches fill. */
const ofPandas = 4;

const report = new BenchReport();
const folder = mkdtempSync(join(tmpdir(), 'candor-windows-'));
let page: ServedPage;
let inNode: (rows: number) => WindowTimes;

beforeAll(async () => {
  page = await servedPage('tests/bench/windows/index.html', () => []);
  const entry = await bundle(resolve('tests/bench/windows/time-windows.ts'), 'windows');
  const { timeWindows } = (await import(pathToFileURL(entry).href)) as { timeWindows: typeof inNode };
  inNode = timeWindows;
}, 300_000);

afterAll(() => {
  report.end();
  page.end();
  rmSync(folder, { recursive: true, force: true });
});

async function inChromium(rows: number): Promise<WindowTimes> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] });
  try {
    const tab = await browser.newPage();
    await tab.goto(page.address);
    await tab.waitForFunction(() => Reflect.has(window, 'timeWindows'));
    return await tab.evaluate((count) => (Reflect.get(window, 'timeWindows') as typeof inNode)(count), rows);
  } finally {
    await browser.close();
  }
}

/** Milliseconds and ties by window, from all authorships in memory; null where pandas is not there. */
async function inPandas(rows: number) {
  const { works, members, years, people } = datedAuthorships(rows);
  const path = join(folder, 'authorships.bin');
  writeColumns(
    path,
    people,
    [works, members],
    Float64Array.from(works, (work) => years[work]!),
  );
  const pandas = await PythonPeer.load('pandas', path);
  const found = [];
  for (const from of windowStarts.slice(-ofPandas)) {
    found.push(await pandas.run('window', [from, from + windowYears - 1]));
  }
  pandas.end();
  return { found, said: pandas.said };
}

test.each([100_000, 1_000_000])(
  'a window of years of %d authorships becomes a network and its rows, from columns that were read once',
  async (rows) => {
    const pandas = await inPandas(rows);
    for (const [engine, times] of [
      ['Chromium', await inChromium(rows)],
      ['Node', inNode(rows)],
    ] as const) {
      const network = median(times.windows.map((window) => window.network));
      const csr = median(times.windows.map((window) => window.rows));
      const { people, ties } = times.windows.at(-1)!;
      const facts = {
        kernel: `window, ${engine}`,
        graph: `${String(rows / 1000)}k rows`,
        workers: 1,
        ours_ms: median(times.windows.map((window) => window.network + window.rows)),
      };
      const said = `${String(windowYears)} of 20 years: ${String(people)} people, ${String(ties)} ties; network ${network.toFixed(1)} ms, rows ${csr.toFixed(1)} ms`;
      report.tell({ ...facts, peer: 'columns read anew', peer_ms: median(times.fromScratch), note: said });
      const theirs = pandas.found.slice(1).map((answer) => answer?.ms ?? NaN);
      const isThere = theirs.every((ms) => ms > 0);
      report.tell({
        ...facts,
        peer: 'pandas',
        peer_ms: isThere ? median(theirs) : null,
        note: isThere ? 'ties only' : `skipped: ${pandas.said}`,
      });

      const tiesOfLast = times.windows.slice(-ofPandas).map((window) => window.ties);
      if (isThere) expect(pandas.found.map((answer) => answer?.value)).toEqual(tiesOfLast);
      expect(facts.ours_ms).toBeLessThan(median(times.fromScratch));
    }
  },
  600_000,
);

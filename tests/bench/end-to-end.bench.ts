import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { assembly } from '../../bin/assembly.mjs';
import { serve } from '../../bin/serve.mjs';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import type { EndToEnd, Stages } from './end-to-end/worker.ts';
import { generatedAuthorships } from './networks/generated.ts';
import { pythonWithPeers } from './networks/python-peer.ts';
import { type BenchResult, heading, lineOf, resultOf } from './networks/result.ts';

const rows = Number(process.env['AUTHORSHIPS'] ?? 1_000_000);
/** networkx takes minutes; it may be given fewer rows, which its line then says. */
const networkxRows = Number(process.env['NETWORKX_AUTHORSHIPS'] ?? rows);
/** The page has as many workers for measures. */
const threads = Math.min(8, availableParallelism());
const isJson = process.env['BENCH_JSON'] === '1';
/** What networkx takes hours for, or does not end. */
const withoutNetworkx = ['eigenvector', 'constraint'];

const folder = mkdtempSync(join(tmpdir(), 'candor-end-to-end-'));
let address = '';
let server: { close(): void };

beforeAll(async () => {
  await build({
    configFile: false,
    base: './',
    logLevel: 'error',
    root: resolve('.'),
    plugins: [assembly()],
    worker: { format: 'es', plugins: () => [assembly()] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve('tests/bench/end-to-end/index.html') },
    },
  });
  for (const count of new Set([rows, networkxRows])) writeFileSync(join(folder, fileOf(count)), csvOf(count));
  ({ server, address } = (await serve(folder, 0)) as { server: { close(): void }; address: string });
}, 300_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(count: number): string {
  return `authorships-${String(count)}.csv`;
}

function csvOf(count: number): string {
  const { works, members } = generatedAuthorships(count);
  return `work,author\n${Array.from(works, (work, row) => `${String(work)},${String(members[row])}\n`).join('')}`;
}

/** Each time in a browser of its own; the run of the middle time. */
async function ours(count: number, rounds: number, without: readonly string[]): Promise<EndToEnd> {
  const found: EndToEnd[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] });
    try {
      const page = await browser.newPage();
      await page.goto(`${address}tests/bench/end-to-end/index.html`);
      const run = ([file, left]: readonly [string, readonly string[]]) =>
        (Reflect.get(window, 'endToEnd') as (file: string, left: readonly string[]) => Promise<EndToEnd>)(file, left);
      found.push(await page.evaluate(run, [`${address}${fileOf(count)}`, without] as const));
    } finally {
      await browser.close();
    }
  }
  found.sort((left, right) => sum(left.stages) - sum(right.stages));
  return found[rounds >> 1]!;
}

/** Null where the library is not there. */
function peer(library: string, count: number): Stages | null {
  const python = pythonWithPeers();
  if (python === null) return null;
  const script = resolve('tests/bench/end-to-end/peers.py');
  const { stdout } = spawnSync(python, [script, library, join(folder, fileOf(count))], { encoding: 'utf8' });
  return stdout === '' ? null : (JSON.parse(stdout) as { readonly stages: Stages }).stages;
}

/** Whether a stage of theirs comes after the graph stands. */
function isMeasure([name]: Stages[number]): boolean {
  return !['read', 'project', 'graph'].includes(name);
}

function sum(stages: Stages): number {
  return stages.reduce((total, [, ms]) => total + ms, 0);
}

test('a file of authorships becomes a network and its measures in Chromium, beside pandas with igraph and with networkx', async () => {
  const results: BenchResult[] = [];
  const tell = (
    kernel: string,
    count: number,
    [workers, ms]: readonly [number, number],
    library: string,
    theirs: number | null,
    note = '',
  ): void => {
    const graph = `${String(count / 1000)}k rows`;
    results.push(resultOf({ kernel, graph, workers, ours_ms: ms, peer: `pandas+${library}`, peer_ms: theirs, note }));
    if (!isJson) process.stdout.write(`${lineOf(results.at(-1)!)}\n`);
  };
  if (!isJson) process.stdout.write(`\n${heading}\n`);

  const whole = await ours(rows, 3, []);
  const igraph = peer('igraph', rows);
  const theirs = new Map(igraph ?? []);
  for (const [name, ms] of whole.stages) {
    if (name === 'measures') tell(name, rows, [threads, ms], 'igraph', igraph && sum(igraph.filter(isMeasure)));
    else tell(name, rows, [1, ms], 'igraph', theirs.get(name === 'csr' ? 'graph' : name) ?? null);
  }
  for (const [name, ms] of whole.apart) {
    tell(name, rows, [1, ms], 'igraph', theirs.get(name) ?? null, 'of the measures, by itself');
  }
  // Up to a million ties Leiden is run several times, for the stability of communities; there once.
  const said = `${String(whole.people)} people, ${String(whole.ties)} ties, modularity ${whole.modularity.toFixed(4)}; refused: ${whole.refused.join(', ') || 'none'}`;
  tell('all', rows, [threads, sum(whole.stages)], 'igraph', igraph && sum(igraph), said);

  const compared = await ours(networkxRows, 3, withoutNetworkx);
  const networkx = peer('networkx', networkxRows);
  const left = `without ${withoutNetworkx.join(' and ')} on both sides`;
  tell('all', networkxRows, [threads, sum(compared.stages)], 'networkx', networkx && sum(networkx), left);

  if (isJson) process.stdout.write(`${JSON.stringify({ results })}\n`);
  expect(whole.ties).toBeGreaterThan(0);
  expect(whole.modularity).toBeGreaterThan(0);
}, 1_800_000);

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assembly } from '../../bin/assembly.mjs';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import type { EndToEnd, Stages } from './end-to-end/worker.ts';
import { generatedAuthorships } from './networks/generated.ts';
import { pythonWithPeers } from './networks/python-peer.ts';
import { type BenchResult, heading, lineOf, resultOf } from './networks/result.ts';
import { type ServedPage, servedPage } from './served-page.ts';

const rows = Number(process.env['AUTHORSHIPS'] ?? 1_000_000);
/** networkx takes many minutes; it may be given fewer rows, which its line then says. */
const networkxRows = Number(process.env['NETWORKX_AUTHORSHIPS'] ?? rows);
/** The page has as many workers for measures. */
const threads = Math.min(8, availableParallelism());
const isJson = process.env['BENCH_JSON'] === '1';
/** What networkx takes hours for, or does not end. */
const withoutNetworkx = ['eigenvector', 'constraint'];

let served: ServedPage;

beforeAll(async () => {
  served = await servedPage('tests/bench/end-to-end/index.html', () => [assembly()]);
  const { folder } = served.files;
  for (const count of new Set([rows, networkxRows])) writeFileSync(join(folder, fileOf(count)), csvOf(count));
}, 300_000);

afterAll(() => {
  served.end();
});

function fileOf(count: number): string {
  return `authorships-${String(count)}.csv`;
}

function csvOf(count: number): string {
  const { works, members } = generatedAuthorships(count);
  return `work,author\n${Array.from(works, (work, row) => `${String(work)},${String(members[row])}\n`).join('')}`;
}

/** A browser that has just started is busy with itself, as no peer is: their time begins after their imports. */
const startedMs = 2000;

/** Each time in a browser of its own; the run of the middle time. */
async function ours(count: number, rounds: number, without: readonly string[]): Promise<EndToEnd> {
  const found: EndToEnd[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] });
    try {
      const page = await browser.newPage();
      await page.goto(served.address);
      await page.waitForTimeout(startedMs);
      const run = ([file, left]: readonly [string, readonly string[]]) =>
        (Reflect.get(window, 'endToEnd') as (file: string, left: readonly string[]) => Promise<EndToEnd>)(file, left);
      found.push(await page.evaluate(run, [`${served.files.address}${fileOf(count)}`, without] as const));
    } finally {
      await browser.close();
    }
  }
  found.sort((left, right) => sum(left.stages) - sum(right.stages));
  return found[rounds >> 1]!;
}

/** A peer that has not ended by then is stopped: its time counts as so much. */
const mostMs = Number(process.env['PEER_MINUTES'] ?? 10) * 60_000;

interface PeerRun {
  readonly stages: Stages;
  readonly ms: number;
  /** Where it was stopped; null where it ended. */
  readonly stoppedAfter: string | null;
}

/** Null where the library is not there. */
function peer(library: string, count: number): PeerRun | null {
  const python = pythonWithPeers();
  if (python === null) return null;
  const script = resolve('tests/bench/end-to-end/peers.py');
  const path = join(served.files.folder, fileOf(count));
  const { stdout, signal } = spawnSync(python, [script, library, path], { encoding: 'utf8', timeout: mostMs });
  const stages = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Stages[number]]));
  if (stages.length === 0) return null;
  const isStopped = signal !== null;
  return { stages, ms: isStopped ? mostMs : sum(stages), stoppedAfter: isStopped ? stages.at(-1)![0] : null };
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
  const theirs = new Map(igraph?.stages ?? []);
  for (const [name, ms] of whole.stages) {
    if (name === 'measures') tell(name, rows, [threads, ms], 'igraph', igraph && sum(igraph.stages.filter(isMeasure)));
    else tell(name, rows, [1, ms], 'igraph', theirs.get(name === 'csr' ? 'graph' : name) ?? null);
  }
  for (const [name, ms] of whole.apart) {
    tell(name, rows, [1, ms], 'igraph', theirs.get(name) ?? null, 'of the measures, by itself');
  }
  // Up to a million ties Leiden is run several times, for the stability of communities; there once.
  const said = `${String(whole.people)} people, ${String(whole.ties)} ties, modularity ${whole.modularity.toFixed(4)}; refused: ${whole.refused.join(', ') || 'none'}`;
  tell('all', rows, [threads, sum(whole.stages)], 'igraph', igraph?.ms ?? null, said);

  const compared = await ours(networkxRows, 3, withoutNetworkx);
  const networkx = peer('networkx', networkxRows);
  const left = `without ${withoutNetworkx.join(' and ')} on both sides`;
  const stopped = networkx?.stoppedAfter ?? null;
  const end =
    stopped === null
      ? ''
      : `; it was stopped after ${String(mostMs / 60_000)} minutes, its last stage done: ${stopped}`;
  tell('all', networkxRows, [threads, sum(compared.stages)], 'networkx', networkx?.ms ?? null, `${left}${end}`);

  if (isJson) process.stdout.write(`${JSON.stringify({ results })}\n`);
  expect(whole.people).toBe(new Set(generatedAuthorships(rows).members).size);
  expect(whole.ties).toBeGreaterThan(0);
  expect(whole.modularity).toBeGreaterThan(0);
}, 1_800_000);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchEstimate } from './estimate-rows.ts';
import { benchGraph, type BenchWishes } from './graph-rows.ts';
import { graphNames } from './graphs.ts';
import { benchProjection } from './projection-rows.ts';
import { type BenchResult, heading, lineOf } from './result.ts';

/**
 * Measures the kernels of networks beside their peers, and prints medians and ratios: a line as soon as it is known, or
 * all at the end as JSON.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      graphs: { type: 'string', default: graphNames.join(',') },
      kernels: { type: 'string', default: '' },
    },
  });
  const results: BenchResult[] = [];
  const skipped: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  const kernels = new Set(values.kernels.split(',').filter(Boolean));
  const wishes: BenchWishes = {
    kernels,
    folder,
    report: (result) => {
      results.push(result);
      if (!values.json) process.stdout.write(`${lineOf(result)}\n`);
    },
    skip: (said) => {
      skipped.push(said);
      if (!values.json) process.stdout.write(`${said}\n`);
    },
  };
  if (!values.json) process.stdout.write(`${heading}\n`);
  try {
    if (kernels.size === 0 || kernels.has('projection')) await benchProjection(1_000_000, wishes);
    for (const name of values.graphs.split(',')) await benchGraph(name, wishes);
    if (kernels.size === 0 || kernels.has('estimate')) await benchEstimate('100k/500k', wishes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ results, skipped })}\n`);
  return 0;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import {
  fundingFiles,
  tunedStatements,
} from '../../data-pipeline/accuracy/links/acknowledgments/funding-statements.ts';
import { mentionsIn, patternMentions } from '../../data-pipeline/core/acknowledgment/mentions.ts';
import { demoDefaults } from '../../data-pipeline/demo/institution.ts';
import { demoTexts } from '../support/demo-files.ts';
import { BenchReport, median } from './networks/result.ts';

const rounds = 3;
const labelled = fundingFiles.map(({ path }) => join('../shared/data', path));

const report = new BenchReport();
afterAll(() => {
  report.end();
});

/** Milliseconds for all texts, the median of some rounds after one that is not counted; how many mentions they have. */
function timed(texts: readonly string[], read: typeof mentionsIn): { readonly ms: number; readonly mentions: number } {
  let mentions = 0;
  const times = Array.from({ length: rounds + 1 }, () => {
    const started = performance.now();
    mentions = texts.reduce((sum, text) => sum + read(text).length, 0);
    return performance.now() - started;
  });
  return { ms: median(times.slice(1)), mentions };
}

/** Times the reading of texts as the pipeline reads them, beside the patterns without the chain of tags. */
function tell(name: string, texts: readonly string[]): void {
  const patterns = timed(texts, patternMentions);
  const whole = timed(texts, mentionsIn);
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  report.tell({
    kernel: 'acknowledgments',
    graph: name,
    workers: 1,
    ours_ms: whole.ms,
    peer: 'patterns alone',
    peer_ms: patterns.ms,
    note:
      `${String(texts.length)} statements of ${characters.toFixed(0)} characters on average, ${String(whole.mentions)} mentions: ` +
      `${((1000 * texts.length) / whole.ms).toFixed(0)} statements a second, ${((1000 * texts.length) / patterns.ms).toFixed(0)} by patterns alone`,
  });
  expect(whole.mentions).toBeGreaterThan(texts.length / 2);
}

test('statements of the demo a second on one core, beside the patterns alone', () => {
  const csv = demoTexts(demoDefaults)['in/acknowledgments/acknowledgments.csv'] ?? '';
  const { data } = Papa.parse<{ readonly text: string }>(csv, { header: true, skipEmptyLines: true });
  tell(
    'the demo',
    data.map(({ text }) => text),
  );
}, 300_000);

test.skipIf(!labelled.every((path) => existsSync(path)))(
  'labelled statements a second on one core, beside the patterns alone (needs ../shared)',
  () => {
    const statements = tunedStatements(labelled.map((path) => readFileSync(path, 'utf8')));
    tell(
      'labelled',
      statements.map(({ text }) => text),
    );
  },
  300_000,
);

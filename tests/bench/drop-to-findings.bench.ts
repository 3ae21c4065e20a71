import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { demoInput } from '../../data-pipeline/accuracy/demo-input.ts';
import { openNative } from '../../data-pipeline/db/native.ts';
import { makeInstitution, peopleFor } from '../../data-pipeline/demo/institution.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { openApp } from '../e2e/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stages = { read: 'Reading files', build: 'Building tables', check: 'Checking rules' } as const;
type Seconds = Record<keyof typeof stages | 'all', number>;

function institution() {
  return makeInstitution({ people: peopleFor(Number(process.env['AUTHORSHIPS'] ?? 50_000)), years: 8, seed: 7 });
}

async function onCommandLine(): Promise<Seconds> {
  const files = demoInput(institution().files);
  const db = await openNative();
  const started = performance.now();
  const ends = new Map<string, number>();
  await runPipeline(db, files, {
    asOf: '2026-06-30',
    onProgress: ({ stage }) => ends.set(stage, performance.now()),
  });
  await db.close();
  return secondsOf(started, ends);
}

async function inChromium(paths: readonly string[]): Promise<Seconds> {
  const app = await openApp();
  try {
    await app.goTo('#/data?as-of=2026-06-30');
    await app.page.getByLabel('Files', { exact: true }).waitFor({ state: 'attached' });
    await app.page.evaluate((names) => {
      const ends: Record<string, number> = {};
      Reflect.set(window, 'ends', ends);
      const watch = () => {
        const shown = document.querySelector('progress')?.getAttribute('aria-label');
        for (const [stage, name] of Object.entries(names)) if (shown === name) ends[stage] = performance.now();
      };
      new MutationObserver(watch).observe(document.body, { subtree: true, childList: true, attributes: true });
      document.addEventListener('change', () => (ends['start'] ??= performance.now()), { capture: true });
    }, stages);
    await app.page.getByLabel('Files', { exact: true }).setInputFiles([...paths]);
    await app.page.getByRole('button', { name: /^Import \d/ }).click({ timeout: 500_000 });
    await app.page.getByRole('button', { name: /Search/ }).waitFor({ timeout: 500_000 });
    const ends = await app.page.evaluate(() => ({
      ...(Reflect.get(window, 'ends') as Record<string, number>),
      all: performance.now(),
    }));
    const { start = 0, ...rest } = ends as Record<string, number>;
    return { ...secondsOf(start, new Map(Object.entries(rest))), all: (ends.all - start) / 1000 };
  } finally {
    await app.close();
  }
}

function secondsOf(started: number, ends: ReadonlyMap<string, number>): Seconds {
  const at = (stage: string) => ends.get(stage) ?? started;
  return {
    read: (at('read') - started) / 1000,
    build: (at('build') - at('read')) / 1000,
    check: (at('check') - at('build')) / 1000,
    all: (at('check') - started) / 1000,
  };
}

test('from dropped files to findings, beside the command line on the same files', async () => {
  const paths: string[] = [];
  for (const { path, chunks } of institution().files) {
    if (!path.startsWith('in/')) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, [...chunks].join(''));
    paths.push(target);
  }

  const native = await onCommandLine();
  const browser = await inChromium(paths);

  const rows = (['read', 'build', 'check', 'all'] as const).map((stage) =>
    [
      stage.padEnd(6),
      native[stage].toFixed(1),
      browser[stage].toFixed(1),
      (browser[stage] / native[stage]).toFixed(1),
    ].join('\t'),
  );
  process.stdout.write(`\nstage\tnode s\tChromium s\tratio\n${rows.join('\n')}\n`);
  expect(browser.all).toBeGreaterThan(0);
}, 900_000);

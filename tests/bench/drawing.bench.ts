import { svelte } from '@sveltejs/vite-plugin-svelte';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import type { Timing } from './drawing/page.ts';
import { BenchReport } from './networks/result.ts';
import { type ServedPage, servedPage } from './served-page.ts';

/** What of `drawing/page.ts` is called. */
type Call = 'ours' | 'canvasPeer' | 'sigmaPeer';

/** A frame is timed, not awaited: no pause until the screen's next one. */
const withoutPacing = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
/** A peer that takes longer than this is not waited for. */
const patience = Number(process.env['PATIENCE'] ?? 120) * 1000;

const report = new BenchReport();
let served: ServedPage;

beforeAll(async () => {
  served = await servedPage('tests/bench/drawing/index.html', () => [svelte({ configFile: false })]);
}, 300_000);

afterAll(() => {
  report.end();
  served.end();
});

/** One painter in a browser of its own; null where it does not come to its end in time. */
async function time(call: Call, people: number, ties: number, zoomIn = 1): Promise<Timing | null> {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArguments, ...withoutPacing],
  });
  try {
    const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(served.address);
    await page.evaluate(([count, edges]) => (Reflect.get(window, 'drawing') as Drawing).make(count, edges), [
      people,
      ties,
    ] as const);
    return await Promise.race([
      page.evaluate(([name, zoom]) => (Reflect.get(window, 'drawing') as Drawing)[name](zoom), [call, zoomIn] as const),
      new Promise<null>((done) => setTimeout(done, patience, null)),
    ]);
  } finally {
    await browser.close();
  }
}

type Drawing = { make(people: number, ties: number): Promise<void> } & Record<
  Call,
  (zoomIn: number) => Promise<Timing>
>;

function tell(kernel: string, graph: string, ours_ms: number, peer: string, peer_ms: number | null): void {
  const note = peer_ms === null ? `not done in ${patience / 1000} s` : '';
  report.tell({ kernel, graph, workers: 1, ours_ms, peer, peer_ms, note });
}

test.each([
  [10_000, 50_000],
  [100_000, 500_000],
])(
  'a frame while a network of %d people and %d ties is moved, and its first picture',
  async (people, ties) => {
    const graph = `${people / 1000}k/${ties / 1000}k`;
    const far = await time('ours', people, ties);
    const near = await time('ours', people, ties, 8);
    const canvas = await time('canvasPeer', people, ties);
    const sigma = await time('sigmaPeer', people, ties);
    if (far === null || near === null) throw new Error('our own drawing did not come to its end');

    tell('frame, whole', graph, far.frame, 'canvas', canvas?.frame ?? null);
    tell('frame, whole', graph, far.frame, 'sigma', sigma?.frame ?? null);
    tell('frame, people', graph, near.frame, 'canvas', canvas?.frame ?? null);
    tell('frame, people', graph, near.frame, 'sigma', sigma?.frame ?? null);
    tell('first picture', graph, far.first, 'canvas', canvas?.first ?? null);
    tell('first picture', graph, far.first, 'sigma', sigma?.first ?? null);

    const better = Math.min(canvas?.frame ?? Infinity, sigma?.frame ?? Infinity);
    expect(better / Math.max(far.frame, near.frame)).toBeGreaterThan(1);
  },
  900_000,
);

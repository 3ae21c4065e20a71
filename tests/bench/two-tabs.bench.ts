import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../../bin/serve.mjs';
import { memoryStore } from '../../data-pipeline/journal/byte-store.ts';
import { Journal } from '../../data-pipeline/journal/journal.ts';
import { readBody } from '../../data-pipeline/journal/review-acts.ts';
import { seededRandom } from '../../data-pipeline/graph/random.ts';
import { unpackWorkspace } from '../../data-pipeline/workspace/workspace-file.ts';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { demoTexts } from '../support/demo-files.ts';

/** `RACES=50 npm run bench -- two-tabs`. */
const races = Number(process.env['RACES'] ?? 50);
const { server, address } = (await serve(resolve(process.env['DIST'] ?? 'dist'), 0)) as {
  server: { close(): void };
  address: string;
};
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] });
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Gives the page `askWorker`, which asks its own worker past the page, under ids that the page does not use. */
function reachWorker(): void {
  class ReachedWorker extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      let id = 1_000_000;
      const waiting = new Map<number, (message: FromWorker) => void>();
      this.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'progress') return;
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
      });
      const ask = (name: string, argument: unknown) =>
        new Promise((done) => {
          const message = { kind: 'request', id: (id += 1), name, argument } as ToWorker;
          waiting.set(message.id, done);
          this.postMessage(message);
        });
      Reflect.set(window, 'askWorker', ask);
    }
  }
  window.Worker = ReachedWorker;
}

/** What a tab's worker answers: the answer, or the code of what is wrong. */
async function ask(page: Page, name: string, argument: unknown): Promise<{ answer?: unknown; code?: string }> {
  return page.evaluate(
    async ([question, given]) => {
      const askWorker = Reflect.get(window, 'askWorker') as (name: unknown, argument: unknown) => Promise<FromWorker>;
      const message = await askWorker(question, given);
      if (message.kind === 'answer') return { answer: message.answer };
      return { code: message.kind === 'problem' ? message.problem.code : message.kind };
    },
    [name, argument] as const,
  );
}

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(reachWorker);
  await page.goto(`${address}#/data`);
  return page;
}

test(
  `${String(races)} races of two tabs for writing: one writes, nothing acknowledged is lost, the chain has no fork`,
  {
    timeout: races * 60_000 + 200_000,
  },
  async () => {
    const random = seededRandom(20_260_331);
    const context = await browser.newContext();
    const first = await openTab(context);
    const inputs = Object.entries(demoTexts({ people: 20, years: 4 })).map(([name, text]) => {
      return { name, mimeType: '', buffer: Buffer.from(text) };
    });
    await first.getByLabel('Files', { exact: true }).setInputFiles(inputs);
    await first.getByRole('button', { name: /^Import \d/ }).click({ timeout: 60_000 });
    await first.getByText(/files? imported$/).waitFor({ timeout: 120_000 });
    const second = await openTab(context);
    await second.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 90_000 });
    const { answer: rows } = await ask(first, 'findings', null);
    const findingIds = (rows as { finding_id: string }[]).map(({ finding_id }) => finding_id);
    const acknowledged: string[] = [];
    const counts = { races: 0, oneWriter: 0, acknowledged: 0, refused: 0, lost: 0, forks: 0 };

    const decide = async (page: Page, actor: string, number: number) => {
      const findingId = findingIds[number % findingIds.length] ?? '';
      const act = { kind: 'note', text: `${actor} ${String(number)}` };
      const { code } = await ask(page, 'review', { actor, findingIds: [findingId], act });
      if (code === undefined) acknowledged.push(act.text);
      else if (code === 'open_elsewhere') counts.refused += 1;
      else throw new Error(`a tab answers ${code}`);
    };
    /** Takes over after a while, and goes on writing whatever comes of it. */
    const contend = async (page: Page, actor: string, race: number) => {
      await sleep(random() * 300);
      const took = ask(page, 'takeOver', null);
      for (let number = 0; number < 4; number++) await decide(page, actor, race * 4 + number);
      await took;
      await decide(page, actor, race * 4 + 4);
    };
    const isWriting = async (page: Page) => {
      const { answer } = await ask(page, 'reviews', { actor: '' });
      return !(answer as { isReadOnly: boolean }).isReadOnly;
    };

    for (let race = 0; race < races; race++) {
      await Promise.all([contend(first, 'First', race), contend(second, 'Second', race)]);
      const writers = [await isWriting(first), await isWriting(second)].filter(Boolean).length;
      counts.races += 1;
      if (writers === 1) counts.oneWriter += 1;
      if (writers === 0) await ask(first, 'takeOver', null);
    }

    const writer = (await isWriting(first)) ? first : second;
    const saved = await writer.evaluate(async () => {
      const askWorker = Reflect.get(window, 'askWorker') as (name: string, argument: null) => Promise<FromWorker>;
      const message = await askWorker('saveWorkspace', null);
      const blob = (message as { answer: Blob }).answer;
      return new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => {
          done((reader.result as string).split(',')[1] ?? '');
        };
        reader.readAsDataURL(blob);
      });
    });
    const { journal: bytes } = await unpackWorkspace(Buffer.from(saved, 'base64'));
    const journal = await Journal.open(
      { chain: memoryStore(bytes?.chain), payloads: memoryStore(bytes?.payloads) },
      { now: () => '', salt: () => '' },
    );
    const kept = journal.entries.flatMap((entry) => {
      const body = entry.kind === 'note' ? journal.body(entry) : null;
      return body === null ? [] : [readBody.note(body)?.text ?? ''];
    });
    counts.acknowledged = acknowledged.length;
    counts.lost = acknowledged.filter((text) => !kept.includes(text)).length;
    counts.forks = journal.found.wrong === null ? 0 : 1;
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(counts).toMatchObject({ races, oneWriter: races, lost: 0, forks: 0 });
    expect(counts.acknowledged).toBeGreaterThan(races);
  },
);

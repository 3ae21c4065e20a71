import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../../bin/serve.mjs';
import { memoryStore } from '../../data-pipeline/journal/byte-store.ts';
import { Journal } from '../../data-pipeline/journal/journal.ts';
import { readBody } from '../../data-pipeline/journal/review-acts.ts';
import { readManifest } from '../../data-pipeline/workspace/manifest.ts';
import { seededRandom } from '../../data-pipeline/graph/random.ts';
import { statusKeys } from '../../src/state/review-words.ts';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { demoTexts } from '../support/demo-files.ts';

/** `KILLS=200 npm run bench -- kills`. */
const kills = Number(process.env['KILLS'] ?? 20);
const dist = resolve(process.env['DIST'] ?? 'dist');
const profile = mkdtempSync(join(tmpdir(), 'candor-kills-'));
const { server, address } = (await serve(dist, 0)) as { server: { close(): void }; address: string };
let running: Running | null = null;
afterAll(async () => {
  await running?.kill();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

interface Running {
  readonly page: Page;
  /** SIGKILL to the browser and all its processes. */
  kill(): Promise<void>;
}

/** The same browser profile again, on the findings. */
async function launch(): Promise<Running> {
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(chromiumPath(), [...chromiumArguments, ...flags], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await endpointOf(child));
  running = { page: await pageOf(browser), kill: () => killAll(child) };
  return running;
}

async function endpointOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stderr ?? process.stdin })) {
    const found = /DevTools listening on (ws:\S+)/.exec(line);
    if (found?.[1] !== undefined) return found[1];
  }
  throw new Error('the browser did not start');
}

async function pageOf(browser: Browser): Promise<Page> {
  const [context = await browser.newContext()] = browser.contexts();
  const page = await context.newPage();
  // What the browser itself keeps lazily is no part of the promise.
  await page.addInitScript(() => {
    localStorage.setItem('candor-reviewer', 'Reviewer');
  });
  return page;
}

async function killAll(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

async function choose(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${address}#/data`);
  await page.getByLabel('Files', { exact: true }).waitFor({ state: 'attached', timeout: 60_000 });
  const inputs = Object.entries(files).map(([name, text]) => ({ name, mimeType: '', buffer: Buffer.from(text) }));
  await page.getByLabel('Files', { exact: true }).setInputFiles(inputs);
  await page.getByRole('button', { name: /^Import \d/ }).click({ timeout: 60_000 });
}

/** Goes on deciding until the browser dies; each decision is reported once the page says that it is kept. */
async function decideOn(page: Page, acknowledged: (key: string, findingId: string) => void): Promise<void> {
  await page.getByRole('listbox', { name: 'Findings' }).waitFor({ timeout: 60_000 });
  page.on('console', (message) => {
    const [word, key = '', id = ''] = message.text().split(' ');
    if (word === 'kept') acknowledged(key, id);
  });
  void page.evaluate(decideForever).catch(() => undefined);
}

async function decideForever(): Promise<void> {
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const frame = () => new Promise((done) => setTimeout(done, 0));
  const words = () =>
    document.querySelector('[aria-label="List of findings"] p.visually-hidden[aria-live]')?.textContent;
  for (let count = 0; ; count++) {
    const from = location.hash;
    press(count % 40 < 20 ? 'j' : 'k');
    await frame();
    if (location.hash === from) press(count % 40 < 20 ? 'k' : 'j');
    await frame();
    const key = String(2 + (count % 8));
    const before = words();
    const id = location.hash.split(/[/?]/)[2] ?? '';
    press(key);
    await frame();
    press('1');
    while (words() === before) await new Promise((done) => setTimeout(done, 5));
    // eslint-disable-next-line no-console -- the one way out of a page that is about to die
    if (words()?.startsWith('Decided') === true) console.log(`kept ${key} ${id}`);
    if (Reflect.get(window, 'isEnough') === true) return;
  }
}

/** What lies in the private file system, read past the application. */
async function kept(page: Page) {
  const found = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const bytesIn = async (folder: FileSystemDirectoryHandle, name: string) =>
      new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
    const hex = (bytes: ArrayBuffer) =>
      Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
    const manifest = new TextDecoder().decode(await bytesIn(root, 'manifest.json'));
    const { files, journal } = JSON.parse(manifest) as { files: { sha256: string }[]; journal: string };
    const inputs = await root.getDirectoryHandle('inputs');
    const hashes: string[] = [];
    for (const { sha256 } of files) {
      hashes.push(hex(await crypto.subtle.digest('SHA-256', await bytesIn(inputs, sha256))));
    }
    const folder = await (await root.getDirectoryHandle('journals')).getDirectoryHandle(journal);
    const chain = Array.from(await bytesIn(folder, 'journal.jsonl'));
    return { manifest, hashes, chain, payloads: Array.from(await bytesIn(folder, 'journal-payloads.jsonl')) };
  });
  const stores = {
    chain: memoryStore(Uint8Array.from(found.chain)),
    payloads: memoryStore(Uint8Array.from(found.payloads)),
  };
  const journal = await Journal.open(stores, { now: () => '', salt: () => '' });
  const { files } = readManifest(found.manifest);
  const told = journal.body(journal.entries.findLast(({ kind }) => kind === 'import')!)?.['files'];
  return {
    wrong: journal.found.wrong,
    decisions: journal.entries.flatMap((entry) => {
      const body = entry.kind === 'decision' ? journal.body(entry) : null;
      const decision = body === null ? null : readBody.decision(body);
      return decision === null ? [] : [`${decision.finding} ${decision.status}`];
    }),
    paths: files.map(({ path }) => path),
    pathsTold: (told as unknown as { path: string }[]).map(({ path }) => path),
    changedInputs: files.filter(({ sha256 }, index) => sha256 !== found.hashes[index]).length,
  };
}

function batch(round: number): Readonly<Record<string, string>> {
  const file = (part: number) => [
    `batch-${String(round)}-${String(part)}.csv`,
    'person_id,form_type,certified_on,organization,start\n' +
      `H${String(round)},biosketch,2026-01-0${String(part)},University of Batch ${String(round)},2020-01-01\n`,
  ];
  return Object.fromEntries([1, 2, 3].map(file)) as Record<string, string>;
}

test(
  `${String(kills)} kills of the browser at random points of deciding and importing lose nothing that was acknowledged`,
  { timeout: kills * 90_000 + 300_000 },
  async () => {
    const random = seededRandom(20_260_331);
    const setup = await launch();
    await choose(setup.page, demoTexts({ people: 30, years: 4 }));
    await setup.page.getByText(/files? imported$/).waitFor({ timeout: 120_000 });
    let before = await kept(setup.page);
    let page = setup.page;
    const counts = { kills: 0, acknowledged: 0, lost: 0, halfImports: 0, wrongChains: 0, importsKept: 0 };

    for (let round = 1; round <= kills; round++) {
      const acknowledged: string[] = [];
      await page.goto(`${address}#/findings`);
      await decideOn(page, (key, id) => {
        acknowledged.push(`${id} ${statusKeys.find((choice) => choice.key === key)?.status ?? ''}`);
      });
      const isImporting = round % 2 === 0;
      await sleep(200 + random() * 3000);
      if (isImporting) {
        await page.evaluate(() => Reflect.set(window, 'isEnough', true));
        await choose(page, batch(round));
        await sleep(random() * 8000);
      }
      await running?.kill();
      counts.kills += 1;
      counts.acknowledged += acknowledged.length;

      ({ page } = await launch());
      await page.goto(`${address}#/findings`);
      await page.getByRole('listbox', { name: 'Findings' }).waitFor({ timeout: 90_000 });
      await page.getByText(/^Decide all/).waitFor({ timeout: 30_000 });
      const after = await kept(page);
      const news = after.decisions.slice(before.decisions.length);
      const known = news.slice(0, acknowledged.length);
      if (JSON.stringify(after.decisions.slice(0, before.decisions.length)) !== JSON.stringify(before.decisions))
        counts.lost += 1;
      counts.lost += acknowledged.filter((decision, index) => known[index] !== decision).length;
      if (after.wrong !== null) counts.wrongChains += 1;
      const added = after.paths.length - before.paths.length;
      const isWhole = (added === 0 || added === 3) && after.changedInputs === 0;
      if (!isWhole || JSON.stringify(after.paths) !== JSON.stringify(after.pathsTold)) counts.halfImports += 1;
      if (added === 3) counts.importsKept += 1;
      before = after;
      if (round % 5 === 0) process.stdout.write(`${JSON.stringify(counts)}\n`);
    }
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(counts).toMatchObject({ kills, lost: 0, halfImports: 0, wrongChains: 0 });
    expect(counts.acknowledged).toBeGreaterThan(kills);
  },
);

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
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
import type { WrongEntry } from '../../data-pipeline/journal/chain.ts';
import { Journal } from '../../data-pipeline/journal/journal.ts';
import { readBody } from '../../data-pipeline/journal/review-acts.ts';
import { readManifest } from '../../data-pipeline/workspace/manifest.ts';
import { seededRandom } from '../../data-pipeline/graph/random.ts';
import type { FromWorker, Requests, ToWorker } from '../../src/worker/protocol.ts';
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
  await page.addInitScript(reportKept);
  return page;
}

/** Says on the console what the worker acknowledged, in its own words and not in those that the page makes of it later. */
function reportKept(): void {
  const asked = new Map<number, string>();
  class HeardWorker extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        const act = asked.get(data.id);
        // eslint-disable-next-line no-console -- the one way out of a page that is about to die
        if (data.kind === 'answer' && act !== undefined) console.log(`kept ${act}`);
      });
    }

    override postMessage(message: ToWorker): void {
      if (message.kind === 'request' && message.name === 'addFiles') asked.set(message.id, 'import');
      if (message.kind === 'request' && message.name === 'review') {
        const { findingIds, act } = message.argument as Requests['review'][0];
        if (act.kind === 'decision') asked.set(message.id, `${findingIds.join()} ${act.status}`);
      }
      super.postMessage(message);
    }
  }
  window.Worker = HeardWorker;
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

/** Goes on deciding until the browser dies, or the page is told that it is enough. */
async function decideOn(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Findings' }).waitFor({ timeout: 60_000 });
  void page.evaluate(decideForever).catch(() => undefined);
}

async function decideForever(): Promise<void> {
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const words = () =>
    document.querySelector('[aria-label="List of findings"] p.visually-hidden[aria-live]')?.textContent;
  for (let count = 0; Reflect.get(window, 'isEnough') !== true; count++) {
    press(count % 40 < 20 ? 'j' : 'k');
    await wait(0);
    const before = words();
    press(String(2 + (count % 8)));
    await wait(0);
    press('1');
    for (let waited = 0; words() === before && waited < 400; waited++) await wait(5);
  }
}

interface Kept {
  /** Where the chain is not as it was written; a torn tail is none. */
  readonly wrong: WrongEntry | null;
  readonly tornBytes: number;
  /** `<finding> <status>`, in the order of the journal. */
  readonly decisions: readonly string[];
  /** `<path> <sha256>`, as the manifest names them, and as the newest import of the journal does. */
  readonly files: readonly string[];
  readonly filesTold: readonly string[];
  /** Files whose bytes are not those that the manifest names. */
  readonly changedInputs: number;
}

/** What lies in the private file system, read past the application. */
async function kept(page: Page): Promise<Kept> {
  const found = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const fileIn = async (folder: FileSystemDirectoryHandle, name: string) =>
      (await folder.getFileHandle(name)).getFile();
    const base64 = (file: File) =>
      new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => {
          done((reader.result as string).split(',')[1] ?? '');
        };
        reader.readAsDataURL(file);
      });
    const hex = (bytes: ArrayBuffer) =>
      Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
    const manifest = await (await fileIn(root, 'manifest.json')).text();
    const { files, journal } = JSON.parse(manifest) as { files: { sha256: string }[]; journal: string };
    const inputs = await root.getDirectoryHandle('inputs');
    const hashes: string[] = [];
    for (const { sha256 } of files) {
      hashes.push(hex(await crypto.subtle.digest('SHA-256', await (await fileIn(inputs, sha256)).arrayBuffer())));
    }
    const folder = await (await root.getDirectoryHandle('journals')).getDirectoryHandle(journal);
    const chain = await base64(await fileIn(folder, 'journal.jsonl'));
    return { manifest, hashes, chain, payloads: await base64(await fileIn(folder, 'journal-payloads.jsonl')) };
  });
  const stores = {
    chain: memoryStore(Buffer.from(found.chain, 'base64')),
    payloads: memoryStore(Buffer.from(found.payloads, 'base64')),
  };
  const journal = await Journal.open(stores, { now: () => '', salt: () => '' });
  const { files } = readManifest(found.manifest);
  const newest = journal.entries.findLast(({ kind }) => kind === 'import');
  const told = (newest === undefined ? [] : journal.body(newest)?.['files']) as unknown as typeof files;
  return {
    wrong: journal.found.wrong,
    tornBytes: journal.found.tornBytes,
    decisions: journal.entries.flatMap((entry) => {
      const body = entry.kind === 'decision' ? journal.body(entry) : null;
      const decision = body === null ? null : readBody.decision(body);
      return decision === null ? [] : [`${decision.finding} ${decision.status}`];
    }),
    files: named(files),
    filesTold: named(told),
    changedInputs: files.filter(({ sha256 }, index) => sha256 !== found.hashes[index]).length,
  };
}

function named(files: readonly { readonly path: string; readonly sha256: string }[]): readonly string[] {
  return files.map(({ path, sha256 }) => `${path} ${sha256}`);
}

/** Three files; those of every seventh round replace the ones before them. */
function batch(round: number): Readonly<Record<string, string>> {
  const file = (part: number) => [
    `batch-${String(round % 7)}-${String(part)}.csv`,
    'person_id,form_type,certified_on,organization,start\n' +
      `H${String(round)},biosketch,2026-01-0${String(part)},University of Batch ${String(round)},2020-01-01\n`,
  ];
  return Object.fromEntries([1, 2, 3].map(file)) as Record<string, string>;
}

/** The files of a workspace once those of a batch are in it. */
function withBatch(files: readonly string[], texts: Readonly<Record<string, string>>): readonly string[] {
  const added = Object.entries(texts).map(([path, text]) => ({
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  const others = files.filter((file) => !added.some(({ path }) => file.startsWith(`${path} `)));
  return [...others, ...named(added)].toSorted();
}

/** Whether one list begins with another. */
function beginsWith(list: readonly string[], start: readonly string[]): boolean {
  return start.every((item, index) => list[index] === item);
}

test(
  `${String(kills)} kills of the browser at random points of deciding and importing lose nothing that was acknowledged`,
  { timeout: kills * 90_000 + 300_000 },
  async () => {
    const random = seededRandom(20_260_331);
    let { page } = await launch();
    await choose(page, demoTexts({ people: 20, years: 4 }));
    await page.getByText(/files? imported$/).waitFor({ timeout: 120_000 });
    await choose(page, batch(0));
    const begun = performance.now();
    await page.getByText('3 files imported').waitFor({ timeout: 120_000 });
    const importTime = performance.now() - begun;
    let before = await kept(page);
    const counts = {
      kills: 0,
      acknowledged: 0,
      lost: 0,
      unacknowledgedKept: 0,
      chainsWhole: 0,
      tornTails: 0,
      imports: 0,
      importsAcknowledged: 0,
      importsKept: 0,
      importsRolledBack: 0,
      halfImports: 0,
    };

    for (let round = 1; round <= kills; round++) {
      const acknowledged: string[] = [];
      page.on('console', (message) => {
        if (message.text().startsWith('kept ')) acknowledged.push(message.text().slice('kept '.length));
      });
      await page.goto(`${address}#/findings`);
      await decideOn(page);
      await sleep(200 + random() * 2000);
      const isImporting = round % 2 === 0;
      if (isImporting) {
        await page.evaluate(() => Reflect.set(window, 'isEnough', true));
        await choose(page, batch(round));
        await sleep(random() * 1.3 * importTime);
      }
      await running?.kill();

      ({ page } = await launch());
      // The disk as the kill left it, before the application has seen it.
      await page.goto(`${address}icon.svg`);
      const left = await kept(page);
      await page.goto(`${address}#/data`);
      await page.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 90_000 });
      const filesShown = Number.parseInt((await page.getByText(/^\d+ files?, /).textContent()) ?? '', 10);
      await page.goto(`${address}#/findings`);
      await page.getByText(/^Decide all/).waitFor({ timeout: 60_000 });
      const after = await kept(page);

      const decided = acknowledged.filter((act) => act !== 'import');
      const promised = [...before.decisions, ...decided];
      const isImportPromised = decided.length < acknowledged.length;
      const isImportKept = left.files.join() !== before.files.join();
      counts.kills += 1;
      counts.acknowledged += decided.length;
      counts.lost += beginsWith(left.decisions, promised) && beginsWith(after.decisions, promised) ? 0 : 1;
      counts.lost += isImportPromised && !isImportKept ? 1 : 0;
      counts.unacknowledgedKept += left.decisions.length - promised.length;
      counts.chainsWhole += left.wrong === null && after.wrong === null ? 1 : 0;
      counts.tornTails += left.tornBytes > 0 ? 1 : 0;
      counts.imports += isImporting ? 1 : 0;
      counts.importsAcknowledged += isImportPromised ? 1 : 0;
      counts.importsKept += isImportKept ? 1 : 0;
      counts.importsRolledBack += isImporting && !isImportKept ? 1 : 0;
      const mayBe = [before.files, ...(isImporting ? [withBatch(before.files, batch(round))] : [])].map(String);
      const isWhole =
        mayBe.includes(String(left.files)) &&
        String(after.files) === String(left.files) &&
        String(after.filesTold) === String(after.files) &&
        filesShown === after.files.length &&
        left.changedInputs + after.changedInputs === 0;
      counts.halfImports += isWhole ? 0 : 1;
      before = after;
      if (round % 5 === 0) process.stdout.write(`${JSON.stringify(counts)}\n`);
    }
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(counts).toMatchObject({ kills, lost: 0, halfImports: 0, chainsWhole: kills });
    expect(counts.acknowledged).toBeGreaterThan(kills);
    // A kill that always comes too early or too late shows nothing.
    expect(counts.importsKept).toBeGreaterThan(0);
    expect(counts.importsRolledBack).toBeGreaterThan(0);
  },
);

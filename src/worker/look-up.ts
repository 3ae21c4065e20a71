import type { LookupPlan, RunOptions } from '#pipeline';
import type { Database } from '../../data-pipeline/db/database.ts';
import type { LookupHost } from '../../data-pipeline/lookup/host.ts';
import { runLookup } from '../../data-pipeline/lookup/run-lookup.ts';
import type { LookupService } from '../../data-pipeline/lookup/service.ts';
import { lookupServices } from '../../data-pipeline/lookup/services/index.ts';
import { rosterSubjects } from '../../data-pipeline/lookup/subjects.ts';
import type { LookupAnswer, LookupQuestion } from './protocol.ts';

/** What look-ups of this visit have kept, so that a stopped one goes on where it was; gone with the page. */
const folders = new Map<string, { files: Map<string, string>; log: string }>();

const limits = { maxRequests: 10_000, maxCostUsd: 1 };

/** Asks a public service about the people of the loaded roster; the answers are handed back as files to import. */
export async function lookUp(
  db: Database,
  { service: id, by, fromYear, toYear, key, countOnly }: LookupQuestion,
  { onProgress, signal }: RunOptions,
): Promise<LookupAnswer> {
  const service = serviceNamed(id);
  const wish = { subjects: await rosterSubjects(db), by, fromYear, toYear };
  const name = JSON.stringify([id, wish]);
  const folder = folders.get(name) ?? { files: new Map<string, string>(), log: '' };
  folders.set(name, folder);
  let plan: LookupPlan | null = null;
  const result = await runLookup(service, wish, hostOf(folder), {
    ...limits,
    key: key === '' ? null : key,
    countOnly,
    signal,
    onPlan: (made) => {
      plan = made;
    },
    onProgress: ({ about, records, recordsTotal, requests, spentUsd }) => {
      onProgress?.({
        stage: 'ask',
        detail: `${about}, ${spentUsd.toFixed(4)} USD`,
        done: records,
        total: recordsTotal ?? 0,
        unit: 'records',
        rows: requests,
      });
    },
  });
  const files = result.files.map((path) => ({ path, file: new Blob([folder.files.get(path) ?? '']) }));
  return { plan, result, files, receipt: new Blob([folder.log], { type: 'application/jsonl' }) };
}

function serviceNamed(id: string): LookupService {
  const service = lookupServices.find((candidate) => candidate.id === id);
  if (service === undefined) throw new Error(`no service ${id}`);
  return service;
}

function hostOf(folder: { files: Map<string, string>; log: string }): LookupHost {
  return {
    fetch: (url, init) => fetch(url, init),
    sleep,
    now: () => new Date(),
    random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    store: {
      readLog: () => Promise.resolve(folder.log),
      appendLog(line) {
        folder.log += line;
        return Promise.resolve();
      },
      write(name, text) {
        folder.files.set(name, text);
        return Promise.resolve();
      },
      remove(name) {
        folder.files.delete(name);
        return Promise.resolve();
      },
      has: (name) => Promise.resolve(folder.files.has(name)),
    },
  };
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

import { randomInt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PipelineError } from '../core/errors.ts';
import { openNative } from '../db/native.ts';
import { loadFiles } from '../intake/load.ts';
import type { LookupPlan, LookupProgress, LookupResult } from '../lookup/lookup.ts';
import { runLookup } from '../lookup/run-lookup.ts';
import type { LookupBasis, LookupService, Subject } from '../lookup/service.ts';
import { lookupServices } from '../lookup/services/index.ts';
import { rosterSubjects } from '../lookup/subjects.ts';
import { command } from './command.ts';
import { lookupFolder } from './fetch-folder.ts';
import { plural } from '../core/plural.ts';

const usage = `npm run fetch -- openalex|crossref|orcid|nsf|nih --roster FILE --years A-B --out DIR

Asks a public service for the records of the people on a roster and keeps each answer as it came:
DIR/responses is input for npm run pipeline, DIR/receipt.jsonl lists every request.
The same command again goes on where it stopped.

  --by orcid|ror|name   what the service is asked by (openalex, crossref: orcid or ror; orcid: orcid; nsf, nih: name)
  --count               only say how many records there are
  --max-requests N      stop after so many requests (10000)
  --max-cost USD        stop before spending more (1.00)
  --origin URL          another address of the service

Keys come from the environment and are never written down: OPENALEX_API_KEY, CROSSREF_MAILTO, ORCID_TOKEN.`;

/**
 * Looks records up by hand.
 *
 * @returns 0 when everything was answered, 1 when something is missing (the message says what), 2 when the command line was not
 *   understood, 130 when stopped.
 */
export const main = command({
  usage,
  stopped: 'Stopped. What was answered is kept; the same command goes on from there.',
  read: readArguments,
  run,
  failed({ code, detail }) {
    process.stderr.write(`${code}: ${detail}\n`);
    return code === 'argument_invalid' ? 2 : 1;
  },
});

async function run({ service, values }: ReturnType<typeof readArguments>, signal: AbortSignal): Promise<number> {
  const wish = { ...values.wish, subjects: await readRoster(values.roster) };
  const key = service.keyVariable === null ? null : (process.env[service.keyVariable] ?? null);
  const host = {
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    sleep: (milliseconds: number) => wait(milliseconds, undefined, { signal }),
    now: () => new Date(),
    random: () => randomInt(1_000_000) / 1_000_000,
    store: await lookupFolder(values.out),
  };
  const result = await runLookup(service, wish, host, {
    ...values.limits,
    origin: values.origin,
    key: key === '' ? null : key,
    countOnly: values.countOnly,
    signal,
    onPlan: (plan) => process.stdout.write(planLine(service, plan, key !== null)),
    onProgress: (progress) => {
      process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[2K' : ''}${progressLine(progress)}`);
      if (!process.stderr.isTTY) process.stderr.write('\n');
    },
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  process.stdout.write(resultLines(result, values.out));
  return result.outcome === 'complete' ? 0 : 1;
}

function planLine(service: LookupService, plan: LookupPlan, hasKey: boolean): string {
  const records =
    plan.records === null ? 'a number of records that it does not say beforehand' : plural(plan.records, 'record');
  const kept = plan.kept === 0 ? '' : `, ${plural(plan.kept, 'page')} kept from before`;
  const key =
    service.keyVariable === null ? '' : hasKey ? ` with ${service.keyVariable}` : ` without ${service.keyVariable}`;
  return (
    `${service.title}${key}: ${plural(plan.queries, 'query', 'queries')}, ${records}; ` +
    `at least ${plural(plan.requests, 'request')}, ${plan.costUsd.toFixed(4)} USD${kept}.\n`
  );
}

function progressLine({
  about,
  queriesDone,
  queries,
  requests,
  records,
  recordsTotal,
  spentUsd,
}: LookupProgress): string {
  const of = recordsTotal === null ? '' : ` of ${String(recordsTotal)}`;
  return (
    `${String(queriesDone)} of ${String(queries)} queries, ${String(records)}${of} records, ` +
    `${plural(requests, 'request')}, ${spentUsd.toFixed(4)} USD (${about})`
  );
}

function resultLines(result: LookupResult, folder: string): string {
  const problems = result.problems.map((problem) => `  ${problem}\n`).join('');
  const reason = result.reason === null ? '' : `Incomplete: ${result.reason}.\n`;
  return (
    `${plural(result.records, 'record')} in ${plural(result.files.length, 'file')}, ${plural(result.requests, 'request')}, ` +
    `${result.spentUsd.toFixed(4)} USD. The answers are in ${folder}/responses.\n${reason}${problems}`
  );
}

async function readRoster(path: string): Promise<readonly Subject[]> {
  const size = await stat(path).then(
    (file) => file.size,
    () => {
      throw new PipelineError('input_missing', `there is no file ${path}`);
    },
  );
  const db = await openNative();
  try {
    await loadFiles(db, [{ path: basename(path), size, open: () => createReadStream(path) }]);
    return await rosterSubjects(db);
  } finally {
    await db.close();
  }
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      roster: { type: 'string' },
      years: { type: 'string' },
      out: { type: 'string' },
      by: { type: 'string' },
      count: { type: 'boolean', default: false },
      'max-requests': { type: 'string', default: '10000' },
      'max-cost': { type: 'string', default: '1' },
      origin: { type: 'string' },
    },
  });
  const [name, ...more] = positionals;
  const service = serviceOf(name);
  if (more.length > 0) throw new TypeError('name one service');
  const { roster = '', years = '', out = '' } = values;
  if (roster === '' || out === '') throw new TypeError('--roster FILE and --out DIR are needed');
  return {
    service,
    values: {
      roster,
      out,
      origin: values.origin?.replace(/\/+$/u, ''),
      countOnly: values.count,
      wish: { by: basisOf(service, values.by), ...yearsOf(years) },
      limits: {
        maxRequests: numberOf('--max-requests', values['max-requests']),
        maxCostUsd: numberOf('--max-cost', values['max-cost']),
      },
    },
  };
}

function serviceOf(name: string | undefined): LookupService {
  const service = lookupServices.find(({ id }) => id === name);
  if (service !== undefined) return service;
  throw new TypeError(`the service is one of ${lookupServices.map(({ id }) => id).join(', ')}`);
}

function basisOf({ bases, title }: LookupService, by: string | undefined): LookupBasis {
  const basis = by === undefined ? bases[0] : bases.find((candidate) => candidate === by);
  if (basis !== undefined) return basis;
  throw new TypeError(`${title} is asked by ${bases.join(' or ')}`);
}

function yearsOf(text: string): { fromYear: number; toYear: number } {
  const [, from = '', to = from] = /^(\d{4})(?:-(\d{4}))?$/u.exec(text) ?? [];
  if (from === '' || Number(to) < Number(from)) throw new TypeError('--years is like 2019-2024');
  return { fromYear: Number(from), toYear: Number(to) };
}

function numberOf(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new TypeError(`${option} is a number that is not negative`);
}

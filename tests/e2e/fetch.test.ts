import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReplayServer, replayServer } from '../support/replay-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-fetch-'));
const roster = join(folder, 'roster.csv');
let server: ReplayServer;

beforeAll(async () => {
  writeFileSync(
    roster,
    'person_id,family_name,given_name,unit,orcid,employer_ror\nP1,Varga,Ilka,Physics,0000-0002-1825-0097,03ate3e03\n',
  );
  server = await replayServer((url) => page(Number(url.searchParams.get('per_page')), url.searchParams.get('cursor')));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('says what it will cost, keeps the answers without the key, and the pipeline reads them as they are', async () => {
  server.fail({ 3: 'too many' });
  const fetched = await candor([
    'fetch',
    'openalex',
    '--roster',
    roster,
    '--years',
    '2020-2024',
    '--out',
    out('works'),
  ]);
  expect(fetched.stdout).toBe(
    'OpenAlex with OPENALEX_API_KEY: 1 query, 120 records; at least 2 requests, 0.0002 USD.\n' +
      `120 records in 2 files, 4 requests, 0.0003 USD. The answers are in ${out('works')}/responses.\n`,
  );
  expect(fetched.code).toBe(0);
  expect(everythingBelow(out('works'))).not.toContain('very-secret');

  const built = await candor([
    'pipeline',
    join(out('works'), 'responses'),
    '--out',
    out('results'),
    '--as-of',
    '2026-06-30',
  ]);
  expect(built.code).toBe(0);
  const { files } = JSON.parse(readFileSync(join(out('results'), 'receipt.json'), 'utf8')) as {
    files: { format: string; rows: { accepted: number } }[];
  };
  expect(files.map(({ format, rows }) => [format, rows.accepted])).toEqual([
    ['openalex-works', 100],
    ['openalex-works', 20],
  ]);
});

test('a service that refuses is named, and the code is 1', async () => {
  server.fail({ 1: 'unauthorized' });
  const { code, stdout } = await candor([
    'fetch',
    'openalex',
    '--roster',
    roster,
    '--years',
    '2020',
    '--out',
    out('no'),
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('Incomplete: OpenAlex refuses the request (401): check the key.');
});

test('a command line that is not understood shows the usage, and the code is 2', async () => {
  const { code, stderr } = await candor([
    'fetch',
    'nsf',
    '--roster',
    roster,
    '--years',
    '2024-2020',
    '--out',
    out('x'),
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain('--years is like 2019-2024');
  expect(stderr).toContain('npm run fetch -- openalex|crossref|orcid|nsf|nih');
});

function out(name: string): string {
  return join(folder, name);
}

/** The server answers in this process, so the command must not hold it up. */
function candor(args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const isFetch = args[0] === 'fetch';
  const child = spawn(
    process.execPath,
    [resolve('bin', 'candor.mjs'), ...args, ...(isFetch ? ['--origin', server.origin] : [])],
    { env: { ...process.env, OPENALEX_API_KEY: 'very-secret' } },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  return new Promise((done) => {
    child.on('close', (code) => {
      done({ code, stdout, stderr });
    });
  });
}

function everythingBelow(path: string): string {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function page(size: number, cursor: string | null): unknown {
  const start = Number((cursor ?? '*').replace('*', '0'));
  const works = Array.from({ length: Math.min(size, 120 - start) }, (_, index) => ({
    id: `https://openalex.org/W${String(9_000_000_001 + start + index)}`,
    title: `Tidal glass ${String(start + index)}`,
    publication_date: '2022-03-01',
    authorships: [{ raw_author_name: 'Ilka Varga', author: { display_name: 'Ilka Varga' } }],
  }));
  const next = start + size < 120 ? String(start + size) : null;
  return { meta: { count: 120, per_page: size, next_cursor: next, cost_usd: 0.0001 }, results: works };
}

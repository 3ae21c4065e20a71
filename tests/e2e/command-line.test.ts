import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const candor = resolve('bin', 'candor.mjs');
const folder = mkdtempSync(join(tmpdir(), 'candor-cli-'));
const records = join(folder, 'demo', 'in');
const results = ['coverage.json', 'findings.csv', 'findings.json', 'measures.csv', 'network.gexf', 'receipt.json'];

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [candor, ...args], { encoding: 'utf8' });
}

function hashesOf(name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(join(folder, name))
      .toSorted()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, name, file)))
          .digest('hex'),
      ]),
  );
}

beforeAll(() => {
  const made = run('demo', '--people', '40', '--years', '6', '--seed', '3', '--out', join(folder, 'demo'));
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('writes the seven files of the results, the same bytes each time', () => {
  const first = run('pipeline', records, '--out', join(folder, 'first'), '--as-of', '2026-06-30');
  const second = run('pipeline', records, '--out', join(folder, 'second'), '--as-of', '2026-06-30');

  expect([first.status, second.status]).toEqual([0, 0]);
  expect(Object.keys(hashesOf('first'))).toEqual([...results, 'workspace.candor']);
  expect(hashesOf('second')).toEqual(hashesOf('first'));
});

test('every row of every file is accepted, rejected or blank, and the receipt has the documented shape', () => {
  const { files } = JSON.parse(readFileSync(join(folder, 'first', 'receipt.json'), 'utf8')) as {
    files: {
      path: string;
      sha256: string;
      format: string;
      rows: { in: number; accepted: number; rejected: number; blank: number };
      rejects: unknown[];
      dropped_columns: unknown[];
    }[];
  };

  expect(files.length).toBeGreaterThan(8);
  expect(files.filter(({ rows }) => rows.in !== rows.accepted + rows.rejected + rows.blank)).toEqual([]);
  expect(files.filter(({ rows, rejects }) => rejects.length !== rows.rejected)).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(files.map(({ path }) => path).toSorted());
});

test('each finding has its confidence by part and both sides of its evidence, with file, place and hash', () => {
  const { findings } = JSON.parse(readFileSync(join(folder, 'first', 'findings.json'), 'utf8')) as {
    findings: {
      finding_id: string;
      confidence: Record<string, number | null>;
      evidence: { side: string; quote: string; file: string; place: string; sha256: string }[];
      innocents: { code: string; applies: string }[];
    }[];
  };
  const parts = ['identity', 'organization', 'mention', 'attribution', 'date'];

  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    const known = parts.map((part) => finding.confidence[part]).filter((value) => typeof value === 'number');
    expect(finding.confidence['least']).toBe(Math.min(...known));
    expect(finding.evidence.length).toBeGreaterThan(0);
    expect(
      finding.evidence.filter(
        ({ quote, file, place, sha256 }) => !quote || !file || !place || !/^[0-9a-f]{64}$/.test(sha256),
      ),
    ).toEqual([]);
    expect(finding.innocents.length).toBeGreaterThan(0);
  }
});

test('a file that nothing recognizes is named, with exit code 1, and the others are read', () => {
  const mixed = join(folder, 'mixed');
  mkdirSync(mixed);
  writeFileSync(join(mixed, 'notes.csv'), 'colour,taste\nblue,sweet\n');
  writeFileSync(join(mixed, 'acknowledgments.csv'), 'work,text\n10.1234/abc,We thank nobody.\n');

  const { status, stderr } = run('pipeline', mixed, '--out', join(folder, 'mixed-results'), '--as-of', '2026-06-30');

  expect(status).toBe(1);
  expect(stderr).toContain('notes.csv');
  expect(readFileSync(join(folder, 'mixed-results', 'receipt.json'), 'utf8')).toContain('file_not_recognized');
});

test('a command line that is not understood shows the usage, with exit code 2', () => {
  const { status, stderr } = run('pipeline', records);

  expect(status).toBe(2);
  expect(stderr).toContain('npm run pipeline -- IN_DIR --out OUT_DIR');
});

test.each(['pipeline', 'fetch', 'export', 'verify', 'resolve', 'merge', 'forget', 'demo', 'accuracy', 'train'])(
  '%s says how it is called when it is asked, with exit code 0',
  (name) => {
    const { status, stdout, stderr } = run(name, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`npm run ${name} -- `);
  },
);

test('a file that cannot be written is said, with exit code 3', () => {
  const out = join(folder, 'no-such-folder', 'findings.csv');
  const { status, stderr } = run('export', records, '--kind', 'csv', '--out', out, '--as-of', '2026-06-30');
  expect(status).toBe(3);
  expect(stderr).toContain(`The file cannot be written: ${out}`);
});

test('a parameter outside its range is refused, with exit code 2 and nothing written', () => {
  const parameters = join(folder, 'parameters.json');
  writeFileSync(parameters, '{"lag_months": -1}');

  const { status, stderr } = run('pipeline', records, '--out', join(folder, 'refused'), '--params', parameters);

  expect(status).toBe(2);
  expect(stderr).toContain('lag_months');
  expect(existsSync(join(folder, 'refused'))).toBe(false);
});

test('Ctrl-C leaves nothing half written', async () => {
  const stopped = spawn(process.execPath, [candor, 'pipeline', records, '--out', join(folder, 'stopped')]);
  await new Promise((done) => setTimeout(done, 900));
  stopped.kill('SIGINT');
  await new Promise((done) => stopped.once('exit', done));

  expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
});

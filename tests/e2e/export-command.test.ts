import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const candor = resolve('bin', 'candor.mjs');
const folder = mkdtempSync(join(tmpdir(), 'candor-export-'));
const records = join(folder, 'demo', 'in');
const pack = join(folder, 'pack.zip');

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [candor, ...args], { encoding: 'utf8' });
}

beforeAll(() => {
  expect(run('demo', '--people', '40', '--years', '6', '--seed', '3', '--out', join(folder, 'demo')).status).toBe(0);
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a pack is exported, signed, and verified', () => {
  const wish = ['--kind', 'pack', '--as-of', '2026-06-30', '--filter', 'severity=P', '--sign', join(folder, 'key.pem')];
  const exported = run('export', records, ...wish, '--out', pack);
  expect(exported.stdout).toMatch(/^\d+ findings in /mu);
  const verified = run('verify', pack);

  expect(verified.status).toBe(0);
  expect(verified.stdout).toContain('every byte is as it was written');
  expect(verified.stdout).toMatch(/Signed with the key [0-9a-f]{64}\./u);
});

test('a pack with one changed byte is refused, and the member named', () => {
  const bytes = readFileSync(pack);
  bytes[100] = bytes[100]! ^ 1;
  writeFileSync(join(folder, 'changed.zip'), bytes);
  const verified = run('verify', join(folder, 'changed.zip'));

  expect(verified.status).toBe(1);
  expect(verified.stderr).toContain('report.html: its bytes are not those that the manifest states');
});

test('a workbook for one person is written; what is not understood is said', () => {
  const to = ['--as-of', '2026-06-30', '--out', join(folder, 'x.xlsx')];
  expect(run('export', records, '--kind', 'xlsx', '--profile', 'researcher', ...to).status).toBe(2);
  expect(run('export', records, '--kind', 'brief2', ...to).status).toBe(2);
  expect(run('export', join(folder, 'nothing'), '--kind', 'csv', ...to).status).toBe(2);
});

test('a brief for leadership is written and said; rows for leadership, and a brief for others, are refused in words', () => {
  const to = ['--as-of', '2026-06-30', '--out', join(folder, 'brief.html')];
  const brief = run('export', records, '--kind', 'brief', '--profile', 'leadership', ...to);
  const rows = run('export', records, '--kind', 'csv', '--profile', 'leadership', ...to);
  const other = run('export', records, '--kind', 'brief', '--profile', 'auditor', ...to);

  expect(brief.status).toBe(0);
  expect(brief.stdout).toContain('A brief as of 2026-06-30, without names or rows, in ');
  expect(readFileSync(join(folder, 'brief.html'), 'utf8')).toContain('Research disclosure brief');
  expect([rows.status, other.status]).toEqual([2, 2]);
  expect(rows.stderr).toContain('leadership reads counts, never rows: the file for it is the brief (--kind brief)');
  expect(other.stderr).toContain('a brief is for leadership: it holds no rows for anybody else');
});

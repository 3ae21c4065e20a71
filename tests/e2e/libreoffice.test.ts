import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';

const workspace = resolve('out', 'demo', 'results', 'workspace.candor');
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'candor-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every sheet as CSV in UTF-8, cells as their content and not as they are shown. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

interface Exported {
  readonly findings: readonly (Readonly<Record<string, unknown>> & {
    readonly evidence: readonly { readonly quote: string }[];
  })[];
}

function exported(kind: 'xlsx' | 'json'): string {
  const file = join(folder, `findings.${kind}`);
  const { status, stderr } = spawnSync(process.execPath, [
    resolve('bin', 'candor.mjs'),
    ...['export', workspace, '--kind', kind, '--out', file],
  ]);
  expect(`${String(status)} ${String(stderr)}`).toMatch(/^0 /);
  return file;
}

describe.skipIf(!hasOffice)('the workbook opened by LibreOffice (skipped where soffice is not installed)', () => {
  test('has the texts and numbers of the JSON, finding by finding', () => {
    const { findings } = JSON.parse(readFileSync(exported('json'), 'utf8')) as Exported;
    spawnSync('soffice', [
      ...[`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', everySheet],
      ...['--outdir', folder, exported('xlsx')],
    ]);
    const sheet = (name: string) =>
      Papa.parse<Record<string, string>>(readFileSync(join(folder, `findings-${name}.csv`), 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data;
    const texts = ['finding_id', 'rule_id', 'person_name', 'subject_label', 'title', 'statement', 'would_clear'];
    const numbers = ['work_count'];

    expect(
      sheet('Findings').map((row) => [...texts.map((name) => row[name]), ...numbers.map((name) => Number(row[name]))]),
    ).toEqual(findings.map((finding) => [...texts, ...numbers].map((name) => finding[name])));
    expect(sheet('Evidence').map(({ quote }) => quote)).toEqual(
      findings.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
    );
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { unpackWorkspace } from '../../data-pipeline/workspace/workspace-file.ts';
import { journalIn } from '../support/workspace-with-decisions.ts';
import { openApp } from './app.ts';

interface Found {
  readonly findings: readonly { readonly finding_id: string; readonly person_id: string }[];
}

test('a person is forgotten from their page by keys alone, also after the next visit, and the log says that it was done', async () => {
  const app = await openApp();
  try {
    const { page } = app;
    // The page stands already, so that the link comes as a change of the hash.
    await page.getByRole('button', { name: 'Try the demo institution' }).first().waitFor({ timeout: 90_000 });
    await app.goTo('#/data?open=demo');
    await page.getByRole('button', { name: 'Data protection' }).waitFor({ timeout: 90_000 });
    await app.goTo('#/people');
    await page.getByText('120 covered people, in alphabetical order.').waitFor();
    await app.goTo('#/people/P0001');
    const name = await page.getByRole('heading', { level: 1 }).innerText();

    await page.getByRole('button', { name: 'Forget this person…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Forget this person?' });
    await dialog.getByText('roster/roster.csv').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);

    await page.getByRole('button', { name: 'Forget this person…' }).press('Enter');
    await dialog.getByRole('button', { name: 'Forget this person' }).press('Enter');
    await page.getByText('The person is forgotten').waitFor({ timeout: 90_000 });
    await page.getByText('119 covered people, in alphabetical order.').waitFor();
    await page.reload();
    await page.getByText('119 covered people, in alphabetical order.').waitFor({ timeout: 90_000 });
    expect(await page.getByText(name).count()).toBe(0);

    await app.goTo('#/data');
    await page.getByText(/^\d+ rows left out for people who were forgotten$/u).waitFor();
    await app.goTo('#/log?kind=forget');
    await page.getByRole('row').nth(1).waitFor();
    expect(app.complaints).toEqual([]);
  } finally {
    await app.close();
  }
});

test('the command line writes a workspace without one person, and the pipeline keeps them forgotten there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-forget-'));
  const path = (name: string) => join(folder, name);
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve('bin', 'candor.mjs'), ...args], { encoding: 'utf8' });
  const pipeline = () => run('pipeline', path('demo/in'), '--out', path('out'), '--as-of', '2026-06-30').status;
  const findings = () => (JSON.parse(readFileSync(path('out/findings.json'), 'utf8')) as Found).findings;
  const ids = (rows: Found['findings']) => rows.map((finding) => finding.finding_id);
  try {
    expect(run('demo', '--people', '20', '--years', '4', '--seed', '5', '--out', path('demo')).status).toBe(0);
    expect(pipeline()).toBe(0);
    const before = findings();
    const personId = before[0]!.person_id;
    const own = path('out/workspace.candor');
    const done = run('forget', own, '--person', personId, '--out', path('without.candor'));

    expect(done.stdout).toContain('Forgotten: ');
    expect(done.stdout).toContain('roster/roster.csv still holds 1 row');
    const without = await unpackWorkspace(readFileSync(path('without.candor')));
    expect(without.files.filter((file) => file.path.includes(`${personId}-`))).toEqual([]);
    expect(without.forgotten?.length).toBeGreaterThan(0);
    expect((await journalIn(path('without.candor'))).found).toMatchObject({ wrong: null, strayBytes: 0 });

    writeFileSync(own, readFileSync(path('without.candor')));
    expect(pipeline()).toBe(0);
    const others = before.filter((finding) => finding.person_id !== personId);
    expect(ids(findings())).toEqual(ids(others));
    expect(run('forget', own, '--person', personId, '--out', path('x.candor')).status).toBe(3);
    expect(run('forget', own, '--out', path('x.candor')).status).toBe(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

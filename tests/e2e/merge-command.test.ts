import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidenceHashes, type QuotedEvidence } from '../../data-pipeline/journal/evidence-hash.ts';
import { type ReviewedFinding, reviewEntry } from '../../data-pipeline/journal/review-acts.ts';
import type { ReviewStatus } from '../../data-pipeline/journal/review.ts';
import { journalIn, writeWithActs } from '../support/workspace-with-decisions.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-merge-'));
const path = (name: string) => join(folder, name);
const results = path('results');
let findings: readonly ReviewedFinding[] = [];

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [resolve('bin', 'candor.mjs'), ...args], { encoding: 'utf8' });
}

function pipeline() {
  return run('pipeline', path('demo/in'), '--out', results, '--as-of', '2026-06-30');
}

function decision(index: number, status: ReviewStatus, reasonCode: string) {
  const act = { kind: 'decision', status, reasonCode, note: null, reading: 1 } as const;
  return reviewEntry(findings[index]!, act);
}

interface Review {
  readonly status: string;
  readonly reopened_because: string | null;
}

interface Exported {
  readonly findings: readonly { readonly finding_id: string; readonly review: Review }[];
}

/** What the command line exports of each finding’s review. */
function reviews(workspace: string): ReadonlyMap<string, Review> {
  expect(run('export', workspace, '--kind', 'json', '--filter', 'context=1', '--out', path('x.json')).status).toBe(0);
  const { findings: rows } = JSON.parse(readFileSync(path('x.json'), 'utf8')) as Exported;
  return new Map(rows.map((row) => [row.finding_id, row.review]));
}

beforeAll(async () => {
  expect(run('demo', '--people', '20', '--years', '4', '--seed', '5', '--out', path('demo')).status).toBe(0);
  expect(pipeline().status).toBe(0);
  const written = JSON.parse(readFileSync(join(results, 'findings.json'), 'utf8')) as {
    findings: { finding_id: string; rule_id: string; person_id: string; evidence: QuotedEvidence[] }[];
  };
  findings = await Promise.all(
    written.findings.map(async ({ finding_id: findingId, rule_id: ruleId, person_id: personId, evidence }) => {
      return { findingId, ruleId, personId, evidence: await evidenceHashes(evidence) };
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two workspaces become one: files and decisions of both, and what was decided differently side by side', async () => {
  const base = join(results, 'workspace.candor');
  await writeWithActs(base, path('ada.candor'), 'Ada', [
    decision(0, 'confirmed_gap', 'no_row'),
    decision(1, 'in_review', 'researcher_asked'),
  ]);
  await writeWithActs(base, path('bela.candor'), 'Bela', [
    decision(0, 'disclosed_elsewhere', 'other_form'),
    decision(2, 'in_review', 'document_awaited'),
  ]);
  const merged = run('merge', path('ada.candor'), path('bela.candor'), '--out', path('both.candor'));
  const again = run('merge', path('both.candor'), path('bela.candor'), '--out', path('again.candor'));

  expect(merged.stdout).toContain('0 files added');
  expect(merged.stdout).toContain('2 entries taken over, 1 conflict to settle.');
  expect(merged.stdout).toContain(`decision ${findings[0]!.findingId}
  Ada, 2026-07-01 09:00 UTC: confirmed gap: The form has no row for it
  Bela, 2026-07-01 09:00 UTC: disclosed elsewhere: On another form`);
  expect(again.stdout).toContain('0 entries taken over, 1 conflict to settle.');
  expect(readFileSync(path('again.candor'))).toEqual(readFileSync(path('both.candor')));
  const journal = await journalIn(path('both.candor'));
  expect(journal.found).toMatchObject({ wrong: null, strayBytes: 0 });
  const found = reviews(path('both.candor'));
  expect(findings.slice(0, 3).map(({ findingId }) => found.get(findingId)?.status)).toEqual([
    'confirmed_gap',
    'in_review',
    'in_review',
  ]);
});

test('a file that both have under one path with other bytes is kept twice', () => {
  mkdirSync(path('other/roster'), { recursive: true });
  const roster = readFileSync(path('demo/in/roster/roster.csv'), 'utf8').trimEnd().split('\n').slice(0, 5);
  writeFileSync(path('other/roster/roster.csv'), `${roster.join('\n')}\n`);
  expect(run('pipeline', path('other'), '--out', path('other-out'), '--as-of', '2026-06-30').status).toBe(0);
  const merged = run(
    ...['merge', path('ada.candor'), path('other-out/workspace.candor'), '--out', path('files.candor')],
  );

  expect(merged.stdout).toContain('1 file added');
  expect(merged.stdout).toMatch(
    /Both have roster\/roster\.csv, and they differ: the second one is kept as merged-[0-9a-f]{8}\/roster\/roster\.csv/u,
  );
});

test(
  'the pipeline keeps decisions; a cleared finding opens when its evidence changes, and says why',
  { timeout: 300_000 },
  async () => {
    const base = join(results, 'workspace.candor');
    const [cleared, ...others] = findings.filter(({ ruleId }) => ruleId === 'AFF-01');
    const other = others.find(({ personId }) => personId !== cleared?.personId);
    await writeWithActs(
      ...([base, path('cleared.candor'), 'Ada'] as const),
      [cleared!, other!].map((finding) =>
        reviewEntry(finding, {
          ...{ kind: 'decision', status: 'not_required', reasonCode: 'outside_window', note: null, reading: 1 },
        }),
      ),
    );
    cpSync(path('cleared.candor'), base);
    expect(pipeline().status).toBe(0);
    const kept = reviews(base);
    expect(kept.get(cleared!.findingId)).toMatchObject({ status: 'not_required', reopened_because: null });

    const positions = path('demo/in/disclosures/positions.csv');
    const lines = readFileSync(positions, 'utf8').split('\r\n');
    const row = lines.findLastIndex((line) => line.startsWith(`${cleared!.personId},biosketch,`));
    const [person, form, certified, , , , ...rest] = lines[row]!.split(',');
    lines.splice(
      row,
      0,
      [person, form, certified, 'College of Elsewhere', '2001-01-01', '2002-01-01', ...rest].join(','),
    );
    writeFileSync(positions, lines.join('\r\n'));
    expect(pipeline().status).toBe(0);
    const after = reviews(base);
    expect(after.get(cleared!.findingId)?.status).toBe('new');
    expect(after.get(cleared!.findingId)?.reopened_because).toMatch(
      /^Its evidence has changed since Ada decided “not required” on 2026-07-01: 2 quotations are new, 1 quotation is gone\.$/u,
    );
    expect(after.get(other!.findingId)?.status).toBe('not_required');
  },
);

test('a workspace that is none, and a command line that names one, are refused', () => {
  writeFileSync(path('none.candor'), 'no zip');
  expect(run('merge', path('ada.candor'), path('none.candor'), '--out', path('x.candor')).status).toBe(3);
  expect(run('merge', path('ada.candor'), '--out', path('x.candor')).status).toBe(2);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import { accuracy, mistakes, type ReportedSubject } from '../../data-pipeline/accuracy/accuracy.ts';
import { demoInput } from '../../data-pipeline/accuracy/demo-input.ts';
import type { Database } from '../../data-pipeline/db/database.ts';
import { demoDefaults, makeInstitution } from '../../data-pipeline/demo/institution.ts';
import type { Receipt } from '../../data-pipeline/intake/receipt.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';

const { files, truth, asOf } = makeInstitution(demoDefaults);
let db: Database;
let receipt: Receipt;
let findings: readonly ReportedSubject[];

beforeAll(async () => {
  db = await openEngine();
  receipt = await runPipeline(db, demoInput(files), { asOf });
  findings = await db.rows<{ rule_id: string; subject_key: string }>('select rule_id, subject_key from finding');
}, 300_000);
afterAll(() => db.close());

test('every file of the demo is recognized, and no row of it is refused', () => {
  expect(receipt.files.filter(({ problem, rows }) => problem !== null || rows.rejected > 0)).toEqual([]);
});

test('what is reported is planted, and what is planted is reported', () => {
  expect(mistakes(findings, truth)).toEqual({ wrong: [], missed: [] });
});

test('each rule is at least as accurate as the project asks', () => {
  const rules = accuracy(findings, truth);

  expect(rules.map(({ rule_id }) => rule_id)).toEqual([
    'AFF-01',
    'EFF-01',
    'ENT-01',
    'ENT-01L',
    'ENT-02',
    'FND-01',
    'FND-02',
    'FND-04',
    'TIM-01',
  ]);
  expect(rules.filter(({ precision }) => (precision ?? 0) < 0.98)).toEqual([]);
  expect(rules.filter(({ recall }) => (recall ?? 0) < 0.95)).toEqual([]);
  expect(rules.filter(({ innocents_fired }) => innocents_fired > 0)).toEqual([]);
});

test('the demo shows each thing that an address can say of a covered person', async () => {
  const said = await db.rows<{ method: string; is_on_roster: boolean; is_on_known_work: boolean }>(`
    select distinct identity_link.method, identity_email.is_on_roster, identity_email.is_on_known_work
    from identity_email join identity_link using (authorship_id, person_id)`);

  expect(said.filter(({ method }) => method === 'name_email').every((row) => row.is_on_roster)).toBe(true);
  expect(said).toContainEqual({ method: 'orcid_record', is_on_roster: true, is_on_known_work: true });
  expect(said).toContainEqual({ method: 'name_only', is_on_roster: false, is_on_known_work: true });
  expect(said).toContainEqual({ method: 'name_only', is_on_roster: false, is_on_known_work: false });
  expect(said.some(({ method, is_on_roster: isOnRoster }) => method === 'name_only' && isOnRoster)).toBe(false);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import type { Progress } from '../../data-pipeline/progress.ts';
import { undisclosedAffiliation } from '../../data-pipeline/rules/aff-01-undisclosed-affiliation/rule.ts';
import { together } from '../../data-pipeline/rules/case.ts';
import {
  acknowledged,
  authored,
  award,
  byNameOnly,
  coauthor,
  employed,
  form,
  listed,
  organization,
  person,
  position,
  support,
} from '../../data-pipeline/rules/case-tables.ts';
import { rules } from '../../data-pipeline/rules/index.ts';
import { runRules } from '../../data-pipeline/rules/run-rules.ts';
import { loadMacros } from '../../data-pipeline/steps/run-steps.ts';
import { makeRecordTables } from '../support/record-tables.ts';

/** One person of whom every rule has something to say, and one of whom none has. */
const institution = together(
  organization('home'),
  organization('agency'),
  organization('remote', { country: 'CA' }),
  organization('later', { country: 'CA' }),
  person('P1'),
  person('P2'),
  employed('P1', 'home', '2015-01-01', null),
  form('P1', 'biosketch', '2026-03-02', { rows: 14 }),
  position('P1', 'home', { span: ['2015-01-01', null], country: 'US' }),
  form('P1', 'cpos', '2026-03-02', { rows: 2 }),
  support('P1', {
    number: 'A1',
    title: 'Sand',
    funder: 'agency',
    span: ['2025-01-01', '2027-01-01'],
    effort: { 2026: 8 },
  }),
  support('P1', {
    number: 'A2',
    title: 'Rust',
    funder: 'agency',
    span: ['2025-01-01', '2027-01-01'],
    effort: { 2026: 6.5 },
  }),
  authored('P1', 'W1', '2025-05-01', { org: 'remote' }),
  coauthor('W1', 2, { org: 'remote' }),
  authored('P1', 'W2', '2024-05-01', { org: 'later' }),
  authored('P1', 'W3', '2024-07-01', { org: 'home', identity: byNameOnly }),
  acknowledged('W1', 'OWN123456', 'We thank all. P.O. was supported by OWN123456. Yes.', { funder: 'remote' }),
  acknowledged('W2', 'ALL123456', 'This work was supported by ALL123456.', { basis: 'none' }),
  award('FED123456', { span: ['2024-01-01', '2028-01-01'], title: 'Salt', people: [['P1', 'PI']] }),
  listed('E1', 'remote', ['2025-01-01', null]),
  listed('E2', 'later', ['2025-06-01', null]),
);

let db: Database;
beforeAll(async () => {
  db = await openEngine();
  await loadMacros(db);
  await makeRecordTables(db, institution, { asOf: '2026-06-30' });
  await runRules(db);
});
afterAll(() => db.close());

test('every rule finds what it looks for, under an id that depends on the rule and the subject only', async () => {
  expect(
    await db.rows('select rule_id, subject_key, severity, finding_id from finding order by rule_id, subject_key'),
  ).toEqual([
    { rule_id: 'AFF-01', subject_key: 'P1|later', severity: 'R', finding_id: '8950353dd75f6cbd' },
    { rule_id: 'AFF-01', subject_key: 'P1|remote', severity: 'P', finding_id: '744ac29d014652cb' },
    { rule_id: 'EFF-01', subject_key: 'P1|2026', severity: 'R', finding_id: '6d44ab8e984032f6' },
    { rule_id: 'ENT-01', subject_key: 'P1|E1', severity: 'P', finding_id: 'd4d013d4cb0a23e0' },
    { rule_id: 'ENT-01L', subject_key: 'P1|E2', severity: 'C', finding_id: '08adfe5fec355f63' },
    { rule_id: 'ENT-02', subject_key: 'P1|E1', severity: 'C', finding_id: '3f9072050e39b82a' },
    { rule_id: 'FND-01', subject_key: 'P1|FED123456', severity: 'R', finding_id: '3ebcb7e1122b36af' },
    { rule_id: 'FND-02', subject_key: 'P1|OWN123456', severity: 'P', finding_id: 'c767f043720dc351' },
    { rule_id: 'FND-04', subject_key: 'P1|ALL123456', severity: 'C', finding_id: 'c8918a5a54540476' },
    { rule_id: 'TIM-01', subject_key: 'P1|OWN123456|FED123456', severity: 'C', finding_id: 'cccde5395e890a9b' },
    { rule_id: 'TIM-01', subject_key: 'P1|later|FED123456', severity: 'C', finding_id: '852ce39ca8046b07' },
    { rule_id: 'TIM-01', subject_key: 'P1|remote|FED123456', severity: 'C', finding_id: 'f86dda34beb21a6a' },
  ]);
});

test('each statement has its numbers in it', async () => {
  expect(
    await db.rows(`
      select statement
      from finding
      where subject_key not in ('P1|later', 'P1|OWN123456|FED123456', 'P1|later|FED123456')
      order by rule_id`),
  ).toEqual(
    [
      'Remote Institute stands as an affiliation of this person on 1 work, dated 2025-05-01. No employment on the roster names it or a related organization within 12 months of that time; nor does any of the 14 rows on the biosketch of 2026-03-02, nor another newest form.',
      'On the current and pending support form of 2026-03-02, the effort stated for 2026 adds up to 14.5 person-months in current support, and to 14.5 with pending support; a year has 12.',
      'Remote Institute stands as an affiliation of this person on 1 work, dated 2025-05-01. Example Authority has had it on Example List since 2025-01-01: the listing was in force on the whole of each date.',
      'Later Institute stands as an affiliation of this person on 1 work, the last of 2024-05-01. Example Authority put it on Example List on 2025-06-01, after that: this is context.',
      'A co-author at Remote Institute, on Example List at the time, stands on 1 work of this person’s 2 in the last 60 months (50 %). So it is for 1 of 2 covered people. Publishing together is lawful: this is context.',
      'A public award database names this person as PI of award FED123456 of Agency Institute, 2024-01-01 to 2027-12-31. None of the 2 rows on the current and pending support form of 2026-03-02, nor another newest form, has its number or its title.',
      'The acknowledgments of 1 work attribute award OWN123456 of Remote Institute to this person by initials. None of the 2 rows on the current and pending support form of 2026-03-02, nor another newest form, has its number.',
      'The acknowledgments of 1 work name award ALL123456, of a funder that the text does not name, and do not say whose it is. It is not among the 2 rows on the current and pending support form of 2026-03-02. A funding line is collective until its words attribute it: this is context.',
      'This person leads award FED123456 of Agency Institute while the public record ties them to Remote Institute (AFF-01): the two surely share days in 1 calendar month (2025-05-01).',
    ].map((statement) => ({ statement })),
  );
});

test('the evidence of a finding stands in reading order, each with its record', async () => {
  expect(
    await db.rows(`
      select side, label, quote, char_start, char_end, record_id, work_id
      from finding_evidence
      join finding using (finding_id)
      where rule_id = 'FND-02'
      order by seq`),
  ).toEqual([
    {
      side: 'observed',
      label: 'Acknowledgment, 2025-05-01',
      quote: 'P.O. was supported by OWN123456.',
      char_start: 22,
      char_end: 31,
      record_id: 'thanks:W1!ack-OWN123456',
      work_id: 'W1',
    },
    {
      side: 'disclosed',
      label: 'Row of the current and pending support form certified on 2026-03-02',
      quote: 'Sand, A1, Agency Institute, current, 2025-01-01 to 2026-12-31',
      char_start: null,
      char_end: null,
      record_id: 'forms:support-P1-A1',
      work_id: null,
    },
    {
      side: 'disclosed',
      label: 'Row of the current and pending support form certified on 2026-03-02',
      quote: 'Rust, A2, Agency Institute, current, 2025-01-01 to 2026-12-31',
      char_start: null,
      char_end: null,
      record_id: 'forms:support-P1-A2',
      work_id: null,
    },
    {
      side: 'absence',
      label: 'Looked for and not found',
      quote: 'No matching row among 2 of the current and pending support form certified on 2026-03-02',
      char_start: null,
      char_end: null,
      record_id: 'forms:cpos-P1',
      work_id: null,
    },
    {
      side: 'list',
      label: 'Example List of 2024',
      quote: 'Remote Institute, Example List, Example Authority, listed from 2025-01-01',
      char_start: null,
      char_end: null,
      record_id: 'lists:E1',
      work_id: null,
    },
    {
      side: 'award',
      label: 'Public award record',
      quote: 'FED123456, Agency Institute, Salt, 2024-01-01 to 2027-12-31, PI: Name of P1',
      char_start: null,
      char_end: null,
      record_id: 'awards:FED123456|agency',
      work_id: null,
    },
  ]);
});

test('the other kinds of evidence are in the words of their records', async () => {
  expect(
    await db.rows(`
      select rule_id, side, label, quote
      from finding_evidence
      join finding using (finding_id)
      where subject_key in ('P1|remote', 'P1|2026')
      order by rule_id, seq`),
  ).toEqual([
    {
      rule_id: 'AFF-01',
      side: 'observed',
      label: 'Affiliation in a byline, 2025-05-01',
      quote: 'Remote Institute',
    },
    {
      rule_id: 'AFF-01',
      side: 'disclosed',
      label: 'Row of the biosketch certified on 2026-03-02',
      quote: 'Researcher, Home Institute, US, from 2015-01-01',
    },
    {
      rule_id: 'AFF-01',
      side: 'absence',
      label: 'Looked for and not found',
      quote: 'No matching row among 14 of the biosketch certified on 2026-03-02',
    },
    {
      rule_id: 'AFF-01',
      side: 'list',
      label: 'Example List of 2024',
      quote: 'Remote Institute, Example List, Example Authority, listed from 2025-01-01',
    },
    {
      rule_id: 'AFF-01',
      side: 'award',
      label: 'Public award record',
      quote: 'FED123456, Agency Institute, Salt, 2024-01-01 to 2027-12-31, PI: Name of P1',
    },
    {
      rule_id: 'EFF-01',
      side: 'effort',
      label: 'Sum over the support form certified on 2026-03-02',
      quote: 'Total in 2026: 14.5 person-months current, 0 pending',
    },
    {
      rule_id: 'EFF-01',
      side: 'effort',
      label: 'Effort stated on the support form',
      quote: 'Sand: 8 person-months in 2026 (current)',
    },
    {
      rule_id: 'EFF-01',
      side: 'effort',
      label: 'Effort stated on the support form',
      quote: 'Rust: 6.5 person-months in 2026 (current)',
    },
  ]);
});

test('no quotation is missing and none has no words or no record', async () => {
  const shortened = await db.rows(`
    select finding_id
    from finding_evidence
    group by finding_id
    having max(seq) <> count(*)`);
  const empty = await db.rows(
    `select * from finding_evidence where quote is null or label is null or record_id is null`,
  );

  expect(shortened).toEqual([]);
  expect(empty).toEqual([]);
});

test('each explanation of the rule is answered once', async () => {
  const answered = await db.rows<{ rule_id: string; codes: readonly string[] }>(`
    select distinct rule_id, list(code order by seq) as codes
    from finding_innocent
    join finding using (finding_id)
    group by rule_id, finding_id
    order by rule_id`);

  expect(new Map(answered.map(({ rule_id, codes }) => [rule_id, codes]))).toEqual(
    new Map(rules.map(({ id, innocents }) => [id, innocents.map(({ code }) => code)])),
  );
});

test('the whole confidence is the least of its parts, and every part is a share', async () => {
  expect(
    await db.rows(`
      select finding_id
      from finding
      where conf_least <> least(conf_identity, conf_organization, conf_mention, conf_attribution, conf_date)
      or conf_least not between 0 and 1`),
  ).toEqual([]);
});

test('each subject has one verdict, in words of the contract', async () => {
  expect(
    await db.rows(`
      select rule_id, subject_key
      from evaluation
      group by all
      having count(*) > 1
      or min(verdict not in ('fired', 'satisfied', 'unknown', 'unknowable'))
      or min(verdict = 'unknown' and (gate is null or would_settle is null))
      or min(not starts_with(subject_key, person_id || '|'))`),
  ).toEqual([]);
});

test('the coverage counts what there was to check for everybody', async () => {
  expect(await db.rows('select * from coverage order by person_id')).toEqual([
    {
      person_id: 'P1',
      work_count: 2,
      with_affiliation: 2,
      with_acknowledgment: 2,
      with_funding: 0,
      identity_sure: 2,
      identity_unsure: 1,
      year_lo: 2024,
      year_hi: 2025,
      disclosure_count: 2,
    },
    {
      person_id: 'P2',
      work_count: 0,
      with_affiliation: 0,
      with_acknowledgment: 0,
      with_funding: 0,
      identity_sure: 0,
      identity_unsure: 0,
      year_lo: null,
      year_hi: null,
      disclosure_count: 0,
    },
  ]);
});

describe('runRules', () => {
  test('tells how far it is, rule by rule', async () => {
    const told: Progress[] = [];

    await runRules(db, { onProgress: (progress) => told.push(progress), rules: [undisclosedAffiliation] });

    expect(told).toEqual([{ stage: 'check', detail: 'AFF-01', done: 1, total: 1, unit: 'rules' }]);
  });

  test('gives the same result when it runs again', async () => {
    await runRules(db);
    const first = await db.rows('select * from finding_evidence');
    await runRules(db);

    expect(await db.rows('select * from finding_evidence')).toEqual(first);
  });

  test('stops between rules with the reason of the signal', async () => {
    const reason = new Error('enough');

    await expect(runRules(db, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('names the rule that cannot be evaluated', async () => {
    const broken = { ...undisclosedAffiliation, id: 'XX-01', sql: 'select * from nowhere' };

    await expect(runRules(db, { rules: [broken] })).rejects.toThrow(
      expect.objectContaining({ code: 'rule_failed', detail: 'XX-01' }) as Error,
    );
  });
});

import { openEngine } from '#engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { askFound } from '../../data-pipeline/questions/ask-found.ts';

let db: Database;

beforeAll(async () => {
  db = await openEngine();
  await db.run(`
    create table finding as select * from (values
        ('f1', 'AFF-01', 'R', 'certain', 0.95::double),
        ('f2', 'EFF-01', 'A', 'possible', null)
    ) as _(finding_id, rule_id, severity, date_certainty, conf_identity);
    create table finding_evidence as select * from (values
        ('f1', 1, 'observed', 'Byline', 'Polytechnic of Nordhavn'),
        ('f1', 2, 'absence', 'Biosketch', 'No matching row'),
        ('f1', 3, 'observed', 'Byline', 'Polytechnic')
    ) as _(finding_id, seq, side, label, quote);
  `);
});

afterAll(() => db.close());

test('what a run found is kept in words without names: rule, severity, certainty, identity and digests', async () => {
  expect(await askFound(db)).toEqual({
    f1: expect.stringMatching(/^AFF-01 R certain 0\.95 [0-9a-f]{6} [0-9a-f]{6} -$/) as string,
    f2: 'EFF-01 A possible - - - -',
  });
});

test('the order of quotations does not matter, their words do', async () => {
  const before = await askFound(db);
  await db.run('update finding_evidence set seq = 4 - seq');
  expect(await askFound(db)).toEqual(before);

  await db.run("update finding_evidence set quote = 'Polytechnic of Farrowby' where seq = 1");
  const after = await askFound(db);

  expect(after['f1']?.split(' ')[4]).not.toBe(before['f1']?.split(' ')[4]);
  expect(after['f1']?.split(' ')[5]).toBe(before['f1']?.split(' ')[5]);
});

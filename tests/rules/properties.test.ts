import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database, Row } from '../../data-pipeline/db/database.ts';
import { type GivenTables, together } from '../../data-pipeline/rules/case.ts';
import { organization, position, support } from '../../data-pipeline/rules/case-tables.ts';
import { rules } from '../../data-pipeline/rules/index.ts';
import type { Rule } from '../../data-pipeline/rules/rule.ts';
import { loadMacros } from '../../data-pipeline/steps/run-steps.ts';
import { makeRecordTables } from '../support/record-tables.ts';
import { casesOf, type DatedCase } from './cases.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
  await loadMacros(db);
});
afterAll(() => db.close());

/** Every eighth case of a rule: enough to meet each kind, few enough for two engines. */
const sample = rules.flatMap((rule) =>
  casesOf(rule)
    .filter((_, index) => index % 8 === 0)
    .map((example) => ({ rule, example, id: rule.id, name: example.name })),
);
const firing = rules.flatMap((rule) =>
  casesOf(rule)
    .filter(({ expect: rows }) => rows.length === 1 && rows[0]?.['verdict'] === 'fired')
    .slice(0, 4)
    .map((example) => ({ rule, example, id: rule.id, name: example.name })),
);

async function resultOf(rule: Rule, { asOf, parameters }: DatedCase, given: GivenTables): Promise<readonly Row[]> {
  await makeRecordTables(db, given, { asOf, parameters, query: rule.sql });
  return db.rows(rule.sql);
}

function firedIn(rows: readonly Row[]): readonly unknown[] {
  return rows.filter((row) => row['verdict'] === 'fired').map((row) => row['subject_key']);
}

const irrelevant = together(
  organization('zzyzx', { country: 'NZ' }),
  position('P1', 'zzyzx', { country: 'NZ' }),
  support('P1', { number: 'QQ00000000', title: 'Zymurgy', funder: 'zzyzx' }),
);

test.each(sample)(
  '$id, "$name": a row that has nothing to do with it creates no finding',
  async ({ rule, example }) => {
    const before = firedIn(await resultOf(rule, example, example.given));
    const after = firedIn(await resultOf(rule, example, together(example.given, irrelevant)));

    expect(before).toEqual(expect.arrayContaining([...after]));
  },
);

test.each(sample)('$id, "$name": nothing changes when everybody is renamed', async ({ rule, example }) => {
  const before = await resultOf(rule, example, example.given);
  const after = await resultOf(rule, example, renamed(example.given));

  expect(after).toEqual(before);
});

function renamed(given: GivenTables): GivenTables {
  const names: Row = {
    display_name: 'Ðỗ',
    family_key: 'x',
    given_key: 'y',
    raw_name: '王 小明',
    person_name: 'O’Neil',
  };
  return Object.fromEntries(
    Object.entries(given).map(([table, rows]) => [
      table,
      rows.map((row) => ({ ...row, ...Object.fromEntries(Object.entries(names).filter(([column]) => column in row)) })),
    ]),
  );
}

describe('the row that was missing', () => {
  test.each(firing.filter(({ id }) => id === 'AFF-01'))('clears $id, "$name"', async ({ rule, example }) => {
    const told = together(example.given, position('P1', 'remote'));

    expect(await resultOf(rule, example, told)).toEqual([expect.objectContaining({ verdict: 'satisfied' })]);
  });

  test.each(firing.filter(({ id }) => id.startsWith('FND-')))('clears $id, "$name"', async ({ rule, example }) => {
    const told = together(example.given, support('P1', { number: 'NUM123456' }));

    expect(await resultOf(rule, example, told)).toEqual([expect.objectContaining({ verdict: 'satisfied' })]);
  });

  test.each(firing.filter(({ id }) => id === 'TIM-01'))('clears $id, "$name"', async ({ rule, example }) => {
    const told = together(example.given, position('P1', 'remote'), support('P1', { number: 'NUM123456' }));

    expect(await resultOf(rule, example, told)).toEqual([]);
  });
});

test.each(firing.filter(({ id }) => id.startsWith('ENT-')))(
  '$id, "$name": nobody knows of a listing on the day before it',
  async ({ rule, example }) => {
    const dayBefore = { ...example, asOf: '2019-12-31' };

    expect(firedIn(await resultOf(rule, dayBefore, example.given))).toEqual([]);
  },
);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { rules } from '../../data-pipeline/rules/index.ts';
import { parameters } from '../../data-pipeline/rules/parameters.ts';
import { ruleShape } from '../../data-pipeline/rules/rule.ts';
import { evidenceSteps } from '../../data-pipeline/steps/evidence/index.ts';
import { loadMacros } from '../../data-pipeline/steps/run-steps.ts';
import { makeRecordTables } from '../support/record-tables.ts';
import { recordShapes } from '../support/record-shapes.ts';
import { makeTables } from '../support/tables.ts';
import { casesOf, pageOf, ruleFolders } from './cases.ts';

const accusing = /violat|suspicio|guilt|fraud|risk person|misconduct|lied|cheat|evad|conceal|offen[cs]e|breach/i;

let db: Database;
beforeAll(async () => {
  db = await openEngine();
  await loadMacros(db);
  await makeRecordTables(db, {}, { asOf: '2026-06-30' });
});
afterAll(() => db.close());

test('each folder holds one rule, whose id opens its name', () => {
  expect(
    rules.map(({ id }) => ruleFolders.filter((folder) => folder.startsWith(`${id.toLowerCase()}-`)).length),
  ).toEqual(rules.map(() => 1));
  expect(ruleFolders).toHaveLength(rules.length);
});

describe.each(rules)('rule $id', (rule) => {
  const cases = casesOf(rule);
  const planted = new Set(cases.map(({ innocent }) => innocent));

  test('returns exactly the columns of the contract, from empty tables too', async () => {
    const columns = await db.rows<{ column_name: string; column_type: string }>(
      `select column_name, column_type from (describe ${rule.sql})`,
    );

    expect(columns.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
      Object.entries(ruleShape),
    );
    expect(await db.rows(rule.sql)).toEqual([]);
  });

  test('has three cases that fire, and cases that stay silent and on a boundary', () => {
    const fires = cases.filter(
      ({ kind, expect: rows }) => kind === 'true' && rows.some((row) => row['verdict'] === 'fired'),
    );
    const silent = cases.filter(
      ({ kind, expect: rows }) => kind === 'silent' && rows.every((row) => row['verdict'] !== 'fired'),
    );
    const boundary = cases.filter(({ kind }) => kind === 'boundary');

    expect(fires.length).toBeGreaterThanOrEqual(3);
    expect(silent.length).toBeGreaterThanOrEqual(rule.id === 'TIM-01' ? 1 : 2);
    expect(boundary.length).toBeGreaterThanOrEqual(2);
  });

  test.each(rule.innocents)('plants the explanation $code', ({ code }) => {
    expect(planted).toContain(code);
  });

  test('names every parameter that its own query reads', () => {
    const read = [...rule.sql.matchAll(/getvariable\('(\w+)'\)/g)].map(([, id]) => id);

    expect(read.filter((id) => id !== 'as_of' && !(rule.parameters as readonly string[]).includes(id ?? ''))).toEqual(
      [],
    );
    expect(rule.parameters.filter((id) => !parameters.some((parameter) => parameter.id === id))).toEqual([]);
  });

  test('rests on a source that can be looked up', () => {
    expect(rule.citation.url).toMatch(/^https:\/\//);
    expect(pageOf(rule)).toContain(rule.citation.url);
  });

  test('has a page with the five headings', () => {
    expect([...pageOf(rule).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'What it compares',
      'When it fires',
      'Known false positives',
      'What a reviewer should look at',
      'Source',
    ]);
    expect(pageOf(rule)).toMatch(new RegExp(`^# ${rule.id}: ${rule.title}\n`));
  });

  test('accuses nobody', () => {
    const words = [
      rule.title,
      rule.sentence,
      rule.wouldClear,
      ...rule.innocents.map(({ text }) => text),
      ...rule.severities.map(({ when }) => when),
      pageOf(rule),
    ];

    expect(words.filter((text) => accusing.test(text))).toEqual([]);
  });

  test('is context only exactly where its one severity is context', () => {
    expect(rule.status === 'context_only').toBe(rule.severities.every(({ severity }) => severity === 'C'));
  });
});

test('the cases stand on the tables that the steps make', async () => {
  await makeTables(db, {});
  const columns = await db.rows<{ table_name: string; column_name: string; data_type: string }>(
    'select table_name, column_name, data_type from information_schema.columns order by table_name, ordinal_position',
  );
  const made = Object.keys(recordShapes).map((table) => [
    table,
    Object.fromEntries(
      columns
        .filter(({ table_name }) => table_name === table)
        .map(({ column_name, data_type }) => [column_name, data_type]),
    ),
  ]);

  expect(Object.fromEntries(made)).toEqual(recordShapes);
});

test('every step between the entities and the rules is read by a step, a rule or the evidence', () => {
  const texts = [
    ...evidenceSteps.flatMap((step) => ('select' in step ? [step] : [])),
    ...rules.map(({ sql }) => ({ table: '', select: sql })),
  ];
  const unread = evidenceSteps.filter(
    ({ table }) => !texts.some((text) => text.table !== table && new RegExp(`\\b${table}\\b`).test(text.select)),
  );

  expect(unread).toEqual([]);
});

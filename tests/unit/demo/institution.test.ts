import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { emailsIn } from '../../../data-pipeline/core/email.ts';
import { organizationKey } from '../../../data-pipeline/core/organization-key.ts';
import { makeInstitution, peopleFor } from '../../../data-pipeline/demo/institution.ts';
import { cellsOf, demoHash, demoTexts } from '../../support/demo-files.ts';

const rorDump = '../shared/data/C_registries/ror-partial-v2.jsonl.gz';

test('the same seed gives the same bytes', () => {
  expect(demoHash({ seed: 3 })).toBe(demoHash({ seed: 3 }));
});

test('another seed gives another institution', () => {
  expect(demoHash({ seed: 3 })).not.toBe(demoHash({ seed: 4 }));
});

test('all kinds of input are written below in/, and the truth beside it', () => {
  const paths = Object.keys(demoTexts()).filter((path) => !path.startsWith('in/disclosures/cpos/'));

  expect(paths.toSorted()).toEqual([
    'in/acknowledgments/acknowledgments.csv',
    'in/awards/awards.csv',
    'in/disclosures/forms.csv',
    'in/disclosures/positions.csv',
    'in/disclosures/support.csv',
    'in/lists/designated-entities.csv',
    'in/organizations/ror.jsonl',
    'in/publications/openalex-2020.jsonl',
    'in/publications/openalex-2021.jsonl',
    'in/publications/openalex-2022.json',
    'in/publications/openalex-2022.jsonl',
    'in/publications/openalex-2023.jsonl',
    'in/publications/openalex-2024.jsonl',
    'in/publications/openalex-2025.jsonl',
    'in/publications/openalex-2026.jsonl',
    'in/publications/openalex-list-page.json',
    'in/roster/roster.csv',
    'truth.csv',
  ]);
});

test('every subject in the truth begins with a person of the roster', () => {
  const roster = new Set(cellsOf(demoTexts()['in/roster/roster.csv'] ?? '', 'person_id'));
  const { truth } = makeInstitution({ people: 40, years: 6, seed: 7 });
  const strangers = truth.filter(({ personId, subjectKey }) => {
    return !roster.has(personId) || !subjectKey.startsWith(`${personId}|`);
  });

  expect(strangers).toEqual([]);
  expect(truth.length).toBeGreaterThan(100);
});

test('addresses are the same for the same seed, under hosts that nobody can have, and in the roster one of their own each', () => {
  const texts = demoTexts();
  const addresses = cellsOf(texts['in/roster/roster.csv'] ?? '', 'email');
  const people = cellsOf(texts['in/roster/roster.csv'] ?? '', 'person_id');
  expect(new Set(addresses).size).toBe(new Set(people).size);
  const all = Object.values(texts).flatMap((text) => emailsIn(text));
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(({ domain }) => !domain.endsWith('.example'))).toEqual([]);
});

test('no subject is both planted and innocent', () => {
  const { truth } = makeInstitution({ people: 120, years: 8, seed: 7 });
  const planted = new Set(truth.filter(({ kind }) => kind === 'planted').map((row) => row.ruleId + row.subjectKey));

  expect(truth.filter((row) => row.kind === 'innocent' && planted.has(row.ruleId + row.subjectKey))).toEqual([]);
});

test.each(['AFF-01', 'FND-01', 'FND-02', 'FND-04', 'ENT-01', 'ENT-01L', 'ENT-02', 'EFF-01', 'TIM-01'])(
  'the default demo plants %s eight times or more, and innocents for it',
  (rule) => {
    const { truth } = makeInstitution({ people: 120, years: 8, seed: 7 });
    const kinds = truth.filter(({ ruleId }) => ruleId === rule).map(({ kind }) => kind);

    expect(kinds.filter((kind) => kind === 'planted').length).toBeGreaterThanOrEqual(8);
    expect(kinds).toContain('innocent');
  },
);

test('works are made while they are read', () => {
  const { files } = makeInstitution({ people: 4000, years: 8, seed: 7 });
  const firstYear = [...take(files, 3)].at(-1);
  const [chunk = ''] = firstYear?.chunks ?? [];

  expect(firstYear?.path).toBe('in/publications/openalex-2019.jsonl');
  expect(chunk.length).toBeLessThan(600_000);
});

test('an institution for so many authorships has as many', () => {
  const texts = demoTexts({ people: peopleFor(8000), years: 8 });
  const names = Object.values(texts).flatMap((text) => text.match(/"author_position"/g) ?? []);

  expect(names.length).toBeGreaterThanOrEqual(8000);
});

test.each([
  [{ people: 19, years: 8, seed: 7 }, /people is 19/],
  [{ people: 120, years: 3, seed: 7 }, /years is 3/],
  [{ people: 120, years: 8, seed: 0.5 }, /seed is 0.5/],
])('%o is refused', (wish, message) => {
  expect(() => makeInstitution(wish)).toThrow(message);
});

describe.skipIf(!existsSync(rorDump))('beside the registry of real organizations (needs ../shared)', () => {
  const records = existsSync(rorDump) ? jsonLines(gunzipSync(readFileSync(rorDump)).toString('utf8')) : [];
  const realNames = new Set(records.flatMap(({ names }) => names.map(({ value }) => organizationKey(value))));
  const realIds = new Set(records.map(({ id }) => id));

  test.each([1, 7, 11])('seed %i makes no organization that exists', (seed) => {
    const made = jsonLines(demoTexts({ seed, people: 400 })['in/organizations/ror.jsonl'] ?? '');
    const names = made.flatMap((record) => record.names.filter(({ types }) => !types.includes('acronym')));

    expect(names.filter(({ value }) => realNames.has(organizationKey(value)))).toEqual([]);
    expect(made.filter(({ id }) => realIds.has(id))).toEqual([]);
  });
});

interface RorRecord {
  readonly id: string;
  readonly names: readonly { readonly value: string; readonly types: readonly string[] }[];
}

function jsonLines(text: string): readonly RorRecord[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RorRecord);
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    yield item;
    if (++taken === count) return;
  }
}

import { expect, test } from 'vitest';
import { concernsPerson } from '../../../data-pipeline/forgetting/forget-in-journal.ts';
import { mergeActs, type SignedWork } from '../../../data-pipeline/journal/identity-acts.ts';
import { mergeFiles } from '../../../data-pipeline/workspace/merge-files.ts';
import { forgottenTest, joinForgotten, withForgotten } from '../../../data-pipeline/forgetting/forgotten-list.ts';

const here = 'a'.repeat(32);
const there = 'b'.repeat(32);

test('an identifier on the list is known again, and the list names nobody', async () => {
  const list = await withForgotten([], ['P1', '0000-0002-1825-0097'], here);
  const isForgotten = await forgottenTest(list);

  expect(['P1', '0000-0002-1825-0097', 'P2', 'P', ''].map(isForgotten)).toEqual([true, true, false, false, false]);
  expect(JSON.stringify(list)).not.toMatch(/P1|0097/u);
});

test('a list keeps its one salt and the order of its hashes, whoever comes first and however often', async () => {
  const once = await withForgotten(await withForgotten([], ['P1'], here), ['P2'], there);
  const again = await withForgotten(await withForgotten(once, ['P1'], there), ['P2'], there);
  const turned = await withForgotten(await withForgotten([], ['P2'], here), ['P1'], there);

  expect(new Set(once.map(({ salt }) => salt))).toEqual(new Set([here]));
  expect(again).toEqual(once);
  expect(turned).toEqual(once);
});

test('two workspaces with salts of their own are joined, and whom either forgot is known', async () => {
  const own = await withForgotten([], ['P1'], here);
  const theirs = await withForgotten([], ['P2'], there);
  const joined = joinForgotten(own, theirs);
  const isForgotten = await forgottenTest(joined);

  expect(['P1', 'P2', 'P3'].map(isForgotten)).toEqual([true, true, false]);
  expect(joined[0]?.salt).toBe(here);
  expect(joinForgotten(joined, theirs)).toEqual(joined);
});

test('whom a colleague forgot stays forgotten after a merge', async () => {
  const workspace = { name: 'W', asOf: '2026-06-30', parameters: {}, profiles: [], files: [] };
  const own = { ...workspace, forgotten: await withForgotten([], ['P1'], here) };
  const theirs = { ...workspace, forgotten: await withForgotten([], ['P2'], there) };
  const merged = await mergeFiles(own, theirs, new Map());
  const isForgotten = await forgottenTest(merged.workspace.forgotten);

  expect(['P1', 'P2', 'P3'].map(isForgotten)).toEqual([true, true, false]);
});

test('what the journal says of a person goes, and what names them where it concerns nobody; what is said of others stays', () => {
  const filesGone = [{ path: 'cpos/P1-2024.xml', sha256: 'ab', rows: 3, orcids: 0 }];
  const identifiers = ['P1', '0000-0002-1825-0097'];
  const goes = concernsPerson({ personId: 'P1', personName: 'Ada Quill', identifiers, authorships: [], filesGone });

  expect(goes({ persons: ['P1'], text: 'x' })).toBe(true);
  expect(goes({ persons: ['P2'], text: 'asked Ada Quill' })).toBe(false);
  expect(goes({ form: 'csv', filter: 'person=P1&rule=AFF-01' })).toBe(true);
  expect(goes({ form: 'csv', filter: 'person=P10' })).toBe(false);
  expect(goes({ name: 'Works', sql: "select * from person where person_id = 'P1'" })).toBe(true);
  expect(goes({ files: [{ path: 'forms/ADA QUILL.xml', sha256: 'ab' }] })).toBe(true);
  expect(goes({ files: [{ path: 'orcid/0000-0002-1825-0097.json' }] })).toBe(true);
  expect(goes({ files: [{ path: 'cpos/P1-2024.xml' }] })).toBe(true);
  expect(goes({ files: [{ path: 'roster.csv', accepted: 2 }] })).toBe(false);
});

test('a decision about two authors goes with a person who signed either, or whom the reason or a byline names', () => {
  const authorships = ['doi:10.5555/1#2'];
  const goes = concernsPerson({
    personId: 'P1',
    personName: 'Ada Quill',
    identifiers: ['P1'],
    authorships,
    filesGone: [],
  });
  const body = (work: SignedWork, other: SignedWork, reason: string) => mergeActs(work, other, reason)[0]!.body!;
  const theirs = { authorshipId: 'doi:10.5555/1#2', signedAs: 'Quill, A.' };
  const one = { authorshipId: 'doi:10.5555/1#20', signedAs: 'Reed, B.' };
  const another = { authorshipId: 'doi:10.5555/2#1', signedAs: 'Reed, Ben' };

  expect(goes(body(theirs, one, 'one page names both'))).toBe(true);
  expect(goes(body(one, theirs, 'one page names both'))).toBe(true);
  expect(goes(body(one, another, 'ada quill says so'))).toBe(true);
  expect(goes(body(one, { ...another, signedAs: 'Ada Quill' }, 'one page names both'))).toBe(true);
  expect(goes(body(one, another, 'one page names both'))).toBe(false);
});

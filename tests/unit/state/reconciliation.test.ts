import { expect, test } from 'vitest';
import type { Reconciled } from '../../../data-pipeline/reconcile/resolve-table.ts';
import { Reconciliation } from '../../../src/state/reconciliation.svelte.ts';
import type { Workspace } from '../../../src/state/workspace.svelte.ts';

const maren = { id: '0maren', name: 'Maren University', confidence: 0.96 };
const twin = { id: '0twin', name: 'Twin College', confidence: 0 };
const answer: Reconciled = {
  table: { header: ['where'], rows: [['Maren'], ['Twin'], ['Twin']], column: 0, rejects: [], dropped: [] },
  resolutions: [
    { ...maren, method: 'name_city', basis: 'Its town.', others: [], units: [], predecessor: null, alternatives: [] },
    ...[1, 2].map(() => ({
      ...{ id: null, name: null, confidence: 0, method: 'ambiguous_name', basis: 'Several.' },
      ...{ others: [], units: [], predecessor: null, alternatives: [twin] },
    })),
  ],
  mentions: null,
  summary: '1 of 3 texts have an id.',
};

function reconciliation(look: unknown = { header: ['n', 'affiliation'], form: 'table', problem: null }) {
  const asked: [string, unknown][] = [];
  const ask = (name: string, argument: unknown) => {
    asked.push([name, argument]);
    return Promise.resolve(name === 'preview' ? look : name === 'reconcile' ? answer : new Blob());
  };
  return { asked, desk: new Reconciliation({ ask } as unknown as Workspace) };
}

test('the column that is called like what it holds is chosen first', async () => {
  const { desk } = reconciliation();

  await desk.take('a.csv', new Blob(['n,affiliation\n']));

  expect([desk.columns, desk.column]).toEqual([['n', 'affiliation'], 'affiliation']);
});

test('a file that is no table is refused before a column is asked for', async () => {
  const problem = { code: 'file_not_recognized', detail: 'it is a PDF, whose text is not read.' };
  const { desk } = reconciliation({ header: null, form: null, problem });
  await desk.take('a.pdf', new Blob(['%PDF-1.4']));
  expect([desk.columns, desk.state]).toEqual([[], { status: 'failed', error: problem }]);
});

test('a choice by hand counts for every row of the text, is written as such, and can be taken back', async () => {
  const { asked, desk } = reconciliation();
  await desk.take('a.csv', new Blob(['n,affiliation\n']));
  await desk.run();

  desk.choose('Twin', twin);
  desk.choose('Maren', null);
  await desk.save();
  const written = asked.find(([name]) => name === 'reconciledFile')?.[1];
  desk.choose('Maren', undefined);

  expect((written as { rows: unknown[][] }).rows.map((cells) => cells.slice(0, 5))).toEqual([
    ['Maren', null, null, null, 'by_hand'],
    ['Twin', 'https://ror.org/0twin', 'Twin College', null, 'by_hand'],
    ['Twin', 'https://ror.org/0twin', 'Twin College', null, 'by_hand'],
  ]);
  expect(desk.chosen).toBe(1);
});

test('what was found in the registry can be chosen for a text, and is written', async () => {
  const { asked, desk } = reconciliation();
  await desk.take('a.csv', new Blob(['n,affiliation\n']));
  await desk.run();

  await desk.search('Halden');
  desk.choose('Twin', { id: '0halden', name: 'Halden Academy', confidence: 0 });
  await desk.save();

  expect(asked.find(([name]) => name === 'searchOrganizations')?.[1]).toEqual({ typed: 'Halden' });
  const written = asked.find(([name]) => name === 'reconciledFile')?.[1] as { rows: unknown[][] };
  expect(written.rows[1]?.slice(0, 5)).toEqual([
    ...['Twin', 'https://ror.org/0halden', 'Halden Academy'],
    ...[null, 'by_hand'],
  ]);
});

import { expect, test } from 'vitest';
import { abstention } from '../../../data-pipeline/organizations/evidence.ts';
import type { Resolution } from '../../../data-pipeline/organizations/resolution.ts';
import { acknowledgmentTable } from '../../../data-pipeline/reconcile/acknowledgment-table.ts';

const veldt: Resolution = {
  ...abstention('unknown_name'),
  id: '0veldt',
  name: 'Veldt Council',
  confidence: 0.98,
};

function read(text: string, authors: string) {
  const table = { header: ['text', 'authors'], rows: [[text, authors]], column: 0, rejects: [], dropped: [] };
  const { columns, rows } = acknowledgmentTable(table, (name) =>
    name === 'Veldt Council' ? veldt : abstention('unknown_name'),
  );
  const cut = columns.indexOf('confidence');
  return rows.map((cells) => cells.slice(2, cut));
}

test('each mention has a row with its place, its funder’s id, its number and whose it is', () => {
  expect(read('A.Q. was supported by the Veldt Council (grant VC-12345).', 'Quill, Ada; Reed, Bo')).toEqual([
    ['funder', 26, 39, 'Veldt Council', 'https://ror.org/0veldt', null, 'Quill, Ada', 'initials'],
    ['award_number', 47, 55, 'VC-12345', 'https://ror.org/0veldt', 'VC12345', 'Quill, Ada', 'initials'],
  ]);
});

test('without a byline, an award is nobody’s', () => {
  expect(read('A.Q. was supported by the Maren Trust (grant MT-777).', '')).toEqual([
    ['funder', 26, 37, 'Maren Trust', null, null, null, 'none'],
    ['award_number', 45, 51, 'MT-777', null, 'MT777', null, 'none'],
  ]);
});

test('a text without mentions keeps its row', () => {
  expect(read('', '')).toEqual([[null, null, null, null, null, null, null, null]]);
});

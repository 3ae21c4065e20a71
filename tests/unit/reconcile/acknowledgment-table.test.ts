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

test('an acronym of several funders is the one whose numbers look like those beside it', () => {
  const named = (id: string, name: string) => ({ id, name, confidence: 0 });
  const several: Resolution = {
    ...abstention('ambiguous_name'),
    alternatives: [named('0light', 'Deep Field Guild'), named('0dfg', 'Deutsche Forschungsgemeinschaft')],
  };
  const table = { header: ['text'], rows: [['Supported by DFG (grant 390685689).'], ['Supported by DFG.']] };
  const { columns, rows } = acknowledgmentTable({ ...table, column: 0, rejects: [], dropped: [] }, () => several);
  const id = columns.indexOf('funder_id');

  expect(rows.map((cells) => cells[id])).toEqual(['https://ror.org/0dfg', 'https://ror.org/0dfg', null]);
});

test('an acronym of funders in several countries is that of the country whose numbers look so', () => {
  const table = { header: ['text'], rows: [['Supported by NIH grant R01GM123456.']] };
  const { columns, rows } = acknowledgmentTable({ ...table, column: 0, rejects: [], dropped: [] }, (_, hints) =>
    hints?.countryCode === 'US' ? veldt : abstention('ambiguous_name'),
  );

  expect(rows.map((cells) => cells[columns.indexOf('funder_id')])).toEqual([
    'https://ror.org/0veldt',
    'https://ror.org/0veldt',
  ]);
});

test('a text without mentions keeps its row', () => {
  expect(read('', '')).toEqual([[null, null, null, null, null, null, null, null]]);
});

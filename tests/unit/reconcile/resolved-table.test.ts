import { expect, test } from 'vitest';
import { abstention } from '../../../data-pipeline/organizations/evidence.ts';
import { resolvedTable } from '../../../data-pipeline/reconcile/resolved-table.ts';

test('what a text means stands behind the columns of its row, and an abstention has no id', () => {
  const table = {
    header: ['id', 'Where', 'note'],
    rows: [
      ['7', 'Maren University', 'x'],
      ['8', 'Nowhere', 'y'],
    ],
    column: 1,
    rejects: [],
    dropped: [],
  };
  const maren = { id: '0maren', name: 'Maren University', confidence: 0.98 };
  const resolved = {
    ...maren,
    method: 'name',
    basis: 'It is its name.',
    others: [],
    units: [],
    predecessor: null,
    alternatives: [],
  };

  const written = resolvedTable(table, [resolved, abstention('unknown_name')]);

  expect(written.columns).toEqual([
    ...['input_id', 'text', 'note'],
    ...['id', 'name', 'confidence', 'method', 'basis', 'also_named', 'units', 'alternatives'],
  ]);
  expect(written.rows).toEqual([
    [
      '7',
      'Maren University',
      'x',
      'https://ror.org/0maren',
      'Maren University',
      0.98,
      'name',
      'It is its name.',
      [],
      [],
      [],
    ],
    [
      '8',
      'Nowhere',
      'y',
      null,
      null,
      0,
      'unknown_name',
      'No loaded registry has a name that stands in the text.',
      [],
      [],
      [],
    ],
  ]);
});

import { expect, test } from 'vitest';
import type { SearchRow } from '#pipeline';
import { SearchIndex } from '../../../src/state/search.ts';

const rows: readonly SearchRow[] = [
  { kind: 'person', id: 'P1', label: 'Đorđević, Ljubomir', hint: 'Physics' },
  { kind: 'organization', id: '0abc', label: 'Polytechnic of Nordhavn', hint: 'NO' },
  { kind: 'award', id: 'A1', label: 'CMMI-9922810 Coastal coatings', hint: 'National Science Agency' },
  { kind: 'person', id: 'P2', label: '海野 千景', hint: '' },
];

test.each([
  { query: 'dordevic', id: 'P1' },
  { query: 'ljubomir đorđ', id: 'P1' },
  { query: 'nordhavn poly', id: '0abc' },
  { query: 'polytecnic', id: '0abc' },
  { query: '9922810', id: 'A1' },
  { query: '千景', id: 'P2' },
])('"$query" finds $id', async ({ query, id }) => {
  const index = await SearchIndex.of(rows);

  expect(index.find(query, 5).map((row) => row.id)).toEqual([id]);
});

test('no more rows are given than asked for', async () => {
  const index = await SearchIndex.of(rows);

  expect(index.find('p', 1)).toHaveLength(1);
});

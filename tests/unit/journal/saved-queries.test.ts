import { expect, test } from 'vitest';
import { memoryStore } from '../../../data-pipeline/journal/byte-store.ts';
import { Journal } from '../../../data-pipeline/journal/journal.ts';
import { queryAct, savedQueries } from '../../../data-pipeline/journal/saved-queries.ts';

test('the last query of a name is kept, one that was removed is not, and they come by name', async () => {
  const stores = { chain: memoryStore(), payloads: memoryStore() };
  let salt = 0;
  const journal = await Journal.open(stores, { now: () => '', salt: () => String((salt += 1)).padStart(32, '0') });
  await journal.append('Ada', [queryAct('works', 'from work'), queryAct('awards', 'from award')]);
  await journal.append('Bo', [queryAct('works', 'from work order by year'), queryAct('old', 'select 1')]);
  await journal.append('Bo', [queryAct('old', null)]);

  expect(savedQueries(journal)).toEqual([
    { name: 'awards', sql: 'from award' },
    { name: 'works', sql: 'from work order by year' },
  ]);
});

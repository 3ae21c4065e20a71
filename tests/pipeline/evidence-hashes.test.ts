import { expect, test } from 'vitest';
import { openEngine } from '#engine';
import { evidenceHashes } from '../../data-pipeline/journal/evidence-hash.ts';
import { askEvidenceHashes } from '../../data-pipeline/questions/ask-evidence-hashes.ts';

test('SQL and TypeScript give the same hash of what a finding rests on, whatever the order of its quotations', async () => {
  const db = await openEngine();
  await db.run(`create table finding_evidence as
    select 'f1' as finding_id, unnest(['observed', 'absence', 'observed']) as side,
      unnest(['Affiliation in a byline, 2024', 'No row', 'Affiliation in a byline, 2025']) as label,
      unnest(['Université, 青島', 'No matching row among 2', 'Université, 青島']) as quote`);
  const hashes = await askEvidenceHashes(db);
  await db.close();

  expect(hashes.get('f1')).toEqual(
    await evidenceHashes([
      { side: 'observed', label: 'Affiliation in a byline, 2025', quote: 'Université, 青島' },
      { side: 'observed', label: 'Affiliation in a byline, 2024', quote: 'Université, 青島' },
      { side: 'absence', label: 'No row', quote: 'No matching row among 2' },
    ]),
  );
});

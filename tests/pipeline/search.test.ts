import { openEngine } from '#engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { askNetwork } from '../../data-pipeline/questions/ask-network.ts';
import { askSearchIndex } from '../../data-pipeline/questions/ask.ts';
import { readCollaborations } from '../../data-pipeline/questions/collaborations/read-collaborations.ts';
import { parityAsOf, parityInstitution } from '../support/parity-inputs.ts';

let db: Database;

beforeAll(async () => {
  db = await openEngine();
  await runPipeline(db, parityInstitution(), { asOf: parityAsOf });
}, 120_000);

afterAll(() => db.close());

test('a search finds every funder of the network of funders, and an organization that only funds as nothing else', async () => {
  const rows = await askSearchIndex(db);
  const idsOf = (kind: string): Set<string> => new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id));
  const model = await readCollaborations(db);
  const request = { weight: 'full', cap: 100, year_from: null, year_to: null, focus: 'all', measures: [] } as const;
  const { nodes } = await askNetwork(model, { ...request, kind: 'funder' }, null, {});
  const named = await askNetwork(model, { ...request, kind: 'organization' }, null, {});
  const funders = idsOf('funder');

  expect(nodes.id.length).toBeGreaterThan(5);
  expect(nodes.id.filter((id) => !funders.has(id))).toEqual([]);
  expect(named.nodes.id.filter((id) => !idsOf('organization').has(id))).toEqual([]);
  expect([...funders].filter((id) => !idsOf('organization').has(id)).length).toBeGreaterThan(0);
});

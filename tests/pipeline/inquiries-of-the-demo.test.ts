import { openEngine } from '#engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { askInquiry } from '../../data-pipeline/questions/inquiries/ask-inquiry.ts';
import type { InquiredNetwork, Inquiry, InquiryAnswer } from '../../data-pipeline/questions/inquiries/inquiry.ts';
import { readCollaborations } from '../../data-pipeline/questions/collaborations/read-collaborations.ts';
import { putNetwork } from '../../data-pipeline/questions/inquiries/put-network.ts';
import { parityAsOf, parityInstitution } from '../support/parity-inputs.ts';

let db: Database;

beforeAll(async () => {
  db = await openEngine();
  await runPipeline(db, parityInstitution(), { asOf: parityAsOf });
}, 120_000);

afterAll(() => db.close());

function hopWorks(answer: InquiryAnswer): number {
  return 'chains' in answer ? answer.chains[0]!.hops[0]!.works.length : 0;
}

test.each([
  { kind: 'person', cap: 100, year_from: null, year_to: null },
  { kind: 'person', cap: 6, year_from: 2019, year_to: 2022 },
  { kind: 'organization', cap: 100, year_from: null, year_to: null },
  { kind: 'organization', cap: 6, year_from: 2019, year_to: 2022 },
  { kind: 'funder', cap: 100, year_from: null, year_to: null },
  { kind: 'mixed', cap: 100, year_from: null, year_to: null },
  { kind: 'mixed', cap: 6, year_from: 2019, year_to: 2022 },
] as const)(
  'a hop has as many works as its tie is made of: $kind, up to $cap authors, from $year_from',
  async (choice) => {
    const request: InquiredNetwork = { ...choice, weight: 'fractional', focus: 'all', min: 0 };
    const model = await readCollaborations(db);
    const { graph, nodeAt } = putNetwork(model, request);
    const degree = (row: number): number => graph.starts[row + 1]! - graph.starts[row]!;
    const best = [...graph.starts.keys()].slice(0, -1).reduce((most, row) => (degree(row) > degree(most) ? row : most));
    const one = nodeAt(best).id;
    const ask = (inquiry: Inquiry) => askInquiry({ db, model }, request, inquiry, {});

    const around = await ask({ about: 'surroundings', one, depth: 1 });
    if (around.form !== 'surroundings') throw new Error(around.form);
    const some = around.rings.slice(0, 12);
    const found = [];
    for (const { node } of some) {
      found.push(hopWorks(await ask({ about: 'shortest', one, other: around.nodes[node]!.id })));
    }

    expect(some.length).toBeGreaterThan(3);
    expect(found).toEqual(some.map(({ works }) => works));
  },
);

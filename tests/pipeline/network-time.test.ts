import { openEngine } from '#engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import type { Collaborations } from '../../data-pipeline/graph/collaborations.ts';
import { tieStatuses } from '../../data-pipeline/graph/periods/compare-ties.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { askNetwork } from '../../data-pipeline/questions/ask-network.ts';
import { readCollaborations } from '../../data-pipeline/questions/collaborations/read-collaborations.ts';
import { askHistory } from '../../data-pipeline/questions/network-time/ask-history.ts';
import { askNodeWindows } from '../../data-pipeline/questions/network-time/ask-node-windows.ts';
import { askPeriods } from '../../data-pipeline/questions/network-time/ask-periods.ts';
import { askRanks } from '../../data-pipeline/questions/network-time/ask-ranks.ts';
import { parityAsOf, parityInstitution } from '../support/parity-inputs.ts';

let db: Database;
let model: Collaborations;

beforeAll(async () => {
  db = await openEngine();
  await runPipeline(db, parityInstitution(), { asOf: parityAsOf });
  model = await readCollaborations(db);
}, 120_000);

afterAll(() => db.close());

const choice = {
  kind: 'person',
  weight: 'fractional',
  cap: 100,
  year_from: null,
  year_to: null,
  focus: 'covered',
} as const;

describe('two periods of the demo', () => {
  const request = { network: { ...choice, measures: [] }, a: { from: 2021, to: 2022 }, b: { from: 2024, to: 2025 } };

  test.each([
    ['person', 50],
    ['funder', 5],
    ['mixed', 50],
  ] as const)('are made of the works of both and of no other, tie by tie: %s', async (kind, least) => {
    const ofKind = { ...request, network: { ...request.network, kind } };
    const { network, changes, tieWorks, workYear } = await askPeriods(db, model, ofKind, null, {});

    expect(network.edges.source.length).toBeGreaterThan(least);
    for (const edge of network.edges.source.keys()) {
      const works = tieWorks.works.subarray(tieWorks.starts[edge], tieWorks.starts[edge + 1]);
      const inA = works.filter((work) => workYear[work]! <= 2022).length;
      expect([changes.worksA[edge], changes.worksB[edge]]).toEqual([inA, works.length - inA]);
      expect(network.edges.works[edge]).toBe(works.length);
      expect(changes.weightA[edge]! + changes.weightB[edge]!).toBeCloseTo(network.edges.weight[edge]!, 9);
    }
    expect([...new Set(workYear)].sort()).toEqual([2021, 2022, 2024, 2025]);
  });

  test('are those of the networks of each period', async () => {
    const { network, changes } = await askPeriods(
      db,
      model,
      { ...request, network: { ...request.network, focus: 'all' } },
      null,
      {},
    );
    const alone = async (from: number, to: number) =>
      (await askNetwork(model, { ...request.network, focus: 'all', year_from: from, year_to: to }, null, {})).edges
        .source.length;
    const of = (kind: (typeof tieStatuses)[number]) =>
      changes.status.filter((status) => tieStatuses[status] === kind).length;
    const size = network.edges.source.length;

    expect(size - of('gone')).toBe(await alone(2024, 2025));
    expect(size - of('new')).toBe(await alone(2021, 2022));
  });

  test('must share no year', async () => {
    const shared = { ...request, b: { from: 2022, to: 2025 } };

    await expect(askPeriods(db, model, shared, null, {})).rejects.toThrow('the periods share a year');
  });
});

test('ranks are those of the measure that the network shows, within the ends of their draws', async () => {
  const { id, ranks } = await askRanks(model, { network: choice, measure: 'degree' }, {});
  const { nodes } = await askNetwork(model, { ...choice, measures: [] }, null, {});
  const degrees = nodes.measures['degree']!;

  expect(id).toEqual(nodes.id);
  expect(ranks?.draws).toBe(200);
  expect([...ranks!.values]).toEqual([...degrees]);
  expect([...ranks!.rank]).toEqual([...degrees].map((own) => 1 + degrees.filter((other) => other > own).length));
  expect(ranks!.lo.every((lo, row) => lo <= ranks!.hi[row]!)).toBe(true);
});

test('a measure that tells nothing of who is more central has no ranks, and says so', async () => {
  const { ranks, reason } = await askRanks(model, { network: choice, measure: 'constraint' }, {});

  expect(ranks).toBeNull();
  expect(reason).toMatch(/^Constraint says nothing of who is more central/);
});

test.each(['person', 'mixed'] as const)(
  'a window of a person is the network of its years, and draws are the same each time: %s',
  async (kind) => {
    const own = { ...choice, kind };
    const { nodes } = await askNetwork(model, { ...own, measures: [] }, null, {});
    const row = nodes.is_covered.findIndex((is, node) => is && nodes.measures['degree']![node]! > 4);
    const request = { network: own, node: nodes.id[row]!, measure: 'pagerank', length: 3 };

    const { windows, draws } = await askNodeWindows(model, request, {});

    expect(draws).toBe(200);
    const known = windows.find(({ value }) => value !== null)!;
    const { from, to } = known.window;
    const alone = await askNetwork(model, { ...own, year_from: from, year_to: to, measures: ['pagerank'] }, null, {});
    expect(to - from).toBe(2);
    expect(known.value).toBeCloseTo(alone.nodes.measures['pagerank']![alone.nodes.id.indexOf(request.node)]!, 12);
    expect(known.estimate!.lo).toBeLessThanOrEqual(known.value!);
    expect(known.estimate!.hi).toBeGreaterThanOrEqual(known.value!);
    expect((await askNodeWindows(model, request, {})).windows).toEqual(windows);
  },
);

test('communities are followed through windows, and every one has three members and more', async () => {
  const told: string[] = [];
  const history = await askHistory(
    model,
    { network: choice, length: 3 },
    { onProgress: ({ done, total, unit }) => told.push(`${done}/${total} ${unit}`) },
  );

  expect(told.at(-1)).toBe(`${history.windows.length}/${history.windows.length} windows`);
  expect(history.communities.length).toBeGreaterThan(history.windows.length);
  expect(history.communities.every(({ members }) => members.length >= 3)).toBe(true);
  expect(history.tracks).toHaveLength(new Set(history.communities.map(({ track }) => track)).size);
  for (const { from, to, shared } of history.passages) {
    const [before, after] = [history.communities[from]!, history.communities[to]!];
    expect(after.window).toBe(before.window + 1);
    expect(shared).toBe(before.members.filter((node) => after.members.includes(node)).length);
  }
});

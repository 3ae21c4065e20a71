import { openEngine } from '#engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { chooseWorks } from '../../data-pipeline/graph/collaborations.ts';
import { measureGraph, measures } from '../../data-pipeline/graph/measures/index.ts';
import { buildNetwork, csrOfNetwork, defaultAuthorCap } from '../../data-pipeline/graph/network.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { askYears } from '../../data-pipeline/questions/ask.ts';
import { readCollaborations } from '../../data-pipeline/questions/collaborations/read-collaborations.ts';
import { askNetworkTrends } from '../../data-pipeline/questions/trends/ask-network-trends.ts';
import { askTrends } from '../../data-pipeline/questions/trends/ask-trends.ts';
import { shapeOf } from '../../data-pipeline/graph/drawn-network.ts';
import { drawableNetwork } from '../../data-pipeline/graph/resampling/drawable-network.ts';
import type { FigureSeries } from '../../data-pipeline/questions/trends/figure.ts';
import { parityAsOf, parityInstitution } from '../support/parity-inputs.ts';

let db: Database;

beforeAll(async () => {
  db = await openEngine();
  await runPipeline(db, parityInstitution(), { asOf: parityAsOf });
}, 120_000);

afterAll(() => db.close());

function yearsOf(series: readonly FigureSeries[], id: string) {
  return series.find(({ figure }) => figure.id === id)?.years ?? [];
}

test('the trends count what the overview counts', async () => {
  const rows = await askYears(db);
  const { collaboration } = await askTrends(db, {});

  const works = yearsOf(collaboration, 'works').filter(({ value }) => value !== 0);
  expect(works.map(({ year, events }) => [year, events])).toEqual(rows.map((row) => [row.year, row.works]));
  const international = yearsOf(collaboration, 'international').filter(({ base }) => base > 0);
  expect(international.map(({ events, base }) => [events, base])).toEqual(
    rows.map((row) => [row.international_works, row.works_with_affiliation]),
  );
});

test('every figure of every year lies in its band', async () => {
  const { collaboration, findings } = await askTrends(db, {});
  const all = [...collaboration, ...findings, ...(await askNetworkTrends(await readCollaborations(db), {}))];
  const outside = all.flatMap(({ figure, years }) =>
    years
      .filter(
        ({ value, estimate }) => value !== null && (estimate === null || estimate.lo > value || estimate.hi < value),
      )
      .map(({ year }) => `${figure.id} ${String(year)}`),
  );

  expect(all.length).toBeGreaterThan(12);
  expect(outside).toEqual([]);
});

test('works taken once each make the network that the declared measures measure', async () => {
  const model = await readCollaborations(db);
  const years = { from: 2024, to: 2024 };
  const { network: built } = buildNetwork(model, { kind: 'person', years, focus: 'covered' });
  const graph = csrOfNetwork(built);
  const measured = await measureGraph(graph, {
    measures: measures.filter(({ id }) => id === 'component' || id === 'community'),
  });
  const community = measured.find(({ id }) => id === 'community');

  const network = drawableNetwork(model, built, chooseWorks(model, years, defaultAuthorCap), {
    kind: 'person',
    counting: 'fractional',
  });
  const shape = shapeOf(network, new Uint16Array(network.works).fill(1), community?.values ?? new Float64Array());

  expect(graph.size).toBeGreaterThan(100);
  expect(shape.density).toBeCloseTo((2 * graph.size) / (graph.order * (graph.order - 1)), 12);
  expect(shape.components).toBe(measured.find(({ id }) => id === 'component')?.facts['components']);
  expect(shape.modularity).toBeCloseTo(community?.facts['modularity'] ?? NaN, 9);
  const degrees = Array.from({ length: graph.order }, (_, row) => graph.starts[row + 1]! - graph.starts[row]!);
  const most = Math.max(...degrees);
  const uneven = degrees.reduce((sum, degree) => sum + most - degree, 0);
  expect(shape.centralization).toBeCloseTo(uneven / ((graph.order - 1) * (graph.order - 2)), 12);
});

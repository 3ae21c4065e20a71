import { expect, test } from 'vitest';
import { gexf } from '../../data-pipeline/export/gexf.ts';
import { csrOf } from '../../data-pipeline/graph/csr/graphology.ts';
import { firstPlaces } from '../../data-pipeline/graph/layout/first-places.ts';
import { Settling } from '../../data-pipeline/graph/layout/settling.ts';
import { measureGraph } from '../../data-pipeline/graph/measures/index.ts';
import { fixtureGraph, graphFixtures } from '../support/graph-fixture.ts';

test('measures, layout and GEXF work in a browser as they do in Node', async () => {
  const graph = fixtureGraph('karate club');
  const expected = graphFixtures.find(({ name }) => name === 'karate club')!.measures;

  const measurements = await measureGraph(csrOf(graph));
  const settling = new Settling(csrOf(graph), new Uint8Array(34), firstPlaces(csrOf(graph), new Uint8Array(34)));
  while (settling.step(1_000));
  const positions = settling.places;
  const { text } = gexf(graph, { measurements, positions });

  const betweenness = [...measurements.find(({ id }) => id === 'betweenness')!.values!];
  expect(betweenness).toEqual(expected['betweenness']!.map((value) => expect.closeTo(value!, 9) as number));
  expect(measurements.filter(({ values }) => values === null)).toEqual([]);
  expect([...positions.x, ...positions.y].every(Number.isFinite)).toBe(true);
  expect(text.match(/<viz:position/g)).toHaveLength(34);
});

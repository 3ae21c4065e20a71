import { expect, test } from 'vitest';
import { gexf } from '../../data-pipeline/export/gexf.ts';
import { layoutNetwork } from '../../data-pipeline/graph/layout.ts';
import { measureGraph } from '../../data-pipeline/graph/measures/index.ts';
import { fixtureGraph, graphFixtures } from '../support/graph-fixture.ts';

test('measures, layout and GEXF work in a browser as they do in Node', async () => {
  const graph = fixtureGraph('karate club');
  const expected = graphFixtures.find(({ name }) => name === 'karate club')!.measures;

  const measurements = await measureGraph(graph);
  const positions = await layoutNetwork(graph);
  const { text } = gexf(graph, { measurements, positions });

  const betweenness = [...measurements.find(({ id }) => id === 'betweenness')!.values!];
  expect(betweenness).toEqual(expected['betweenness']!.map((value) => expect.closeTo(value!, 9) as number));
  expect(measurements.filter(({ values }) => values === null)).toEqual([]);
  expect([...positions.x, ...positions.y].every(Number.isFinite)).toBe(true);
  expect(text.match(/<viz:position/g)).toHaveLength(34);
});

import { expect, test } from 'vitest';
import { csrOf, graphologyOf } from '../../../../data-pipeline/graph/csr/graphology.ts';
import { fixtureGraph } from '../../../support/graph-fixture.ts';

test('a graph goes into compressed rows and comes back with the same nodes, ends and weights', () => {
  const graph = fixtureGraph('Les Misérables');

  const rows = csrOf(graph);
  const back = graphologyOf(rows, (row) => ({ id: graph.getNodeAttribute(String(row), 'id') }));

  const ends = (graph: { forEachEdge: (typeof back)['forEachEdge'] }) => {
    const said: string[] = [];
    graph.forEachEdge((_edge, { weight }, source, target) => said.push([...[source, target].sort(), weight].join(' ')));
    return said.sort();
  };
  expect(back.mapNodes((_, { id }) => id)).toEqual(graph.mapNodes((_, { id }) => id));
  expect(ends(back)).toEqual(ends(graph));
  expect(csrOf(back)).toEqual(rows);
});

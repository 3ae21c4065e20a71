import { describe, expect, test } from 'vitest';
import { buildNetwork, csrOfNetwork, type NetworkOptions } from '../../../data-pipeline/graph/network.ts';
import { graphOfNetwork, type NetworkGraph } from '../../../data-pipeline/graph/network-graph.ts';
import { csrOf } from '../../../data-pipeline/graph/csr/graphology.ts';
import { measureGraph } from '../../../data-pipeline/graph/measures/index.ts';
import { collaborationsOf, type Signed, signed } from '../../support/signed-works.ts';

/** The network of these authorships, as graphology sees it. */
function networkOf(
  rows: readonly Signed[],
  options: NetworkOptions & { readonly organizations?: Parameters<typeof collaborationsOf>[1] },
) {
  const { network, notices } = buildNetwork(collaborationsOf(rows, options.organizations), options);
  return { graph: graphOfNetwork(network), network, notices };
}

const nodesOf = (graph: NetworkGraph): readonly string[] => graph.mapNodes((_, { id }) => id);
const edgesOf = (graph: NetworkGraph): readonly string[] =>
  graph.mapEdges((_key, edge, _source, _target, from, to) => `${from.id}–${to.id} ${edge.weight} ${edge.works}`);

const twoWorks = [
  signed('w1', 'ann', { year: 2018, is_covered: true, unit: 'Physics' }),
  signed('w1', 'bo', { year: 2018 }),
  signed('w1', 'cy', { year: 2018 }),
  signed('w2', 'bo', { year: 2021 }),
  signed('w2', 'ann', { year: 2021, is_covered: true, unit: 'Physics' }),
];

describe('the network of people', () => {
  test('weighs a tie by 1/(n − 1) for each work of n authors, and counts the works', () => {
    const { graph } = networkOf(twoWorks, { kind: 'person' });

    expect(nodesOf(graph)).toEqual(['ann', 'bo', 'cy']);
    expect(edgesOf(graph)).toEqual(['ann–bo 1.5 2', 'ann–cy 0.5 1', 'bo–cy 0.5 1']);
    expect(graph.getEdgeAttributes('e0')).toEqual({ weight: 1.5, works: 2, first_year: 2018, last_year: 2021 });
    expect(graph.getNodeAttributes('0')).toEqual({
      id: 'ann',
      label: 'ann',
      kind: 'person',
      is_covered: true,
      unit: 'Physics',
      country_code: null,
      works: 2,
      first_year: 2018,
      last_year: 2021,
    });
  });

  test('weighs a tie by its works under full counting', () => {
    const { graph } = networkOf(twoWorks, { kind: 'person', counting: 'full' });

    expect(edgesOf(graph)).toEqual(['ann–bo 2 2', 'ann–cy 1 1', 'bo–cy 1 1']);
  });

  test('makes the strength of a person the number of their works with others', async () => {
    const { graph } = networkOf(twoWorks, { kind: 'person' });

    const results = await measureGraph(csrOf(graph));

    expect([...results.find(({ id }) => id === 'strength')!.values!]).toEqual([2, 2, 1]);
  });

  test('is the same whatever the order of the rows', () => {
    const forward = networkOf(twoWorks, { kind: 'person' });
    const backward = networkOf(twoWorks.toReversed(), { kind: 'person' });

    expect(backward.graph.export()).toEqual(forward.graph.export());
  });

  test('counts an author who is named twice on one work once', () => {
    const { graph } = networkOf([signed('w1', 'ann'), signed('w1', 'ann'), signed('w1', 'bo')], { kind: 'person' });

    expect(edgesOf(graph)).toEqual(['ann–bo 1 1']);
  });

  test('takes no ties from works over the cap, and says so', () => {
    const rows = [
      ...twoWorks,
      signed('w3', 'ann', { is_covered: true, author_count: 2900 }),
      signed('w3', 'dee', { author_count: 2900 }),
    ];

    const { graph, notices } = networkOf(rows, { kind: 'person' });

    expect(nodesOf(graph)).toEqual(['ann', 'bo', 'cy']);
    expect(graph.getNodeAttribute('0', 'works')).toBe(3);
    expect(notices).toEqual({
      works: 3,
      works_used: 2,
      works_over_cap: 1,
      works_truncated: 0,
      works_undated: 0,
      author_cap: 100,
      largest_work: 2900,
      nodes_left_out: 1,
    });
  });

  test('keeps a work of exactly as many authors as the cap', () => {
    const { graph, notices } = networkOf(twoWorks, { kind: 'person', authorCap: 3 });

    expect(graph.size).toBe(3);
    expect(notices.works_over_cap).toBe(0);
  });

  test('takes no ties from works whose author list was cut', () => {
    const rows = [signed('w1', 'ann', { is_truncated: true }), signed('w1', 'bo', { is_truncated: true })];

    const { graph, notices } = networkOf(rows, { kind: 'person' });

    expect(graph.order).toBe(0);
    expect(notices).toMatchObject({ works: 1, works_used: 0, works_truncated: 1, nodes_left_out: 2 });
  });

  test('keeps a covered person who has no ties', () => {
    const { graph } = networkOf([signed('w1', 'ann', { is_covered: true, author_count: 500 })], { kind: 'person' });

    expect(nodesOf(graph)).toEqual(['ann']);
  });

  test('holds the works of the years asked for, both ends included, and counts undated works', () => {
    const rows = [...twoWorks, signed('w3', 'ann', { year: null }), signed('w3', 'eve', { year: null })];

    const { graph, notices } = networkOf(rows, { kind: 'person', years: { from: 2019, to: 2021 } });

    expect(edgesOf(graph)).toEqual(['ann–bo 1 1']);
    expect(notices).toMatchObject({ works: 1, works_undated: 1 });
  });

  test('holds undated works where no window is set', () => {
    const { graph } = networkOf([signed('w1', 'ann', { year: null }), signed('w1', 'bo', { year: null })], {
      kind: 'person',
    });

    expect(graph.getEdgeAttributes('e0')).toEqual({ weight: 1, works: 1, first_year: null, last_year: null });
  });

  test('focused on covered people holds them, their co-authors, and the ties between those', () => {
    const rows = [...twoWorks, signed('w4', 'cy'), signed('w4', 'far'), signed('w5', 'far'), signed('w5', 'further')];

    const { graph } = networkOf(rows, { kind: 'person', focus: 'covered' });

    expect(nodesOf(graph)).toEqual(['ann', 'bo', 'cy']);
    expect(edgesOf(graph)).toEqual(['ann–bo 1.5 2', 'ann–cy 0.5 1', 'bo–cy 0.5 1']);
  });

  test('goes to graphology and back as it was', () => {
    const { graph, network } = networkOf(twoWorks, { kind: 'person' });

    expect(csrOf(graph)).toEqual(csrOfNetwork(network));
  });

  test('holds people whose ids are names of object properties', async () => {
    const rows = [signed('w1', '__proto__'), signed('w1', 'constructor'), signed('w2', 'a'), signed('w2', 'toString')];

    const { graph } = networkOf(rows, { kind: 'person' });
    const results = await measureGraph(csrOf(graph));

    expect(nodesOf(graph)).toEqual(['__proto__', 'a', 'constructor', 'toString']);
    expect(edgesOf(graph)).toEqual(['__proto__–constructor 1 1', 'a–toString 1 1']);
    expect([...results.find(({ id }) => id === 'component')!.values!]).toEqual([1, 2, 1, 2]);
  });
});

describe('the network of organizations', () => {
  const rows = [
    signed('w1', 'ann', { is_covered: true, org_ids: ['r1', 'r2'] }),
    signed('w1', 'bo', { org_ids: ['r1'] }),
    signed('w2', 'ann', { is_covered: true, org_ids: ['r1'] }),
    signed('w2', 'cy', { org_ids: ['r3'] }),
    signed('w2', 'dee', { org_ids: ['r2'] }),
  ];

  test('ties organizations named on one work, by one author or by several', () => {
    const { graph } = networkOf(rows, { kind: 'organization' });

    expect(edgesOf(graph)).toEqual(['r1–r2 1.5 2', 'r1–r3 0.5 1', 'r2–r3 0.5 1']);
  });

  test('names organizations and their countries from the registry', () => {
    const { graph } = networkOf(rows, {
      kind: 'organization',
      organizations: [{ org_id: 'r1', label: 'Northfield University', country_code: 'US' }],
    });

    expect(graph.getNodeAttributes('0')).toEqual({
      id: 'r1',
      label: 'Northfield University',
      kind: 'organization',
      is_covered: true,
      unit: null,
      country_code: 'US',
      works: 2,
      first_year: 2020,
      last_year: 2020,
    });
    expect(graph.getNodeAttributes('2')).toMatchObject({ label: 'r3', country_code: null, is_covered: false });
  });

  test('focused on covered people holds what they name and what is tied to it', () => {
    const { graph } = networkOf(
      [...rows, signed('w3', 'fay', { org_ids: ['r4'] }), signed('w3', 'gus', { org_ids: ['r5'] })],
      { kind: 'organization', focus: 'covered' },
    );

    expect(nodesOf(graph)).toEqual(['r1', 'r2', 'r3']);
  });
});

describe('the network of funders', () => {
  const rows = [
    signed('w1', 'ann', { is_covered: true, funder_ids: ['f1', 'f2'] }),
    signed('w1', 'bo', { funder_ids: ['f1', 'f2'] }),
    signed('w2', 'cy', { funder_ids: ['f3', 'f2', 'f1'] }),
    signed('w3', 'cy', { funder_ids: ['f4', 'f3'] }),
  ];

  test('ties funders that one work acknowledges', () => {
    const { graph } = networkOf(rows, { kind: 'funder' });

    expect(edgesOf(graph)).toEqual(['f1–f2 1.5 2', 'f1–f3 0.5 1', 'f2–f3 0.5 1', 'f3–f4 1 1']);
    expect(graph.mapNodes((_, { kind, is_covered, works }) => [kind, is_covered, works])).toEqual([
      ['funder', true, 2],
      ['funder', true, 2],
      ['funder', false, 2],
      ['funder', false, 1],
    ]);
  });

  test('focused on covered people holds what their works acknowledge and what is tied to it', () => {
    const { graph } = networkOf(rows, { kind: 'funder', focus: 'covered' });

    expect(nodesOf(graph)).toEqual(['f1', 'f2', 'f3']);
  });
});

describe('the mixed network', () => {
  const rows = [
    signed('w1', 'ann', { is_covered: true, unit: 'Physics', org_ids: ['r1', 'r2'], funder_ids: ['f1', 'r2'] }),
    signed('w1', 'bo', { org_ids: ['r2'], funder_ids: ['f1', 'r2'] }),
    signed('w2', 'ann', { year: 2021, is_covered: true, unit: 'Physics', org_ids: ['r1'] }),
    signed('w3', 'cy', { year: 2021, org_ids: ['r3'] }),
  ];

  test('ties people to the organizations that they name and the funders of their works, and to nobody else', () => {
    const { graph } = networkOf(rows, { kind: 'mixed' });

    expect(graph.mapNodes((_, { id, kind, works }) => [id, kind, works])).toEqual([
      ['ann', 'person', 2],
      ['bo', 'person', 1],
      ['cy', 'person', 1],
      ['f1', 'funder', 1],
      ['r1', 'organization', 2],
      ['r2', 'organization', 1],
      ['r3', 'organization', 1],
    ]);
    expect(edgesOf(graph)).toEqual([
      'ann–f1 0.5 1',
      'ann–r1 1.5 2',
      'ann–r2 0.5 1',
      'bo–f1 0.5 1',
      'bo–r2 1 1',
      'cy–r3 1 1',
    ]);
  });

  test('adds each work once under full counting', () => {
    const { graph } = networkOf(rows, { kind: 'mixed', counting: 'full', years: { from: 2020, to: 2020 } });

    expect(edgesOf(graph)).toEqual(['ann–f1 1 1', 'ann–r1 1 1', 'ann–r2 1 1', 'bo–f1 1 1', 'bo–r2 1 1']);
  });

  test('focused on covered people holds them with their own organizations and funders', () => {
    const { graph } = networkOf(rows, { kind: 'mixed', focus: 'covered' });

    expect(nodesOf(graph)).toEqual(['ann', 'f1', 'r1', 'r2']);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gml } from '../../../data-pipeline/exchange/gml.ts';
import { graphml } from '../../../data-pipeline/exchange/graphml.ts';
import type { NetworkColumn, NetworkTable } from '../../../data-pipeline/exchange/network-table.ts';
import { pajek } from '../../../data-pipeline/exchange/pajek.ts';
import { readNetworkFile } from '../../../data-pipeline/exchange/read-network.ts';
import { vosviewerJson, vosviewerMap, vosviewerNetwork } from '../../../data-pipeline/exchange/vosviewer.ts';
import { printedBy, python } from '../../support/python-with-networkx.ts';

const labels = [
  'Ada Quill',
  '<script>alert(1)</script>',
  '"><node id="x"/>',
  "' onload='x",
  'a & b &amp; c &#65;',
  ']]>',
  '<!--',
  'back\\slash \\" quote "',
  '王小明',
  '😀 Đorđević',
  '=1+1',
  '%percent',
  '*Vertices 3',
  '# hash; [ ]',
  '',
];
const works: NetworkColumn = { name: 'works', type: 'whole', values: labels.map((_, row) => row * 3) };
const community: NetworkColumn = { name: 'community', type: 'whole', values: labels.map((_, row) => (row % 3) + 1) };
const network: NetworkTable = {
  description: 'A test, as of 2026-06-30 & "more"',
  nodes: {
    id: labels.map((_, row) => `id ${String(row)} <&">`),
    label: labels,
    x: labels.map((_, row) => row / 7),
    y: labels.map((_, row) => -row * 1e-9),
    columns: [works, community, { name: 'is_covered', type: 'truth', values: labels.map((_, row) => row % 2 === 0) }],
  },
  ties: {
    source: [0, 0, 1, 13],
    target: [1, 2, 3, 14],
    weight: [0.1 + 0.2, 1, 1 / 3, 1e-7],
    columns: [{ name: 'first_year', type: 'whole', values: [2019, null, 2021, 2022] }],
  },
};
const roles = { weights: [works], scores: [], cluster: community };
const named = labels.map((label, row) => label || network.nodes.id[row]!);
const ties = [...(network.ties.weight as number[])].map((weight, tie) => [
  network.ties.source[tie],
  network.ties.target[tie],
  weight,
]);

const folder = mkdtempSync(join(tmpdir(), 'candor-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['GraphML', () => [graphml(network).text], true],
  ['Pajek', () => [pajek(network).text], false],
  ['VOSviewer JSON', () => [vosviewerJson(network, roles).text], true],
  ['VOSviewer map and network', () => [vosviewerMap(network, roles).text, vosviewerNetwork(network).text], false],
] as const)('%s', (_, write, keepsIds) => {
  test('is read back with the same labels, places, ties and weights', () => {
    const { network: read, losses } = readNetworkFile(write());

    expect(read.nodes.label).toEqual(_ === 'GraphML' ? labels : named);
    expect(read.nodes.x && [...Array.from(read.nodes.x)]).toEqual(network.nodes.x);
    expect(
      Array.from(read.ties.weight, (weight, tie) => [read.ties.source[tie], read.ties.target[tie], weight]),
    ).toEqual(ties);
    if (keepsIds) expect(read.nodes.id).toEqual(network.nodes.id);
    expect(losses).toEqual({ loops: 0, doubled: 0 });
  });

  test('has the same bytes each time', () => {
    expect(write()).toEqual(write());
  });
});

describe.skipIf(python === undefined)('read by networkx (skipped where python3 has no networkx)', () => {
  test.each([
    ['graphml', graphml(network).text, 'n.get("label", "")', labels],
    ['gml', gml(network).text, 'n["label"]', labels],
    ['pajek', pajek(network).text, 'key', named],
  ])('%s: the same counts, labels and weights', (format, text, label, expected) => {
    const path = join(folder, `network.${format}`);
    writeFileSync(path, text);
    const read = printedBy(
      `import json, sys, networkx as nx
path = sys.argv[1]
g = {"graphml": nx.read_graphml, "gml": lambda p: nx.read_gml(p, label="id"), "pajek": nx.read_pajek}["${format}"](path)
print(json.dumps({"labels": [${label} for key, n in g.nodes(data=True)], "weights": sorted(d["weight"] for *_, d in g.edges(data=True)), "edges": g.number_of_edges(), "directed": g.is_directed()}))`,
      path,
    ) as { labels: string[]; weights: number[]; edges: number; directed: boolean };

    expect(read.labels).toEqual(expected);
    expect(read.edges).toBe(4);
    expect(read.directed).toBe(false);
    expect(read.weights).toEqual([1e-7, 0.1 + 0.2, 1 / 3, 1].toSorted((a, b) => a - b));
  });
});

test('nodes of one label are told apart by their ids in Pajek, where networkx takes them for one node', () => {
  const id = ['w:1', 'w:2', 'w:3'];
  const namesakes = { id, label: ['Wei Li', 'Wei\nLi', 'Wei Liu'], x: null, y: null, columns: [] };
  const ties = { source: [0, 1], target: [2, 2], weight: [1, 2], columns: [] };
  const { text, counts } = pajek({ description: '', nodes: namesakes, ties });

  expect(text).toBe('*Vertices 3\n1 "Wei Li [w:1]"\n2 "Wei Li [w:2]"\n3 "Wei Liu"\n*Edges\n1 3 1\n2 3 2\n');
  expect(counts.replaced).toBe(1);
});

test('a label that breaks its line is a space in formats of one line a node, and that is counted', () => {
  const broken: NetworkTable = {
    ...network,
    nodes: { ...network.nodes, label: network.nodes.label.map((_, row) => `a\nb\tc${String(row)}`) },
  };

  expect(pajek(broken).text).toContain('1 "a b c0" 0 ');
  expect(pajek(broken).counts.replaced).toBe(2 * labels.length);
  expect(vosviewerMap(broken, roles).text.split('\n')[1]).toBe('1\ta b c0\t0\t0\t1\t0');
  expect(gml(broken).text).toContain('label "a&#10;b&#9;c0"');
});

test('what XML cannot hold is replaced and counted, in GML too', () => {
  const broken: NetworkTable = {
    ...network,
    nodes: { ...network.nodes, label: network.nodes.label.map(() => 'NUL\0 \ud800') },
  };

  expect(graphml(broken).text).toContain('NUL\ufffd \ufffd');
  expect(gml(broken).counts.replaced).toBe(2 * labels.length);
});

test.each([
  [
    '<gexf><graph><nodes><node id="a"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
    'line 1: a tie ends at b, which is no node of the file. Save the network anew',
  ],
  ['<gexf>\n<graph>', 'line 2, column 7: unclosed tag: graph'],
  ['<gexf><graph><nodes/></graph></gexf>', 'there are no nodes in it'],
  ['<gexf><graph><nodes>\n<node label="a"/></nodes></graph></gexf>', 'line 2: a node has no id'],
  ['<graphml><graph><node id="a"/>\n<node id="a"/></graph></graphml>', 'line 2: node a is there twice'],
  ['<graphml><graph><node id="a"/>\n<edge source="a"/></graph></graphml>', 'line 2: a tie has one end only'],
  ['*Vertices 1\n1 "a"\n*Matrix\n0', 'line 3: *Matrix is not read'],
  ['*Vertices 1\n2 "a"', 'line 2: there is no vertex 2'],
  ['*Vertices\n1 "a"', 'line 1: *Vertices does not say how many there are'],
  ['*Vertices 2\n*Edges\n1 2 1\n1 9', 'line 4: a tie ends at 9'],
  ['*Vertices 2\n*Edges\n1 2 -3', 'line 3: a tie weighs -3, and no tie can weigh less than 0'],
  ['{"nodes": []}', 'it is not the JSON of VOSviewer (network.items, network.links): network is missing'],
  ['{"network":{"items":[{"id":1},{"label":"b"}]}}', 'network.items.1.id is missing'],
  ['{"network":\n{"items":[}}', 'it is no JSON'],
  [
    '{"network":{"items":[{"id":1}],"links":[{"source_id":1,"target_id":2}]}}',
    'network.links, number 1: a tie ends at 2',
  ],
  ['id\tlabel\n1\ta\n1\tb', 'line 3 of the map: node 1 is there twice'],
  [
    'id,label\n1,a',
    'it is no GEXF, GraphML, Pajek or VOSviewer file, and begins with “id,label”. Save the network anew',
  ],
  ['', 'it is empty. Save the network anew'],
  ['<!DOCTYPE gexf [<!ENTITY a "aa">]><gexf><graph><nodes><node id="&a;"/></nodes></graph></gexf>', 'undefined entity'],
])('%j is refused, and why', (text, why) => {
  expect(() => readNetworkFile([text])).toThrow(why);
});

test.each([
  [['id\tlabel\n1\ta\n2\tb', '1\t2\n1\tx\t5'], 'line 2 of the network: a tie ends at x'],
  [
    ['*Vertices 1', '*Vertices 1'],
    'two files make one network only where they are the map and the network of VOSviewer',
  ],
  [['id\tlabel\n1\ta', '', ''], 'two files make one network only where'],
])('%j together are refused, and why', (texts, why) => {
  expect(() => readNetworkFile(texts)).toThrow(why);
});

test('loops are left out, and ties given twice in either direction are one of both weights', () => {
  const { network: read, losses } = readNetworkFile(['*Vertices 2\n*Arcs\n1 2 2\n2 1 3\n1 1 5']);

  expect(losses).toEqual({ loops: 1, doubled: 1 });
  expect([...Array.from(read.ties.weight)]).toEqual([5]);
});

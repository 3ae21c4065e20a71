import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { gexf } from '../../../data-pipeline/export/gexf.ts';
import { measuresCsv } from '../../../data-pipeline/export/measures-csv.ts';
import { networkOf } from '../../support/graph-fixture.ts';
import { printedBy, python } from '../../support/python-with-networkx.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element, as a strict XML reader sees it. */
function read(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(xml).close();
  return elements;
}

const labelsOf = (xml: string) =>
  read(xml).flatMap(({ name, attributes }) => (name === 'node' ? [attributes['label']] : []));

const hostile: readonly (readonly [label: string, readBack: string])[] = [
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['"><node id="x"/>', '"><node id="x"/>'],
  ["' onload='x", "' onload='x"],
  ['a & b &amp; c', 'a & b &amp; c'],
  [']]>', ']]>'],
  ['<!--', '<!--'],
  ['&#0;', '&#0;'],
  ['NUL\0', 'NUL\ufffd'],
  ['VT\u000b', 'VT\ufffd'],
  ['ESC\u001b[0m', 'ESC\ufffd[0m'],
  ['not a character \ufffe', 'not a character \ufffd'],
  ['not a character \uffff', 'not a character \ufffd'],
  ['high \ud800', 'high \ufffd'],
  ['low \udc00', 'low \ufffd'],
  ['\ud800\ud800\udc00', '\ufffd\ud800\udc00'],
  ['😀', '😀'],
  ['line\nbreak\tand\rreturn', 'line\nbreak\tand\rreturn'],
  ['\u202edesrever', '\u202edesrever'],
  ['=1+1', '=1+1'],
  ['_x0041_', '_x0041_'],
];

describe('gexf', () => {
  test.each(hostile)('writes the label %j so that a strict reader gets it back', (label, readBack) => {
    const { text } = gexf(networkOf([label], []));

    expect(labelsOf(text)).toEqual([readBack]);
  });

  test('counts what it replaced, and direction marks', () => {
    const { counts } = gexf(networkOf(['a\0\u202e'], []));

    expect(counts).toEqual({ guarded: 0, replaced: 2, bidi: 2, escaped: 0, cut: 0 });
  });

  test.skipIf(python === undefined)('is read by networkx with the same labels, ties and weights', () => {
    const named = hostile.map(([label]) => label);
    const folder = mkdtempSync(join(tmpdir(), 'candor-gexf-'));
    const path = join(folder, 'network.gexf');
    writeFileSync(
      path,
      gexf(
        networkOf(named, [
          [named[0]!, named[1]!, 0.1 + 0.2],
          [named[1]!, named[2]!, 1e-7],
        ]),
      ).text,
    );

    const read = printedBy(
      `import json, sys, networkx as nx
g = nx.read_gexf(sys.argv[1])
print(json.dumps([[n["label"] for _, n in g.nodes(data=True)], [d["weight"] for *_, d in g.edges(data=True)], g.is_directed()]))`,
      path,
    );
    rmSync(folder, { recursive: true });

    expect(read).toEqual([hostile.map(([, readBack]) => readBack), [0.1 + 0.2, 1e-7], false]);
  });

  test('holds ids, measures, positions and ties', () => {
    const graph = networkOf(['p1', 'p2'], [['p1', 'p2', 0.5]]);
    const measurements = [
      { id: 'degree', values: Float64Array.of(1, 1), reason: null, note: null, facts: {} },
      { id: 'constraint', values: Float64Array.of(0.1 + 0.2, NaN), reason: null, note: null, facts: {} },
      { id: 'betweenness', values: null, reason: 'too costly', note: null, facts: {} },
    ];

    const { text } = gexf(graph, { measurements, positions: { x: [1, 2], y: [3, 4.5] }, description: 'a & b' });

    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz">
  <meta>
    <creator>Candor</creator>
    <description>a &amp; b</description>
  </meta>
  <graph defaultedgetype="undirected">
    <attributes class="node">
      <attribute id="node_id" title="node_id" type="string"/>
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="is_covered" title="is_covered" type="boolean"/>
      <attribute id="works" title="works" type="integer"/>
      <attribute id="degree" title="degree" type="integer"/>
      <attribute id="constraint" title="constraint" type="double"/>
    </attributes>
    <attributes class="edge">
      <attribute id="works" title="works" type="integer"/>
    </attributes>
    <nodes>
      <node id="0" label="p1">
        <attvalues>
          <attvalue for="node_id" value="p1"/>
          <attvalue for="kind" value="person"/>
          <attvalue for="is_covered" value="false"/>
          <attvalue for="works" value="1"/>
          <attvalue for="degree" value="1"/>
          <attvalue for="constraint" value="0.30000000000000004"/>
        </attvalues>
        <viz:position x="1" y="3"/>
      </node>
      <node id="1" label="p2">
        <attvalues>
          <attvalue for="node_id" value="p2"/>
          <attvalue for="kind" value="person"/>
          <attvalue for="is_covered" value="false"/>
          <attvalue for="works" value="1"/>
          <attvalue for="degree" value="1"/>
        </attvalues>
        <viz:position x="2" y="4.5"/>
      </node>
    </nodes>
    <edges>
      <edge id="e0" source="0" target="1" weight="0.5">
        <attvalues>
          <attvalue for="works" value="1"/>
        </attvalues>
      </edge>
    </edges>
  </graph>
</gexf>
`);
  });

  test('has a date only where one is given', () => {
    const graph = networkOf(['a'], []);

    expect(gexf(graph).text).not.toContain('lastmodifieddate');
    expect(gexf(graph, { lastModified: '2026-03-02' }).text).toContain('<meta lastmodifieddate="2026-03-02">');
  });
});

describe('measuresCsv', () => {
  test('writes one row a node and one column a measure, and guards names', () => {
    const { text, counts } = measuresCsv(networkOf(['=p1', 'p2'], []), [
      { id: 'degree', values: Float64Array.of(3, 0), reason: null, note: null, facts: {} },
      { id: 'constraint', values: Float64Array.of(1 / 3, NaN), reason: null, note: null, facts: {} },
      { id: 'betweenness', values: null, reason: 'too costly', note: null, facts: {} },
    ]);

    expect(text).toBe(
      "node_id,label,kind,is_covered,degree,constraint,betweenness\r\n'=p1,'=p1,person,false,3,0.3333333333333333,\r\np2,p2,person,false,0,,\r\n",
    );
    expect(counts.guarded).toBe(2);
  });
});

import type { Exported } from '../export/csv.ts';
import { noCounts, sanitizeForMarkup, type TextCounts } from '../export/sanitize.ts';
import { type NetworkColumn, type NetworkTable, type NetworkValue, plainNumber } from './network-table.ts';

const typeNames: Readonly<Record<NetworkColumn['type'], string>> = {
  text: 'string',
  whole: 'long',
  number: 'double',
  truth: 'boolean',
};

/**
 * A network in GraphML (http://graphml.graphdrawing.org/), which networkx, igraph, Gephi, yEd and Cytoscape read. A node's id in the
 * file is `n` and its row, since an XML id cannot be any text; its own id is the attribute `node_id`, its name `label`.
 */
export function graphml({ description, nodes, ties }: NetworkTable): Exported {
  const counts = noCounts();
  const nodeColumns: readonly NetworkColumn[] = [
    { name: 'node_id', type: 'text', values: nodes.id },
    { name: 'label', type: 'text', values: nodes.label },
    ...placeColumns(nodes),
    ...nodes.columns,
  ];
  const tieColumns: readonly NetworkColumn[] = [
    { name: 'weight', type: 'number', values: Array.from(ties.weight) },
    ...ties.columns,
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...nodeColumns.map((column, index) => keyLine('node', column, index)),
    ...tieColumns.map((column, index) => keyLine('edge', column, index)),
    '  <key id="g0" for="graph" attr.name="description" attr.type="string"/>',
    '  <graph edgedefault="undirected">',
    `    <data key="g0">${sanitizeForMarkup(description, counts)}</data>`,
  ];
  for (const row of nodes.id.keys()) {
    lines.push(`    <node id="n${String(row)}">${dataOf('node', nodeColumns, row, counts)}</node>`);
  }
  for (let tie = 0; tie < ties.source.length; tie += 1) {
    const ends = `source="n${String(ties.source[tie])}" target="n${String(ties.target[tie])}"`;
    lines.push(`    <edge id="e${String(tie)}" ${ends}>${dataOf('edge', tieColumns, tie, counts)}</edge>`);
  }
  lines.push('  </graph>', '</graphml>', '');
  return { text: lines.join('\n'), counts };
}

function placeColumns({ x, y }: NetworkTable['nodes']): readonly NetworkColumn[] {
  if (x === null || y === null) return [];
  return [
    { name: 'x', type: 'number', values: Array.from(x) },
    { name: 'y', type: 'number', values: Array.from(y) },
  ];
}

function keyLine(of: 'node' | 'edge', { name, type }: NetworkColumn, index: number): string {
  return `  <key id="${keyId(of, index)}" for="${of}" attr.name="${name}" attr.type="${typeNames[type]}"/>`;
}

function keyId(of: 'node' | 'edge', index: number): string {
  return `${of === 'node' ? 'd' : 'w'}${String(index)}`;
}

function dataOf(of: 'node' | 'edge', columns: readonly NetworkColumn[], row: number, counts: TextCounts): string {
  return columns
    .map(({ values }, index) => {
      const text = textOf(values[row] ?? null, counts);
      return text === null ? '' : `<data key="${keyId(of, index)}">${text}</data>`;
    })
    .join('');
}

function textOf(value: NetworkValue, counts: TextCounts): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value) : null;
  return typeof value === 'boolean' ? String(value) : sanitizeForMarkup(value, counts);
}

import type { Exported } from '../export/csv.ts';
import { json } from '../export/json.ts';
import { noCounts } from '../export/sanitize.ts';
import { type NetworkColumn, type NetworkTable, oneLine, plainNumber } from './network-table.ts';

/** Which columns of the nodes are shown by VOSviewer as weights (sizes) and scores (colors), and which one groups. */
export interface VosviewerRoles {
  readonly weights: readonly NetworkColumn[];
  readonly scores: readonly NetworkColumn[];
  /** Whole numbers from 1; null = no clusters. */
  readonly cluster: NetworkColumn | null;
}

/**
 * A map file of VOSviewer (manual, section 4): one item a line, tab-separated. Line breaks and tabs inside a label are spaces.
 * Items are numbered from 1.
 */
export function vosviewerMap({ nodes }: NetworkTable, { weights, scores, cluster }: VosviewerRoles): Exported {
  const counts = noCounts();
  const { x, y } = nodes;
  const header = [
    'id',
    'label',
    ...(x === null || y === null ? [] : ['x', 'y']),
    ...(cluster === null ? [] : ['cluster']),
    ...weights.map(({ name }) => `weight<${name}>`),
    ...scores.map(({ name }) => `score<${name}>`),
  ];
  const lines = nodes.label.map((label, row) => [
    String(row + 1),
    oneLine(label === '' ? (nodes.id[row] ?? '') : label, counts),
    ...(x === null || y === null ? [] : [plainNumber(x[row] ?? 0), plainNumber(y[row] ?? 0)]),
    ...(cluster === null ? [] : [numberText(cluster, row)]),
    ...weights.map((column) => numberText(column, row)),
    ...scores.map((column) => numberText(column, row)),
  ]);
  return { text: [header, ...lines].map((cells) => `${cells.join('\t')}\n`).join(''), counts };
}

/** A network file of VOSviewer: two item numbers and a strength a line, tab-separated, without a header. */
export function vosviewerNetwork({ ties }: NetworkTable): Exported {
  const lines = Array.from({ length: ties.source.length }, (_, tie) =>
    [(ties.source[tie] ?? 0) + 1, (ties.target[tie] ?? 0) + 1, plainNumber(ties.weight[tie] ?? 0)].join('\t'),
  );
  return { text: lines.map((line) => `${line}\n`).join(''), counts: noCounts() };
}

/** Map and network in one file, as VOSviewer and VOSviewer Online read it. */
export function vosviewerJson(network: NetworkTable, { weights, scores, cluster }: VosviewerRoles): Exported {
  const counts = noCounts();
  const { description, nodes, ties } = network;
  const items = nodes.label.map((label, row) => ({
    id: row + 1,
    label: label === '' ? nodes.id[row] : label,
    description: nodes.id[row],
    ...(nodes.x !== null && nodes.y !== null && { x: nodes.x[row], y: nodes.y[row] }),
    ...(cluster !== null && { cluster: numberOf(cluster, row) }),
    weights: Object.fromEntries(weights.map((column) => [column.name, numberOf(column, row)])),
    scores: Object.fromEntries(scores.map((column) => [column.name, numberOf(column, row)])),
  }));
  const links = Array.from({ length: ties.source.length }, (_, tie) => ({
    source_id: (ties.source[tie] ?? 0) + 1,
    target_id: (ties.target[tie] ?? 0) + 1,
    strength: ties.weight[tie] ?? 0,
  }));
  return { text: json({ network: { items, links }, info: { title: 'Candor', description } }, counts), counts };
}

function numberOf({ values }: NetworkColumn, row: number): number {
  const value = values[row];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function numberText(column: NetworkColumn, row: number): string {
  return plainNumber(numberOf(column, row));
}

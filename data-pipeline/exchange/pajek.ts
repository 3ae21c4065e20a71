import type { Exported } from '../export/csv.ts';
import { noCounts, type TextCounts } from '../export/sanitize.ts';
import { type NetworkTable, oneLine, plainNumber } from './network-table.ts';

/**
 * A network as a Pajek `.net` file (V. Batagelj, A. Mrvar, Pajek manual): vertices from 1 with label and place, edges with weight.
 * The format holds one line a label: line breaks in it are spaces. Quotation marks and backslashes stand behind a backslash, as
 * networkx and igraph read them. Nodes of one label bear their ids, too, as networkx takes them for one node.
 */
export function pajek({ nodes, ties }: NetworkTable): Exported {
  const counts = noCounts();
  const lines = [`*Vertices ${String(nodes.id.length)}`];
  for (const [row, label] of distinctLabels(nodes).entries()) {
    const place =
      nodes.x === null || nodes.y === null
        ? ''
        : ` ${plainNumber(nodes.x[row] ?? 0)} ${plainNumber(nodes.y[row] ?? 0)}`;
    lines.push(`${String(row + 1)} ${quoted(label, counts)}${place}`);
  }
  lines.push('*Edges');
  for (let tie = 0; tie < ties.source.length; tie += 1) {
    const ends = `${String((ties.source[tie] ?? 0) + 1)} ${String((ties.target[tie] ?? 0) + 1)}`;
    lines.push(`${ends} ${plainNumber(ties.weight[tie] ?? 0)}`);
  }
  return { text: `${lines.join('\n')}\n`, counts };
}

function distinctLabels({ id, label }: NetworkTable['nodes']): readonly string[] {
  const labels = label.map((own, row) => (own === '' ? (id[row] ?? '') : own));
  // As they are written: two that differ in a line break are one.
  const written = labels.map((own) => oneLine(own, noCounts()));
  const times = new Map<string, number>();
  for (const own of written) times.set(own, (times.get(own) ?? 0) + 1);
  return labels.map((own, row) => ((times.get(written[row] ?? '') ?? 0) > 1 ? `${own} [${id[row] ?? ''}]` : own));
}

function quoted(label: string, counts: TextCounts): string {
  return `"${oneLine(label, counts).replace(/["\\]/g, '\\$&')}"`;
}

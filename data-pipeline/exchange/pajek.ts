import type { Exported } from '../export/csv.ts';
import { noCounts, type TextCounts } from '../export/sanitize.ts';
import { type NetworkTable, oneLine, plainNumber } from './network-table.ts';

/**
 * A network as a Pajek `.net` file (V. Batagelj, A. Mrvar, Pajek manual): vertices from 1 with label and place, edges with weight.
 * The format holds one line a label: line breaks in it are spaces. Quotation marks and backslashes stand behind a backslash, as
 * networkx and igraph read them.
 */
export function pajek({ nodes, ties }: NetworkTable): Exported {
  const counts = noCounts();
  const lines = [`*Vertices ${String(nodes.id.length)}`];
  for (const [row, label] of nodes.label.entries()) {
    const place =
      nodes.x === null || nodes.y === null
        ? ''
        : ` ${plainNumber(nodes.x[row] ?? 0)} ${plainNumber(nodes.y[row] ?? 0)}`;
    lines.push(`${String(row + 1)} ${quoted(label === '' ? (nodes.id[row] ?? '') : label, counts)}${place}`);
  }
  lines.push('*Edges');
  for (let tie = 0; tie < ties.source.length; tie += 1) {
    const ends = `${String((ties.source[tie] ?? 0) + 1)} ${String((ties.target[tie] ?? 0) + 1)}`;
    lines.push(`${ends} ${plainNumber(ties.weight[tie] ?? 0)}`);
  }
  return { text: `${lines.join('\n')}\n`, counts };
}

function quoted(label: string, counts: TextCounts): string {
  return `"${oneLine(label, counts).replace(/["\\]/g, '\\$&')}"`;
}

import type { Exported } from '../export/csv.ts';
import { noCounts, sanitizeForXml, type TextCounts } from '../export/sanitize.ts';
import { type NetworkColumn, type NetworkTable, type NetworkValue, plainNumber } from './network-table.ts';

/**
 * A network in GML (M. Himsolt, GML: A portable Graph File Format, 1997), which networkx, igraph and Gephi read. The format is ASCII:
 * other characters, quotation marks and line breaks are written as references (`&#233;`). Keys have letters and digits alone; a
 * truth value is 1 or 0.
 */
export function gml({ description, nodes, ties }: NetworkTable): Exported {
  const counts = noCounts();
  const lines = ['graph [', '  directed 0', `  comment ${text(description, counts)}`];
  for (const [row, id] of nodes.id.entries()) {
    lines.push('  node [', `    id ${String(row)}`, `    label ${text(nodes.label[row] ?? '', counts)}`);
    lines.push(`    nodeid ${text(id, counts)}`);
    if (nodes.x !== null && nodes.y !== null) {
      lines.push(`    graphics [ x ${real(nodes.x[row] ?? 0)} y ${real(nodes.y[row] ?? 0)} ]`);
    }
    lines.push(...attributes(nodes.columns, row, counts), '  ]');
  }
  for (let tie = 0; tie < ties.source.length; tie += 1) {
    lines.push('  edge [', `    source ${String(ties.source[tie])}`, `    target ${String(ties.target[tie])}`);
    lines.push(`    weight ${real(ties.weight[tie] ?? 0)}`, ...attributes(ties.columns, tie, counts), '  ]');
  }
  lines.push(']', '');
  return { text: lines.join('\n'), counts };
}

function attributes(columns: readonly NetworkColumn[], row: number, counts: TextCounts): readonly string[] {
  return columns.flatMap(({ name, type, values }) => {
    const value = written(values[row] ?? null, type, counts);
    return value === null ? [] : [`    ${name.replaceAll('_', '')} ${value}`];
  });
}

function written(value: NetworkValue, type: NetworkColumn['type'], counts: TextCounts): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return text(value, counts);
  if (!Number.isFinite(value)) return null;
  return type === 'whole' ? whole(value) : real(value);
}

/** Whole numbers beyond 32 bits are reals: older readers take no others. */
function whole(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? String(value) : real(value);
}

/** A real has a point, and `E` before its exponent. */
function real(value: number): string {
  const [digits = '', exponent] = plainNumber(value).split('e');
  const pointed = digits.includes('.') ? digits : `${digits}.0`;
  return exponent === undefined ? pointed : `${pointed}E${exponent}`;
}

function text(value: string, counts: TextCounts): string {
  const clean = sanitizeForXml(value, counts);
  return `"${clean.replace(/[^ !#-%'-~]/gu, (character) => `&#${String(character.codePointAt(0))};`)}"`;
}

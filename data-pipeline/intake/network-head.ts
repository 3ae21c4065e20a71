import { rootOf } from './xml-markup.ts';

/** Formats of other programs in which networks are read. */
export type NetworkFormat = 'GEXF' | 'GraphML' | 'Pajek' | 'VOSviewer';

/**
 * The format of a network file by the beginning of its text; null = it is none, or may as well be a table of anybody's own, as a
 * map of VOSviewer without places and weights.
 */
export function networkFormat(head: string): NetworkFormat | null {
  const text = head.trimStart();
  if (text.startsWith('<')) {
    const root = rootOf(text)?.name.replace(/^.*:/u, '');
    return root === 'gexf' ? 'GEXF' : root === 'graphml' ? 'GraphML' : null;
  }
  if (/^(?:%.*\s+)*\*(?:network|vertices)\b/iu.test(text)) return 'Pajek';
  if (text.startsWith('{')) {
    return /"network"\s*:\s*\{\s*"(?:items|links)"\s*:\s*\[/u.test(text) ? 'VOSviewer' : null;
  }
  const names = mapColumns(text);
  const isPlaced = names?.includes('x') === true && names.includes('y');
  return isPlaced || names?.some((name) => /^(?:weight|score)<.+>$/u.test(name)) === true ? 'VOSviewer' : null;
}

/** Columns of a map of VOSviewer, `id` and `label` among them; null where a text begins with no header of one. */
export function mapColumns(text: string): readonly string[] | null {
  const names = (text.split(/\r\n|\n|\r/u, 1)[0] ?? '').split('\t').map((name) => unquoted(name.trim()));
  return names.includes('id') && names.includes('label') ? names : null;
}

/** Whether a text begins as the network file that VOSviewer writes beside a map: two ids and a strength a line. */
export function isVosviewerTies(head: string): boolean {
  return /^\d+[\t,; ]+\d+(?:[\t,; ]+[\d.eE+-]+)?[^\S\n]*(?:\n|$)/u.test(head);
}

/** Spreadsheets put quotation marks around cells. */
export function unquoted(cell: string): string {
  return /^"(?:[^"]|"")*"$/u.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

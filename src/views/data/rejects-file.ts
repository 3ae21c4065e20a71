import type { FileReceipt } from '#pipeline';

type Kind = 'table' | 'json' | 'xml' | 'tagged';

interface Shape {
  readonly extension: string;
  readonly type: string;
  readonly kind: Kind;
}

const tabShape: Shape = { extension: 'tsv', type: 'text/tab-separated-values', kind: 'table' };
const csvShape: Shape = { extension: 'csv', type: 'text/csv', kind: 'table' };
const shapes: readonly (readonly [ending: RegExp, shape: Shape])[] = [
  [/\.(csv|xlsx?|parquet)$/i, { extension: 'csv', type: 'text/csv', kind: 'table' }],
  [/\.(tsv|tab)$/i, tabShape],
  [/\.(jsonl?|ndjson)$/i, { extension: 'jsonl', type: 'application/jsonl', kind: 'json' }],
  [/\.(xml|rdf)$/i, { extension: 'xml', type: 'application/xml', kind: 'xml' }],
  [/\.bib$/i, { extension: 'bib', type: 'text/plain', kind: 'tagged' }],
  [/\.(ris|ciw|nbib|isi)$/i, { extension: 'txt', type: 'text/plain', kind: 'tagged' }],
];
const textShape: Shape = { extension: 'txt', type: 'text/plain', kind: 'tagged' };

/** The rejected records of one file as a file of their own: mended, it is imported alone. */
export interface RejectsFile {
  readonly name: string;
  readonly text: string;
  /** Media type. */
  readonly type: string;
  /** Rejected records that are not in it, because their text was too large to be kept. */
  readonly left: number;
}

/**
 * What was rejected of a file, as it stands there, in a form that is read again; null where no text was kept.
 *
 * Tables get their header and a byte order mark (spreadsheets take UTF-8 for something else without it), JSON records a line end
 * each, XML records the root that they stood in.
 */
export function rejectsFile({ path, rejects, reject_head: head, rows }: FileReceipt): RejectsFile | null {
  const raws = rejects.flatMap(({ raw }) => (raw === null || raw.trim() === '' ? [] : [raw]));
  if (raws.length === 0) return null;
  const bare = (path.split('/').at(-1) ?? path).replace(/\.(gz|tgz|zip|tar)$/i, '').replace(/\.tar$/i, '');
  const { extension, type, kind } = shapeOf(bare, raws, head);
  return {
    name: `${bare.replace(/\.[A-Za-z0-9]{1,8}$/, '')}.rejected.${extension}`,
    text: textOf(kind, raws, head),
    type: `${type};charset=utf-8`,
    left: rows.rejected - raws.length,
  };
}

function shapeOf(name: string, raws: readonly string[], head: string | null): Shape {
  const start = raws[0]?.trimStart() ?? '';
  const named = shapes.find(([ending]) => ending.test(name))?.[1];
  if (named !== undefined && (named.kind !== 'table' || head !== null)) return named;
  if (head !== null && /^[^\r\n<]*[,;\t|]/.test(head)) return head.includes('\t') ? tabShape : csvShape;
  if (start.startsWith('<')) return { extension: 'xml', type: 'application/xml', kind: 'xml' };
  if (/^[{["]/.test(start)) return { extension: 'jsonl', type: 'application/jsonl', kind: 'json' };
  if (start.startsWith('@')) return { extension: 'bib', type: 'text/plain', kind: 'tagged' };
  return textShape;
}

function textOf(kind: Kind, raws: readonly string[], head: string | null): string {
  if (kind === 'table')
    return `\ufeff${[head ?? '', ...raws]
      .filter((text) => text !== '')
      .map(endedLine)
      .join('')}`;
  if (kind === 'xml') return wrapped(raws, head);
  return `${head ?? ''}${raws.map(kind === 'json' ? jsonLine : endedLine).join('')}`;
}

function endedLine(text: string): string {
  return /[\r\n]$/.test(text) ? text : `${text}\n`;
}

/** A record of an array carries the comma that followed it: alone on a line it would break the next. */
function jsonLine(text: string): string {
  return `${text.trim().replace(/,$/, '')}\n`;
}

/** The records in the elements that were open around them; the mark of a head without its end is taken away. */
function wrapped(raws: readonly string[], head: string | null): string {
  const plain = (head ?? '').replace(/^\s*<\?candor-rejects\s[^>]*\?>\s*/u, '');
  const open: string[] = [];
  for (const [, slash, name = '', end] of plain.matchAll(/<(\/?)([A-Za-z_][\w.:-]*)[^<>]*?(\/?)>/gu)) {
    if (slash === '/') open.pop();
    else if (end !== '/') open.push(name);
  }
  const closing = open.toReversed().map((name) => `</${name}>\n`);
  return (
    [plain, ...raws]
      .filter((text) => text !== '')
      .map(endedLine)
      .join('') + closing.join('')
  );
}

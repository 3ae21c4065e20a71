import type { ChainWeights } from './chain.ts';
import { tags } from './tags.ts';
import table from './weights.tsv?raw';

/** Rows of tags one after another stand under this name before the others. */
const after = 'after ';

/**
 * Reads the table of weights: a line `feature`, tab, `tag weight; tag weight …` for each feature, and a line `after <tag>` for what
 * may follow it (`after the beginning` at that of a text). Features and tags that are not in it weigh nothing.
 */
export function readChainWeights(lines: string): ChainWeights {
  const features = new Map<string, Float64Array>();
  const follows = new Float64Array((tags.length + 1) * tags.length);
  for (const line of lines.split('\n')) {
    const [name = '', stated] = line.split('\t');
    if (stated === undefined) continue;
    const row = new Float64Array(tags.length);
    for (const part of stated.split('; ')) {
      const space = part.lastIndexOf(' ');
      row[tags.findIndex((tag) => tag === part.slice(0, space))] = Number(part.slice(space + 1));
    }
    if (name.startsWith(after)) {
      const before = tags.findIndex((tag) => tag === name.slice(after.length));
      follows.set(row, (before === -1 ? tags.length : before) * tags.length);
    } else features.set(name, row);
  }
  return { features, follows };
}

/** Weights of features that are less are not written. Without this the table is 1.3 MB; from 0.2 on names are found worse (funders left out in turn: F1 0.66 against 0.70). */
const least = 0.1;

/** The same table as text, weights rounded to a twentieth; rows of nothing are left out. */
export function writeChainWeights({ features, follows }: ChainWeights): string {
  const stated = (row: Float64Array, smallest = 0.05) =>
    tags
      .map((tag, index) => [tag, Math.round((row[index] ?? 0) * 20) / 20] as const)
      .filter(([, weight]) => Math.abs(weight) >= smallest)
      .map(([tag, weight]) => `${tag} ${String(weight)}`)
      .join('; ');
  const rows = [...tags, 'the beginning'].map(
    (tag, index) =>
      [`${after}${tag}`, stated(follows.subarray(index * tags.length, (index + 1) * tags.length))] as const,
  );
  const own = [...features].map(([feature, row]) => [feature, stated(row, least)] as const);
  const lines = [...rows, ...own.toSorted(([a], [b]) => (a < b ? -1 : 1))];
  return lines
    .filter(([, weights]) => weights !== '')
    .map(([name, weights]) => `${name}\t${weights}\n`)
    .join('');
}

let read: ChainWeights | null = null;

/** The weights that this version was trained to. */
export function shippedWeights(): ChainWeights {
  read ??= readChainWeights(table);
  return read;
}

import type { NetworkAnswer, RanksAnswer } from '#pipeline';
import type { ChartTable } from '../../../charts/chart-table.ts';
import type { Interval } from '../../../charts/interval.ts';
import { measure, percent } from '../../../charts/number-format.ts';
import { count } from '../../../ui/numbers.ts';
import { wordOrder } from '../../../ui/word-order.ts';

/** Ranks of the nodes of a picture, beside its other columns. */
export interface RankColumns {
  readonly title: string;
  readonly of: NonNullable<RanksAnswer['ranks']>;
  /** Node of the picture → row of the columns; −1 = none. */
  readonly rowOf: Int32Array;
}

export function rankColumns(answer: NetworkAnswer, found: RanksAnswer | null, title: string): RankColumns | null {
  if (found?.ranks == null) return null;
  const rows = new Map(found.id.map((id, row) => [id, row]));
  return { title, of: found.ranks, rowOf: Int32Array.from(answer.nodes.id, (id) => rows.get(id) ?? -1) };
}

/** The columns that ranks add to a table: key → title and value of a node. */
export function addedColumns(
  ranks: RankColumns | null,
): readonly { readonly key: string; readonly title: string; readonly value: (node: number) => number }[] {
  if (ranks === null) return [];
  const { of, rowOf, title } = ranks;
  const from = (values: ArrayLike<number>) => (node: number) => values[rowOf[node] ?? -1] ?? NaN;
  return [
    { key: 'rank', title: `Rank by ${title}`, value: from(of.rank) },
    { key: 'rank_lo', title: '95% from', value: from(of.lo) },
    { key: 'rank_hi', title: '95% to', value: from(of.hi) },
    { key: 'in_top', title: `In first ${String(of.top)}`, value: from(of.inTop) },
  ];
}

/** "4th of 220 by Degree; between 3rd and 9th in 95% of 200 draws of the works, among the first 10 in 98%." */
export function rankWords({ title, of, rowOf }: RankColumns, node: number): string | null {
  const row = rowOf[node] ?? -1;
  if (row < 0) return null;
  const [rank, lo, hi] = [of.rank[row] ?? 0, of.lo[row] ?? 0, of.hi[row] ?? 0];
  const between = lo === hi ? ordinal(lo) : `between ${ordinal(lo)} and ${ordinal(hi)}`;
  return (
    `${ordinal(rank)} of ${count(of.rank.length)} by ${title}; ${between} in 95% of ${String(of.draws)} draws of the works, ` +
    `among the first ${String(of.top)} in ${percent(of.inTop[row] ?? 0)}.`
  );
}

/** How many of the first ranks a chart shows. */
const shown = 20;

/** The nodes in front, each with how far its rank moves; of one rank by name. */
export function firstRanks(answer: NetworkAnswer, { of, rowOf }: RankColumns): readonly Interval[] {
  const rank = (node: number): number => of.rank[rowOf[node] ?? -1] ?? Infinity;
  const name = (node: number): string => answer.nodes.label[node] ?? '';
  return [...answer.nodes.id.keys()]
    .filter((node) => (rowOf[node] ?? -1) >= 0)
    .sort((one, other) => rank(one) - rank(other) || wordOrder(name(one), name(other)))
    .slice(0, shown)
    .map((node) => {
      const row = rowOf[node] ?? -1;
      return {
        id: answer.nodes.id[node] ?? '',
        label: name(node),
        value: of.rank[row] ?? 0,
        lo: of.lo[row] ?? 0,
        hi: of.hi[row] ?? 0,
      };
    });
}

/** What the picture of the first ranks says: by how much the middle one of them moves. */
export function ranksTitle(intervals: readonly Interval[]): string {
  const widths = intervals.map(({ lo, hi }) => hi - lo).sort((one, other) => one - other);
  const middle = widths[Math.floor(widths.length / 2)] ?? 0;
  if (middle === 0) return `Most of the first ${String(intervals.length)} keep their rank when works are drawn anew`;
  return `Half of the first ${String(intervals.length)} move by ${middle === 1 ? 'one rank' : `${String(middle)} ranks`} or more when works are drawn anew`;
}

export function ranksTable(answer: NetworkAnswer, ranks: RankColumns, intervals: readonly Interval[]): ChartTable {
  const { of, rowOf, title } = ranks;
  return {
    columns: [
      { label: 'Name' },
      { label: `Rank by ${title}` },
      { label: '95% from' },
      { label: '95% to' },
      { label: `In first ${String(of.top)}`, format: percent },
      { label: title, format: measure },
    ],
    rows: intervals.map(({ id, label, value, lo, hi }) => {
      const row = rowOf[answer.nodes.id.indexOf(id)] ?? -1;
      return [label, value, lo, hi, of.inTop[row] ?? null, of.values[row] ?? null];
    }),
  };
}

/** What ranks are and how their intervals are made. */
export function ranksDefinition({ title, of }: RankColumns): string {
  return (
    `A rank is 1 + how many have a larger value of ${title}; equal values share the best rank. The line is the middle 95% of the ranks in ` +
    `${String(of.draws)} seeded draws of as many works with replacement, each measured anew; who is on none of the drawn works has the value 0. ` +
    'Works of one group hang together, so that lines are rather too short. A rank says where someone stands in this network of published works, ' +
    'and nothing of how good anybody is.'
  );
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** "3rd" */
export function ordinal(number: number): string {
  return `${String(number)}${endings[rules.select(number)] ?? 'th'}`;
}

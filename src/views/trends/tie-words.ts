import type { Cell, TieRow, TiesAnswer } from '#pipeline';
import { count } from '../../ui/numbers.ts';

/** How ties are ordered: by the change of the tie, the names of its ends, or its last work. Never by a person. */
export type TieOrder = 'change' | 'name' | 'date';

interface Spans {
  readonly a: number;
  readonly b: number;
}

/** A copy in another order; ties that are alike keep the order of names, in which they come. */
export function tiesInOrder(ties: readonly TieRow[], order: TieOrder, spans: Spans): readonly TieRow[] {
  if (order === 'name') return ties;
  const rank = (tie: TieRow): number =>
    order === 'date' ? (tie.works.at(-1)?.year ?? 0) : Math.abs(tie.worksB / spans.b - tie.worksA / spans.a);
  return [...ties].sort((one, other) => rank(other) - rank(one));
}

/** How rare such a split is: "chance splits so in 1.6% of cases; holds among all tested". */
export function chanceText({ probability, falseDiscovery }: TieRow): string {
  const percent = probability < 0.001 ? 'under 0.1' : (probability * 100).toFixed(1);
  const among = falseDiscovery < 0.05 ? '; holds among all tested (FDR < 5%)' : '';
  return `chance splits so in ${percent}% of cases${among}`;
}

/** What was tested and what could not be, in words. */
export function testedText({ tested, leastWorks, begunUntested, endedUntested, worksLeftOut }: TiesAnswer): string {
  const expected = Math.round(tested * 0.05);
  const left =
    worksLeftOut === 0 ? '' : ` ${count(worksLeftOut)} works of over 100 authors or cut author lists make no ties.`;
  return `${count(tested)} ties have ${String(leastWorks)} works or more and were tested; chance alone would show up to ${count(expected)}. Too few works to tell: ${count(begunUntested)} ties that only B has and ${count(endedUntested)} that only A has.${left}`;
}

/** Both lists as rows of a CSV, the columns' names first. */
export function tieTable({ emerging, fading }: TiesAnswer): {
  readonly head: readonly string[];
  readonly rows: readonly Cell[][];
} {
  const head = ['Change', 'One', 'Unit', 'Other', 'Unit', 'Works in A', 'Works in B', 'p', 'FDR', 'Topic', 'Works'];
  const rowOf =
    (change: string) =>
    (tie: TieRow): Cell[] => [
      change,
      tie.ends[0].label,
      tie.ends[0].unit,
      tie.ends[1].label,
      tie.ends[1].unit,
      tie.worksA,
      tie.worksB,
      tie.probability,
      tie.falseDiscovery,
      tie.terms.map(({ term }) => term).join('; '),
      tie.works.map(({ work_id }) => work_id).join('; '),
    ];
  return { head, rows: [...emerging.map(rowOf('emerging')), ...fading.map(rowOf('fading'))] };
}

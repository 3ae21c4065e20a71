import type { Cell, PeriodsAnswer } from '#pipeline';
import { kindOf, rateChange } from './tie-changes.ts';
import { worksOf } from './tie-rows.ts';

/** What a file of ties says of two periods, after what it says of every tie. */
export const changeColumns = [
  ...['change', 'works_a', 'works_b', 'weight_a', 'weight_b', 'works_a_year_more'],
  ...['probability', 'false_discovery_rate', 'work_ids'],
] as const;

export function changeCells(comparison: PeriodsAnswer, edge: number): readonly Cell[] {
  const { worksA, worksB, weightA, weightB, probability, falseDiscovery } = comparison.changes;
  const known = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  return [
    kindOf(comparison, edge),
    worksA[edge] ?? 0,
    worksB[edge] ?? 0,
    weightA[edge] ?? 0,
    weightB[edge] ?? 0,
    rateChange(comparison, edge),
    known(probability[edge]),
    known(falseDiscovery[edge]),
    worksOf(comparison, edge)
      .map(({ id }) => id)
      .join('; '),
  ];
}

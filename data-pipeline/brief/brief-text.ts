import type { Severity } from '../core/severity.ts';
import type { PartOf } from './brief.ts';
import type { Count, TableCount } from './count.ts';

const whole = new Intl.NumberFormat('en-US');

export const severityNames: Readonly<Record<Exclude<Severity, 'C'>, string>> = {
  P: 'Priority review',
  R: 'Review',
  A: 'Administrative',
};

/** `57`, or the least and the most that it may be: `53–56`. */
export function countText({ lo, hi }: Count): string {
  return lo === hi ? whole.format(lo) : `${whole.format(lo)}–${whole.format(hi)}`;
}

export function tableCountText(count: TableCount): string {
  return count === null ? 'hidden' : whole.format(count);
}

/** `61%`; a share below one percent with a decimal, and never 0% or 100% for what is not. */
export function shareText(share: number): string {
  const points = share * 100;
  if (points > 0 && points < 0.95) return `${Math.max(points, 0.1).toFixed(1)}%`;
  return `${String(share < 1 ? Math.min(99, Math.round(points)) : 100)}%`;
}

/** `94%`, or `93–98%`; a dash where there is no whole. */
export function partShareText({ part: { lo, hi }, total }: PartOf): string {
  if (total === 0) return '–';
  return lo === hi ? shareText(lo / total) : `${shareText(lo / total).replace('%', '')}–${shareText(hi / total)}`;
}

/** `734 of 1,203` */
export function partText({ part, total }: PartOf): string {
  return `${countText(part)} of ${whole.format(total)}`;
}

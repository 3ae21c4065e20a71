import type { Span } from './sentences.ts';

/** The index of the first of some spans, in order and apart, that ends after a place; their count where none does. */
export function firstAfter(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a span shares a character with one of some spans, in order and apart. */
export function overlapsAny({ start, end }: Span, spans: readonly Span[]): boolean {
  return (spans[firstAfter(spans, start)]?.start ?? Infinity) < end;
}

import type { Span } from '../../../core/acknowledgment/sentences.ts';

/** How found stretches compare with labelled ones, over any number of texts. */
export class SpanCounts {
  found = 0;
  labelled = 0;
  /** Found with exactly the labelled characters. */
  exact = 0;
  /** Found stretches that share a character with a labelled one. */
  touching = 0;
  /** Labelled stretches that share a character with a found one. */
  touched = 0;

  add(found: readonly Span[], labelled: readonly Span[]): void {
    const keys = new Set(labelled.map(({ start, end }) => `${String(start)}-${String(end)}`));
    this.found += found.length;
    this.labelled += labelled.length;
    this.exact += found.filter(({ start, end }) => keys.has(`${String(start)}-${String(end)}`)).length;
    this.touching += found.filter((one) => touches(one, labelled)).length;
    this.touched += labelled.filter((one) => touches(one, found)).length;
  }
}

function touches({ start, end }: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.start < end && other.end > start);
}

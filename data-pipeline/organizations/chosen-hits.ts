import type { NameHit } from './name-index.ts';

/** The longest hits that do not overlap; words in another order only where no name stands among them in its own. */
export function chosenHits(all: readonly NameHit[]): readonly NameHit[] {
  const ordered = all.filter((hit) => hit.isInOrder && hit.end - hit.start > 1);
  const holdsNone = (hit: NameHit) => !ordered.some(({ start, end }) => start >= hit.start && end <= hit.end);
  const sorted = all
    .filter((hit) => hit.isInOrder || holdsNone(hit))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || Number(b.isInOrder) - Number(a.isInOrder));
  const chosen: NameHit[] = [];
  for (const hit of sorted) {
    if (chosen.every((other) => hit.end <= other.start || other.end <= hit.start)) chosen.push(hit);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

import type { Act } from './journal.ts';
import type { Entry } from './entry.ts';

/** Entries that were written down as one, by their numbers, both inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The act that takes back another. What was taken back stays where it is; to take back this one brings it back. */
export function undoOf({ first, last }: Span): Act {
  return { kind: 'undo', subject: `entries ${String(first)}-${String(last)}`, body: null };
}

/** What an `undo` entry takes back; null for any other entry. */
export function undoneBy({ kind, subject }: Entry): Span | null {
  const found = kind === 'undo' ? /^entries (\d{1,15})-(\d{1,15})$/.exec(subject) : null;
  return found === null ? null : { first: Number(found[1]), last: Number(found[2]) };
}

/** The entries that count: those that were not taken back, or whose taking back was. */
export function standing(entries: readonly Entry[]): readonly Entry[] {
  const gone = new Set<number>();
  for (const entry of entries.toReversed()) {
    const span = gone.has(entry.seq) ? null : undoneBy(entry);
    if (span === null) continue;
    for (let seq = span.first; seq <= Math.min(span.last, entry.seq - 1); seq++) gone.add(seq);
  }
  return entries.filter(({ seq }) => !gone.has(seq));
}

const reviewed: ReadonlySet<string> = new Set(['decision', 'note', 'response', 'assignment']);

/**
 * What this person's next undo takes back, and what the next redo brings back: null where there is nothing.
 *
 * @param kinds of acts; reviews of findings unless told.
 *
 * Redo ends with the next act of the person, as everywhere; the act that was taken back stays in the journal all the same.
 */
export function nextUndo(
  entries: readonly Entry[],
  actor: string,
  kinds = reviewed,
): { undo: Span | null; redo: Span | null } {
  const isMine = (entry: Entry) => entry.actor === actor && entry.origin === undefined;
  const mine = standing(entries).filter(isMine);
  const act = mine.findLast(({ kind }) => kinds.has(kind));
  const taken = mine.findLast((entry) => {
    const span = undoneBy(entry);
    return span !== null && kinds.has(entries[span.first]?.kind ?? '');
  });
  const lastAct = entries.findLast((entry) => isMine(entry) && kinds.has(entry.kind));
  const canRedo = taken !== undefined && taken.seq > (lastAct?.seq ?? -1);
  return {
    undo: act === undefined ? null : spanOf(entries, act),
    redo: canRedo ? { first: taken.seq, last: taken.seq } : null,
  };
}

/** The act to which an entry belongs, from its first entry to its last. */
function spanOf(entries: readonly Entry[], { seq, left }: Entry): Span {
  const before = entries.slice(0, seq).findLastIndex((entry) => entry.left === 0);
  return { first: before + 1, last: seq + left };
}

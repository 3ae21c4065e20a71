import { type Entry, hashesOf } from './entry.ts';
import type { Journal, TakenEntry, TakeOver } from './journal.ts';
import type { MergeBody } from './merge-body.ts';
import { foldStatements, type Journaled } from './statements.ts';
import { undoneBy, undoOf } from './undo.ts';

/**
 * Takes over what a colleague's journal holds and this one doesn't, as one act under a `merge` entry. Each entry keeps its
 * place and hash in the colleague's journal, so that it can be checked against it. Merging the same journal again adds nothing.
 *
 * What the colleague decided counts where nobody here had, or where the colleague knew what was decided here; else it is a
 * conflict (see `statements.ts`).
 *
 * @returns the entries added; none where nothing is new.
 */
export function mergeJournal(own: Journal, actor: string, theirs: Journal): Promise<readonly Entry[]> {
  return own.takeOver(actor, () => planMerge(own, theirs));
}

function planMerge(own: Journal, theirs: Journal): TakeOver | null {
  const here = seqByHash(own.entries);
  const there = seqByHash(theirs.entries);
  const merge = own.entries.length;
  /** The numbers that the colleague's entries have here. */
  const seqHere = new Map<number, number>();
  const news: Entry[] = [];
  for (const entry of theirs.entries) {
    const known = hashesOf(entry).find((hash) => here.has(hash));
    if (known === undefined) news.push(entry);
    seqHere.set(entry.seq, known === undefined ? merge + news.length : (here.get(known) ?? 0));
  }
  if (news.length === 0) return null;
  const taken = news.map((entry): TakenEntry => {
    return { entry, payload: theirs.payload(entry), subject: subjectHere(entry, seqHere) };
  });
  const ours = foldStatements(withTaken(own, theirs, taken)).newest;
  const { newest, conflicts } = foldStatements(theirs);
  const adopted: number[] = [];
  const conflicting: number[] = [];
  for (const [key, { entry }] of newest) {
    const seq = seqHere.get(entry.seq) ?? 0;
    const mine = ours.get(key)?.entry;
    // What was said here after that was said in the knowledge of it.
    if (mine?.seq === seq || (seq < merge && mine !== undefined && mine.seq > seq)) continue;
    const isKnownThere = mine === undefined || hashesOf(mine).some((hash) => there.has(hash));
    (isKnownThere ? adopted : conflicting).push(seq - merge);
  }
  for (const statement of conflicts.flatMap((conflict) => conflict.theirs)) {
    const seq = seqHere.get(statement.entry.seq) ?? 0;
    if (seq > merge) conflicting.push(seq - merge);
  }
  const body: MergeBody = {
    head: theirs.head ?? '',
    entries: theirs.entries.length,
    taken: news.length,
    adopted: adopted.toSorted((a, b) => a - b),
    conflicting: conflicting.toSorted((a, b) => a - b),
  };
  return { act: { kind: 'merge', subject: 'journal', body }, taken };
}

function seqByHash(entries: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(entries.flatMap((entry) => hashesOf(entry).map((hash) => [hash, entry.seq] as const)));
}

/** An `undo` numbers the entries of its journal; taken over, it has to number those of this one. */
function subjectHere(entry: Entry, seqHere: ReadonlyMap<number, number>): string {
  const span = undoneBy(entry);
  if (span === null) return entry.subject;
  return undoOf({ first: seqHere.get(span.first) ?? -1, last: seqHere.get(span.last) ?? -1 }).subject;
}

/** This journal as it will be, before it is said which of the entries taken over count. */
function withTaken(own: Journal, theirs: Journal, taken: readonly TakenEntry[]): Journaled {
  const added = taken.map(({ entry, subject }, index): Entry => {
    const { seq, left, prev, hash } = entry;
    return { ...entry, seq: own.entries.length + 1 + index, subject, origin: { seq, subject, left, prev, hash } };
  });
  return {
    entries: [...own.entries, ...added],
    body: (entry) => own.body(entry) ?? theirs.body(entry),
  };
}

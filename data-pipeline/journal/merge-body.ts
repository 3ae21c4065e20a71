import * as v from 'valibot';
import type { JsonObject } from './canonical-json.ts';
import type { Entry } from './entry.ts';

const offsets = v.array(v.pipe(v.number(), v.safeInteger()));

const mergeShape = v.object({
  head: v.string(),
  entries: v.number(),
  taken: v.number(),
  adopted: offsets,
  conflicting: offsets,
});

/**
 * What a `merge` entry says: the colleague's newest entry (`head`) and how many they had, how many follow that were taken over,
 * and which of the colleague's entries, counted from this one, count here (`adopted`) or speak on what was spoken on here
 * (`conflicting`). One that was taken over before, and counts there again, has a negative number.
 */
export type MergeBody = v.InferOutput<typeof mergeShape>;

/** The numbers of the entries that a merge made count, and of those that it found in conflict; empty for any other entry. */
export function readMerge(
  journal: { body(entry: Entry): JsonObject | null },
  entry: Entry,
): { readonly adopted: readonly number[]; readonly conflicting: readonly number[] } {
  const parsed = v.safeParse(mergeShape, entry.kind === 'merge' ? journal.body(entry) : null);
  if (!parsed.success) return { adopted: [], conflicting: [] };
  const seqs = (following: readonly number[]) => following.map((offset) => entry.seq + offset);
  return { adopted: seqs(parsed.output.adopted), conflicting: seqs(parsed.output.conflicting) };
}

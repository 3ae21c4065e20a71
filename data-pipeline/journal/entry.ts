import * as v from 'valibot';
import { canonicalJson, type JsonObject } from './canonical-json.ts';

/** What an entry tells of. `opened`: findings met for the first time; `merge` takes over the entries of a colleague's journal. */
export const entryKinds = [
  'import',
  'run',
  'opened',
  'parameters',
  'decision',
  'note',
  'response',
  'assignment',
  'identity',
  'export',
  'query',
  'setting',
  'notice',
  'undo',
  'forget',
  'merge',
] as const;

export type EntryKind = (typeof entryKinds)[number];

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Where an entry stands in the journal that it was taken over from: what differs there from what stands here. */
export interface Origin {
  readonly seq: number;
  readonly subject: string;
  readonly left: number;
  readonly prev: string;
  readonly hash: string;
  /** Where it stands in a third journal, from which the second one took it over. */
  readonly origin?: Origin;
}

const originShape: v.GenericSchema<Origin> = v.strictObject({
  seq: whole,
  subject: v.string(),
  left: whole,
  prev: hash,
  hash,
  origin: v.exactOptional(v.lazy(() => originShape)),
});

const entryShape = v.strictObject({
  seq: whole,
  at: v.string(),
  actor: v.string(),
  kind: v.picklist(entryKinds),
  subject: v.string(),
  left: whole,
  payload: v.nullable(hash),
  prev: hash,
  hash,
  origin: v.exactOptional(originShape),
});

/**
 * One link of the chain. `seq` counts from 0; `at` is the clock's time (ISO 8601, UTC), which may go back: the order is
 * that of `seq`. `left` entries of the same act follow: an act counts only when all of it is there. `payload` is the id
 * of what it says, or null where the subject says it all. `hash` is the SHA-256 of the rest as canonical JSON. `origin` is
 * there where it was taken over from a colleague's journal: then `at` and `actor` are the colleague's.
 */
export type Entry = Readonly<v.InferOutput<typeof entryShape>>;

/** What stands before the first entry. */
export const firstPrev = '0'.repeat(64);

export type Sha256 = (text: string) => string;

/** An entry with its hash. */
export function linked(entry: Omit<Entry, 'hash'>, sha256: Sha256): Entry {
  return { ...entry, hash: sha256(jsonOf(entry)) };
}

export function writeEntry(entry: Entry): string {
  return `${jsonOf(entry)}\n`;
}

/** The entry as it stands in the journal that it was taken over from; null for one that was written here. */
export function originalOf({ at, actor, kind, payload, origin }: Entry): Entry | null {
  return origin === undefined ? null : { at, actor, kind, payload, ...origin };
}

/** The hashes under which an entry is known: its own, and those in the journals that it came through. */
export function hashesOf(entry: Entry): readonly string[] {
  const original = originalOf(entry);
  return original === null ? [entry.hash] : [entry.hash, ...hashesOf(original)];
}

/** The entry in a line without its end, or the reason why it isn't the one that must stand there. */
export function readEntry(line: string, seq: number, prev: string, sha256: Sha256): Entry | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not a line of JSON';
  }
  const parsed = v.safeParse(entryShape, value);
  if (!parsed.success) return 'it is not an entry';
  const { hash: stated, ...rest } = parsed.output;
  if (jsonOf(parsed.output) !== line) return 'it is not written as it was';
  if (sha256(jsonOf(rest)) !== stated) return 'its hash is another';
  for (let one = originalOf(parsed.output); one !== null; one = originalOf(one)) {
    const { hash: before, ...there } = one;
    if (sha256(jsonOf(there)) !== before) return 'it is not what stood in the journal that it was taken over from';
  }
  if (rest.seq !== seq) return `its number is ${String(rest.seq)}`;
  if (rest.prev !== prev) return 'it does not follow the entry before it';
  return parsed.output;
}

/** An interface has no index signature, so that the compiler cannot see that it is JSON. */
function jsonOf(entry: Omit<Entry, 'hash'>): string {
  return canonicalJson(entry as unknown as JsonObject);
}

import * as v from 'valibot';
import { canonicalJson } from './canonical-json.ts';

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
});

/**
 * One link of the chain. `seq` counts from 0; `at` is the clock's time (ISO 8601, UTC), which may go back: the order is
 * that of `seq`. `left` entries of the same act follow: an act counts only when all of it is there. `payload` is the id
 * of what it says, or null where the subject says it all. `hash` is the SHA-256 of the rest as canonical JSON.
 */
export type Entry = Readonly<v.InferOutput<typeof entryShape>>;

/** What stands before the first entry. */
export const firstPrev = '0'.repeat(64);

export type Sha256 = (text: string) => string;

/** An entry with its hash. */
export function linked(entry: Omit<Entry, 'hash'>, sha256: Sha256): Entry {
  return { ...entry, hash: sha256(canonicalJson(entry)) };
}

export function writeEntry(entry: Entry): string {
  return `${canonicalJson(entry)}\n`;
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
  if (canonicalJson(parsed.output) !== line) return 'it is not written as it was';
  if (sha256(canonicalJson(rest)) !== stated) return 'its hash is another';
  if (rest.seq !== seq) return `its number is ${String(rest.seq)}`;
  if (rest.prev !== prev) return 'it does not follow the entry before it';
  return parsed.output;
}

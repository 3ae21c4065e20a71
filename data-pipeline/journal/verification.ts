import type { Json } from './canonical-json.ts';
import type { Chain, WrongEntry } from './chain.ts';
import type { Entry } from './entry.ts';
import type { Payload, PayloadFile } from './payload.ts';

/** What an append-only, hash-chained journal was found to be, byte by byte. */
export interface Verification {
  readonly entries: number;
  /** The hash of the last entry; null for an empty journal. Kept elsewhere, it shows later whether entries were cut off. */
  readonly head: string | null;
  readonly wrong: WrongEntry | null;
  /** Entries whose payload was forgotten, on purpose and on record. */
  readonly forgotten: number;
  /** Bytes that a write left when it was cut short; nobody was told that they were kept. */
  readonly tornBytes: number;
  /** Bytes among the payloads that no entry needs and that are not blank. */
  readonly strayBytes: number;
}

/** Where the last payload that an entry names ends: those after it belong to an act that was never written down. */
export function sizeNamed({ entries }: Chain, { payloads }: PayloadFile): number {
  let size = 0;
  for (const { payload } of entries) {
    const placed = payload === null ? undefined : payloads.get(payload);
    if (placed !== undefined) size = Math.max(size, placed.at + placed.size + 1);
  }
  return size;
}

/** The ids that `forget` entries name. */
export function forgottenIds(entries: readonly Entry[], payloads: ReadonlyMap<string, Payload>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, payload } of entries) {
    if (kind !== 'forget' || payload === null) continue;
    const named: Json = payloads.get(payload)?.body['payloads'] ?? [];
    if (Array.isArray(named)) for (const id of named as readonly Json[]) if (typeof id === 'string') ids.add(id);
  }
  return ids;
}

/** What reading both files came to. */
export function judge(chain: Chain, file: PayloadFile): Verification {
  const forgotten = forgottenIds(chain.entries, file.payloads);
  const missing = chain.entries.find(
    ({ payload }) => payload !== null && !file.payloads.has(payload) && !forgotten.has(payload),
  );
  const wrong: WrongEntry | null =
    missing !== undefined && missing.seq < (chain.wrong?.seq ?? Infinity)
      ? { seq: missing.seq, why: 'what it says is not as it was written' }
      : chain.wrong;
  return {
    entries: chain.entries.length,
    head: chain.entries.at(-1)?.hash ?? null,
    wrong,
    forgotten: chain.entries.filter(({ payload }) => payload !== null && forgotten.has(payload)).length,
    tornBytes: chain.tornBytes + file.tornBytes,
    strayBytes: file.unreadable.reduce((sum, { size }) => sum + size, 0),
  };
}

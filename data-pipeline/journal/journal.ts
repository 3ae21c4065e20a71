import { createSHA256 } from 'hash-wasm';
import { PipelineError } from '../core/errors.ts';
import type { ByteStore, JournalStores } from './byte-store.ts';
import type { Json, JsonObject } from './canonical-json.ts';
import { type Chain, readChain, type WrongEntry } from './chain.ts';
import { type Entry, type EntryKind, firstPrev, linked, type Sha256, writeEntry } from './entry.ts';
import {
  blank,
  type Payload,
  type PayloadFile,
  type PlacedPayload,
  readPayloads,
  salted,
  writePayload,
} from './payload.ts';

/** What the journal needs of the world, given in so that a test decides it. */
export interface JournalHost {
  /** The clock's time, ISO 8601 in UTC. */
  now(): string;
  /** 128 random bits in hexadecimal, never the same again. */
  salt(): string;
}

/** Something to be written down. `subject` names no person: it stays when the body is forgotten. */
export interface Act {
  readonly kind: EntryKind;
  readonly subject: string;
  /** What it says; `persons` in it lists whom it concerns. null where the subject says it all. */
  readonly body: JsonObject | null;
}

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

/**
 * The journal: an append-only chain of entries, and the payloads that they name.
 *
 * An entry counts once {@link append} has come back: its payload is flushed before it. Nothing in the chain is ever changed.
 */
export class Journal {
  readonly #stores: JournalStores;
  readonly #host: JournalHost;
  readonly #sha256: Sha256;
  readonly #entries: Entry[];
  readonly #payloads: Map<string, PlacedPayload>;
  #chainSize: number;
  #payloadSize: number;
  /** Whether the stores may hold more than what counts. */
  #isUnsure: boolean;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #wrong: WrongEntry | null;
  /** What was found on opening. */
  readonly found: Verification;

  private constructor(stores: JournalStores, host: JournalHost, sha256: Sha256, chain: Chain, file: PayloadFile) {
    this.#stores = stores;
    this.#host = host;
    this.#sha256 = sha256;
    this.#entries = [...chain.entries];
    this.#payloads = new Map(file.payloads);
    this.#chainSize = chain.size;
    this.#payloadSize = chain.wrong === null ? sizeNamed(chain, file) : file.size;
    this.#isUnsure = chain.tornBytes > 0 || file.size + file.tornBytes > this.#payloadSize;
    this.#wrong = chain.wrong;
    this.found = judge(chain, file);
  }

  /** Reads a journal; empty stores are one without entries. One whose chain is wrong somewhere opens too, but takes no entry. */
  static async open(stores: JournalStores, host: JournalHost): Promise<Journal> {
    const sha256 = await hasher();
    const chain = readChain(await stores.chain.read(), sha256);
    const file = readPayloads(await stores.payloads.read(), sha256);
    const journal = new Journal(stores, host, sha256, chain, file);
    if (chain.wrong === null) await journal.#forgetAgain(file);
    return journal;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Whether its chain is wrong somewhere: then it takes no entry. */
  get isDamaged(): boolean {
    return this.#wrong !== null;
  }

  /** The hash of the last entry; null where there is none. */
  get head(): string | null {
    return this.#entries.at(-1)?.hash ?? null;
  }

  /** What an entry says; null where it says nothing or was forgotten. */
  body({ payload }: Entry): JsonObject | null {
    return payload === null ? null : (this.#payloads.get(payload)?.body ?? null);
  }

  /**
   * Writes acts down as one: all of their entries, or none.
   *
   * @returns the entries, once they are on the disk.
   * @throws PipelineError `journal_damaged`; whatever the store throws, and then nothing was written that counts.
   */
  append(actor: string, acts: readonly Act[]): Promise<readonly Entry[]> {
    return this.#inTurn(() => this.#append(actor, acts));
  }

  /**
   * Forgets what entries say: their payloads are written over with spaces, and an entry says that it was done, and to which.
   * The chain stays as it is and verifies.
   *
   * @returns how many payloads are gone.
   */
  forget(actor: string, reason: string, concerns: (body: JsonObject) => boolean): Promise<number> {
    return this.#inTurn(async () => {
      const gone = [...this.#payloads.values()].filter(({ body }) => concerns(body));
      if (gone.length === 0) return 0;
      const body = { payloads: gone.map(({ id }) => id), reason };
      await this.#append(actor, [{ kind: 'forget', subject: 'payloads', body }]);
      await this.#blank(gone);
      for (const { id } of gone) this.#payloads.delete(id);
      return gone.length;
    });
  }

  /** Reads both files again and checks every byte of them. */
  verify(): Promise<Verification> {
    return this.#inTurn(async () => {
      const { chain, payloads } = await this.#read();
      return judge(readChain(chain, this.#sha256), readPayloads(payloads, this.#sha256));
    });
  }

  /** Both files as they stand. */
  bytes(): Promise<{ chain: Uint8Array; payloads: Uint8Array }> {
    return this.#inTurn(() => this.#read());
  }

  async #read(): Promise<{ chain: Uint8Array; payloads: Uint8Array }> {
    return { chain: await this.#stores.chain.read(), payloads: await this.#stores.payloads.read() };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #append(actor: string, acts: readonly Act[]): Promise<readonly Entry[]> {
    if (this.#wrong !== null) {
      throw new PipelineError('journal_damaged', `entry ${String(this.#wrong.seq + 1)}: ${this.#wrong.why}`);
    }
    if (acts.length === 0) return [];
    await this.#cutTails();
    const at = this.#host.now();
    const payloads = acts.map(({ body }) => (body === null ? null : salted(body, this.#host.salt(), this.#sha256)));
    const entries: Entry[] = [];
    let prev = this.head ?? firstPrev;
    for (const [index, { kind, subject }] of acts.entries()) {
      const seq = this.#entries.length + index;
      const left = acts.length - 1 - index;
      const payload = payloads[index]?.id ?? null;
      const entry = linked({ seq, at, actor, kind, subject, left, payload, prev }, this.#sha256);
      entries.push(entry);
      prev = entry.hash;
    }
    this.#isUnsure = true;
    const placed = place(payloads, this.#payloadSize);
    const payloadSize = await writeAt(this.#stores.payloads, this.#payloadSize, placed.lines);
    const chainSize = await writeAt(this.#stores.chain, this.#chainSize, entries.map(writeEntry));
    this.#isUnsure = false;
    for (const payload of placed.payloads) this.#payloads.set(payload.id, payload);
    for (const entry of entries) this.#entries.push(entry);
    this.#payloadSize = payloadSize;
    this.#chainSize = chainSize;
    return entries;
  }

  /** Takes away what a write left that did not come to its end. */
  async #cutTails(): Promise<void> {
    if (!this.#isUnsure) return;
    await this.#stores.chain.truncate(this.#chainSize);
    await this.#stores.chain.flush();
    await this.#stores.payloads.truncate(this.#payloadSize);
    await this.#stores.payloads.flush();
    this.#isUnsure = false;
  }

  /** Ends what a stop in the middle of forgetting left undone. */
  async #forgetAgain(file: PayloadFile): Promise<void> {
    const ids = forgottenIds(this.#entries, this.#payloads);
    const left = [...this.#payloads.values()].filter(({ id }) => ids.has(id));
    const broken = ids.size > 0 ? file.unreadable : [];
    if (left.length + broken.length === 0) return;
    await this.#blank([...left, ...broken]);
    for (const { id } of left) this.#payloads.delete(id);
  }

  async #blank(places: readonly { readonly at: number; readonly size: number }[]): Promise<void> {
    for (const { at, size } of places) await this.#stores.payloads.write(at, blank(size));
    await this.#stores.payloads.flush();
  }
}

async function hasher(): Promise<Sha256> {
  const sha256 = await createSHA256();
  return (text) => sha256.init().update(text).digest('hex');
}

async function writeAt(store: ByteStore, at: number, lines: readonly string[]): Promise<number> {
  if (lines.length === 0) return at;
  const bytes = new TextEncoder().encode(lines.join(''));
  await store.write(at, bytes);
  await store.flush();
  return at + bytes.length;
}

function place(payloads: readonly (Payload | null)[], start: number) {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  const placed: PlacedPayload[] = [];
  let at = start;
  for (const payload of payloads) {
    if (payload === null) continue;
    const line = writePayload(payload);
    const size = encoder.encode(line).length - 1;
    lines.push(line);
    placed.push({ ...payload, at, size });
    at += size + 1;
  }
  return { lines, payloads: placed };
}

/** Where the last payload that an entry names ends: those after it belong to an act that was never written down. */
function sizeNamed({ entries }: Chain, { payloads }: PayloadFile): number {
  let size = 0;
  for (const { payload } of entries) {
    const placed = payload === null ? undefined : payloads.get(payload);
    if (placed !== undefined) size = Math.max(size, placed.at + placed.size + 1);
  }
  return size;
}

/** The ids that `forget` entries name. */
function forgottenIds(entries: readonly Entry[], payloads: ReadonlyMap<string, Payload>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, payload } of entries) {
    if (kind !== 'forget' || payload === null) continue;
    const named: Json = payloads.get(payload)?.body['payloads'] ?? [];
    if (Array.isArray(named)) for (const id of named as readonly Json[]) if (typeof id === 'string') ids.add(id);
  }
  return ids;
}

function judge(chain: Chain, file: PayloadFile): Verification {
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

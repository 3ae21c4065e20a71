import { createSHA256 } from 'hash-wasm';
import { PipelineError } from '../core/errors.ts';
import type { ByteStore, JournalStores } from './byte-store.ts';
import type { JsonObject } from './canonical-json.ts';
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
import { forgottenIds, judge, sizeNamed, type Verification } from './verification.ts';

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

/** An entry of a colleague's journal that is to be written down here; `subject` may number entries as this journal does. */
export interface TakenEntry {
  readonly entry: Entry;
  readonly payload: Payload | null;
  readonly subject: string;
}

/** The act that takes entries over, and the entries that follow it. */
export interface TakeOver {
  readonly act: Act;
  readonly taken: readonly TakenEntry[];
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

  /** What an entry says, with what its id was made of; null as for {@link body}. */
  payload({ payload }: Entry): Payload | null {
    const placed = payload === null ? undefined : this.#payloads.get(payload);
    return placed === undefined ? null : { id: placed.id, salt: placed.salt, body: placed.body };
  }

  /** The journal as it would read with these acts at its end; nothing is written. */
  with(actor: string, acts: readonly Act[]): Pick<Journal, 'entries' | 'body'> {
    const start = this.#entries.length;
    const at = this.#host.now();
    const bodies = new Map(acts.map(({ body }, index) => [start + index, body]));
    const added = acts.map(({ kind, subject }, index): Entry => {
      const left = acts.length - 1 - index;
      return { seq: start + index, at, actor, kind, subject, left, payload: null, prev: firstPrev, hash: firstPrev };
    });
    return {
      entries: [...this.#entries, ...added],
      body: (entry) => bodies.get(entry.seq) ?? this.body(entry),
    };
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
   * Takes entries of another journal over as one act, planned when it is this act's turn; a plan of null writes nothing.
   *
   * @throws as {@link append}.
   */
  takeOver(actor: string, plan: () => TakeOver | null): Promise<readonly Entry[]> {
    return this.#inTurn(async () => {
      const planned = plan();
      return planned === null ? [] : this.#append(actor, [planned.act], planned.taken);
    });
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

  async #append(actor: string, acts: readonly Act[], taken: readonly TakenEntry[] = []): Promise<readonly Entry[]> {
    if (this.#wrong !== null) {
      throw new PipelineError('journal_damaged', `entry ${String(this.#wrong.seq + 1)}: ${this.#wrong.why}`);
    }
    const at = this.#host.now();
    const drafts = [
      ...acts.map(({ body, ...act }) => ({ ...act, at, actor, payload: this.#payloadOf(body) })),
      ...taken.map(drafted),
    ];
    if (drafts.length === 0) return [];
    await this.#cutTails();
    const entries: Entry[] = [];
    let prev = this.head ?? firstPrev;
    for (const [index, { payload, ...draft }] of drafts.entries()) {
      const place = { seq: this.#entries.length + index, left: drafts.length - 1 - index, prev };
      const entry = linked({ ...draft, ...place, payload: idOf(payload) }, this.#sha256);
      entries.push(entry);
      prev = entry.hash;
    }
    this.#isUnsure = true;
    const placed = place(
      drafts.map(({ payload }) => (typeof payload === 'string' ? null : payload)),
      this.#payloadSize,
    );
    const payloadSize = await writeAt(this.#stores.payloads, this.#payloadSize, placed.lines);
    const chainSize = await writeAt(this.#stores.chain, this.#chainSize, entries.map(writeEntry));
    this.#isUnsure = false;
    for (const payload of placed.payloads) this.#payloads.set(payload.id, payload);
    for (const entry of entries) this.#entries.push(entry);
    this.#payloadSize = payloadSize;
    this.#chainSize = chainSize;
    return entries;
  }

  #payloadOf(body: JsonObject | null): Payload | null {
    return body === null ? null : salted(body, this.#host.salt(), this.#sha256);
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

/** The entry of a colleague as it is written here; `payload` is only an id where what it said was forgotten there. */
function drafted({ entry, payload, subject }: TakenEntry) {
  const { at, actor, kind, subject: there, seq, left, prev, hash, origin: further } = entry;
  const origin = { seq, subject: there, left, prev, hash, ...(further && { origin: further }) };
  return { at, actor, kind, subject, payload: payload ?? entry.payload, origin };
}

function idOf(payload: Payload | string | null): string | null {
  return payload === null || typeof payload === 'string' ? payload : payload.id;
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

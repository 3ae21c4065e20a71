import { PipelineError } from '../core/errors.ts';
import { asObject } from '../sources/json-value.ts';
import type { JsonObject, Output, Refusal } from '../sources/output.ts';
import type { JsonDocumentSource, JsonSource, Source, UnreadJsonSource } from '../sources/source.ts';
import type { FileOutput } from './file-output.ts';
import { holdsPage, wrappedRecord } from './json-pages.ts';
import type { PageMode } from './json-scanner.ts';
import { type JsonEnding, JsonSplitter } from './json-splitter.ts';
import type { Limits } from './limits.ts';
import { PlacedOutput } from './placed-output.ts';
import { listed } from './sniff.ts';

/** Records that are held back until a source recognizes one of them. */
const heldRecords = 50;

const lenient = new TextDecoder();

/** A record as it was parsed and as it stands in the file, or what became of a piece that is none. */
type Entry =
  { readonly value: unknown; readonly place: string; readonly raw: string } | { readonly account: () => void };

/** Reads one record, and accounts for it. */
type Reader = (value: unknown, place: string, raw: string) => void;

/** Reads the records of one JSON text; bytes are UTF-8. */
export class JsonFile {
  readonly #output: FileOutput;
  readonly #sources: readonly Source[];
  readonly #limits: Limits;
  readonly #splitter: JsonSplitter;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #held: Entry[] = [];
  #source: JsonSource | JsonDocumentSource | null = null;
  #read: Reader | null = null;

  constructor(output: FileOutput, sources: readonly Source[], limits: Limits) {
    this.#output = output;
    this.#sources = sources;
    this.#limits = limits;
    this.#splitter = this.#splitterOf('ask', '');
  }

  /** @throws PipelineError `file_not_recognized` or `file_not_used`, once it is sure. */
  push(bytes: Uint8Array): void {
    this.#splitter.push(bytes);
  }

  /**
   * Ends the text.
   * @returns the id of the source that read it.
   * @throws PipelineError `file_not_recognized`, `file_not_used`, `file_truncated` or `file_damaged`.
   */
  end(): string {
    const ending = this.#splitter.end();
    if (this.#source === null) throw this.#notRecognized();
    this.#assertWhole(ending);
    return this.#source.id;
  }

  /** The id of the source that reads this text; null as long as none was found. */
  get sourceId(): string | null {
    return this.#source?.id ?? null;
  }

  #assertWhole(ending: JsonEnding): void {
    if (ending.state === 'cut') {
      throw new PipelineError('file_truncated', 'the complete records before the cut are kept');
    }
    if (ending.state === 'lost') throw new PipelineError('file_damaged', ending.detail);
  }

  #splitterOf(pages: PageMode, prefix: string): JsonSplitter {
    return new JsonSplitter(
      {
        record: (bytes, place) => this.#parse(bytes, place, pages === 'ask'),
        broken: (place, refusal, bytes) => this.#refuse(place, refusal, bytes),
        blank: () => this.#take({ account: () => this.#output.blank() }),
        between: () => undefined,
        isPage: (bytes) => this.#isPage(bytes),
      },
      this.#limits.recordBytes,
      pages,
      prefix,
    );
  }

  #isPage(bytes: Uint8Array): boolean {
    try {
      const object = asObject(JSON.parse(lenient.decode(bytes)));
      return object !== null && this.#find(object) === undefined;
    } catch {
      return true;
    }
  }

  #parse(bytes: Uint8Array, place: string, mayHoldPage: boolean): void {
    let raw: string;
    try {
      raw = this.#decoder.decode(bytes);
    } catch {
      this.#refuse(place, { code: 'encoding_invalid', reason: 'the bytes are not valid UTF-8' }, bytes);
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(raw);
    } catch {
      this.#refuse(place, { code: 'json_broken', reason: 'the text is not complete, valid JSON' }, bytes);
      return;
    }
    if (mayHoldPage && holdsPage(value) && !this.#isKnown(value)) {
      const page = this.#splitterOf('yes', place);
      page.push(bytes.slice());
      page.end();
      return;
    }
    const wrapped = wrappedRecord(value);
    if (wrapped !== null && !this.#isKnown(value)) this.#take({ value: wrapped, place: `${place}/message`, raw });
    else this.#take({ value, place, raw });
  }

  #isKnown(value: unknown): boolean {
    const object = asObject(value);
    return object !== null && this.#find(object) !== undefined;
  }

  #refuse(place: string, refusal: Refusal, bytes: Uint8Array): void {
    const raw = lenient.decode(bytes);
    this.#take({ account: () => this.#output.reject(place, refusal, raw) });
  }

  #take(entry: Entry): void {
    if (this.#read !== null) {
      accountFor(entry, this.#read);
      return;
    }
    this.#held.push(entry);
    const record = 'value' in entry ? asObject(entry.value) : null;
    const source = record === null ? null : this.#recognize(record);
    if (source !== null) this.#begin(source);
    else if (this.#held.length >= heldRecords) throw this.#notRecognized();
  }

  #find(record: JsonObject): JsonSource | JsonDocumentSource | UnreadJsonSource | undefined {
    return this.#sources.find(
      (candidate): candidate is JsonSource | JsonDocumentSource | UnreadJsonSource =>
        (candidate.form === 'json' || candidate.form === 'json-document' || candidate.form === 'json-unread') &&
        candidate.recognizes(record),
    );
  }

  #recognize(record: JsonObject): JsonSource | JsonDocumentSource | null {
    const source = this.#find(record);
    if (source?.form === 'json-unread') {
      throw new PipelineError('file_not_used', `these are ${source.title}. ${source.advice}`);
    }
    return source ?? null;
  }

  #begin(source: JsonSource | JsonDocumentSource): void {
    this.#source = source;
    const read = source.form === 'json' ? recordReader(source, this.#output) : documentReader(source, this.#output);
    this.#read = read;
    for (const entry of this.#held) accountFor(entry, read);
    this.#held = [];
  }

  #notRecognized(): PipelineError {
    const first = this.#held.find((entry) => 'value' in entry);
    const record = first === undefined ? null : asObject(first.value);
    const seen =
      record !== null
        ? `JSON records with the keys ${listed(Object.keys(record))}. Flat records of your own can be mapped when they are imported`
        : first === undefined
          ? 'JSON without one complete record'
          : 'JSON values that are no objects';
    const tried = this.#sources
      .filter(({ form }) => form === 'json' || form === 'json-document')
      .map(({ looksLike }) => looksLike);
    return new PipelineError('file_not_recognized', `it holds ${seen}. Tried: ${tried.join('; ')}.`);
  }
}

function accountFor(entry: Entry, read: Reader): void {
  if ('account' in entry) entry.account();
  else read(entry.value, entry.place, entry.raw);
}

function recordReader(source: JsonSource, output: FileOutput): Reader {
  const read = source.begin(output);
  return (value, place, raw) => {
    output.meet(place, { raw });
    const refusal = read(value, place);
    if (refusal === null) output.accept();
    else output.reject(place, refusal, raw);
  };
}

/** The first value of a file is its document, whose places stand alone; those of any other begin with its own place. */
function documentReader(source: JsonDocumentSource, output: FileOutput): Reader {
  return (value, place, raw) => {
    const document = asObject(value);
    if (document === null || !source.recognizes(document)) {
      const reason = `the record is not one of the ${source.title} that this file holds`;
      output.reject(place, { code: document === null ? 'not_an_object' : 'not_this_kind', reason }, raw);
      return;
    }
    const placed: FileOutput | PlacedOutput = place === 'line 1' ? output : new PlacedOutput(output, place);
    source.read(document, placed satisfies Output, placed);
  };
}

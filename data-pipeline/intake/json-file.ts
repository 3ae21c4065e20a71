import { PipelineError } from '../core/errors.ts';
import { asList, asObject } from '../sources/json-value.ts';
import type { JsonObject } from '../sources/output.ts';
import type { JsonSource, RecordReader, Source, UnreadJsonSource } from '../sources/source.ts';
import type { FileOutput } from './file-output.ts';
import { type JsonEnding, JsonSplitter } from './json-splitter.ts';
import type { Limits } from './limits.ts';
import { listed } from './sniff.ts';

/** Records that are held back until a source recognizes one of them. */
const heldRecords = 50;

type Entry = { readonly value: unknown; readonly place: string } | { readonly broken: () => void };

/** Reads the records of one JSON text; bytes are UTF-8. */
export class JsonFile {
  readonly #output: FileOutput;
  readonly #sources: readonly Source[];
  readonly #splitter: JsonSplitter;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #held: Entry[] = [];
  #source: JsonSource | null = null;
  #read: RecordReader<unknown> | null = null;

  constructor(output: FileOutput, sources: readonly Source[], limits: Limits) {
    this.#output = output;
    this.#sources = sources;
    this.#splitter = new JsonSplitter(
      {
        record: (bytes, place) => this.#parse(bytes, place),
        broken: (place, refusal) => this.#take({ broken: () => output.reject(place, refusal) }),
        blank: () => this.#take({ broken: () => output.blank() }),
      },
      limits.recordBytes,
    );
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
    this.#assertWhole(ending, this.#source.id);
    return this.#source.id;
  }

  /** The id of the source that reads this text; null as long as none was found. */
  get sourceId(): string | null {
    return this.#source?.id ?? null;
  }

  #assertWhole(ending: JsonEnding, id: string): void {
    if (ending.state === 'cut') {
      throw new PipelineError('file_truncated', `the complete ${id} records before the cut were kept`);
    }
    if (ending.state === 'lost') throw new PipelineError('file_damaged', ending.detail);
  }

  #parse(bytes: Uint8Array, place: string): void {
    let value: unknown;
    try {
      value = JSON.parse(this.#decoder.decode(bytes));
    } catch (error) {
      const isText = error instanceof SyntaxError;
      this.#take({
        broken: () =>
          this.#output.reject(
            place,
            isText
              ? { code: 'json_broken', reason: 'the text is not complete, valid JSON' }
              : { code: 'encoding_invalid', reason: 'the bytes are not valid UTF-8' },
          ),
      });
      return;
    }
    const page = pageOf(value);
    if (page === null) this.#take({ value, place });
    else
      for (const [index, item] of page.items.entries()) {
        this.#take({ value: item, place: `${place}/${page.key}/${String(index)}` });
      }
  }

  #take(entry: Entry): void {
    if (this.#read !== null) {
      this.#account(entry, this.#read);
      return;
    }
    this.#held.push(entry);
    const record = 'value' in entry ? asObject(entry.value) : null;
    const source = record === null ? null : this.#recognize(record);
    if (source !== null) this.#begin(source);
    else if (this.#held.length >= heldRecords) throw this.#notRecognized();
  }

  #recognize(record: JsonObject): JsonSource | null {
    const source = this.#sources.find(
      (candidate): candidate is JsonSource | UnreadJsonSource =>
        (candidate.form === 'json' || candidate.form === 'json-unread') && candidate.recognizes(record),
    );
    if (source?.form === 'json-unread') {
      throw new PipelineError('file_not_used', `these are ${source.title}. ${source.advice}`);
    }
    return source ?? null;
  }

  #begin(source: JsonSource): void {
    this.#source = source;
    this.#read = source.begin(this.#output);
    for (const entry of this.#held) this.#account(entry, this.#read);
    this.#held = [];
  }

  #account(entry: Entry, read: RecordReader<unknown>): void {
    if ('broken' in entry) {
      entry.broken();
      return;
    }
    const refusal = read(entry.value, entry.place);
    if (refusal === null) this.#output.accept();
    else this.#output.reject(entry.place, refusal);
  }

  #notRecognized(): PipelineError {
    const first = this.#held.find((entry) => 'value' in entry);
    const record = first === undefined ? null : asObject(first.value);
    const seen =
      record !== null
        ? `JSON records with the keys ${listed(Object.keys(record))}`
        : first === undefined
          ? 'JSON without one complete record'
          : 'JSON values that are no objects';
    const tried = this.#sources.filter(({ form }) => form === 'json').map(({ looksLike }) => looksLike);
    return new PipelineError('file_not_recognized', `seen: ${seen}. Tried: ${tried.join('; ')}.`);
  }
}

function pageOf(value: unknown): { key: string; items: readonly unknown[] } | null {
  const object = asObject(value);
  const key = ['results', 'items'].find((name) => Array.isArray(object?.[name]));
  return key === undefined ? null : { key, items: asList(object?.[key]) };
}

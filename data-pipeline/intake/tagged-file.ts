import { PipelineError } from '../core/errors.ts';
import type { Refusal } from '../sources/output.ts';
import type { RecordReader, Source, TaggedRecord, TaggedSource } from '../sources/source.ts';
import { hasInvalidBytes } from './encoding.ts';
import type { FileOutput } from './file-output.ts';
import type { Limits } from './limits.ts';
import { listed } from './sniff.ts';
import type { TaggedDialect } from './tagged-dialect.ts';
import { TaggedSplitter } from './tagged-splitter.ts';

/** Records that are held back until a source recognizes one of them. */
const heldRecords = 50;

const damaged: Refusal = { code: 'encoding_invalid', reason: 'the record holds bytes that are not valid UTF-8' };

interface Piece {
  /** Null for text that is no record. */
  readonly record: TaggedRecord | null;
  readonly refusal: Refusal | null;
  readonly place: string;
  readonly slice: string;
}

/** Reads the records of one tagged text. */
export class TaggedFile {
  readonly #output: FileOutput;
  readonly #sources: readonly TaggedSource[];
  readonly #splitter: TaggedSplitter;
  #held: Piece[] = [];
  #source: TaggedSource | null = null;
  #read: RecordReader<TaggedRecord> | null = null;

  constructor(output: FileOutput, dialect: TaggedDialect, sources: readonly Source[], limits: Limits) {
    this.#output = output;
    this.#sources = sources.filter((source) => source.form === 'tagged').filter((source) => source.dialect === dialect);
    this.#splitter = new TaggedSplitter(
      {
        record: (record, line, slice) => this.#take({ record, refusal: null, place: placeOf(line), slice }),
        broken: (line, refusal, slice) => this.#take({ record: null, refusal, place: placeOf(line), slice }),
        passed: () => undefined,
      },
      dialect,
      limits,
    );
  }

  /** @throws PipelineError `file_not_recognized`, once it is sure. */
  push(text: string): void {
    this.#splitter.push(text);
  }

  /**
   * Ends the text.
   * @returns the id of the source that read it.
   * @throws PipelineError `file_not_recognized` or `file_truncated`.
   */
  end(): string {
    const ending = this.#splitter.end();
    if (this.#source === null) throw this.#notRecognized();
    if (ending === 'cut') {
      throw new PipelineError('file_truncated', 'the complete records before the cut are kept');
    }
    return this.#source.id;
  }

  /** The id of the source that reads this text; null as long as none was found. */
  get sourceId(): string | null {
    return this.#source?.id ?? null;
  }

  #take(piece: Piece): void {
    if (this.#read !== null) {
      this.#account(piece, this.#read);
      return;
    }
    this.#held.push(piece);
    const { record } = piece;
    const source = record === null ? undefined : this.#sources.find((candidate) => candidate.recognizes(record));
    if (source !== undefined) this.#begin(source);
    else if (this.#held.length >= heldRecords) throw this.#notRecognized();
  }

  #begin(source: TaggedSource): void {
    this.#source = source;
    this.#read = source.begin(this.#output);
    for (const piece of this.#held) this.#account(piece, this.#read);
    this.#held = [];
  }

  #account({ record, refusal, place, slice }: Piece, read: RecordReader<TaggedRecord>): void {
    this.#output.meet(place, { raw: slice });
    const isDamaged = record !== null && hasInvalidBytes(slice);
    const refused = isDamaged ? damaged : record === null ? refusal : read(record, place);
    if (refused === null) this.#output.accept();
    else this.#output.reject(place, refused, slice);
  }

  #notRecognized(): PipelineError {
    const record = this.#held.find((piece) => piece.record !== null)?.record;
    const tags = new Set(record?.fields.map(({ tag }) => tag));
    const seen =
      tags.size === 0 ? 'tagged text without one complete record' : `records with the tags ${listed([...tags])}`;
    const tried = this.#sources.map(({ looksLike }) => looksLike);
    return new PipelineError('file_not_recognized', `it holds ${seen}. Tried: ${tried.join('; ')}.`);
  }
}

function placeOf(line: number): string {
  return `line ${String(line)}`;
}

import { PipelineError } from '../core/errors.ts';
import type { BibtexEntry, BibtexSource, RecordReader, Source } from '../sources/source.ts';
import { monthMacros, parseEntry, parseMacros } from './bibtex-entry.ts';
import { BibtexSplitter } from './bibtex-splitter.ts';
import type { FileOutput } from './file-output.ts';
import type { Limits } from './limits.ts';
import { listed } from './sniff.ts';

/** What all `@string` of a file may hold, so that names made of names do not fill the memory. */
const macroUnits = 1_000_000;

/** Reads the entries of one BibTeX text; each is shown to the sources, so that a library may hold entries of several databases. */
export class BibtexFile {
  readonly #output: FileOutput;
  readonly #sources: readonly BibtexSource[];
  readonly #splitter: BibtexSplitter;
  readonly #macros = new Map(monthMacros);
  readonly #readers = new Map<BibtexSource, RecordReader<BibtexEntry>>();
  #macroTexts = '';
  #unclaimed: BibtexEntry | null = null;

  constructor(output: FileOutput, sources: readonly Source[], limits: Limits) {
    this.#output = output;
    this.#sources = sources.filter((source) => source.form === 'bibtex');
    this.#splitter = new BibtexSplitter(
      {
        entry: (text, line) => this.#entry(text, `line ${String(line)}`),
        broken: (refusal, text, line) => output.reject(`line ${String(line)}`, refusal, text),
        macro: (text) => this.#define(text),
        between: () => undefined,
      },
      limits.rowUnits,
    );
  }

  /** The ids of the sources that have read entries of this text, in alphabetical order. */
  get sourceIds(): readonly string[] {
    return [...this.#readers.keys()].map(({ id }) => id).toSorted();
  }

  push(text: string): void {
    this.#splitter.push(text);
  }

  /** @throws PipelineError `file_not_recognized` or `file_truncated`. */
  end(): void {
    const isCut = this.#splitter.end();
    if (this.#readers.size === 0) throw this.#notRecognized();
    if (isCut) throw new PipelineError('file_truncated', 'the complete entries before the cut are kept');
  }

  #define(text: string): void {
    for (const [name, value] of parseMacros(text, this.#macros)) {
      if (this.#macroTexts.length + value.length > macroUnits) return;
      this.#macros.set(name, value);
      this.#macroTexts += `@string{${name} = {${value}}}\n`;
    }
    this.#output.rejectHead = this.#macroTexts;
  }

  #entry(text: string, place: string): void {
    const entry = parseEntry(text, this.#macros);
    if (typeof entry === 'string') {
      this.#output.reject(place, { code: 'entry_broken', reason: entry }, text);
      return;
    }
    const source = this.#sources.find((candidate) => candidate.recognizes(entry));
    if (source === undefined) {
      this.#unclaimed ??= entry;
      const reason = `"@${entry.type}" is no entry of a work`;
      this.#output.reject(place, { code: 'not_this_kind', reason }, text);
      return;
    }
    const read = this.#readers.get(source) ?? source.begin(this.#output);
    this.#readers.set(source, read);
    const refusal = read(entry, place);
    if (refusal === null) this.#output.accept();
    else this.#output.reject(place, refusal, text);
  }

  #notRecognized(): PipelineError {
    const entry = this.#unclaimed;
    const seen =
      entry === null
        ? 'BibTeX without one complete entry'
        : `BibTeX entries "@${entry.type}" with the fields ${listed([...entry.fields.keys()])}`;
    const tried = this.#sources.map(({ looksLike }) => looksLike).join('; ');
    return new PipelineError('file_not_recognized', `it holds ${seen}. Tried: ${tried}.`);
  }
}

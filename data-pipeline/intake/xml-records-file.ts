import { PipelineError } from '../core/errors.ts';
import type { RecordReader, XmlRecordsSource } from '../sources/source.ts';
import type { XmlNode } from '../sources/xml-node.ts';
import type { FileOutput } from './file-output.ts';
import type { Limits } from './limits.ts';
import { parseFragment } from './xml-fragment.ts';
import { XmlSplitter } from './xml-splitter.ts';

/** Characters of one record: a larger one is refused. */
const recordUnits = 16 * 2 ** 20;

/** Characters before the first record that are kept, so that rejected records can be a document of their own. */
const headUnits = 64 * 1024;

/** Stands at the start of a document of rejected records, whose elements around them are not closed. */
const leftOpen = '<?candor-rejects left-open?>';

/** Reads an XML document record by record; the whole is never held. */
export class XmlRecordsFile {
  readonly #output: FileOutput;
  readonly #source: XmlRecordsSource;
  readonly #splitter: XmlSplitter;
  readonly #read: RecordReader<XmlNode>;
  #head: string | null = '';

  /** `head`: the first characters of the document. */
  constructor(output: FileOutput, source: XmlRecordsSource, limits: Limits, head: string) {
    this.#output = output;
    this.#source = source;
    this.#read = source.begin(output);
    this.#splitter = new XmlSplitter(
      source.records,
      {
        record: (text, place) => this.#record(text, place),
        broken: (place, refusal, text) => {
          this.#endHead();
          output.reject(place, refusal, text);
        },
        between: (text) => {
          if (this.#head !== null && this.#head.length < headUnits) this.#head += text;
        },
      },
      Math.min(limits.recordBytes, recordUnits),
      head.trimStart().startsWith(leftOpen),
    );
  }

  push(text: string): void {
    this.#splitter.push(text);
  }

  /** @throws PipelineError `file_truncated` or `file_damaged`; what is complete has been read. */
  end(): void {
    const ending = this.#splitter.end();
    if (ending.state === 'cut') {
      throw new PipelineError('file_truncated', 'the complete records before the cut are kept');
    }
    if (ending.state === 'damaged') {
      throw new PipelineError('file_damaged', `outside of its records: ${ending.detail}; what is complete was kept`);
    }
  }

  #record(text: string, place: string): void {
    this.#endHead();
    const { root, fault } = parseFragment(text, place);
    if (root === null) {
      this.#output.reject(place, { code: 'xml_broken', reason: `it is no well-formed XML: ${String(fault)}` }, text);
      return;
    }
    this.#output.meet(place, { raw: text });
    const refusal = this.#read(root, place);
    if (refusal === null) this.#output.accept();
    else this.#output.reject(place, refusal, text);
  }

  #endHead(): void {
    if (this.#head === null) return;
    const head = this.#head.replace(/^\s*<\?(?:xml|candor-rejects)\s[^>]*\?>\s*/u, '');
    this.#output.rejectHead = `${leftOpen}\n${head}`;
    this.#head = null;
  }
}

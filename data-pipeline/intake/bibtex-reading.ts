import { BibtexFile } from './bibtex-file.ts';
import type { ByteReader } from './byte-reader.ts';
import type { Encoding } from './encoding.ts';
import type { Reading } from './reading.ts';
import { readRecords } from './records-reading.ts';

/**
 * Reads one BibTeX text.
 * @throws PipelineError for what is wrong with the text as a whole.
 * @throws EncodingInvalid when it is no UTF-8, and nothing says what else it is.
 */
export async function readBibtex(reader: ByteReader, encoding: Encoding, reading: Reading): Promise<void> {
  const file = new BibtexFile(reading.output, reading.sources, reading.limits);
  await readRecords(reader.stream(), file, {
    encoding,
    encodingIsSure: encoding !== 'utf-8',
    pause: () => reading.pause(),
    recognized() {
      for (const id of file.sourceIds) reading.recognized(id, encoding);
    },
  });
}

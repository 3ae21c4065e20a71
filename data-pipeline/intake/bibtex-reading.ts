import { BibtexFile } from './bibtex-file.ts';
import { damagedText, isBrokenPacking } from './broken-file.ts';
import type { ByteReader } from './byte-reader.ts';
import { decoded, EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import type { Reading } from './reading.ts';

/**
 * Reads one BibTeX text.
 * @throws PipelineError for what is wrong with the text as a whole.
 * @throws EncodingInvalid when it is no UTF-8, and nothing says what else it is.
 */
export async function readBibtex(reader: ByteReader, encoding: Encoding, reading: Reading): Promise<void> {
  const file = new BibtexFile(reading.output, reading.sources, reading.limits);
  const recognized = () => {
    for (const id of file.sourceIds) reading.recognized(id, encoding);
  };
  let failure: Error | null = null;
  try {
    for await (const text of decoded(reader.stream(), encoding)) {
      file.push(text);
      recognized();
      await reading.pause();
    }
  } catch (error) {
    if (error instanceof EncodingInvalid && encoding !== 'utf-8') failure = damagedText(encoding);
    else if (isBrokenPacking(error)) failure = error;
    else throw error;
  }
  try {
    file.end();
  } catch (error) {
    throw failure ?? error;
  } finally {
    recognized();
  }
  if (failure !== null) throw failure;
}

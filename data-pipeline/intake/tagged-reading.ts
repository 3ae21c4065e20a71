import { damagedText, isBrokenPacking } from './broken-file.ts';
import type { ByteReader } from './byte-reader.ts';
import { decoded, EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import type { Reading } from './reading.ts';
import type { TaggedDialect } from './tagged-dialect.ts';
import { TaggedFile } from './tagged-file.ts';

/**
 * Reads one tagged text.
 * @throws PipelineError for what is wrong with the text as a whole.
 * @throws EncodingInvalid when it is no UTF-8, and nothing says what else it is.
 */
export async function readTagged(
  reader: ByteReader,
  dialect: TaggedDialect,
  encoding: Encoding,
  reading: Reading,
): Promise<void> {
  const file = new TaggedFile(reading.output, dialect, reading.sources, reading.limits);
  const recognized = () => {
    if (file.sourceId !== null) reading.recognized(file.sourceId, encoding);
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

import type { ByteReader } from './byte-reader.ts';
import type { Encoding } from './encoding.ts';
import type { Reading } from './reading.ts';
import { readRecords } from './records-reading.ts';
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
  await readRecords(reader.stream(), file, {
    encoding,
    encodingIsSure: encoding !== 'utf-8',
    pause: () => reading.pause(),
    recognized() {
      if (file.sourceId !== null) reading.recognized(file.sourceId, encoding);
    },
  });
}

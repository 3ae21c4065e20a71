import { damagedText, isBrokenPacking } from './broken-file.ts';
import type { ByteReader } from './byte-reader.ts';
import { decoded, decodedHead, EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { profiledText } from './mapping-layout.ts';
import type { Reading } from './reading.ts';
import { headBytes } from './sniff.ts';
import { recognizeText, TableText } from './table-text.ts';

/**
 * Reads one delimited text: by the column mapping that is for its header, else by the source that recognizes it.
 * @throws PipelineError for what is wrong with the text as a whole.
 * @throws EncodingInvalid when it is no UTF-8, and nothing says what else it is.
 */
export async function readTable(reader: ByteReader, unmapped: Encoding, reading: Reading): Promise<void> {
  const { output, sources, limits } = reading;
  const head = await reader.peek(headBytes);
  const mapped = await profiledText(head, unmapped, reading.profiles, limits);
  const encoding = mapped?.encoding ?? unmapped;
  const layout = mapped?.layout ?? recognizeText(decodedHead(head, encoding), sources, limits);
  if (mapped !== null) reading.mapped(mapped.profile);
  reading.recognized(layout.source.id, encoding);
  const file = new TableText(output, layout, limits);
  let failure: Error | null = null;
  try {
    for await (const text of decoded(reader.stream(), encoding)) {
      file.push(text);
      await reading.pause();
    }
  } catch (error) {
    const isUnknown = encoding === 'utf-8' && mapped?.profile.encoding !== 'utf-8';
    if (error instanceof EncodingInvalid && !isUnknown) failure = damagedText(encoding);
    else if (isBrokenPacking(error)) failure = error;
    else throw error;
  }
  file.end();
  if (failure !== null) throw failure;
}

import { PipelineError } from '../core/errors.ts';
import { damagedText, isBrokenPacking } from './broken-file.ts';
import type { ByteReader } from './byte-reader.ts';
import { decoded, decodedHead, EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { profiledText } from './mapping-layout.ts';
import type { Reading } from './reading.ts';
import { headBytes } from './sniff.ts';
import { filledWidth } from './table-layout.ts';
import { recognizeText, seenText, TableText, type TextLayout } from './table-text.ts';

/**
 * Reads one delimited text: by the column mapping that is for its header, else by the source that recognizes it.
 * @throws PipelineError for what is wrong with the text as a whole.
 * @throws EncodingInvalid when it is no UTF-8, and nothing says what else it is.
 */
export async function readTable(reader: ByteReader, unmapped: Encoding, reading: Reading): Promise<void> {
  const { output, limits } = reading;
  const head = await reader.peek(headBytes);
  const mapped = await profiledText(head, unmapped, reading.profiles, limits);
  const encoding = mapped?.encoding ?? unmapped;
  if (encoding === 'utf-8' && mapped === null && head.length > 0) assertUtf8(head);
  const layout = mapped?.layout ?? unmappedLayout(decodedHead(head, encoding), reading);
  if (mapped !== null) reading.mapped(mapped.profile);
  reading.recognized(layout.source.id, encoding, layout.delimiter);
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

/** A header that cannot be read is not looked at before it can. */
function assertUtf8(head: Uint8Array): void {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: head.length >= headBytes });
  } catch (cause) {
    throw new EncodingInvalid('invalid bytes', { cause });
  }
}

function unmappedLayout(head: string, { sources, limits, fallback }: Reading): TextLayout {
  try {
    return recognizeText(head, sources, limits);
  } catch (error) {
    if (fallback === null || !(error instanceof PipelineError) || error.code !== 'file_not_recognized') throw error;
    const { cells, at, delimiter } = seenText(head, limits);
    if (filledWidth(cells) < fallback.leastCells) throw error;
    return { source: fallback.source, columns: new Map(), headerAt: at, width: filledWidth(cells), delimiter };
  }
}

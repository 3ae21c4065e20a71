import { damagedText, isBrokenPacking } from './broken-file.ts';
import { decoded, EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';

/** A text of records that is read as it comes. */
interface RecordsText {
  push(text: string): void;
  end(): unknown;
}

interface RecordsReading {
  readonly encoding: Encoding;
  /** Whether the encoding can be no other: bytes that are none of it are then damage. */
  readonly encodingIsSure: boolean;
  /** Called after each piece. */
  pause(): Promise<void>;
  /** Called after each piece, and once the text has ended, well or not. */
  recognized?(): void;
}

/**
 * Reads a text of records to its end. Where its bytes or its packing break off, the records before the break are kept, and
 * what broke is said rather than that the text ends early.
 *
 * @throws PipelineError for what is wrong with the text as a whole.
 * @throws EncodingInvalid when the bytes are no text in an encoding that is not sure.
 */
export async function readRecords(
  bytes: AsyncIterable<Uint8Array>,
  file: RecordsText,
  reading: RecordsReading,
): Promise<void> {
  let failure: Error | null = null;
  try {
    for await (const text of decoded(bytes, reading.encoding)) {
      file.push(text);
      reading.recognized?.();
      await reading.pause();
    }
  } catch (error) {
    if (error instanceof EncodingInvalid && reading.encodingIsSure) failure = damagedText(reading.encoding);
    else if (isBrokenPacking(error)) failure = error;
    else throw error;
  }
  try {
    file.end();
  } catch (error) {
    throw failure ?? error;
  } finally {
    reading.recognized?.();
  }
  if (failure !== null) throw failure;
}

import { PipelineError } from '../core/errors.ts';
import { damagedText } from './broken-file.ts';
import { ByteReader } from './byte-reader.ts';
import { decoded, EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { surveyed } from './encoding-survey.ts';
import type { InputFile } from './input-file.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { headBytes, sniff } from './sniff.ts';
import { unpacked } from './unpack.ts';

/**
 * The texts in a file, whole: its own, or those of the files that it packs. Each is read in the encoding that it says it has, else
 * in the one that its bytes are told by; what is no letter in it becomes `�`.
 *
 * @throws PipelineError `file_not_recognized` for what is no text; `file_too_large`; what is wrong with the packing or the bytes.
 * @throws the signal's reason when stopped.
 */
export async function textsIn(
  file: Pick<InputFile, 'open'>,
  { signal, limits: own }: { readonly signal?: AbortSignal | undefined; readonly limits?: Partial<Limits> } = {},
): Promise<readonly string[]> {
  const limits = { ...defaultLimits, ...own };
  try {
    return await textsBy(new Map(), file, limits, signal);
  } catch (error) {
    if (!(error instanceof EncodingInvalid)) throw error;
    return textsBy(await surveyed(file, limits, signal), file, limits, signal);
  }
}

async function textsBy(
  guesses: ReadonlyMap<string, Encoding>,
  file: Pick<InputFile, 'open'>,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const { name, bytes } of unpacked(file.open(), limits)) {
    texts.push(await wholeText(new ByteReader(bytes), guesses.get(name), limits, signal));
  }
  return texts;
}

/** @throws EncodingInvalid for bytes that are no UTF-8, as long as there is no guess what else they are. */
async function wholeText(
  reader: ByteReader,
  guess: Encoding | undefined,
  { containerBytes }: Limits,
  signal: AbortSignal | undefined,
): Promise<string> {
  const sniffed = sniff(await reader.peek(headBytes));
  if (sniffed.form === 'empty') return '';
  if (sniffed.form === 'unreadable') throw new PipelineError('file_not_recognized', `it is ${sniffed.seen}.`);
  if (!('encoding' in sniffed)) {
    const what = sniffed.form === 'workbook' ? 'a workbook or another packed document' : 'a Parquet file';
    throw new PipelineError('file_not_recognized', `it is ${what}, and no text.`);
  }
  const encoding = sniffed.encoding === 'utf-8' ? (guess ?? 'utf-8') : sniffed.encoding;
  const parts: string[] = [];
  let units = 0;
  try {
    for await (const part of decoded(reader.stream(), encoding)) {
      signal?.throwIfAborted();
      units += part.length;
      if (units > containerBytes) {
        throw new PipelineError('file_too_large', `a text of more than ${String(containerBytes)} characters`);
      }
      parts.push(part);
    }
  } catch (error) {
    if (!(error instanceof EncodingInvalid) || (encoding === 'utf-8' && guess === undefined)) throw error;
    throw damagedText(encoding);
  }
  return parts.join('').replaceAll(/[\udc80-\udcff]/gu, '\ufffd');
}

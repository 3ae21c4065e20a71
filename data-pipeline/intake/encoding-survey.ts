import { PipelineError } from '../core/errors.ts';
import { ByteReader } from './byte-reader.ts';
import type { Encoding } from './encoding.ts';
import { EncodingSurvey } from './encoding-guess.ts';
import type { InputFile } from './input-file.ts';
import type { Limits } from './limits.ts';
import { headBytes, sniff } from './sniff.ts';
import { unpacked } from './unpack.ts';

/**
 * The encodings of the texts in a file that are no UTF-8 and say nothing else, by their names in the archive (empty for a
 * plain file). Every byte of them is looked at, up to `atMost` of each.
 */
export async function surveyed(
  file: Pick<InputFile, 'open'>,
  limits: Limits,
  signal?: AbortSignal,
  atMost = Infinity,
): Promise<ReadonlyMap<string, Encoding>> {
  const encodings = new Map<string, Encoding>();
  try {
    for await (const member of unpacked(file.open(), limits)) {
      const encoding = await surveyedText(new ByteReader(member.bytes), atMost, signal);
      if (encoding !== null) encodings.set(member.name, encoding);
    }
  } catch (error) {
    // What is wrong with the packing is found again, and told, by whoever reads the file.
    if (!(error instanceof PipelineError)) throw error;
  }
  return encodings;
}

async function surveyedText(reader: ByteReader, atMost: number, signal?: AbortSignal): Promise<Encoding | null> {
  const survey = new EncodingSurvey();
  try {
    const sniffed = sniff(await reader.peek(headBytes));
    if (!('encoding' in sniffed) || sniffed.encoding !== 'utf-8') return null;
    for await (const chunk of reader.stream(atMost)) {
      signal?.throwIfAborted();
      survey.push(chunk);
    }
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
  }
  return survey.end();
}

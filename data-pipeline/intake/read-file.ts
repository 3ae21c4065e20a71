import { PipelineError } from '../core/errors.ts';
import { readBibtex } from './bibtex-reading.ts';
import { ByteReader } from './byte-reader.ts';
import { collected } from './collect.ts';
import { damagedText, isBrokenPacking } from './broken-file.ts';
import { asUtf8, EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { JsonFile } from './json-file.ts';
import { readParquet } from './parquet-file.ts';
import type { Reading } from './reading.ts';
import { readSheets } from './sheet-reader.ts';
import { headBytes, sniff } from './sniff.ts';
import { readTable } from './table-reading.ts';
import { readTagged } from './tagged-reading.ts';
import { readWorkbook } from './workbook-file.ts';
import { readXmlFile } from './xml-reading.ts';

export type { Reading } from './reading.ts';

/**
 * Reads one plain file, whatever it is.
 * @throws PipelineError for what is wrong with the file as a whole.
 * @throws EncodingInvalid for a delimited file whose bytes are not valid in `textEncoding`.
 */
export async function readFile(bytes: AsyncIterable<Uint8Array>, reading: Reading): Promise<void> {
  const reader = new ByteReader(bytes);
  const head = await reader.peek(headBytes);
  const sniffed = sniff(head);
  if ('encoding' in sniffed && sniffed.encoding.startsWith('utf-16') && (head[0] ?? 0) < 0xfe) reading.guessed();
  switch (sniffed.form) {
    case 'empty':
      throw new PipelineError('file_not_recognized', 'it is empty. Check how the file was made.');
    case 'unreadable':
      throw new PipelineError('file_not_recognized', `it is ${sniffed.seen}.`);
    case 'network':
      throw new PipelineError('network_not_imported', `it is ${sniffed.format}. Open it on the page Network.`);
    case 'workbook':
      return readWorkbook(await readSheets(await whole(reader, reading), reading.limits, reading.rowLimit), reading);
    case 'parquet':
      return readParquet(await whole(reader, reading), reading);
    case 'json':
      return readJson(asUtf8(reader.stream(), sniffed.encoding), sniffed.encoding, reading);
    case 'xml':
      return readXmlFile(reader, sniffed.encoding, reading);
    case 'bibtex': {
      const encoding = sniffed.encoding === 'utf-8' ? reading.textEncoding : sniffed.encoding;
      return readBibtex(reader, encoding, reading);
    }
    case 'tagged': {
      const encoding = sniffed.encoding === 'utf-8' ? reading.textEncoding : sniffed.encoding;
      return readTagged(reader, sniffed.dialect, encoding, reading);
    }
    case 'table': {
      const encoding = sniffed.encoding === 'utf-8' ? reading.textEncoding : sniffed.encoding;
      return readTable(reader, encoding, reading);
    }
  }
}

function whole(reader: ByteReader, { limits }: Reading): Promise<Uint8Array> {
  return collected(reader.stream(), limits.containerBytes, 'a sheet or Parquet file');
}

async function readJson(bytes: AsyncIterable<Uint8Array>, encoding: Encoding, reading: Reading): Promise<void> {
  const file = new JsonFile(reading.output, reading.sources, reading.limits);
  let failure: Error | null = null;
  try {
    for await (const chunk of bytes) {
      file.push(chunk);
      if (file.sourceId !== null) reading.recognized(file.sourceId, encoding);
      await reading.pause();
    }
  } catch (error) {
    if (error instanceof EncodingInvalid) failure = damagedText(encoding);
    else if (isBrokenPacking(error)) failure = error;
    else throw error;
    if (file.sourceId === null) throw failure;
  }
  // A packing that breaks off has already said what is wrong; the records before the break are complete.
  try {
    reading.recognized(file.end(), encoding);
  } catch (error) {
    if (file.sourceId !== null) reading.recognized(file.sourceId, encoding);
    if (failure !== null) throw failure;
    throw error;
  }
  if (failure !== null) throw failure;
}

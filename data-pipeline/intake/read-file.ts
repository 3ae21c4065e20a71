import { PipelineError } from '../core/errors.ts';
import type { Source } from '../sources/source.ts';
import { ByteReader } from './byte-reader.ts';
import { asUtf8, decoded, EncodingInvalid } from './decode.ts';
import type { FileOutput } from './file-output.ts';
import { JsonFile } from './json-file.ts';
import type { Limits } from './limits.ts';
import { type Encoding, headBytes, sniff } from './sniff.ts';
import { recognizeText, TableText } from './table-text.ts';
import { readXml } from './xml-file.ts';
import { XmlTreeBuilder } from './xml-tree.ts';

/** What one plain file needs to be read. */
export interface Reading {
  readonly output: FileOutput;
  readonly sources: readonly Source[];
  readonly limits: Limits;
  /** Encoding of text without a byte order mark: tables, tagged text, BibTeX. */
  readonly textEncoding: 'utf-8' | 'windows-1252';
  /** Called between pieces of the file: stores full batches, reports progress, stops when asked to. */
  pause(): Promise<void>;
  /** Told as soon as it is known, so that a receipt can say it even when reading fails later. */
  recognized(format: string, encoding: Encoding): void;
}

/**
 * Reads one plain file, whatever it is.
 * @throws PipelineError for what is wrong with the file as a whole.
 * @throws EncodingInvalid for a delimited file whose bytes are not valid in `textEncoding`.
 */
export async function readFile(bytes: AsyncIterable<Uint8Array>, reading: Reading): Promise<void> {
  const reader = new ByteReader(bytes);
  const sniffed = sniff(await reader.peek(headBytes));
  switch (sniffed.form) {
    case 'empty':
      throw new PipelineError('file_not_recognized', 'seen: no content. Check how the file was made.');
    case 'unreadable':
      throw new PipelineError('file_not_recognized', `seen: ${sniffed.seen}.`);
    case 'json':
      return readJson(asUtf8(reader.stream(), sniffed.encoding), sniffed.encoding, reading);
    case 'xml':
      return readDocument(reader.stream(), sniffed.encoding, reading);
    case 'table': {
      const encoding = sniffed.encoding === 'utf-8' ? reading.textEncoding : sniffed.encoding;
      return readTable(reader, encoding, reading);
    }
  }
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

async function readTable(reader: ByteReader, encoding: Encoding, reading: Reading): Promise<void> {
  const head = new TextDecoder(encoding).decode(await reader.peek(headBytes));
  const layout = recognizeText(head, reading.sources, reading.limits);
  reading.recognized(layout.source.id, encoding);
  const file = new TableText(reading.output, layout, reading.limits);
  let failure: Error | null = null;
  try {
    for await (const text of decoded(reader.stream(), encoding)) {
      file.push(text);
      await reading.pause();
    }
  } catch (error) {
    if (error instanceof EncodingInvalid && encoding !== 'utf-8') failure = damagedText(encoding);
    else if (isBrokenPacking(error)) failure = error;
    else throw error;
  }
  file.end();
  if (failure !== null) throw failure;
}

async function readDocument(bytes: AsyncIterable<Uint8Array>, encoding: Encoding, reading: Reading): Promise<void> {
  const builder = new XmlTreeBuilder();
  let length = 0;
  try {
    for await (const text of decoded(bytes, encoding)) {
      length += text.length;
      if (length > reading.limits.documentBytes) {
        throw new PipelineError('file_too_large', `an XML form of more than ${String(length)} characters`);
      }
      builder.push(text);
      await reading.pause();
    }
  } catch (error) {
    if (!(error instanceof EncodingInvalid)) throw error;
    throw damagedText(encoding);
  }
  reading.recognized(readXml(builder.end(), reading.sources, reading.output), encoding);
}

function damagedText(encoding: Encoding): PipelineError {
  return new PipelineError('file_damaged', `the bytes are not valid ${encoding}: save the file as UTF-8`);
}

function isBrokenPacking(error: unknown): error is PipelineError {
  return error instanceof PipelineError && (error.code === 'file_truncated' || error.code === 'file_damaged');
}

import { PipelineError } from '../core/errors.ts';
import type { XmlRecordsSource } from '../sources/source.ts';
import { damagedText } from './broken-file.ts';
import type { ByteReader } from './byte-reader.ts';
import { decoded, decodedHead, EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import type { Reading } from './reading.ts';
import { readRecords } from './records-reading.ts';
import { headBytes } from './sniff.ts';
import { readXml } from './xml-file.ts';
import { rootOf } from './xml-markup.ts';
import { XmlRecordsFile } from './xml-records-file.ts';
import { XmlTreeBuilder } from './xml-tree.ts';

/**
 * Reads an XML document: record by record where its root says that it holds records of a source, else as one tree.
 * @throws PipelineError for what is wrong with the file as a whole.
 */
export async function readXmlFile(reader: ByteReader, encoding: Encoding, reading: Reading): Promise<void> {
  const head = decodedHead(await reader.peek(headBytes), encoding);
  const root = rootOf(head);
  const source = reading.sources.find(
    (candidate): candidate is XmlRecordsSource =>
      candidate.form === 'xml-records' && root !== null && candidate.recognizes(root),
  );
  if (root === null && /<!ELEMENT\s/u.test(head)) {
    throw new PipelineError('file_not_used', 'this is a DTD: it says how XML files are built, and holds no records.');
  }
  if (source === undefined) return readDocument(reader.stream(), encoding, reading);
  reading.recognized(source.id, encoding);
  return readRecords(reader.stream(), new XmlRecordsFile(reading.output, source, reading.limits, head), {
    encoding,
    encodingIsSure: true,
    pause: () => reading.pause(),
  });
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

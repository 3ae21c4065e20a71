import { PipelineError } from '../core/errors.ts';
import type { Source, XmlSource } from '../sources/source.ts';
import type { XmlNode } from '../sources/xml-node.ts';
import type { FileOutput } from './file-output.ts';
import { listed } from './sniff.ts';
import type { XmlTree } from './xml-tree.ts';

/**
 * Hands a document to the source that recognizes it.
 *
 * @returns the id of the source.
 * @throws PipelineError `file_not_recognized`, or `file_damaged` after what is complete has been read.
 */
export function readXml({ root, fault }: XmlTree, sources: readonly Source[], output: FileOutput): string {
  const documents = sources.filter((source) => source.form === 'xml');
  const source = root === null ? undefined : documents.find((candidate) => candidate.recognizes(root));
  if (root === null || source === undefined) throw notRecognized(root, fault, documents);

  source.read(root, output, output);
  if (fault !== null) throw new PipelineError('file_damaged', `the XML breaks off: ${fault}; what is complete is kept`);
  return source.id;
}

function notRecognized(root: XmlNode | null, fault: string | null, documents: readonly XmlSource[]): PipelineError {
  const seen =
    root === null
      ? 'XML without a complete root element'
      : `XML with the root "${root.name}" that holds ${listed([...new Set(root.children.map(({ name }) => name))])}`;
  const broken = fault === null ? '' : ` It is no well-formed XML: ${fault}.`;
  const tried = documents.map(({ looksLike }) => looksLike).join('; ');
  return new PipelineError('file_not_recognized', `it is ${seen}.${broken} Tried: ${tried}.`);
}

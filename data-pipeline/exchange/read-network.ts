import { PipelineError } from '../core/errors.ts';
import { mapColumns, type NetworkFormat, networkFormat } from '../intake/network-head.ts';
import type { NetworkBuilder } from './network-builder.ts';
import { readPajek } from './read-pajek.ts';
import { readVosviewerJson, readVosviewerMap } from './read-vosviewer.ts';
import { readGexf, readGraphml } from './read-xml-network.ts';

/** A network of another program, and which format its file turned out to be. */
export type ForeignNetwork = ReturnType<NetworkBuilder['finish']> & { readonly format: NetworkFormat };

const whatToDo = 'Save the network anew in the program that made it, as GEXF or GraphML where there is a choice.';

/**
 * Reads the network in one file, or in the map and network files of VOSviewer together, told by its content.
 *
 * @param texts the text of each file.
 * @throws PipelineError `file_not_recognized`, `file_damaged`, `file_too_large`, each with what to do.
 */
export function readNetworkFile(texts: readonly string[]): ForeignNetwork {
  try {
    return read(texts.map((text) => text.replace(/^\ufeff/u, '')));
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'file_damaged') throw error;
    throw new PipelineError('file_damaged', `${error.detail}. ${whatToDo}`, { cause: error });
  }
}

function read(texts: readonly string[]): ForeignNetwork {
  const [first = '', second = null] = texts;
  const head = first.slice(0, 64_000).trimStart();
  if (texts.length === 2 && mapColumns(head) !== null)
    return { format: 'VOSviewer', ...readVosviewerMap(first, second) };
  if (texts.length === 2 && second !== null && mapColumns(second) !== null) {
    return { format: 'VOSviewer', ...readVosviewerMap(second, first) };
  }
  if (texts.length > 1) {
    throw new PipelineError(
      'file_not_recognized',
      'two files make one network only where they are the map and the network of VOSviewer. Open one file by itself.',
    );
  }
  const format = networkFormat(head);
  if (format === 'GEXF') return { format, ...readGexf(first) };
  if (format === 'GraphML') return { format, ...readGraphml(first) };
  if (format === 'Pajek') return { format, ...readPajek(first) };
  if (head.startsWith('{')) return { format: 'VOSviewer', ...readVosviewerJson(first) };
  if (mapColumns(head) !== null) return { format: 'VOSviewer', ...readVosviewerMap(first, null) };
  throw new PipelineError(
    'file_not_recognized',
    `${head === '' ? 'it is empty' : `it is no GEXF, GraphML, Pajek or VOSviewer file, and begins with ${beginning(head)}`}. ${whatToDo}`,
  );
}

/** The first words of a text, in quotation marks. */
function beginning(text: string): string {
  const line = (text.split(/[\r\n]/u)[0] ?? '').trim();
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}

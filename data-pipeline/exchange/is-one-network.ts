import { ByteReader } from '../intake/byte-reader.ts';
import { decodedHead } from '../intake/decode.ts';
import type { InputFile } from '../intake/input-file.ts';
import { defaultLimits } from '../intake/limits.ts';
import { isVosviewerTies, mapColumns } from '../intake/network-head.ts';
import { headBytes, sniff } from '../intake/sniff.ts';
import { unpacked } from '../intake/unpack.ts';

/** Endings that no file to be imported has; what is in such a file is damaged where it says no network. */
const endings = /\.(?:gexf|graphml|net|paj)$/iu;

/** `table`: as good a map of VOSviewer as a table of anybody's own, and a map only beside its ties. */
type Kind = 'network' | 'map' | 'table' | 'ties';

/**
 * Whether files are one network of another program, to be drawn and not to be imported: a file by itself, or a map of VOSviewer and
 * the ties that it writes beside it, packed or not. Told by the first bytes of each, else by the ending of its name.
 *
 * @throws PipelineError what is wrong with the packing.
 */
export async function isOneNetwork(files: readonly InputFile[]): Promise<boolean> {
  const kinds: Kind[] = [];
  for (const file of files) {
    for await (const { name, bytes } of unpacked(file.open(), defaultLimits)) {
      const kind = kinds.length === 2 ? null : await kindOf(bytes, name === '' ? file.path : name);
      if (kind === null) return false;
      kinds.push(kind);
    }
  }
  const [kind] = kinds;
  if (kinds.length === 1) return kind === 'network' || kind === 'map';
  return kinds.includes('ties') && (kinds.includes('map') || kinds.includes('table'));
}

async function kindOf(bytes: AsyncIterable<Uint8Array>, name: string): Promise<Kind | null> {
  const reader = new ByteReader(bytes);
  try {
    const bytesAtHead = await reader.peek(headBytes);
    const sniffed = sniff(bytesAtHead);
    const head = 'encoding' in sniffed ? decodedHead(bytesAtHead, sniffed.encoding) : '';
    const isMap = mapColumns(head) !== null;
    if (sniffed.form === 'network' || endings.test(name.replace(/\.gz$/iu, ''))) return isMap ? 'map' : 'network';
    if (sniffed.form !== 'table') return null;
    return isMap ? 'table' : isVosviewerTies(head) ? 'ties' : null;
  } finally {
    await reader.close();
  }
}

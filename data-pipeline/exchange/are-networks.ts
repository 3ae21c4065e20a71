import { ByteReader } from '../intake/byte-reader.ts';
import { decodedHead } from '../intake/decode.ts';
import type { InputFile } from '../intake/input-file.ts';
import { isVosviewerTies } from '../intake/network-head.ts';
import { headBytes, sniff } from '../intake/sniff.ts';

/** Endings that no file to be imported has; what is in such a file is damaged where it says no network. */
const endings = /\.(?:gexf|graphml|net|paj)$/iu;

/**
 * Whether all files are networks of other programs, to be drawn and not to be imported: by the first bytes of each, else by the
 * ending of its name. The ties that VOSviewer writes beside a map are a network beside one map alone.
 */
export async function areNetworks(files: readonly InputFile[]): Promise<boolean> {
  const kinds: string[] = [];
  for (const file of files) {
    const kind = await kindOf(file);
    if (kind === null) return false;
    kinds.push(kind);
  }
  const areTies = kinds.includes('ties');
  return kinds.length > 0 && (!areTies || (kinds.length === 2 && kinds.includes('network')));
}

async function kindOf(file: InputFile): Promise<'network' | 'ties' | null> {
  const reader = new ByteReader(file.open());
  try {
    const head = await reader.peek(headBytes);
    const sniffed = sniff(head);
    if (sniffed.form === 'network' || endings.test(file.path)) return 'network';
    return sniffed.form === 'table' && isVosviewerTies(decodedHead(head, sniffed.encoding)) ? 'ties' : null;
  } finally {
    await reader.close();
  }
}

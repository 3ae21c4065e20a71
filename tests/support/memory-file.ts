import type { InputFile } from '../../data-pipeline/intake/input-file.ts';

/** An input file that lies in memory; text is UTF-8. */
export function memoryFile(path: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    // eslint-disable-next-line @typescript-eslint/require-await -- an input file is read asynchronously, wherever it lies
    open: async function* () {
      yield bytes;
    },
  };
}

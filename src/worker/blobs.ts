import type { InputFile } from '../../data-pipeline/intake/input-file.ts';

/** A blob as an input of the pipeline; its bytes are read from where they lie, a piece at a time. */
export function inputOf(path: string, blob: Blob): InputFile {
  return { path, size: blob.size, open: () => read(blob) };
}

async function* read(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel();
  }
}

/** A ZIP file that comes in pieces as one blob; they go into blobs as they come, so that the browser may lay them on the disk. */
export async function blobOf(chunks: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk as Uint8Array<ArrayBuffer>);
    bytes += chunk.length;
    if (bytes < 8_000_000) continue;
    parts.push(new Blob(pieces));
    pieces = [];
    bytes = 0;
  }
  return new Blob([...parts, ...pieces], { type: 'application/zip' });
}

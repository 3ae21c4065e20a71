import type { Resolution } from '../organizations/resolution.ts';
import type { RunOptions } from '../progress.ts';

/** Texts resolved between two looks at the signal. */
const batchTexts = 500;

/**
 * What each text means, in the order given; equal texts are resolved once.
 *
 * @param pause gives way to whoever waits for the thread.
 * @throws the signal's reason when stopped.
 */
export async function resolveTexts(
  texts: readonly string[],
  resolve: (text: string) => Resolution,
  { onProgress, signal }: RunOptions,
  pause: () => Promise<void>,
): Promise<readonly Resolution[]> {
  const known = new Map<string, Resolution>();
  const resolved: Resolution[] = [];
  for (const [index, text] of texts.entries()) {
    if (index % batchTexts === 0) {
      await pause();
      signal?.throwIfAborted();
      onProgress?.({ stage: 'resolve', detail: text.slice(0, 60), done: index, total: texts.length, unit: 'texts' });
    }
    const resolution = known.get(text) ?? resolve(text);
    known.set(text, resolution);
    resolved.push(resolution);
  }
  onProgress?.({ stage: 'resolve', detail: '', done: texts.length, total: texts.length, unit: 'texts' });
  return resolved;
}

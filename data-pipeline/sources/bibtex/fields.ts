import { textOrNull } from '../../core/text.ts';
import type { BibtexEntry } from '../source.ts';

/** The first of some fields that is not empty; null when none is. */
export function fieldOf(entry: BibtexEntry, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = textOrNull(entry.fields.get(name));
    if (text !== null) return text;
  }
  return null;
}

import type { RegisteredOrganization } from './registry.ts';
import { wordsIn } from './text-line.ts';

const honored = /\s+(?:named\s+(?:after|for|in\s+hono)|im\.\s).*$/iu;

/**
 * A name as it is written beside its town: without it ("Washington University, Saint Louis"), without initials before it, and without
 * whom it honors.
 *
 * @param words canonical words of `text`.
 * @returns null if it is short already.
 */
export function shortName(
  words: readonly string[],
  text: string,
  { places }: RegisteredOrganization,
): readonly string[] | null {
  const bare = text.replace(honored, '');
  if (bare !== text) return wordsIn(bare);
  if (words.length > 3 && (words[0] ?? '').length === 1) return words.slice(words.findIndex((word) => word.length > 1));
  for (const { city } of places) {
    const town = city === null ? [] : townWords(city);
    const length = words.length - town.length;
    if (town.length > 0 && length > 1 && town.every((word, at) => words[length + at] === word)) {
      return words.slice(0, length);
    }
  }
  return null;
}

const known = new Map<string, readonly string[]>();

/** Canonical words of a place. */
export function townWords(place: string): readonly string[] {
  const words = known.get(place) ?? wordsIn(place);
  known.set(place, words);
  return words;
}

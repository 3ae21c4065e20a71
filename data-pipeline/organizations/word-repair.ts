import { canonicalWords, familyWords } from './canonical-words.ts';
import type { NameIndex } from './name-index.ts';
import type { LineToken } from './text-line.ts';

/** Shorter words have too many neighbors. */
const shortest = 5;
/** Organizations that have a word for which an abbreviation may stand. */
const commonFrom = 8;

/** Words of a line in the spelling of the registry, where one letter is wrong, or where they are cut short. */
export class WordRepair {
  readonly #index: NameIndex;
  readonly #byHead = new Map<string, string[]>();
  readonly #known = new Map<string, string | null>();

  constructor(index: NameIndex) {
    this.#index = index;
    for (const word of new Set([...familyWords(), ...index.words])) {
      if (word.length < shortest - 1 || /\p{N}/u.test(word)) continue;
      const head = word.slice(0, 2);
      const words = this.#byHead.get(head);
      if (words === undefined) this.#byHead.set(head, [word]);
      else words.push(word);
    }
  }

  /** The tokens with unknown words repaired, where a word of the registry is near. */
  repaired(tokens: readonly LineToken[]): readonly LineToken[] {
    if (!tokens.some(({ word }) => this.#isUnknown(word))) return tokens;
    return tokens.flatMap((token) => {
      const word = this.#isUnknown(token.word) ? this.#nearest(token.word) : null;
      return word === null ? [token] : canonicalWords(word).map((one) => ({ ...token, word: one }));
    });
  }

  #isUnknown(word: string): boolean {
    return word.length >= shortest - 1 && !this.#index.knows(word) && /^\p{Script=Latin}+$/u.test(word);
  }

  #nearest(word: string): string | null {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = this.#abbreviated(word) ?? this.#misspelt(word);
    this.#known.set(word, found);
    return found;
  }

  #abbreviated(word: string): string | null {
    const isLonger = (one: string) =>
      one.length > word.length + 1 && one.startsWith(word) && this.#frequency(one) >= commonFrom;
    return this.#commonest((this.#byHead.get(word.slice(0, 2)) ?? []).filter(isLonger));
  }

  #misspelt(word: string): string | null {
    if (word.length <= shortest) return null;
    const heads = new Set([word.slice(0, 2), word.charAt(0) + word.charAt(2)]);
    const near = [...heads].flatMap((head) => (this.#byHead.get(head) ?? []).filter((one) => isOneAway(word, one)));
    return this.#commonest(near);
  }

  #frequency(word: string): number {
    return Math.max(0, ...canonicalWords(word).map((one) => this.#index.frequency(one)));
  }

  #commonest(words: readonly string[]): string | null {
    let best: string | null = null;
    for (const word of words) {
      const more = best === null ? 1 : this.#frequency(word) - this.#frequency(best);
      if (more > 0 || (more === 0 && best !== null && word < best)) best = word;
    }
    return best;
  }
}

/** Whether one letter was added, left out, changed, or swapped with the next. */
export function isOneAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [cutA, cutB] = [endA - start, endB - start];
  if (cutA <= 1 && cutB <= 1) return true;
  return cutA === 2 && cutB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** A registered name that stands in a text: words `start` to `end` (exclusive), and the organizations that have it. */
export interface RegisteredPhrase {
  readonly start: number;
  readonly end: number;
  readonly owners: readonly string[];
}

/** Finds registered names of two words or more in a text: the longest from each word on, none inside another. */
export class RegisteredPhrases {
  readonly #owners = new Map<string, string[]>();
  readonly #beginnings = new Set<string>();

  add(orgId: string, words: readonly string[]): void {
    if (words.length < 2) return;
    let key = words[0] ?? '';
    for (const word of words.slice(1)) {
      this.#beginnings.add(key);
      key += ` ${word}`;
    }
    const owners = this.#owners.get(key);
    if (owners === undefined) this.#owners.set(key, [orgId]);
    else owners.push(orgId);
  }

  in(words: readonly string[]): readonly RegisteredPhrase[] {
    const found: RegisteredPhrase[] = [];
    for (let start = 0; start < words.length; start += 1) {
      const phrase = this.#longestFrom(words, start);
      if (phrase !== null && phrase.end > (found.at(-1)?.end ?? 0)) found.push(phrase);
    }
    return found;
  }

  #longestFrom(words: readonly string[], start: number): RegisteredPhrase | null {
    let longest: RegisteredPhrase | null = null;
    let key = words[start] ?? '';
    for (let end = start + 1; this.#beginnings.has(key) && end < words.length;) {
      key += ` ${words[end] ?? ''}`;
      end += 1;
      const owners = this.#owners.get(key);
      if (owners !== undefined) longest = { start, end, owners };
    }
    return longest;
  }
}

import { canonicalWords, connectorWords, familyWords } from './canonical-words.ts';
import type { NameIndex } from './name-index.ts';

/** Words with letters that an encoding lost, a mark for each letter or for each of its bytes: "Universit?t", "Funda????o". */
const torn = /(?<![\p{L}\p{N}?])\p{L}+\?+[\p{L}?]*/gu;
/** What is left of "d’" or "dell’" where the apostrophe was lost. */
const elision = /^(d|l|dell|nell|all)\?+(?=\p{L})/iu;

/** Fills in letters that were lost in a text, from the words of the registry. */
export class LostLetters {
  /** Connectors, words of every language for kinds and fields, words of the registry: the surer ones first. */
  readonly #lexicons: readonly (readonly string[])[];
  readonly #known = new Map<string, string>();

  constructor(index: NameIndex) {
    this.#lexicons = [[...connectorWords()], [...familyWords()], [...index.words]];
  }

  /** The text with those words filled in that can mean one word only; others stay as written. */
  filled(text: string): string {
    return text.includes('?') ? text.replaceAll(torn, (word) => this.#word(word)) : text;
  }

  #word(written: string): string {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const [elided = ''] = elision.exec(written) ?? [];
    const word = written.slice(elided.length);
    const filled = `${elided.replace(/\?+$/u, '’')}${this.#meant(word.toLowerCase()) ?? word}`;
    this.#known.set(written, filled);
    return filled;
  }

  #meant(word: string): string | null {
    if (!word.includes('?')) return null;
    for (const lettersOf of [(marks: number) => Math.ceil(marks / 2), (marks: number) => marks]) {
      const pattern = word.replaceAll(/\?+/gu, ({ length }) => `\\p{L}{${String(lettersOf(length))}}`);
      const fitting = new RegExp(`^${pattern}$`, 'u');
      for (const lexicon of this.#lexicons) {
        const words = lexicon.filter((one) => fitting.test(one));
        const meanings = new Set(words.map((one) => canonicalWords(one).join(' ')));
        const [only] = words;
        if (only !== undefined && meanings.size === 1) return only;
      }
    }
    return null;
  }
}

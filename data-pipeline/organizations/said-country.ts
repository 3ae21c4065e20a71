import { countryCode } from '../core/country.ts';
import { canonicalWords } from './canonical-words.ts';
import { demonymCountry } from './demonyms.ts';
import { countriesIn } from './line-places.ts';
import type { LineToken, TextLine } from './text-line.ts';

/** Countries that a text names, and the canonical words that say them. */
export interface SaidCountries {
  readonly codes: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Canonical words that are said with a country: "Slovak Republic", "Kingdom of Saudi Arabia". */
const stateForms = new Set(['rep', 'fedn', 'kingdom']);
const longest = 6;

/** Countries at the end of a text's parts: "Maren Science Foundation, Finland", "… of Finland". */
export function countriesAtEnd(line: TextLine): SaidCountries {
  const { codes: said, words: telling } = countriesIn(line);
  const codes = new Set(said);
  const words = new Set(telling);
  for (const part of line.parts) {
    const length = lengthOfCountry(part, (count) => part.slice(-count), part.length - 1);
    if (length > 0) add(part.slice(-length), codes, words);
  }
  return { codes, words };
}

/** The same with countries at the beginning of a part and adjectives: "South African Department of …", "Polish …". */
export function countriesSaid(line: TextLine): SaidCountries {
  const atEnd = countriesAtEnd(line);
  const codes = new Set(atEnd.codes);
  const words = new Set(atEnd.words);
  for (const part of line.parts) {
    const length = lengthOfCountry(part, (count) => part.slice(0, count), part.length - 1);
    if (length > 0) add(part.slice(0, length), codes, words);
  }
  for (const { raw, word } of line.tokens) {
    const code = demonymCountry(raw);
    if (code === null) continue;
    codes.add(code);
    words.add(word);
  }
  return { codes, words };
}

/** The words of a text without those that say a country. */
export function withoutCountries(line: TextLine, { words }: SaidCountries): readonly LineToken[] {
  return line.tokens.filter(({ word }, at, tokens) => {
    if (words.has(word)) return false;
    if (!stateForms.has(word)) return true;
    return !words.has(tokens[at - 1]?.word ?? '') && !words.has(tokens[at + 1]?.word ?? '');
  });
}

function lengthOfCountry(part: readonly string[], cut: (count: number) => readonly string[], most: number): number {
  for (let count = Math.min(longest, most); count > 0; count -= 1) {
    if (codeOf(cut(count)) !== null) return count;
  }
  return 0;
}

function codeOf(words: readonly string[]): string | null {
  const name = words.join(' ');
  if (name.length < 4) return null;
  return countryCode(name) ?? (words.length === 2 ? demonymCountry(words.join('')) : null);
}

function add(said: readonly string[], codes: Set<string>, words: Set<string>): void {
  const code = codeOf(said);
  if (code !== null) codes.add(code);
  for (const word of said.flatMap(canonicalWords)) words.add(word);
}

import { countryCode } from '../core/country.ts';
import { demonymCountry } from './demonyms.ts';
import { countriesIn } from './line-places.ts';
import type { LineToken, TextLine } from './text-line.ts';

/** One way to read a text as a name of a funder. */
export interface FunderReading {
  readonly form: 'name' | 'part';
  readonly words: readonly string[];
}

const brackets = /\s*[([][^()[\]]*[)\]]/gu;
const kinds =
  /\s+(?:grants?|awards?|programs?|programmes?|projects?|fellowships?|scholarships?|funds?|funding|research\s+grants?)$/iu;
const betweenParts = /\s*(?:[,;|/∣]|\s[-–—]\s|\b(?:through|within|under|via)\b)\s*/u;
const government = /\b(?:gov(?:ernmen)?t\.?\s+of\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+gov(?:ernmen)?t)\b/giu;

/**
 * The readings of a funder's name, the likeliest first: whole; without what stands in brackets, its country or government, the word
 * "grant" at its end; the lowest of several levels; what stands in brackets.
 *
 * @param lineOf takes a text apart.
 */
export function* funderReadings(text: string, lineOf: (text: string) => TextLine): Generator<FunderReading> {
  const whole = lineOf(text);
  yield reading('name', whole.tokens);
  const bare = text.replace(brackets, ' ').trim();
  const plain = bare === text ? whole : lineOf(bare);
  if (bare !== text) yield reading('name', plain.tokens);
  const ownWords = plain.tokens.filter(({ raw }) => demonymCountry(raw) === null);
  if (ownWords.length < plain.tokens.length) yield reading('name', ownWords);
  const { words: countryWords } = countriesIn(plain);
  const homeless = plain.tokens.filter(({ word }) => !countryWords.has(word));
  if (homeless.length < plain.tokens.length) yield reading('name', homeless);
  const free = bare.replace(government, ' ').replace(kinds, '').trim();
  if (free !== bare) yield reading('name', lineOf(free).tokens);
  const parts = free.split(betweenParts).filter((part) => part !== '');
  const named = parts.filter((part) => countryCode(part) === null && demonymCountry(part) === null);
  // Of several levels the lowest one funds; of several names nobody knows which.
  const lowest = /[|/∣]/u.test(bare) ? named.at(-1) : named.length === 1 ? named[0] : undefined;
  if (parts.length > 1 && lowest !== undefined) yield reading('part', lineOf(lowest).tokens);
  for (const [, inside = ''] of text.matchAll(/[([]([^()[\]]{4,})[)\]]/gu))
    yield reading('part', lineOf(inside).tokens);
}

function reading(form: FunderReading['form'], tokens: readonly LineToken[]): FunderReading {
  return { form, words: tokens.map(({ word }) => word) };
}

import { countryCode } from '../core/country.ts';
import { demonymCountry } from './demonyms.ts';
import { countriesAtEnd, countriesSaid, withoutCountries } from './said-country.ts';
import type { LineToken, TextLine } from './text-line.ts';

/** One way to read a text as a name of a funder. */
export interface FunderReading {
  /** `whole`: nothing is left out; `name`: what is left out names no funder; `part`: one of several names. */
  readonly form: 'whole' | 'name' | 'part';
  readonly tokens: readonly LineToken[];
  /** Countries that the words say which were left out. */
  readonly codes: ReadonlySet<string>;
}

const brackets = /\s*[([][^()[\]]*(?:[)\]]|$)/gu;
const kinds =
  /\s+(?:grants?|awards?|programs?|programmes?|projects?|fellowships?|scholarships?|funds?|funding|research\s+grants?)$/iu;
const betweenParts = /\s*(?:[,;|/∣]|\s[-–—]\s|\b(?:through|within|under|via)\b)\s*/u;
const levels = /[|/∣]/u;
const government = /\b(?:gov(?:ernmen)?t\.?\s+of\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+gov(?:ernmen)?t)\b/giu;

/**
 * The readings of a funder's name, the likeliest first: whole; without what stands in brackets, its country or government, the word
 * "grant" at its end; the lowest of several levels; what stands in brackets.
 *
 * @param lineOf takes a text apart.
 */
export function* funderReadings(text: string, lineOf: (text: string) => TextLine): Generator<FunderReading> {
  const whole = lineOf(text);
  yield reading('whole', whole.tokens);
  const bare = text.replaceAll(brackets, ' ').trim();
  const plain = bare === text ? whole : lineOf(bare);
  const said = countriesSaid(whole);
  if (bare !== text) yield reading('name', plain.tokens, said.codes);
  for (const countries of [countriesAtEnd(plain), countriesSaid(plain)]) {
    const homeless = withoutCountries(plain, countries);
    if (homeless.length < plain.tokens.length) yield reading('name', homeless, countries.codes);
  }
  const free = bare.replace(government, ' ').replace(kinds, '').trim();
  if (free !== bare) yield reading('name', lineOf(free).tokens, said.codes);
  for (const part of lowestParts(bare)) yield reading('part', lineOf(part).tokens, said.codes);
  for (const part of lowestParts(free)) yield reading('part', lineOf(part).tokens, said.codes);
  for (const [, inside = ''] of text.matchAll(/[([]([^()[\]]{4,})[)\]]/gu))
    yield reading('part', lineOf(inside).tokens, said.codes);
}

/** Of several levels the lowest one funds; of several names nobody knows which. */
function lowestParts(text: string): readonly string[] {
  const lowest = text.split(levels).at(-1)?.trim() ?? '';
  const parts = text.split(betweenParts).filter((part) => part !== '');
  const named = parts.filter((part) => countryCode(part) === null && demonymCountry(part) === null);
  const only = named.length === 1 && parts.length > 1 ? named : [];
  return levels.test(text) ? [lowest, ...named.slice(-1)] : only;
}

function reading(
  form: FunderReading['form'],
  tokens: readonly LineToken[],
  codes: ReadonlySet<string> = new Set(),
): FunderReading {
  return { form, tokens, codes };
}

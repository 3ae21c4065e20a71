import { countryCode } from '../core/country.ts';
import { isUndivided } from '../core/line-words.ts';
import { americanStates, americanZip } from './american-states.ts';
import { canonicalWords } from './canonical-words.ts';
import type { OrganizationPlace, RegisteredOrganization } from './registry.ts';
import { townWords } from './short-name.ts';
import type { TextLine } from './text-line.ts';

/** Countries that a line names: as a whole part, or at the end of one. */
export interface LineCountries {
  readonly codes: ReadonlySet<string>;
  /** The canonical words that say so. */
  readonly words: ReadonlySet<string>;
}

/** How a line's places and an organization's agree. `differs`: the line names countries, and none of its own. */
export interface PlaceAgreement {
  readonly country: 'agrees' | 'differs' | 'unsaid';
  readonly city: boolean;
  readonly region: boolean;
}

/** Parts of one country that have a code of their own: either may be written for the other. */
const territories: Readonly<Record<string, readonly string[]>> = {
  CN: ['HK', 'MO'],
  FR: ['GF', 'GP', 'MQ', 'NC', 'PF', 'RE', 'YT'],
  US: ['PR', 'GU', 'VI'],
  DK: ['FO', 'GL'],
  NL: ['AW', 'CW'],
  GB: ['GG', 'IM', 'JE'],
  NO: ['SJ'],
};

/** "New Mexico" is no Mexico, "University of Jordan" says no country. */
const beforeOtherNames = new Set(['new', 'of', 'west', 'equatorial', 'papua']);
const unitedStates = /(?<![\p{L}.])U\.?S\.?(?:A\.?)?(?!\p{L})/u;

/** @param stated the code of the country that the record states, counted where the line names none. */
export function countriesIn(line: TextLine, stated: string | null = null): LineCountries {
  const codes = new Set<string>();
  const said = new Set<string>();
  for (const words of line.parts) {
    const plain = words.filter((word) => !/^\d+$/u.test(word));
    for (let length = Math.min(plain.length, 6); length > 0; length -= 1) {
      const code = countryAtEnd(plain, length);
      if (code === null) continue;
      codes.add(code);
      for (const word of plain.slice(-length).flatMap(canonicalWords)) said.add(word);
      break;
    }
    if (americanStates.has(plain.join(' '))) codes.add('US');
  }
  if (americanZip.test(line.text) || unitedStates.test(line.text)) codes.add('US');
  if (codes.size === 0 && stated !== null) codes.add(stated);
  return { codes, words: said };
}

function countryAtEnd(words: readonly string[], length: number): string | null {
  const name = words.slice(-length).join(' ');
  // A code of two letters is more often that of a state, or a word.
  if (name.length < 3 && name !== 'uk' && !isUndivided(name)) return null;
  if (length < words.length && beforeOtherNames.has(words[words.length - length - 1] ?? '')) return null;
  return countryCode(name);
}

/**
 * How an organization's places agree with a line.
 *
 * @param outside canonical words of the line without those of the name, between spaces: a town in a name proves nothing.
 */
export function placeAgreement(
  organization: RegisteredOrganization,
  line: TextLine,
  codes: ReadonlySet<string>,
  outside: string,
): PlaceAgreement {
  const { places } = organization;
  const city = places.some((place) => place.city !== null && stands(place.city, outside));
  const region = places.some((place) => regionStands(place, line, outside));
  // Of two addresses in one line often only the last one has its country.
  return { country: city && region ? 'agrees' : countryAgreement(organization, codes), city, region };
}

function countryAgreement(
  { countryCode: code, places }: RegisteredOrganization,
  codes: ReadonlySet<string>,
): PlaceAgreement['country'] {
  const own = [code, ...places.map((place) => place.countryCode)].filter((one) => one !== null);
  if (codes.size === 0 || own.length === 0) return 'unsaid';
  const meets = (one: string) =>
    codes.has(one) ||
    [...codes].some((said) => territories[said]?.includes(one) === true || territories[one]?.includes(said) === true);
  return own.some(meets) ? 'agrees' : 'differs';
}

const spaced = new Map<string, string>();

function stands(place: string, words: string): boolean {
  let town = spaced.get(place);
  if (town === undefined) {
    town = ` ${townWords(place).join(' ')} `;
    spaced.set(place, town);
  }
  return town.length > 2 && words.includes(town);
}

function regionStands({ region, regionCode }: OrganizationPlace, line: TextLine, outside: string): boolean {
  if (region !== null && stands(region, outside)) return true;
  return regionCode !== null && line.raws.has(regionCode) && /^[A-Z]{2,3}$/u.test(regionCode);
}

import { countryCode } from '../core/country.ts';
import { isUndivided } from '../core/line-words.ts';
import { foldText } from '../core/text.ts';
import { isOwner, isUnit } from './canonical-words.ts';
import type { RegisteredName, RegisteredOrganization } from './registry.ts';
import { countriesSaid, withoutCountries } from './said-country.ts';
import { shortName, townWords } from './short-name.ts';
import { type LineToken, textLine } from './text-line.ts';

/** A name that one or more organizations have, as canonical words. */
export interface IndexedName {
  readonly words: readonly string[];
  readonly owners: readonly NameOwner[];
}

export interface NameOwner {
  readonly organization: RegisteredOrganization;
  readonly text: string;
  /** `short`: without its town or whom it honors; `countryless`: without its country. */
  readonly kind: RegisteredName['kind'] | 'short' | 'countryless';
  /** Before which of its words a comma or the like stands in the name. */
  readonly breaks: readonly number[];
}

/** Words `start` to `end` (exclusive) of a line that are a name: in its order, or in another. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly name: IndexedName;
  readonly isInOrder: boolean;
}

/** The longest names, in words, that are looked for. */
const longestName = 16;

/**
 * Finds registered names in lines of text by the words they are made of, in any order. Every window of words is looked up by the sum
 * of its words' numbers: a line costs the same whatever the registry holds.
 */
export class NameIndex {
  readonly #kinds: 'organizations' | 'funders';
  readonly #numberOf = new Map<string, number>();
  readonly #byBag = new Map<number, IndexedName[]>();
  readonly #undivided = new Map<string, NameOwner[]>();
  readonly #acronyms = new Map<string, NameOwner[]>();
  readonly #frequency = new Map<string, number>();

  /** @param kinds `funders`: they are also found by their names without their country. */
  constructor(organizations: Iterable<RegisteredOrganization>, kinds: 'organizations' | 'funders' = 'organizations') {
    this.#kinds = kinds;
    for (const organization of organizations) {
      const words = new Set<string>();
      for (const { text, kind } of organization.names) {
        const owner: NameOwner = { organization, text, kind, breaks: [] };
        if (kind === 'acronym' || /^[\p{Lu}0-9-]{2,}$/u.test(text)) this.#addAcronym(owner);
        const own = kind === 'acronym' ? [] : this.#addName(owner);
        if (kind !== 'withdrawn') for (const word of own) words.add(word);
      }
      for (const word of words) this.#frequency.set(word, this.frequency(word) + 1);
    }
  }

  /** Every word of the names. */
  get words(): Iterable<string> {
    return this.#numberOf.keys();
  }

  /** Whether a word stands in any name. */
  knows(word: string): boolean {
    return this.#numberOf.has(word);
  }

  /** How many organizations have a word in a name, names of withdrawn records aside. */
  frequency(word: string): number {
    return this.#frequency.get(word) ?? 0;
  }

  /** Organizations with an acronym as written; else, where it is long enough to be no word, in other letters: TUBITAK, TÜBİTAK. */
  acronymOwners(letters: string): readonly NameOwner[] {
    return (
      this.#acronyms.get(letters) ?? (letters.length > 3 ? this.#acronyms.get(` ${foldText(letters)}`) : null) ?? []
    );
  }

  /** The name of exactly these words, in their order; null if there is none. */
  named(words: readonly string[]): IndexedName | null {
    return this.#ofWords(words).find((name) => isInOrder(name, words)) ?? null;
  }

  /** The name of these words in another order; null if none or several are. */
  inOtherOrder(words: readonly string[]): IndexedName | null {
    const names = this.#ofWords(words).filter((name) => hasWords(name, words));
    return names.length === 1 ? (names[0] ?? null) : null;
  }

  /**
   * Every name that stands in the words.
   * @param mayBeTorn whether commas may stand where the registry has none.
   */
  hits(tokens: readonly LineToken[], mayBeTorn = false): readonly NameHit[] {
    const words = tokens.map(({ word }) => word);
    const numbers = words.map((word) => this.#numberOf.get(word) ?? 0);
    const hits: NameHit[] = [];
    for (let start = 0; start < numbers.length; start += 1) {
      let bag = 0;
      for (let end = start + 1; end <= numbers.length && end - start <= longestName; end += 1) {
        const number = numbers[end - 1] ?? 0;
        if (number === 0) break;
        bag += number;
        const names = this.#byBag.get(bag);
        if (names === undefined) continue;
        const window = words.slice(start, end);
        for (const name of names) {
          const inOrder = isInOrder(name, window);
          if (!inOrder && !hasWords(name, window)) continue;
          const hit = { start, end, name, isInOrder: inOrder };
          if (mayBeTorn ? inOrder : isWhole(tokens, hit)) hits.push(hit);
        }
      }
    }
    return hits;
  }

  /** The longest name inside a run of letters that has no spaces; null if none is. */
  undividedName(run: string): IndexedName | null {
    const letters = Array.from(run);
    for (let length = Math.min(letters.length, 30); length > 2; length -= 1) {
      for (let start = 0; start + length <= letters.length; start += 1) {
        const name = letters.slice(start, start + length).join('');
        const owners = this.#undivided.get(name);
        if (owners !== undefined) return { words: [name], owners };
      }
    }
    return null;
  }

  #addAcronym(owner: NameOwner): void {
    added(this.#acronyms, owner.text, owner);
    added(this.#acronyms, ` ${foldText(owner.text)}`, owner);
  }

  #ofWords(words: readonly string[]): readonly IndexedName[] {
    return this.#byBag.get(words.reduce((sum, word) => sum + (this.#numberOf.get(word) ?? Number.NaN), 0)) ?? [];
  }

  /** @returns the canonical words of the name. */
  #addName(owner: NameOwner): readonly string[] {
    const { tokens } = textLine(withoutCountry(owner.text));
    const words = tokens.map(({ word }) => word);
    const [only] = words;
    if (only !== undefined && words.length === 1 && isUndivided(only)) {
      added(this.#undivided, only, owner);
      return [];
    }
    const breaks = tokens.flatMap(({ part }, at) => (at > 0 && part !== tokens[at - 1]?.part ? [at] : []));
    this.#add(words, { ...owner, breaks });
    const short = owner.kind === 'withdrawn' ? null : shortName(words, owner.text, owner.organization);
    if (short !== null) this.#add(short, { ...owner, kind: 'short' });
    const countryless = this.#kinds === 'funders' ? withoutOwnCountry(owner) : null;
    if (countryless !== null) this.#add(countryless, { ...owner, kind: 'countryless' });
    return words;
  }

  #add(words: readonly string[], owner: NameOwner): void {
    if (words.length === 0 || words.length > longestName) return;
    for (const word of words) {
      if (!this.#numberOf.has(word)) this.#numberOf.set(word, scattered(this.#numberOf.size + 1));
    }
    const bag = words.reduce((sum, word) => sum + (this.#numberOf.get(word) ?? 0), 0);
    const names = this.#byBag.get(bag);
    const same = names?.find((name) => isInOrder(name, words));
    if (same !== undefined) {
      const owners = same.owners as NameOwner[];
      const at = owners.findIndex(({ organization }) => organization === owner.organization);
      if (at < 0) owners.push(owner);
      else if (owner.kind === 'label') owners[at] = owner;
    } else if (names === undefined) this.#byBag.set(bag, [{ words, owners: [owner] }]);
    else names.push({ words, owners: [owner] });
  }
}

/** The registry puts a country behind names that several countries share: "Ericsson (Sweden)". No byline does. */
function withoutCountry(text: string): string {
  const [end = '', country] = /\s+\(([^()]*)\)$/u.exec(text) ?? [];
  return countryCode(country) === null ? text : text.slice(0, -end.length);
}

/** Canonical words of a name without those that say its country: "Research Council of Norway"; null if none does. */
function withoutOwnCountry({ text, organization: { countryCode: own } }: NameOwner): readonly string[] | null {
  if (own === null) return null;
  const line = textLine(text);
  const said = countriesSaid(line);
  const rest = withoutCountries(line, said);
  if (!said.codes.has(own) || rest.length < 2 || rest.length === line.tokens.length) return null;
  return rest.map(({ word }) => word);
}

function added(owners: Map<string, NameOwner[]>, key: string, owner: NameOwner): void {
  const known = owners.get(key);
  if (known === undefined) owners.set(key, [owner]);
  else if (!known.some(({ organization }) => organization === owner.organization)) known.push(owner);
}

/** A number below 2^48 for an ordinal, such that sums of different words hardly ever meet; who finds one compares the words. */
function scattered(ordinal: number): number {
  let high = Math.imul(ordinal, 0x9e3779b1);
  let low = Math.imul(ordinal, 0x85ebca6b);
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d);
  low = Math.imul(low ^ (low >>> 13), 0x297a2d39);
  high ^= high >>> 12;
  low ^= low >>> 15;
  return (high >>> 8) * 0x1000000 + (low >>> 8) + 1;
}

function isInOrder(name: IndexedName, words: readonly string[]): boolean {
  return name.words.length === words.length && words.every((word, at) => word === name.words[at]);
}

function hasWords(name: IndexedName, words: readonly string[]): boolean {
  if (name.words.length !== words.length) return false;
  const sorted = words.toSorted();
  return name.words.toSorted().every((word, at) => word === sorted[at]);
}

/** Whether no comma stands in the words of a hit where none may. */
function isWhole(tokens: readonly LineToken[], { start, end, name, isInOrder: inOrder }: NameHit): boolean {
  if (tokens[start]?.part === tokens[end - 1]?.part) return true;
  if (!inOrder) return false;
  const breaks: number[] = [];
  for (let at = start + 1; at < end; at += 1) {
    if (tokens[at]?.part !== tokens[at - 1]?.part && !isTornOff(tokens, at)) breaks.push(at - start);
  }
  const before = ownedBy(tokens, start);
  return breaks.length === 0 || name.owners.some((owner) => mayBreak(owner, name.words, breaks, before));
}

/** The word to which the university or hospital at a place belongs: "Shoal" in "Shoal University"; null if none does. */
function ownedBy(tokens: readonly LineToken[], at: number): string | null {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || before?.part !== token.part) return null;
  return isOwner(token.word) && token.joint === '' && !isUnit(before.word) ? before.word : null;
}

/** A comma that tears a name: after or before "of", or before a word of its kind alone ("Roanoke, College"). */
function isTornOff(tokens: readonly LineToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const isAlone = tokens[at + 1]?.part !== token.part;
  return token.isCarried || (isAlone && (isOwner(token.word) || token.word === 'coll'));
}

/**
 * A comma stands in a name where the registry has one, or before the town: "University of California, Davis"; not in "Shoal University, Tsolt".
 *
 * @param before the word to which the first of the name belongs.
 */
function mayBreak(
  { organization, breaks: own }: NameOwner,
  words: readonly string[],
  breaks: readonly number[],
  before: string | null,
): boolean {
  if (breaks.every((at) => own.includes(at))) return true;
  const tail = words.slice(breaks[0]);
  if (before !== null && !tail.includes(before)) return false;
  return organization.places.some(({ city }) => {
    const town = city === null ? [] : townWords(city);
    return town.length > 0 && tail.every((word) => town.includes(word));
  });
}

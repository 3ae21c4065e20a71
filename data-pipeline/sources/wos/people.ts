import { namesCompatible, type NameKeys, nameKeys, parseName, type PersonName } from '../../core/name.ts';

/**
 * The parts of a name written `Family, Given` or `Family, GHI`. Behind one comma stand given names, so that the initials in
 * "Vane, MD" and "Vane, JR" are no titles; a suffix may end either part.
 */
export function indexedName(name: string): PersonName {
  const [family = '', given, ...more] = name.split(',').map((part) => part.trim());
  if (given === undefined || more.length > 0) return parseName(name);
  const bare = given.replace(/(?<=\S)\s+(?:Jr|Sr|II|III|IV)\.?$/u, '');
  const areInitials = /^\p{Lu}{2,6}$/u.test(bare) && /\p{Ll}/u.test(family);
  return {
    family: family.replace(/(?<=\S)\s+(?:Jr|Sr)\.?$/u, ''),
    given: areInitials ? Array.from(bare).join(' ') : bare,
  };
}

function keysOf(name: string): NameKeys {
  const { family, given } = indexedName(name);
  return nameKeys(family, given);
}

/** Finds whom a name of a record means, among the authors of that record. */
export class Byline {
  readonly #positions = new Map<string, Set<number>>();
  readonly #keys: readonly (readonly NameKeys[])[];

  /** @param spellings for each author, the name as printed, and as indexed where the record has both. */
  constructor(spellings: readonly (readonly string[])[]) {
    this.#keys = spellings.map((names) => names.map(keysOf));
    for (const [position, names] of spellings.entries()) {
      for (const name of names) this.#note(name, position);
      for (const keys of this.#keys[position] ?? []) this.#note(keyText(keys), position);
    }
  }

  /**
   * The one author whom the name means: spelled alike, else compatible, else alone with that family name and initial.
   * @returns the index of the author; null when it is none, or cannot be told.
   */
  find(name: string): number | null {
    const keys = keysOf(name);
    for (const spelling of [name, keyText(keys)]) {
      const alike = this.#positions.get(spelling);
      if (alike !== undefined) return only([...alike]);
    }
    // Initials fit more names than full names do: they decide only where no printed name fits.
    const tiers = [this.#keys.map(([printed]) => printed), this.#keys.map(([, indexed]) => indexed)];
    for (const tier of tiers) {
      const compatible = tier.flatMap((candidate, position) =>
        candidate !== undefined && namesCompatible(candidate, keys) ? [position] : [],
      );
      if (compatible.length > 0) return only(compatible);
    }
    const [initial = ''] = keys.given_key;
    const namesakes = this.#where(({ family_key }) => family_key !== '' && family_key === keys.family_key);
    const [namesake] = namesakes;
    if (namesakes.length !== 1 || namesake === undefined || initial === '') return null;
    return this.#keys[namesake]?.some(({ given_key }) => given_key.startsWith(initial)) === true ? namesake : null;
  }

  #where(fits: (keys: NameKeys) => boolean): readonly number[] {
    return this.#keys.flatMap((spellings, position) => (spellings.some(fits) ? [position] : []));
  }

  #note(spelling: string, position: number): void {
    const known = this.#positions.get(spelling);
    if (known === undefined) this.#positions.set(spelling, new Set([position]));
    else known.add(position);
  }
}

function keyText({ family_key, given_key }: NameKeys): string {
  return `${family_key}, ${given_key}`;
}

function only(positions: readonly number[]): number | null {
  return positions.length === 1 ? (positions[0] ?? null) : null;
}

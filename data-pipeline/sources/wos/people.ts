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
  readonly #keys: readonly (readonly NameKeys[])[];
  /** Authors by spelling. */
  readonly #alike = new Map<string, Set<number>>();
  /** Authors by what compatible names have in common: a byline may have thousands, and each may be asked for. */
  readonly #similar = new Map<string, Set<number>>();

  /** @param spellings for each author, the name as printed, and as indexed where the record has both. */
  constructor(spellings: readonly (readonly string[])[]) {
    this.#keys = spellings.map((names) => names.map(keysOf));
    for (const [position, names] of spellings.entries()) {
      for (const name of names) note(this.#alike, name, position);
      for (const keys of this.#keys[position] ?? []) {
        note(this.#alike, keyText(keys), position);
        for (const trait of traitsOf(keys)) note(this.#similar, trait, position);
      }
    }
  }

  /**
   * The one author whom the name means: spelled alike, else compatible, else alone with that family name and initial.
   * @returns the index of the author; null when it is none, or cannot be told.
   */
  find(name: string): number | null {
    const keys = keysOf(name);
    for (const spelling of [name, keyText(keys)]) {
      const alike = this.#alike.get(spelling);
      if (alike !== undefined) return only([...alike]);
    }
    const similar = [...new Set(traitsOf(keys).flatMap((trait) => [...(this.#similar.get(trait) ?? [])]))];
    // Initials fit more names than full names do: they decide only where no printed name fits.
    for (const tier of [0, 1]) {
      const compatible = similar.filter((position) => {
        const candidate = this.#keys[position]?.[tier];
        return candidate !== undefined && namesCompatible(candidate, keys);
      });
      if (compatible.length > 0) return only(compatible);
    }
    const [initial = ''] = keys.given_key;
    const namesakes = similar.filter((position) => this.#has(position, (own) => own.family_key === keys.family_key));
    const [namesake] = namesakes;
    if (namesakes.length !== 1 || namesake === undefined || initial === '') return null;
    return this.#has(namesake, ({ given_key }) => given_key.startsWith(initial)) ? namesake : null;
  }

  #has(position: number, fits: (keys: NameKeys) => boolean): boolean {
    return this.#keys[position]?.some(fits) === true;
  }
}

/** Two names that {@link namesCompatible} accepts have one of these in common. */
function traitsOf({ family_key, given_key }: NameKeys): readonly string[] {
  if (family_key === '') return [];
  const whole = `${family_key} ${given_key}`;
  return [joined(family_key), `words ${sorted(family_key)}`, `all ${sorted(whole)}`, `letters ${joined(whole)}`];
}

function joined(key: string): string {
  return key.replaceAll(' ', '');
}

function sorted(key: string): string {
  return key.split(' ').toSorted().join(' ');
}

function note(index: Map<string, Set<number>>, key: string, position: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, new Set([position]));
  else known.add(position);
}

function keyText({ family_key, given_key }: NameKeys): string {
  return `${family_key}, ${given_key}`;
}

function only(positions: readonly number[]): number | null {
  return positions.length === 1 ? (positions[0] ?? null) : null;
}

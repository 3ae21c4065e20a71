import { namesCompatible, type NameKeys, personKeys } from '../../core/name.ts';

/** Finds whom a name of a record means, among the authors of that record. */
export class Byline {
  readonly #positions = new Map<string, Set<number>>();
  readonly #keys: readonly (readonly NameKeys[])[];

  /** @param spellings for each author, every spelling in which the byline gives the name. */
  constructor(spellings: readonly (readonly string[])[]) {
    this.#keys = spellings.map((names) => names.map(personKeys));
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
    const keys = personKeys(name);
    for (const spelling of [name, keyText(keys)]) {
      const alike = this.#positions.get(spelling);
      if (alike !== undefined) return only([...alike]);
    }
    const compatible = this.#where((candidate) => namesCompatible(candidate, keys));
    if (compatible.length > 0) return only(compatible);
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

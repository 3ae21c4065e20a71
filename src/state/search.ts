import MiniSearch from 'minisearch';
import type { SearchRow } from '#pipeline';

/** Finds what a person means by a few letters: case, accents and word order do not matter, one letter may be wrong. */
export class SearchIndex {
  readonly #rows: readonly SearchRow[];
  readonly #index: MiniSearch;

  private constructor(rows: readonly SearchRow[], index: MiniSearch) {
    this.#rows = rows;
    this.#index = index;
  }

  /** Indexes the rows a few hundred at a time, so that the page stays alive. */
  static async of(rows: readonly SearchRow[]): Promise<SearchIndex> {
    const index = new MiniSearch({
      fields: ['label', 'hint', 'id'],
      idField: 'key',
      processTerm: fold,
      searchOptions: {
        boost: { label: 3 },
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.15 : false),
        combineWith: 'AND',
      },
    });
    await index.addAllAsync(
      rows.map(({ label, hint, id }, key) => ({ key, label, hint, id })),
      { chunkSize: 400 },
    );
    return new SearchIndex(rows, index);
  }

  /** The best rows for a query, at most `limit`, in order of relevance; ties in the order of the rows. */
  find(query: string, limit: number): readonly SearchRow[] {
    return this.#index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => this.#rows[id as number])
      .filter((row) => row !== undefined);
  }
}

// Letters that Unicode does not take apart into a base letter and a mark.
const wholeLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ß: 'ss',
};

/** Lower case without accents: "Kovačević" and "kovacevic", "Đorđević" and "dordevic" are one term. */
export function fold(term: string): string {
  return term
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðħıłøŧæœþß]/g, (letter) => wholeLetters[letter] ?? letter);
}

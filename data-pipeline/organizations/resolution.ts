/** Which registered organization or funder a text means, how that was found and how sure it is; or why none is given. */
export interface Resolution {
  /** ROR id, or the DOI of a funder that no loaded file places in ROR; null = abstained. */
  readonly id: string | null;
  /** The registry's name of `id`. */
  readonly name: string | null;
  /** Share of links of this method that were right on labelled texts, 0–1; 0 when abstained. */
  readonly confidence: number;
  /** How it was found, or why it was not: a code that never changes. */
  readonly method: string;
  /** The same as a sentence. */
  readonly basis: string;
  /** Further organizations that the text names, in its order. */
  readonly others: readonly NamedOrganization[];
  /** Registered parts of these that the text names too: a laboratory beside its university. */
  readonly units: readonly NamedOrganization[];
  /** The predecessor of `id` that the registry knows by the same words: in a work older than `id`, it is meant. Null if there is none or several. */
  readonly predecessor: NamedOrganization | null;
  /** What it may mean instead, where it abstained. */
  readonly alternatives: readonly NamedOrganization[];
}

export interface NamedOrganization {
  readonly id: string;
  readonly name: string;
  readonly confidence: number;
}

/** What a record states beside the text. */
export interface ResolutionHints {
  /** ISO 3166-1 code; counted where the text names no country. */
  readonly countryCode?: string | null;
}

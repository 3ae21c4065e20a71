/** Which registered organization or funder a text means, how that was found and how sure it is; or why none is given. */
export interface Resolution {
  /** ROR id, or the DOI of a funder that no loaded file places in ROR; null = abstained. */
  readonly id: string | null;
  /** The registry's name of `id`. */
  readonly name: string | null;
  /** Share of links of this kind that were right when it was measured, 0–1; 0 when abstained. */
  readonly confidence: number;
  /** How it was found, or why it was not: a code that never changes. */
  readonly method: string;
  /** The same as a sentence. */
  readonly basis: string;
  /** Further organizations that the text names, the surest first. */
  readonly others: readonly NamedOrganization[];
  /** What it may mean instead, where it abstained or was in doubt. */
  readonly alternatives: readonly NamedOrganization[];
}

export interface NamedOrganization {
  readonly id: string;
  readonly name: string;
  readonly confidence: number;
}

/** A text that means none that is known, with the reason. */
export function abstention(method: string, basis: string, alternatives: readonly NamedOrganization[] = []): Resolution {
  return { id: null, name: null, confidence: 0, method, basis, others: [], alternatives };
}

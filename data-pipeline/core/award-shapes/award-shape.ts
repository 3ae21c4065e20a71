/** What the numbers of one funder look like. */
export interface AwardShape {
  /** Its acronym or short name, as messages say it. */
  readonly agency: string;
  /** How its name or acronym is written, its institutes and programmes included. */
  readonly names: RegExp;
  /** Funders whose awards bear its numbers too, as it contracts for them or is a part of them; left out where there are none. */
  readonly alsoOf?: RegExp;
  /** ISO 3166-1 code of where it is, for one whose name or acronym funders of several countries have; left out for others. */
  readonly country?: string;
  /** The shapes of its numbers as one pattern, with optional spaces as printed. */
  readonly number: string;
  /** Whether nothing else in an acknowledgment looks like that: such a number needs no word before it. */
  readonly isOwn: boolean;
  /** Whether all its numbers do: any other number contradicts the funder. */
  readonly isClosed: boolean;
  readonly examples: readonly string[];
  /** A page that was read and says what the numbers look like; null where none was found and the shape is what files of publications and awards have. */
  readonly documented: { readonly url: string; readonly says: string } | null;
}

/** A hyphen as typed, printed or broken at the end of a line. */
export const dash = '\\s?[‐‑–-]\\s?';

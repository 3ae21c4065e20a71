/** What the numbers of one funder look like. */
export interface AwardShape {
  /** Its acronym or short name, as messages say it. */
  readonly agency: string;
  /** How its name or acronym is written, its institutes and programmes included. */
  readonly names: RegExp;
  /** The shapes of its numbers as one pattern, with optional spaces as printed. */
  readonly number: string;
  /** Whether nothing else in an acknowledgment looks like that: such a number needs no word before it. */
  readonly isOwn: boolean;
  /** Whether all its numbers do: any other number contradicts the funder. */
  readonly isClosed: boolean;
  readonly examples: readonly string[];
  /** Where the funder explains or lists its numbers. */
  readonly source: string;
}

/** A hyphen as typed, printed or broken at the end of a line. */
export const dash = '\\s?[‐‑–-]\\s?';

/** What screens learn of awards: the works that they supported and the people who hold them, each with what says so. */
import type { Row } from '../db/database.ts';

/** What speaks against an award's link. */
export type AwardContradiction =
  'shape' | 'funders' | 'other_award' | 'not_in_words' | 'before_award' | 'name_only' | 'conflict';

/** What an award is called, as its public record states it, else as the statements of it do. */
interface AwardName extends Row {
  award_key: string;
  award_number: string;
  funder_name: string | null;
  title: string | null;
  starts_on: string | null;
  /** Last day, inclusive. */
  ends_on: string | null;
  contradictions: readonly AwardContradiction[];
}

/** An award that is said to have supported the work. `bases` are `acknowledgment` and the databases that say so. */
export interface WorkAwardRow extends AwardName {
  holder_name: string | null;
  /** Names, with their roles where a public record lists them. */
  researchers: readonly string[];
  is_public_record: boolean;
  bases: readonly string[];
  confidence: number;
}

/** An award that a covered person is said to hold, with the works that it is said to have supported, newest first. */
export interface PersonAwardRow extends AwardName {
  bases: readonly ('award_record' | 'initials' | 'named' | 'ordinal' | 'sole_author')[];
  roles: readonly string[];
  confidence: number;
  work_ids: readonly string[];
  /** In the order of `work_ids`. */
  work_titles: readonly string[];
}

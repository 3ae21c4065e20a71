/** What a screen learns of one work: its records side by side, with what was taken from each. */
import type { Row } from '../db/database.ts';
import type { WorkAwardRow } from './award-answer.ts';

/** A record that describes the work. `joined_by` says what joins it to the others: an identifier, or title, year and first author. */
export interface WorkRecordRow extends Row {
  record_id: string;
  source: string;
  source_work_id: string | null;
  joined_by: 'identifier' | 'title' | 'alone';
  /** Its byline is the one taken. */
  has_byline: boolean;
  file: string;
  file_id: string;
  place: string;
}

export type WorkField =
  | 'title'
  | 'published'
  | 'venue'
  | 'type'
  | 'doi'
  | 'pmid'
  | 'topic'
  | 'author_count'
  | 'first_author'
  | 'is_retracted';

/** What one record states for one field. */
export interface WorkFieldRow extends Row {
  field: WorkField;
  record_id: string;
  value: string;
  is_chosen: boolean;
}

/** What the records state differently; `position` for one author, `other_work_id` for an identifier that two works bear. */
export interface WorkConflictRow extends Row {
  field: WorkField | 'source_work_id' | 'identifier' | 'orcid' | 'organization';
  position: number | null;
  name: string | null;
  stated: readonly string[];
  other_work_id: string | null;
  other_title: string | null;
}

/** A name of the byline. `sources` are those of the records that give this author; `person_id` the covered person that it surely is. */
export interface WorkAuthorRow extends Row {
  authorship_id: string;
  position: number;
  name: string;
  orcid: string | null;
  orcid_basis: 'record' | 'source' | null;
  has_orcid_conflict: boolean;
  is_corresponding: boolean;
  person_id: string | null;
  sources: readonly string[];
}

/** An affiliation line. Ties come from those that are taken only. */
export interface WorkAffiliationRow extends Row {
  authorship_id: string;
  source: string;
  text: string;
  organization: string | null;
  is_taken: boolean;
}

/** A funder or award that databases attached by machine; `reading` says where its number stands in the authors' words, null without a number. */
export interface WorkFundingRow extends Row {
  funding_id: string;
  funder_name: string | null;
  award_number: string | null;
  sources: readonly string[];
  asserted_by: string | null;
  reading: 'adjacent' | 'elsewhere' | 'absent' | 'no_text' | null;
}

/** The authors' own words, and where they were read. */
export interface WorkWordsRow extends Row {
  acknowledgment_id: string;
  section: string;
  text: string;
  /** `file, place` of each record that has them. */
  origins: readonly string[];
}

export interface WorkDetail {
  work_id: string;
  title: string | null;
  doi: string | null;
  records: readonly WorkRecordRow[];
  fields: readonly WorkFieldRow[];
  conflicts: readonly WorkConflictRow[];
  authors: readonly WorkAuthorRow[];
  affiliations: readonly WorkAffiliationRow[];
  fundings: readonly WorkFundingRow[];
  awards: readonly WorkAwardRow[];
  words: readonly WorkWordsRow[];
}

/** In brief, for each work that a finding quotes: how many records it has, what they dispute, and machine-made award numbers that its words lack. */
export interface QuotedWorkRow extends Row {
  work_id: string;
  record_count: number;
  conflict_count: number;
  absent_award_count: number;
}

/**
 * The answers that screens and exports get: plain rows that survive `postMessage`. Dates are ISO text
 * (`YYYY-MM-DD`); spans are half-open and a null end means open or unknown; shares and confidences are 0–1.
 */
import type { Severity } from '../core/severity.ts';
import type { Row } from '../db/database.ts';
import type { PersonAwardRow } from './award-answer.ts';

export type Verdict = 'fired' | 'satisfied' | 'unknown' | 'unknowable';

/** One line of the findings list. `conf_least` is the minimum of the parts that apply. */
export interface FindingRow extends Row {
  finding_id: string;
  rule_id: string;
  severity: Severity;
  person_id: string;
  person_name: string;
  unit: string | null;
  subject_key: string;
  subject_label: string;
  title: string;
  date_lo: string | null;
  date_hi: string | null;
  date_certainty: 'certain' | 'possible';
  conf_least: number;
  work_count: number;
}

/** All that the evidence card says of one finding. A null confidence part does not apply to the rule. */
export interface FindingFacts extends FindingRow {
  rule_version: string;
  statement: string;
  escalators: readonly string[];
  conf_identity: number | null;
  conf_organization: number | null;
  conf_mention: number | null;
  conf_attribution: number | null;
  conf_date: number | null;
  overlap_months: number | null;
  would_clear: string;
}

/** One quotation. `char_start`/`char_end` mark the words that matter inside `quote`, or are null for all of it. */
export interface EvidenceRow extends Row {
  finding_id: string;
  seq: number;
  side: 'observed' | 'disclosed' | 'absence' | 'list' | 'award' | 'effort';
  label: string;
  quote: string;
  char_start: number | null;
  char_end: number | null;
  work_id: string | null;
  work_title: string | null;
  doi: string | null;
  file: string;
  place: string;
  sha256: string;
}

/** An innocent explanation of a rule, and whether it applies to this finding. */
export interface InnocentRow extends Row {
  finding_id: string;
  seq: number;
  code: string;
  text: string;
  applies: 'yes' | 'no' | 'unknown';
}

/**
 * One bar of the swim lanes. Items with the same `align_key` belong to one organization or award; a certification is a
 * day that crosses all lanes.
 */
export interface LaneRow extends Row {
  lane:
    | 'employment'
    | 'disclosed_position'
    | 'disclosed_support'
    | 'certification'
    | 'award'
    | 'observed_affiliation'
    | 'observed_award';
  align_key: string;
  label: string;
  detail: string;
  starts_on: string | null;
  ends_before: string | null;
  is_gap: boolean;
  finding_id: string | null;
  work_count: number;
}

export interface FindingDetail {
  finding: FindingFacts;
  evidence: readonly EvidenceRow[];
  innocents: readonly InnocentRow[];
  lanes: readonly LaneRow[];
  coverage: CoverageRow;
}

/** What was there to check for one person. */
export interface CoverageRow extends Row {
  person_id: string;
  work_count: number;
  with_affiliation: number;
  with_acknowledgment: number;
  with_funding: number;
  identity_sure: number;
  identity_unsure: number;
  year_lo: number | null;
  year_hi: number | null;
  disclosure_count: number;
}

export interface PersonRow extends CoverageRow {
  display_name: string;
  orcid: string | null;
  unit: string | null;
  finding_count: number;
}

/** How often a rule gave each verdict; `person_id` null = all people. */
export interface VerdictRow extends Row {
  rule_id: string;
  fired: number;
  satisfied: number;
  unknown: number;
  unknowable: number;
}

/** One authorship that is, or may be, this person's, with the reason. */
export interface IdentityRow extends Row {
  authorship_id: string;
  work_id: string;
  title: string;
  year: number | null;
  raw_name: string;
  method: string;
  confidence: number;
  basis: string;
  is_sure: boolean;
}

export interface CoauthorRow extends Row {
  author_id: string;
  label: string;
  is_covered: boolean;
  work_count: number;
  first_year: number | null;
  last_year: number | null;
}

/** Somebody whom a form of this person names; a null `last_active` is ongoing. */
export interface CollaboratorRow extends Row {
  item_id: string;
  form_type: string;
  relation: string | null;
  person_name: string | null;
  org_name: string | null;
  journal: string | null;
  last_active: string | null;
}

/** A part of a project abroad that this person reported. */
export interface ForeignComponentRow extends Row {
  item_id: string;
  award_number: string;
  org_name: string | null;
  country_code: string | null;
  activity: string | null;
  approved_on: string | null;
  starts_on: string | null;
  /** Last day, inclusive. */
  ends_on: string | null;
  report_year: number | null;
}

/** What this person's ORCID profile states. `asserted_by` is `self`, or who put it there, or null where that is not said. */
export interface ProfileRow extends Row {
  item_id: string;
  item_type: 'position' | 'affiliation' | 'education';
  org_name: string;
  country_code: string | null;
  title: string | null;
  starts_on: string | null;
  /** Last day, inclusive. */
  ends_on: string | null;
  asserted_by: string | null;
}

export interface PersonDetail {
  person: PersonRow;
  verdicts: readonly VerdictRow[];
  lanes: readonly LaneRow[];
  findings: readonly FindingRow[];
  identity: readonly IdentityRow[];
  awards: readonly PersonAwardRow[];
  coauthors: readonly CoauthorRow[];
  collaborators: readonly CollaboratorRow[];
  foreignComponents: readonly ForeignComponentRow[];
  profile: readonly ProfileRow[];
  unknowns: readonly UnknownRow[];
}

/** What could not be decided, the gate that failed, and the source that would settle it. */
export interface UnknownRow extends Row {
  rule_id: string;
  subject_key: string;
  verdict: 'unknown' | 'unknowable';
  gate: string | null;
  would_settle: string | null;
}

/** Collaboration in one year. International = organizations of two or more countries on one work. */
export interface YearRow extends Row {
  year: number;
  works: number;
  works_with_affiliation: number;
  authorships: number;
  authors_per_work: number;
  international_works: number;
  organizations: number;
  countries: number;
  funders: number;
  findings: number;
}

export interface Overview {
  as_of: string;
  people: number;
  works: number;
  organizations: number;
  coverage: CoverageTotals;
  severities: readonly { severity: Severity; count: number }[];
  verdicts: readonly VerdictRow[];
  years: readonly YearRow[];
  /** All works by year, ascending, whoever signed them. */
  work_years: readonly { year: number; works: number }[];
}

/** Sums over all covered people's sure works. */
export interface CoverageTotals extends Row {
  works: number;
  with_affiliation: number;
  with_acknowledgment: number;
  with_funding: number;
  identity_sure: number;
  identity_unsure: number;
  people_with_disclosure: number;
}

/** One thing that Ctrl-K finds. */
export interface SearchRow extends Row {
  kind: 'person' | 'organization' | 'funder' | 'work' | 'award' | 'finding';
  id: string;
  label: string;
  hint: string;
}

import type { Severity } from '../core/severity.ts';
import type { Citation } from './citation.ts';
import type { ParameterId } from './parameters.ts';

/** A known reason why a finding may mean nothing. `code` is stable: it stands in exports and decisions. */
export interface Innocent {
  readonly code: string;
  readonly text: string;
}

/** One line of a rule's closed severity table. */
export interface SeverityCase {
  readonly severity: Severity;
  readonly when: string;
}

/** One rule: a comparison of what was observed with what was disclosed. Rules are data to `run-rules.ts`. */
export interface Rule {
  /** Stable and public, as in `AFF-01`; the folder's name begins with it. */
  readonly id: string;
  /** Raised whenever the same tables could give another result. */
  readonly version: string;
  readonly title: string;
  /** The statement on the evidence card; each `{name}` is filled from the column `details` of `sql`. */
  readonly sentence: string;
  /** What would clear the finding; filled like `sentence`. */
  readonly wouldClear: string;
  readonly parameters: readonly ParameterId[];
  readonly citation: Citation;
  readonly innocents: readonly Innocent[];
  readonly severities: readonly SeverityCase[];
  /** `context_only`: every finding has severity C and stays out of the flagged list. */
  readonly status: 'active' | 'context_only';
  /** One SELECT with the columns of {@link ruleShape}; one row a subject. */
  readonly sql: string;
}

/**
 * What every rule's SELECT returns, in this order. `person_id` is before the first `|` of `subject_key`.
 * `verdict` is `fired`, `satisfied`, `unknown` or `unknowable`; `gate` names what an unknown failed at and `would_settle` the
 * source that would settle it; `innocent` is the code that explains a satisfied subject. From `severity` on, columns
 * count only where the verdict is `fired`. Dates are ISO text, both ends inclusive. `details` holds `name=value`,
 * `evidence` holds `side:evidence_id` in reading order, `innocents` holds `code=yes|no|unknown`.
 */
export const ruleShape = {
  subject_key: 'VARCHAR',
  person_id: 'VARCHAR',
  subject_label: 'VARCHAR',
  verdict: 'VARCHAR',
  gate: 'VARCHAR',
  would_settle: 'VARCHAR',
  innocent: 'VARCHAR',
  severity: 'VARCHAR',
  escalators: 'VARCHAR[]',
  date_lo: 'VARCHAR',
  date_hi: 'VARCHAR',
  date_certainty: 'VARCHAR',
  conf_identity: 'DOUBLE',
  conf_organization: 'DOUBLE',
  conf_mention: 'DOUBLE',
  conf_attribution: 'DOUBLE',
  conf_date: 'DOUBLE',
  work_count: 'INTEGER',
  overlap_months: 'INTEGER',
  tested_disclosure_id: 'VARCHAR',
  details: 'VARCHAR[]',
  evidence: 'VARCHAR[]',
  innocents: 'VARCHAR[]',
} as const;

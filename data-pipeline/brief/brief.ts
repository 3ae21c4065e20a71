import type { JournalHead } from '../journal/head.ts';
import type { Severity } from '../core/severity.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { Count, TableCount } from './count.ts';

/**
 * What leadership reads: counts with their denominators, no names. Every count of people, findings, verdicts or works is 0, or at
 * least `smallestCell`, or hidden, and nothing that is hidden can be worked out from what is not.
 */
export interface Brief {
  readonly workspace: string;
  readonly asOf: string;
  readonly smallestCell: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly journalHead: JournalHead | null;
  /** null for fewer covered people than `smallestCell`: then all figures would be about single persons. */
  readonly figures: BriefFigures | null;
}

/** A part of a total that is said. */
export interface PartOf {
  readonly part: Count;
  readonly total: number;
}

export interface BriefFigures {
  readonly people: number;
  readonly withForm: PartOf;
  readonly works: Count;
  /** Each null where there are too few works to say more of them. */
  readonly coverage: {
    /** Works that name an organization which is surely one of the registry. */
    readonly organization: PartOf | null;
    readonly acknowledgment: PartOf | null;
    readonly funding: PartOf | null;
    /** Bylines that are surely a covered person's, of those that may be. */
    readonly identity: PartOf | null;
  };
  readonly found: Count;
  /** Findings without a conclusion: the backlog. */
  readonly open: Count;
  readonly decided: Count;
  /** Open findings by severity, or all findings where the open ones cannot be said; null where neither can be shown. */
  readonly severities: BriefSeverities | null;
  readonly outcomes: readonly BriefOutcome[] | null;
  /** Confirmed gaps as a share of the decided findings, with Wilson's 95 % interval. */
  readonly precision: BriefPrecision | null;
  readonly daysToDecision: { readonly median: number; readonly of: number } | null;
  /** Ascending, without gaps. */
  readonly months: readonly BriefMonth[];
  /** In alphabetical order; null where they cannot be shown. */
  readonly units: readonly BriefUnit[] | null;
  readonly rules: readonly BriefRule[];
  /** Ascending, without gaps; null where years cannot be shown. */
  readonly years: BriefYears | null;
}

export interface BriefSeverities {
  readonly of: 'open' | 'found';
  readonly counts: readonly { readonly severity: Exclude<Severity, 'C'>; readonly count: TableCount }[];
}

/** What conclusions come to; `cleared` are all others that clear a finding. */
export type OutcomeName = 'confirmed_gap' | 'disclosed_elsewhere' | 'self_corrected' | 'referred' | 'cleared';

export interface BriefOutcome {
  readonly outcome: OutcomeName;
  readonly count: TableCount;
}

export interface BriefPrecision {
  readonly confirmed: number;
  readonly decided: number;
  readonly share: Estimate;
}

/** Findings that stand now, by the month in which they were first seen, and that of their decision. */
export interface BriefMonth {
  /** `2026-03`, or null for all months before the first that is named. */
  readonly month: string | null;
  readonly opened: TableCount;
  readonly decided: TableCount;
}

export interface BriefUnit {
  readonly unit: string;
  readonly people: TableCount;
  readonly found: TableCount;
  readonly open: TableCount;
  readonly decided: TableCount;
}

/** Comparisons by one rule that found no difference, or could not tell. */
export interface BriefRule {
  readonly ruleId: string;
  readonly satisfied: TableCount;
  readonly unknown: TableCount;
  readonly unknowable: TableCount;
}

export interface BriefYears {
  /** What the international works are a share of. */
  readonly of: 'located works' | 'all works';
  readonly rows: readonly BriefYearRow[];
}

export interface BriefYearRow {
  readonly year: number;
  readonly works: TableCount;
  readonly international: TableCount;
  /** The works that `international` is a share of. */
  readonly base: TableCount;
}

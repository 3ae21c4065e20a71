export interface LookupOptions {
  /** Another address of the service: a mirror, a proxy. */
  readonly origin?: string | undefined;
  /** The user's own key; it is sent, never kept. */
  readonly key?: string | null | undefined;
  /** Requests of this run, repeated ones included. */
  readonly maxRequests: number;
  readonly maxCostUsd: number;
  /** Ask only how many records there are. */
  readonly countOnly?: boolean;
  /** Called once the records are counted and before the first page is asked for. */
  readonly onPlan?: (plan: LookupPlan) => void;
  readonly onProgress?: (progress: LookupProgress) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What a look-up is about to do. */
export interface LookupPlan {
  readonly queries: number;
  /** null = the service does not say beforehand. */
  readonly records: number | null;
  /** Pages that are asked for at least. */
  readonly requests: number;
  readonly costUsd: number;
  /** Pages that an earlier run of the same look-up has kept. */
  readonly kept: number;
}

export interface LookupProgress {
  readonly about: string;
  readonly queriesDone: number;
  readonly queries: number;
  readonly requests: number;
  readonly records: number;
  readonly recordsTotal: number | null;
  readonly spentUsd: number;
}

export interface LookupResult {
  readonly outcome: 'complete' | 'incomplete';
  /** Why it is incomplete, and what to do. */
  readonly reason: string | null;
  readonly requests: number;
  readonly records: number;
  readonly spentUsd: number;
  /** Names of the files with the answers, in order. */
  readonly files: readonly string[];
  /** Questions that were refused, or whose subject is not there, in words. */
  readonly problems: readonly string[];
}

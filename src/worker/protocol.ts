import type {
  FindingDetail,
  FindingRow,
  NetworkAnswer,
  NetworkRequest,
  NetworkYearRow,
  Overview,
  ParameterValues,
  PersonDetail,
  PersonRow,
  Progress,
  Receipt,
  SearchRow,
  WireError,
  YearRow,
} from '#pipeline';

/** What the page knows once a workspace has been built. */
export interface WorkspaceFacts {
  readonly name: string;
  readonly asOf: string;
  readonly parameters: ParameterValues;
  readonly receipt: Receipt;
  readonly overview: Overview;
}

/** What the page may ask of the worker: request name → [argument, answer]. */
export interface Requests {
  /** What an earlier visit kept, built again; null where nothing is kept. */
  restore: [argument: null, answer: WorkspaceFacts | null];
  /** Adds files to the workspace and builds it; a file of the same path is replaced. */
  addFiles: [argument: { files: readonly { path: string; file: Blob }[]; asOf: string }, answer: WorkspaceFacts];
  /** Replaces the workspace by a saved one. */
  openWorkspace: [argument: { name: string; file: Blob }, answer: WorkspaceFacts];
  saveWorkspace: [argument: null, answer: Blob];
  /** Builds the same files again for another day. */
  setAsOf: [argument: { asOf: string }, answer: WorkspaceFacts];
  /** Deletes everything kept in this browser; the answer lists what is left (empty when all is gone). */
  erase: [argument: null, answer: { remaining: readonly string[] }];
  findings: [argument: null, answer: readonly FindingRow[]];
  finding: [argument: { findingId: string }, answer: FindingDetail | null];
  /** The findings of these ids as a file, in this order. */
  exportFindings: [argument: { kind: 'csv' | 'json'; findingIds: readonly string[]; filter: string }, answer: Blob];
  people: [argument: null, answer: readonly PersonRow[]];
  /** Ids of the covered people on a work or an award. */
  peopleOn: [argument: { kind: 'work' | 'award'; id: string }, answer: readonly string[]];
  person: [argument: { personId: string }, answer: PersonDetail | null];
  searchIndex: [argument: null, answer: readonly SearchRow[]];
  years: [argument: null, answer: readonly YearRow[]];
  network: [argument: NetworkRequest, answer: NetworkAnswer];
  networkYears: [argument: null, answer: readonly NetworkYearRow[]];
}

export type RequestName = keyof Requests;

export type ToWorker =
  | { readonly kind: 'request'; readonly id: number; readonly name: RequestName; readonly argument: unknown }
  | { readonly kind: 'abort'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: WireError }
  | { readonly kind: 'aborted'; readonly id: number }
  | { readonly kind: 'crash'; readonly id: number; readonly message: string };

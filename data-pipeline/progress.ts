/** How far a stage is. `done` and `total` are in `unit`; `total` 0 = not known yet. */
export interface Progress {
  readonly stage: 'read' | 'build' | 'check' | 'keep' | 'ask' | 'network' | 'layout' | 'resolve' | 'trends';
  /** What is being worked on: a file, a table, a rule, a measure. */
  readonly detail: string;
  readonly done: number;
  readonly total: number;
  readonly unit:
    'bytes' | 'records' | 'tables' | 'rules' | 'measures' | 'rounds' | 'texts' | 'years' | 'draws' | 'windows';
  /** Rows met so far in all files, while files are read; requests made, while a service is asked. */
  readonly rows?: number;
}

export interface RunOptions {
  /** Called often; the last call of a stage has `done === total`. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** On abort the work stops at its next batch, table or rule and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Every failure a person can act on, keyed by a code that never changes. Each has a heading in `docs/problems.md`. */
export const problems = {
  file_not_recognized: 'No source recognizes the content of this file',
  file_unreadable: 'The file cannot be read',
  file_unwritable: 'The file cannot be written',
  file_too_large: 'The file is larger than the limit',
  file_truncated: 'The file ends too early',
  file_damaged: 'The file is damaged',
  file_not_used: 'Candor knows what this file holds and does not use it',
  network_not_imported: 'This is a network of another program, which is drawn and not imported',
  duplicate_file: 'Another file of this load holds the same bytes',
  engine_unavailable: 'DuckDB could not be opened',
  engine_unreachable: 'The pipeline worker stopped answering',
  insert_incomplete: 'DuckDB stored fewer rows than it was given',
  step_failed: 'DuckDB refused a pipeline step',
  rule_failed: 'A rule could not be evaluated',
  value_not_portable: 'A query returned a type that the two engines represent differently',
  parameter_invalid: 'A parameter is missing or outside its range',
  query_refused: 'The query was not run',
  storage_full: 'This browser has no room left to keep the workspace',
  workspace_invalid: 'This is not a Candor workspace file, or it is damaged',
  pack_invalid: 'This is not a Candor evidence pack, or it is damaged',
  journal_damaged: 'The journal of this workspace was changed from outside, or is damaged',
  open_elsewhere: 'This workspace is open in another tab: it can only be read here',
  argument_invalid: 'The command line was not understood',
  program_fault: 'Candor met a fault of its own',
  input_missing: 'The input folder holds no file',
  lookup_refused: 'A look-up cannot be made like this',
} as const;

export type ProblemCode = keyof typeof problems;

/** A {@link PipelineError} in the shape that survives `postMessage`. */
export interface WireError {
  readonly code: ProblemCode;
  readonly detail: string;
}

/**
 * The one error class of the pipeline.
 *
 * `code` selects the help text `docs/problems.md#<code>`; `detail` names what was being worked on
 * (a file, a step, a column) and what to do. It survives `postMessage` through {@link toWire} and {@link fromWire}.
 */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  readonly code: ProblemCode;
  readonly detail: string;

  constructor(code: ProblemCode, detail: string, options?: ErrorOptions) {
    super(`${problems[code]}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }
}

/** The code and detail of an error, for the other side of a message port; null for anything that is not a {@link PipelineError}. */
export function toWire(error: unknown): WireError | null {
  return error instanceof PipelineError ? { code: error.code, detail: error.detail } : null;
}

/** The error that {@link toWire} described. */
export function fromWire(wire: WireError): PipelineError {
  return new PipelineError(wire.code, wire.detail);
}

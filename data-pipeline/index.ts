/** The one door of the pipeline for the application: types, the rules' metadata, and errors. */
export { fromWire, PipelineError, problems, type ProblemCode, toWire, type WireError } from './core/errors.ts';
export type { InputFile } from './intake/input-file.ts';
export type { FileReceipt, Receipt } from './intake/receipt.ts';
export type { Progress, RunOptions } from './progress.ts';
export type * from './questions/answers.ts';
export type * from './questions/network.ts';
export { type ParameterValues, parameters } from './rules/parameters.ts';

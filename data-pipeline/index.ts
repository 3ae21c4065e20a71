/** The one door of the pipeline for the application: types, the rules' metadata, and errors. */
export { fromWire, PipelineError, problems, type ProblemCode, toWire, type WireError } from './core/errors.ts';
export { type Cell, csv } from './export/csv.ts';
export { gexf } from './export/gexf.ts';
export type { EdgeAttributes } from './graph/network.ts';
export type { NodeAttributes } from './graph/vertices.ts';
export type { InputFile } from './intake/input-file.ts';
export type { FileReceipt, Receipt } from './intake/receipt.ts';
export type { Progress, RunOptions } from './progress.ts';
export type * from './questions/answers.ts';
export type * from './questions/network.ts';
export type { NetworkYearRow } from './questions/network-year.ts';
export { rules } from './rules/index.ts';
export { type ParameterValues, parameters } from './rules/parameters.ts';

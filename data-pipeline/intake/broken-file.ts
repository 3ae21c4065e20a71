import { PipelineError } from '../core/errors.ts';
import type { Encoding } from './encoding.ts';

/** `file_damaged`: bytes that are no text in the encoding that the file says, or that was chosen. */
export function damagedText(encoding: Encoding): PipelineError {
  return new PipelineError('file_damaged', `the bytes are not valid ${encoding}: save the file as UTF-8`);
}

/** Whether an archive or compression breaks off: what came before it is complete. */
export function isBrokenPacking(error: unknown): error is PipelineError {
  return error instanceof PipelineError && (error.code === 'file_truncated' || error.code === 'file_damaged');
}

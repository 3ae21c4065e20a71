import { PipelineError } from '../core/errors.ts';
import type { ColumnType } from './database.ts';

const portable: ReadonlySet<string> = new Set<ColumnType>(['VARCHAR', 'INTEGER', 'DOUBLE', 'BOOLEAN', 'VARCHAR[]']);

/** @throws PipelineError `value_not_portable`, naming the first column whose type differs between the engines. */
export function assertPortable(columns: readonly { name: string; type: string }[]): void {
  for (const { name, type } of columns) {
    if (!portable.has(type)) {
      throw new PipelineError('value_not_portable', `column ${name} is ${type}; cast it in the SELECT`);
    }
  }
}

import { steps } from './index.ts';
import type { Step } from './step.ts';

/** The steps that read a table, or read what such a step makes, in the order in which they are built. */
export function touchedBy(table: string): readonly Step[] {
  const changed = new Set([table]);
  return steps.filter((step) => {
    const isTouched = readsAny(step, changed);
    if (isTouched) changed.add(step.table);
    return isTouched;
  });
}

/** A derived step that does not say what it reads counts as reading everything. */
function readsAny(step: Step, tables: ReadonlySet<string>): boolean {
  if (!('select' in step)) return step.reads?.some((table) => tables.has(table)) ?? true;
  return (step.select.replace(/--.*/gu, '').match(/\w+/gu) ?? []).some((word) => tables.has(word));
}

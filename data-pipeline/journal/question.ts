import * as v from 'valibot';
import type { Statements } from './statements.ts';

const questionShape = v.object({
  as_of: v.pipe(v.string(), v.isoDate()),
  parameters: v.record(v.string(), v.union([v.number(), v.boolean()])),
});

/** The day and the parameters that the journal's newest `parameters` entry states; null where none counts. */
export function questionIn({ newest }: Statements): {
  readonly asOf: string;
  readonly parameters: Readonly<Record<string, number | boolean>>;
} | null {
  const parsed = v.safeParse(questionShape, newest.get('parameters workspace')?.body);
  return parsed.success ? { asOf: parsed.output.as_of, parameters: parsed.output.parameters } : null;
}

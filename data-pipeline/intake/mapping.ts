import * as v from 'valibot';
import { encodings } from './encoding.ts';

/** A short text of a profile. */
const words = v.pipe(v.string(), v.maxLength(1_000));

const profileSchema = v.strictObject({
  headerHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  name: words,
  target: words,
  columns: v.record(words, words),
  constants: v.record(words, words),
  encoding: v.nullable(v.picklist(encodings)),
  delimiter: v.nullable(v.picklist([',', ';', '\t', '|'])),
  dayOrder: v.nullable(v.picklist(['month-first', 'day-first'])),
});

/**
 * How the columns of a table that no source knows are to be read as those of a template (`target`, the id of a table source).
 *
 * `columns`: column of the template → header cell of the file; `constants`: column of the template → the same text for every
 * row. A table is known again by `headerHash` ({@link headerHash} of its header cells). `encoding` and `delimiter` null = found
 * out from the file. `dayOrder` null = `3/4/2024` is read as the template reads it.
 */
export type MappingProfile = v.InferOutput<typeof profileSchema>;

/** @returns the profile that a JSON text holds; null when it is none. */
export function parseProfile(json: string): MappingProfile | null {
  try {
    const parsed = v.safeParse(profileSchema, JSON.parse(json));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

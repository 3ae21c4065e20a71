import { noCounts, sanitizeForJson, type TextCounts } from './sanitize.ts';

/**
 * A value as JSON: keys in the order they have, indented by two spaces, ended by a newline. NaN and infinities are null. Adds
 * what {@link sanitizeForJson} met to `counts`.
 */
export function json(value: unknown, counts: TextCounts = noCounts()): string {
  return `${sanitizeForJson(JSON.stringify(value, null, 2), counts)}\n`;
}

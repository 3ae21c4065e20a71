/** A value as JSON: keys in the order they have, indented by two spaces, ended by a newline. NaN and infinities are null. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

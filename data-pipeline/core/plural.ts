/** A number with its noun: "1 row", "2 rows". */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}

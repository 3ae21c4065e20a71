/** Lines with their cells under each other, two spaces apart; the first `left` columns are aligned to the left. */
export function table(lines: readonly (readonly string[])[], left = 1): string {
  const widths = lines.reduce<number[]>(
    (widest, cells) => cells.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  const padded = (cell: string, column: number) =>
    column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((cells) => `${cells.map(padded).join('  ')}\n`).join('');
}

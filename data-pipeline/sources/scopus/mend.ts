/**
 * Puts in order a row that has more cells than the header: Scopus writes a second funding text without naming its column, so
 * that every later cell stands too far right. The row is known by its EID in the last cell; the further texts go to the
 * cell of the first.
 *
 * @returns null when the row is not of this kind.
 */
export function mendFundingTexts(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
  width: number,
): readonly string[] | null {
  const extra = cells.length - width;
  const text = columns.get('funding_text_1') ?? columns.get('funding_texts');
  if (extra < 1 || extra > 9 || text === undefined) return null;
  const last = lastFundingText(columns, text);
  const mended = [
    ...cells.slice(0, last),
    numbered(cells.slice(last, last + extra + 1)),
    ...cells.slice(last + extra + 1),
  ];
  const at = (column: string) => mended[columns.get(column) ?? -1]?.trim() ?? '';
  const hasEid = /^2-s2\.0-\d+$/u.test(at('eid'));
  return hasEid && /^https?:/u.test(at('link')) && /^(?:\d{4})?$/u.test(at('year')) ? mended : null;
}

function lastFundingText(columns: ReadonlyMap<string, number>, first: number): number {
  const texts = [...columns].filter(([name]) => /^funding_text_\d+$/u.test(name)).map(([, index]) => index);
  return Math.max(first, ...texts);
}

function numbered(texts: readonly string[]): string {
  const filled = texts.filter((text) => text.trim() !== '');
  if (filled.length < 2) return filled[0] ?? '';
  return filled.map((text, index) => `Funding text ${String(index + 1)}: ${text}`).join('; ');
}

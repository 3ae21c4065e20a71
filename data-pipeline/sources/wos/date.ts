const months: ReadonlyMap<string, string> = new Map(
  'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'
    .split(' ')
    .map((name, index) => [name, String(index + 1).padStart(2, '0')]),
);

/**
 * The day, month or year of publication: year (PY) with the month or day of PD (`MAR 15`, `FEB`, `2024 MAR 9`). Spans and
 * seasons (`JUL-AUG`, `FAL`) leave the year. Without a year it is that of early access (EA, `SEP 2023`).
 *
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when no year is stated.
 */
export function wosDate(year: string | null, day: string | null, earlyAccess: string | null): string | null {
  const stated = /^\d{4}$/u.exec(year?.trim() ?? '')?.[0];
  if (stated === undefined) return earlyAccessDate(earlyAccess);
  const [, ownYear, month = '', date] =
    /^(?:(\d{4}) )?([A-Z]{3})(?: (\d{1,2}))?$/u.exec(day?.trim().toUpperCase() ?? '') ?? [];
  const number = months.get(month);
  if (number === undefined || (ownYear !== undefined && ownYear !== stated)) return stated;
  return date === undefined ? `${stated}-${number}` : `${stated}-${number}-${date.padStart(2, '0')}`;
}

function earlyAccessDate(text: string | null): string | null {
  const [, month = '', year] = /^(?:([A-Z]{3}) )?(\d{4})$/u.exec(text?.trim().toUpperCase() ?? '') ?? [];
  if (year === undefined) return null;
  const number = months.get(month);
  return number === undefined ? year : `${year}-${number}`;
}

/**
 * The id of a funder in the Crossref Funder Registry, `10.13039/100000001`, from any of its spellings: address, DOI, or the bare
 * number of at least nine digits.
 *
 * @returns null when the text has not the shape of one.
 */
export function parseFunderDoi(raw: string | null | undefined): string | null {
  const match = /^(?:(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?10\.13039\/)?(\d{9,12})\/?$/iu.exec(
    raw?.trim() ?? '',
  );
  return match === null ? null : `10.13039/${match[1] ?? ''}`;
}

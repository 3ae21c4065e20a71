/**
 * A bare ORCID iD (`0000-0002-1825-0097`) from any of its spellings: address, `orcid:` prefix, without dashes.
 *
 * @returns null unless there are 16 digits whose check digit is right (ISO 7064 mod 11-2, as ORCID documents it).
 */
export function parseOrcid(raw: string | null | undefined): string | null {
  const match = /^(?:https?:\/\/(?:www\.)?orcid\.org\/|orcid:?\s*)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?$/iu.exec(
    raw?.trim() ?? '',
  );
  if (match === null) return null;
  const groups = match.slice(1).map((group) => group.toUpperCase());
  return hasRightCheckDigit(groups.join('')) ? groups.join('-') : null;
}

function hasRightCheckDigit(digits: string): boolean {
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check));
}

/** A bare lower-case DOI (`10.7717/peerj.4375`) from any of its spellings; null when the text is none. */
export function parseDoi(raw: string | null | undefined): string | null {
  const match = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/iu.exec(raw?.trim() ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

/** A bare ROR id (`03ate3e03`) from a bare id or an address; null when the text has not the shape of one. */
export function parseRor(raw: string | null | undefined): string | null {
  const match = /^(?:(?:https?:\/\/)?(?:www\.)?ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})\/?$/iu.exec(
    raw?.trim() ?? '',
  );
  return match?.[1]?.toLowerCase() ?? null;
}

const rorDigits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Whether the last two digits of a bare ROR id fit the others: 98 less the remainder by 97 of a hundred times their number in base 32
 * (ISO/IEC 7064, MOD 97-10).
 */
export function rorChecks(ror: string): boolean {
  const number = Array.from(ror.slice(0, -2)).reduce((sum, digit) => sum * 32 + rorDigits.indexOf(digit), 0);
  return 98 - ((number * 100) % 97) === Number(ror.slice(-2));
}

/** A bare OpenAlex id (`W2741809807`) from a bare id or an address; null when the text has not the shape of one. */
export function parseOpenAlexId(raw: string | null | undefined): string | null {
  const match = /^(?:https?:\/\/(?:api\.|explore\.)?openalex\.org\/(?:[a-z-]+\/)?)?([A-Z]\d{1,15})$/iu.exec(
    raw?.trim() ?? '',
  );
  return match?.[1]?.toUpperCase() ?? null;
}

import { countryCode } from '../../core/country.ts';
import { textOrNull } from '../../core/text.ts';
import type { PublicationFunding } from '../publication.ts';

/**
 * Funder and award of GR: `number/acronym/agency/country`. Number, acronym and country may be missing, and numbers may hold
 * slashes: `AL 1000/2-1/Deutsche Forschungsgemeinschaft`.
 */
export function parseGrant(text: string): PublicationFunding {
  const parts = text.split('/').map((part) => part.trim());
  const country = parts.at(-1) ?? '';
  if (parts.length > 1 && (countryCode(country) !== null || country === 'International')) parts.pop();
  const funder = textOrNull(parts.pop());
  // Codes of the institutes of NIH have two letters, others end with an underscore or are capitals behind a number.
  const code = parts.at(-1) ?? '';
  if (/^(?:[A-Z]{2}|[A-Z]{2,8}_)$/u.test(code) || (parts.length > 1 && /^[A-Z]{2,8}$/u.test(code))) parts.pop();
  return { funder, award: textOrNull(parts.join('/')) };
}

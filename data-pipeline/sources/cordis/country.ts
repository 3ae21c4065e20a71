import { countryCode } from '../../core/country.ts';

/** A country as the European Union's files write it: `EL` is Greece, `UK` the United Kingdom; null when it is none. */
export function unionCountry(written: string | null): string | null {
  return written?.trim().toUpperCase() === 'EL' ? 'GR' : countryCode(written);
}

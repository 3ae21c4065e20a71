import type { UnreadJsonSource } from '../source.ts';

/** ISO 3166-1 as Debian's iso-codes publish it: known, and not needed. */
export const isoCountries: UnreadJsonSource = {
  form: 'json-unread',
  id: 'iso-countries',
  title: 'the country codes of ISO 3166-1',
  looksLike: 'one JSON object with the key "3166-1"',
  recognizes: (record) => Array.isArray(record['3166-1']),
  advice: 'Candor has them built in: nothing needs to be loaded.',
};

import { parseRor } from '../../core/identifiers.ts';
import { asText } from '../json-value.ts';
import type { UnreadJsonSource } from '../source.ts';

/** ROR's schema v1, which ROR stopped serving in December 2025: known, and not read. */
export const rorV1: UnreadJsonSource = {
  form: 'json-unread',
  id: 'ror-v1',
  title: 'ROR organizations (schema v1)',
  looksLike: 'JSON records whose "id" is a ROR id, with one "name"',
  recognizes: (record) => parseRor(asText(record['id'])) !== null && asText(record['name']) !== null,
  advice: 'Each ROR release has the same organizations in schema v2: load the file whose name ends in _schema_v2.json.',
};

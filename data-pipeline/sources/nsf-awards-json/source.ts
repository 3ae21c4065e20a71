import { asObject, asText } from '../json-value.ts';
import type { JsonObject } from '../output.ts';
import type { JsonSource } from '../source.ts';
import { readAnnual } from './annual.ts';
import { readFound } from './found.ts';

/** NSF awards as JSON: answers of the Award Search API, and the files of the yearly downloads since 2025. */
export const nsfAwardsJson: JsonSource = {
  form: 'json',
  id: 'nsf-awards-json',
  title: 'NSF awards (JSON)',
  looksLike: 'JSON records with "awd_id", or with "id" beside "pdPIName", "piLastName" or "awardeeName"',
  recognizes: (record) => asText(record['awd_id']) !== null || isFound(record),
  begin: (output) => (record, place) => {
    const award = asObject(record);
    if (award === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    output.noteKeys(award);
    return 'awd_id' in award ? readAnnual(output, award, place) : readFound(output, award, place);
  },
};

function isFound(record: JsonObject): boolean {
  return asText(record['id']) !== null && ['pdPIName', 'piLastName', 'awardeeName'].some((key) => key in record);
}

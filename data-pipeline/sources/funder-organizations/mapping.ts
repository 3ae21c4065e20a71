import { parseRor } from '../../core/identifiers.ts';
import { excerpt } from '../../core/text.ts';
import { parseFunderDoi } from '../funder-doi.ts';
import type { Output, Refusal } from '../output.ts';

/** Adds that a funder of the Funder Registry is an organization of ROR; returns why it does not. */
export function addMapping(output: Output, place: string, funder: string, organization: string): Refusal | null {
  const funder_doi = parseFunderDoi(funder);
  if (funder_doi === null) {
    return { code: 'identifier_invalid', reason: `"${excerpt(funder)}" is no id of a funder` };
  }
  const ror_id = parseRor(organization);
  if (ror_id === null) return { code: 'identifier_invalid', reason: `"${excerpt(organization)}" is not a ROR id` };
  output.add('raw_funder_organization', { record_id: output.recordId(place), funder_doi, ror_id });
  return null;
}

import { parseRor } from '../../core/identifiers.ts';
import { parseFunderDoi } from '../funder-doi.ts';
import { asText } from '../json-value.ts';
import type { JsonDocumentSource } from '../source.ts';
import { addMapping } from './mapping.ts';

/** Which organization of ROR each funder is, as one JSON object of funder ids. */
export const funderOrganizationsJson: JsonDocumentSource = {
  form: 'json-document',
  id: 'funder-organizations-json',
  title: 'Funders and their ROR organizations (JSON)',
  looksLike: 'one JSON object of funder ids with their ROR ids',
  recognizes: (document) => {
    const head = Object.entries(document).slice(0, 20);
    const fitting = head.filter(([id, value]) => parseFunderDoi(id) !== null && parseRor(asText(value)) !== null);
    return fitting.length > head.length / 2;
  },
  read(document, output, account) {
    for (const [funder, value] of Object.entries(document)) {
      const place = `/${funder}`;
      const organization = asText(value);
      const refusal =
        organization === null
          ? ({ code: 'value_missing', reason: 'the ROR id is no text' } as const)
          : addMapping(output, place, funder, organization);
      if (refusal === null) account.accept();
      else account.reject(place, refusal, JSON.stringify({ [funder]: value }));
    }
  },
};

import { organizationKey } from '../../core/organization-key.ts';
import { disclosures } from '../disclosed-form.ts';
import type { TableSource } from '../source.ts';

const formTypes = ['biosketch', 'coi', 'coa', 'outside_activity'] as const;
const itemTypes = ['position', 'education', 'affiliation', 'outside_activity'] as const;

/** What a row states about its item besides the organization. */
const itemColumns = ['organization_ror', 'city', 'country', 'title', 'start', 'end'];

/** Positions, education, affiliations and outside activities that people stated on forms, one row each. */
export const positions: TableSource = {
  form: 'table',
  id: 'positions',
  title: 'Disclosed positions',
  looksLike: 'a table with the columns person_id, form_type, certified_on, organization and start',
  required: ['person_id', 'form_type', 'certified_on', 'organization', 'start'],
  optional: ['end', 'submitted_on', 'proposal_id', 'item_type', 'organization_ror', 'city', 'country', 'title'],
  begin(output) {
    const disclosureOf = disclosures(output);
    return (row) => {
      const form = {
        stated_person_id: row.needed('person_id'),
        orcid: null,
        stated_name: null,
        form_type: row.neededChoice('form_type', formTypes),
        proposal_id: row.text('proposal_id'),
        certified_on: row.neededDay('certified_on'),
        submitted_on: row.day('submitted_on'),
      };
      const item_type = row.neededChoice('item_type', itemTypes, 'position');
      const organization = row.text('organization');
      if (organization === null) row.assertBlank(itemColumns, 'organization');
      const disclosure_id = disclosureOf(form, row.place);
      if (organization === null) return null;
      output.add('raw_position', {
        record_id: output.recordId(row.place),
        disclosure_id,
        item_type,
        org_name: organization,
        org_key: organizationKey(organization),
        ror_id: row.ror('organization_ror'),
        city: row.text('city'),
        country_code: row.country('country'),
        title: row.text('title'),
        starts: row.day('start'),
        ends: row.day('end'),
      });
      return null;
    };
  },
};

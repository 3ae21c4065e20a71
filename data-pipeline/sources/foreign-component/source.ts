import { normalizeAwardNumber } from '../../core/award-number.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { disclosures } from '../disclosed-form.ts';
import { RowRefused, type TableRow } from '../table-row.ts';
import type { TableSource } from '../source.ts';

/** Parts of projects abroad, as reported to the funder with an application or a progress report. */
export const foreignComponent: TableSource = {
  form: 'table',
  id: 'foreign-component',
  title: 'Foreign components',
  looksLike: 'a table with the columns person_id, award_number, organization, country, activity and approved_on',
  required: ['person_id', 'award_number', 'organization', 'country', 'activity', 'approved_on'],
  optional: ['report_year', 'reported_on', 'organization_ror', 'start', 'end'],
  begin(output) {
    const disclosureOf = disclosures(output);
    return (row) => {
      const stated_person_id = row.needed('person_id');
      const award_number = row.needed('award_number');
      const organization = row.text('organization');
      const country_code = row.country('country');
      if (organization === null && country_code === null) {
        throw new RowRefused('value_missing', 'neither organization nor country says where the component is');
      }
      const disclosure_id = disclosureOf(
        {
          stated_person_id,
          orcid: null,
          stated_name: null,
          form_type: 'foreign_component',
          proposal_id: null,
          certified_on: row.day('reported_on'),
          submitted_on: null,
        },
        row.place,
      );
      output.add('raw_foreign_component', {
        record_id: output.recordId(row.place),
        disclosure_id,
        award_number,
        number_norm: normalizeAwardNumber(award_number),
        org_name: organization,
        org_key: organization === null ? null : organizationKey(organization),
        ror_id: row.ror('organization_ror'),
        country_code,
        activity: row.text('activity'),
        approved_on: row.day('approved_on'),
        report_year: reportYear(row),
        starts: row.day('start'),
        ends: row.day('end'),
      });
      return null;
    };
  },
};

function reportYear(row: TableRow): number | null {
  const text = row.text('report_year');
  if (text === null) return null;
  if (/^(?:19|20)\d\d$/u.test(text)) return Number(text);
  row.refuse('report_year', 'number_invalid', `"${text}" is not a year such as 2026`);
  return null;
}

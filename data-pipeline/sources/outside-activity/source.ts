import { organizationKey } from '../../core/organization-key.ts';
import { disclosures } from '../disclosed-form.ts';
import type { TableSource } from '../source.ts';

/** What a row states about the activity besides the entity. */
const activityColumns = ['country', 'city', 'appointment', 'start', 'end', 'status'];

/** Outside activities as institutional systems export them: one row for each entity that a person disclosed. */
export const outsideActivity: TableSource = {
  form: 'table',
  id: 'outside-activity',
  title: 'Outside activities',
  looksLike: 'a table with the columns person_id, certified_on, entity, involved_person and appointment',
  required: ['person_id', 'certified_on', 'entity', 'involved_person', 'appointment'],
  optional: ['submitted_on', 'entity_ror', 'city', 'country', 'start', 'end', 'status'],
  begin(output) {
    const disclosureOf = disclosures(output);
    return (row) => {
      const form = {
        stated_person_id: row.needed('person_id'),
        orcid: null,
        stated_name: null,
        form_type: 'outside_activity',
        proposal_id: null,
        certified_on: row.neededDay('certified_on'),
        submitted_on: row.day('submitted_on'),
      };
      const entity = row.text('entity');
      if (entity === null) row.assertBlank(activityColumns, 'entity');
      const involved = row.neededChoice('involved_person', ['me', 'immediate family'], 'me');
      const disclosure_id = disclosureOf(form, row.place);
      if (entity === null) return null;
      if (involved === 'immediate family') {
        output.count('family_activities_skipped', 1);
        return null;
      }
      output.add('raw_position', {
        record_id: output.recordId(row.place),
        disclosure_id,
        item_type: 'outside_activity',
        org_name: entity,
        org_key: organizationKey(entity),
        ror_id: row.ror('entity_ror'),
        city: row.text('city'),
        country_code: row.country('country'),
        title: row.text('appointment'),
        starts: row.day('start'),
        ends: row.day('end'),
      });
      return null;
    };
  },
};

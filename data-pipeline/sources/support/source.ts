import { normalizeAwardNumber } from '../../core/award-number.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { excerpt } from '../../core/text.ts';
import { disclosures } from '../disclosed-form.ts';
import { parsePersonMonths } from '../person-months.ts';
import type { Output } from '../output.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

const yearColumn = /^person_months_(\d{4})$/u;

/** Current and pending support that people stated on forms, one row for each project, with person-months by year. */
export const support: TableSource = {
  form: 'table',
  id: 'support',
  title: 'Disclosed support',
  looksLike: 'a table with the columns person_id, support_type, project_title, award_number and certified_on',
  required: ['person_id', 'support_type', 'project_title', 'award_number', 'certified_on'],
  optional: [
    'form_type',
    'submitted_on',
    'proposal_id',
    'contribution_type',
    'source',
    'source_ror',
    'amount',
    'currency',
    'start',
    'end',
    'objectives',
    'overlap',
  ],
  series: yearColumn,
  begin(output) {
    const disclosureOf = disclosures(output);
    return (row) => {
      const form = {
        stated_person_id: row.needed('person_id'),
        orcid: null,
        stated_name: null,
        form_type: row.text('form_type') ?? 'cpos',
        proposal_id: row.text('proposal_id'),
        certified_on: row.neededDay('certified_on'),
        submitted_on: row.day('submitted_on'),
      };
      const isEmptyForm = ['project_title', 'award_number', 'source'].every((column) => row.text(column) === null);
      if (isEmptyForm) row.assertBlank(['source_ror', 'amount', 'start', 'end', 'objectives'], 'project_title');
      const support_type = isEmptyForm ? null : row.neededChoice('support_type', ['current', 'pending']);
      const contribution_type = row.neededChoice('contribution_type', ['award', 'inkind'], 'award');
      const disclosure_id = disclosureOf(form, row.place);
      if (isEmptyForm) return null;
      addSupport(row, output, { disclosure_id, support_type, contribution_type });
      addEffort(row, output);
      return null;
    };
  },
};

function addSupport(
  row: TableRow,
  output: Output,
  item: { disclosure_id: string; support_type: string | null; contribution_type: string },
): void {
  const award_number = row.text('award_number');
  const funder_name = row.text('source');
  output.add('raw_support', {
    record_id: output.recordId(row.place),
    ...item,
    project_title: row.text('project_title'),
    award_number,
    number_norm: normalizeAwardNumber(award_number),
    funder_name,
    funder_key: funder_name === null ? null : organizationKey(funder_name),
    funder_ror: row.ror('source_ror'),
    amount: row.amount('amount'),
    currency: row.text('currency'),
    starts: row.day('start'),
    ends: row.day('end'),
    objectives: row.text('objectives'),
    overlap: row.text('overlap'),
  });
}

/** A blank cell is a year that the form does not state; an unreadable one is a year stated without months. */
function addEffort(row: TableRow, output: Output): void {
  for (const column of row.columns) {
    const year = yearColumn.exec(column)?.[1];
    const text = year === undefined ? null : row.text(column);
    if (year === undefined || text === null) continue;
    const person_months = parsePersonMonths(text);
    if (person_months === null) {
      row.refuse(column, 'effort_invalid', `"${excerpt(text)}" is not 0 to 12 with at most two decimals`);
    }
    output.add('raw_effort', {
      record_id: output.recordId(`${row.place}, ${column}`),
      support_record_id: output.recordId(row.place),
      year: Number(year),
      person_months,
    });
  }
}

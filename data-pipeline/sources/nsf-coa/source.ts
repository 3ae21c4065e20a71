import { nameKeys, parseName } from '../../core/name.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { disclosures } from '../disclosed-form.ts';
import type { Output } from '../output.ts';
import type { Account, Sheet, WorkbookSource } from '../source.ts';
import { lastActive } from './coa-date.ts';
import { type CoaRow, coaRows, coaTables } from './coa-tables.ts';
import { departmentOf, relationOf } from './coa-values.ts';

/** NSF's form for Collaborators and Other Affiliations: five tables on one sheet. */
export const nsfCoa: WorkbookSource = {
  form: 'workbook',
  id: 'nsf-coa',
  title: 'NSF Collaborators and Other Affiliations',
  looksLike: "NSF's COA template as .xlsx, whose tables are numbered 1 to 5",
  recognizes: (sheets) => sheets.some((sheet) => isCoa(sheet)),
  read(sheets, output, account) {
    const disclosureOf = disclosures(output);
    for (const sheet of sheets.filter((candidate) => isCoa(candidate))) {
      readCoa(sheet, output, account, disclosureOf);
    }
  },
};

/** The first table and one more, or any three: users delete those that they leave empty. */
function isCoa(sheet: Sheet): boolean {
  const tables = new Set(coaTables(sheet));
  return tables.size > 2 || (tables.has(1) && tables.size === 2);
}

function readCoa(sheet: Sheet, output: Output, account: Account, disclosureOf: ReturnType<typeof disclosures>): void {
  const rows = [...coaRows(sheet)];
  const owner = rows.find((row) => row.table === 1 && row.cell('name') !== null);
  const placeOf = ({ row }: CoaRow) => `sheet "${sheet.name}" row ${String(row)}`;
  const disclosure_id = disclosureOf(
    {
      stated_person_id: null,
      orcid: null,
      stated_name: owner?.cell('name') ?? null,
      form_type: 'coa',
      proposal_id: null,
      certified_on: null,
      submitted_on: null,
    },
    owner === undefined ? `sheet "${sheet.name}"` : placeOf(owner),
  );
  for (const row of rows) {
    const place = placeOf(row);
    if (isEmpty(row)) account.blank();
    else if (row.table === 1) readAffiliation(row, place, disclosure_id, output, account);
    else readCollaborator(row, place, disclosure_id, output, account);
  }
}

/** Rows of the template come with a code, and rows that are filled down may keep one. */
function isEmpty(row: CoaRow): boolean {
  return (['name', 'organization', 'relationship', 'contact', 'journal', 'active'] as const).every(
    (column) => row.cell(column) === null,
  );
}

function readAffiliation(row: CoaRow, place: string, disclosure_id: string, output: Output, account: Account): void {
  const org_name = row.cell('organization');
  const ends = lastActive(row.cell('active'), place, output);
  if (org_name !== null) {
    output.add('raw_position', {
      record_id: output.recordId(place),
      disclosure_id,
      item_type: 'affiliation',
      org_name,
      org_key: organizationKey(org_name),
      ror_id: null,
      city: null,
      country_code: null,
      title: null,
      starts: null,
      ends,
    });
  }
  account.accept();
}

function readCollaborator(row: CoaRow, place: string, disclosure_id: string, output: Output, account: Account): void {
  const person_name = row.cell('name');
  if (person_name === null) {
    account.reject(place, { code: 'value_missing', reason: `the row of table ${String(row.table)} has no name` });
    return;
  }
  const relation = relationOf(row);
  if (relation === null) {
    const reason = `"${row.cell('code') ?? ''}" is none of the codes of table ${String(row.table)}`;
    output.refuseValue(`${place}, code`, { code: 'value_not_allowed', reason });
  }
  const { family, given } = parseName(person_name);
  const org_name = row.cell('organization');
  output.add('raw_collaborator', {
    record_id: output.recordId(place),
    disclosure_id,
    relation,
    person_name,
    ...nameKeys(family, given),
    org_name,
    org_key: org_name === null ? null : organizationKey(org_name),
    department: departmentOf(row.cell('contact')),
    journal: row.cell('journal'),
    last_active: lastActive(row.cell('active'), place, output),
  });
  account.accept();
}

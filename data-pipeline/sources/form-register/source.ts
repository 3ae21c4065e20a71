import type { TableSource } from '../source.ts';

/** Whose each form file is, and when it was certified and submitted, for forms that carry no date of their own. */
export const formRegister: TableSource = {
  form: 'table',
  id: 'form-register',
  title: 'Register of forms',
  looksLike: 'a table with the columns file, person_id and certified_on',
  required: ['file', 'person_id', 'certified_on'],
  optional: ['form_type', 'proposal_id', 'submitted_on'],
  begin: (output) => (row) => {
    output.add('raw_form_register', {
      record_id: output.recordId(row.place),
      file_name: row.needed('file').replace(/^.*[/\\]/u, ''),
      stated_person_id: row.needed('person_id'),
      form_type: row.text('form_type'),
      proposal_id: row.text('proposal_id'),
      certified_on: row.neededDay('certified_on'),
      submitted_on: row.day('submitted_on'),
    });
    return null;
  },
};

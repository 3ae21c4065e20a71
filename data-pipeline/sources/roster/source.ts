import { emailDigest, emailsIn } from '../../core/email.ts';
import { nameKeys, parseName } from '../../core/name.ts';
import { organizationKey } from '../../core/organization-key.ts';
import type { Output } from '../output.ts';
import type { TableSource } from '../source.ts';
import type { TableRow } from '../table-row.ts';

/** The people whose disclosures are reviewed, one row for each of their employments. */
export const roster: TableSource = {
  form: 'table',
  id: 'roster',
  title: 'Roster of covered people',
  looksLike: 'a table with the columns person_id, family_name, given_name and unit',
  required: ['person_id', 'family_name', 'given_name', 'unit'],
  optional: [
    'orcid',
    'email',
    'other_names',
    'active_from',
    'active_to',
    'employer',
    'employer_ror',
    'employer_country',
    'job_title',
    'employed_from',
    'employed_to',
  ],
  aliases: {
    email: [
      ...[
        'e-mail',
        'emails',
        'e-mails',
        'email address',
        'e-mail address',
        'email addresses',
        'e-mail addresses',
        'mail',
      ],
      ...['work email', 'work e-mail', 'primary email', 'institutional email', 'business email', 'contact email'],
      ...[
        'e-mail-adresse',
        'adresse e-mail',
        'courriel',
        'correo electronico',
        'correo electrónico',
        '邮箱',
        '电子邮件',
      ],
      ...['电子邮箱', 'メールアドレス', '이메일'],
    ],
  },
  begin(output) {
    const named = new Set<string>();
    return (row) => {
      addEmployment(row, output);
      addOtherNames(row, output, named);
      addEmails(row, output);
      return null;
    };
  },
};

function addEmployment(row: TableRow, output: Output): void {
  const person_id = row.needed('person_id');
  const family_name = row.needed('family_name');
  const given_name = row.text('given_name');
  const employer = row.text('employer');
  output.add('raw_roster', {
    record_id: output.recordId(row.place),
    person_id,
    orcid: row.orcid('orcid'),
    family_name,
    given_name,
    ...nameKeys(family_name, given_name ?? ''),
    unit: row.text('unit'),
    active_from: row.day('active_from'),
    active_to: row.day('active_to'),
    employer,
    employer_key: employer === null ? null : organizationKey(employer),
    employer_ror: row.ror('employer_ror'),
    employer_country: row.country('employer_country'),
    job_title: row.text('job_title'),
    employed_from: row.day('employed_from'),
    employed_to: row.day('employed_to'),
  });
}

/** Of an address the digest is kept, and nothing else. */
function addEmails(row: TableRow, output: Output): void {
  const person_id = row.needed('person_id');
  for (const address of emailsIn(row.text('email') ?? '')) {
    output.add('raw_roster_email', { record_id: output.recordId(row.place), person_id, digest: emailDigest(address) });
  }
}

function addOtherNames(row: TableRow, output: Output, named: Set<string>): void {
  const person_id = row.needed('person_id');
  for (const part of row.text('other_names')?.split(';') ?? []) {
    const name = part.trim();
    const key = JSON.stringify([person_id, name]);
    if (name === '' || named.has(key)) continue;
    named.add(key);
    const { family, given } = parseName(name);
    output.add('raw_roster_name', {
      record_id: output.recordId(row.place),
      person_id,
      name,
      ...nameKeys(family, given),
    });
  }
}

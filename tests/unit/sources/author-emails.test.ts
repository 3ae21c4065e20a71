import { describe, expect, test } from 'vitest';
import { emailDigest, emailsIn } from '../../../data-pipeline/core/email.ts';
import { guessMapping } from '../../../data-pipeline/intake/mapping-guess.ts';
import nsfCsv from '../../../data-pipeline/sources/nsf-awards-csv/sample.csv?raw';
import nsfAnnual from '../../../data-pipeline/sources/nsf-awards-json/sample-annual.json?raw';
import nsfFound from '../../../data-pipeline/sources/nsf-awards-json/sample-found.json?raw';
import nsfXml from '../../../data-pipeline/sources/nsf-awards-xml/sample.xml?raw';
import { roster } from '../../../data-pipeline/sources/roster/source.ts';
import { loadOne } from '../../support/loaded.ts';

const digestOf = (address: string) => emailsIn(address).map(emailDigest)[0];

/** Author's position, address and basis; the address is known by its digest. */
async function emails(text: string, addresses: readonly string[]) {
  const { receipt, rows } = await loadOne(text);
  const everything = JSON.stringify(
    ['raw_work', 'raw_authorship', 'raw_affiliation', 'raw_work_affiliation', 'raw_authorship_email'].map(rows),
  );
  expect(receipt.problem).toBeNull();
  expect(everything).not.toContain('@');
  return rows('raw_authorship_email').map(({ position, digest, domain, basis }) => {
    const address = addresses.find((one) => digestOf(one) === digest);
    return [position, address, domain, basis];
  });
}

test('PubMed: an author’s own line, a name in the address, and nobody’s', async () => {
  const text = `PMID- 99999911
TI  - Four addresses.
FAU - Quill, Ada
AU  - Quill A
AD  - University of Northmere, Northmere. Electronic address: office7@northmere.example.
FAU - Brackwater, Tobin
AU  - Brackwater T
AD  - Selby Institute, Selby. t.brackwater@selby.example.; lab@selby.example
FAU - Vane, Lea
AU  - Vane L
AD  - Lantern College, Lantern. ada.quill@lantern.example.

`;
  expect(await emails(text, ['office7@northmere.example', 't.brackwater@selby.example'])).toEqual([
    [1, 'office7@northmere.example', 'northmere.example', 'line'],
    [2, 't.brackwater@selby.example', 'selby.example', 'name'],
  ]);
});

test('PubMed of old: the only line is not the first author’s own', async () => {
  const text = (address: string) => `PMID- 99999912
TI  - One line for two.
AD  - University of Northmere, Northmere. ${address}
FAU - Quill, Ada
AU  - Quill A
FAU - Vane, Lea
AU  - Vane L

`;
  expect(await emails(text('office7@northmere.example'), [])).toEqual([]);
  expect(await emails(text('lvane@northmere.example'), [])).toEqual([]);
  expect(await emails(text('aquill@northmere.example'), ['aquill@northmere.example'])).toEqual([
    [1, 'aquill@northmere.example', 'northmere.example', 'name'],
  ]);
});

describe('Web of Science', () => {
  const record = (reprint: string, addresses: string) => `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Quill, A
   Vane, L
AF Quill, Ada
   Vane, Lea
TI Addresses of correspondence
RP ${reprint}
EM ${addresses}
UT WOS:000000000000911
ER

EF
`;

  test('the only address is the only corresponding author’s', async () => {
    const text = record('Vane, L (corresponding author), Lantern Coll, Lantern, Norway.', 'office7@lantern.example');
    expect(await emails(text, ['office7@lantern.example'])).toEqual([
      [2, 'office7@lantern.example', 'lantern.example', 'stated'],
    ]);
  });

  test('of several, those that are made of a name', async () => {
    const text = record(
      'Vane, L; Quill, A (corresponding author), Lantern Coll, Lantern, Norway.',
      'office7@lantern.example; quilla@lantern.example',
    );
    expect(await emails(text, ['quilla@lantern.example'])).toEqual([
      [1, 'quilla@lantern.example', 'lantern.example', 'name'],
    ]);
  });
});

test('Scopus: the address behind a name is that author’s, unless it is made of another’s', async () => {
  const text = (correspondence: string) =>
    `Authors,Title,Year,Source title,Link,Correspondence Address\n"Quill A.; Vane L.",Notes,2024,Journal,https://www.scopus.com/inward/record.uri?eid=2-s2.0-99999,"${correspondence}"\n`;
  const both =
    'A. Quill; Lantern College, Lantern; email: office7@lantern.example; L. Vane; Selby; email: lea@selby.example';
  expect(await emails(text(both), ['office7@lantern.example', 'lea@selby.example'])).toEqual([
    [1, 'office7@lantern.example', 'lantern.example', 'stated'],
    [2, 'lea@selby.example', 'selby.example', 'stated'],
  ]);
  expect(await emails(text('Quill, A.; Lantern College; email: lvane@lantern.example'), [])).toEqual([]);
});

test('Scopus as BibTeX', async () => {
  const text = `@ARTICLE{Quill2024, author={Quill, Ada and Vane, Lea}, title={Notes}, source={Scopus},
 correspondence_address={A. Quill; Lantern College, Lantern; email: office7@lantern.example}, year={2024}}`;
  expect(await emails(text, ['office7@lantern.example'])).toEqual([]);
  const initials = text.replace('Quill, Ada and Vane, Lea', 'Quill, A. and Vane, L.');
  expect(await emails(initials, ['office7@lantern.example'])).toEqual([
    [1, 'office7@lantern.example', 'lantern.example', 'stated'],
  ]);
});

test('OpenAlex: addresses on lines of all its shapes leave digests, and lines without them', async () => {
  const authorship = (name: string, lines: object) => ({
    author: { display_name: name },
    raw_author_name: name,
    ...lines,
  });
  const work = {
    id: 'https://openalex.org/W9000000009',
    authorships: [
      authorship('Ada Quill', {
        affiliations: [
          { raw_affiliation_string: 'University of Northmere. office7@northmere.example', institution_ids: [] },
          { raw_affiliation_string: 'aq@northmere.example', institution_ids: [] },
        ],
        raw_affiliation_strings: ['University of Northmere. office7@northmere.example'],
      }),
      authorship('Tobin Brackwater', {
        raw_affiliation_strings: [
          'Selby Institute, Selby. t.brackwater@selby.example',
          'Lantern College. x@lantern.example; y@lantern.example',
        ],
      }),
      authorship('Lea Vane', { raw_affiliation_string: 'Lantern College, Lantern. ada.quill@lantern.example' }),
    ],
  };
  const text = JSON.stringify(work);
  expect(
    await emails(text, ['office7@northmere.example', 'aq@northmere.example', 't.brackwater@selby.example']),
  ).toEqual([
    [1, 'office7@northmere.example', 'northmere.example', 'line'],
    [1, 'aq@northmere.example', 'northmere.example', 'line'],
    [2, 't.brackwater@selby.example', 'selby.example', 'line'],
  ]);
  const { rows } = await loadOne(text);
  expect(rows('raw_affiliation').map(({ raw_string }) => raw_string)).toEqual([
    'University of Northmere.',
    'Selby Institute, Selby.',
    'Lantern College.',
    'Lantern College, Lantern.',
  ]);
});

test('Embase: the address beside a name in front of the line', async () => {
  const text = [
    'TY  - JOUR',
    'TI  - Notes on tides',
    'A1  - Quill A.',
    'A1  - Vane L.',
    'M1  - (Quill A.; Vane L., office7@lantern.example) Lantern College, Lantern, Norway',
    'DO  - 10.9999/notes.911',
    'ER  - ',
    '',
  ].join('\n');
  expect(await emails(text, ['office7@lantern.example'])).toEqual([
    [2, 'office7@lantern.example', 'lantern.example', 'stated'],
  ]);
});

describe('RIS of Scopus: the note for correspondence', () => {
  const record = (note: string) =>
    [
      ...['TY  - JOUR', 'TI  - Notes on tides', 'AU  - Quill, A.', 'AU  - Vane, L.', 'AU  - Vane, Li'],
      ...['AD  - Lantern College, Lantern, Norway', `N1  - Correspondence Address: ${note}`, 'DB  - Scopus'],
      ...['DO  - 10.9999/notes.912', 'ER  - ', ''],
    ].join('\n');

  test('puts the address beside the name before it', async () => {
    const text = record('Quill, A.; Lantern College, Norway; email: office7@lantern.example');
    expect(await emails(text, ['office7@lantern.example'])).toEqual([
      [1, 'office7@lantern.example', 'lantern.example', 'stated'],
    ]);
    const { rows } = await loadOne(text);
    expect(rows('raw_authorship').map(({ is_corresponding }) => is_corresponding)).toEqual([true, false, false]);
    expect(rows('raw_affiliation')).toEqual([]);
    expect(rows('raw_work_affiliation').map(({ raw_string }) => raw_string)).toEqual([
      'Lantern College, Lantern, Norway',
    ]);
  });

  test('says nothing of a name that the byline lacks', async () => {
    expect(await emails(record('Reed, B.; Lantern College; email: office7@lantern.example'), [])).toEqual([]);
  });
});

describe('the addresses beside investigators in lists of NSF', () => {
  const of = async (text: string) => {
    const { receipt, rows } = await loadOne(text);
    expect(receipt.problem).toBeNull();
    expect(JSON.stringify([rows('raw_award'), rows('raw_award_email')])).not.toContain('@');
    const names = new Map(rows('raw_award').map((row) => [row['record_id'], row['person_name']]));
    const known = ['ada@example.org', 'bo@example.org', 'cy@example.org'];
    return rows('raw_award_email').map(({ award_record_id, digest }) => [
      names.get(award_record_id),
      known.find((address) => digestOf(address) === digest),
    ]);
  };

  test('XML', async () => {
    expect(await of(nsfXml)).toEqual([
      ['Ada B Example', 'ada@example.org'],
      ['BO-LIN SAMPLE', 'bo@example.org'],
    ]);
  });

  test('CSV: that of the lead, and those in the list of the others', async () => {
    expect(await of(nsfCsv)).toEqual([
      ['Ada Example', 'ada@example.org'],
      ['Ada B. Example', 'ada@example.org'],
      ['Bo L Sample', 'bo@example.org'],
      ["Cy O'Muster", 'cy@example.org'],
    ]);
  });

  test('JSON of the search', async () => {
    expect(await of(nsfFound)).toEqual([
      ['Ada B Example', 'ada@example.org'],
      ['Bo L Sample', 'bo@example.org'],
      ['Cy Muster', 'cy@example.org'],
    ]);
  });

  test('JSON of a year', async () => {
    expect(await of(nsfAnnual)).toEqual([['Ada B Example', 'ada@example.org']]);
  });
});

test.each(['E-mail', 'Email Address', 'E_Mail', 'work email', 'Courriel', '电子邮箱'])(
  'a roster whose column is called "%s" gives addresses',
  async (header) => {
    const { receipt, rows } = await loadOne(
      `person_id,family_name,given_name,unit,${header}\nP1,Quill,Ada,Tides,ada@northmere.example\n`,
    );
    expect(receipt.dropped_columns).toEqual([]);
    expect(rows('raw_roster_email').map(({ digest }) => digest)).toEqual([digestOf('ada@northmere.example')]);
  },
);

test('a roster under other names is proposed with its addresses, and not with those of somebody else', async () => {
  const header = ['Staff ID', 'Surname', 'First name', 'Department', 'E-Mail', 'Supervisor e-mail'];
  const guess = await guessMapping(header, [['P1', 'Quill', 'Ada', 'Tides', 'a@b.example', 'c@b.example']], [roster]);
  expect(guess?.columns['email']).toBe('E-Mail');
  const without = await guessMapping(header.toSpliced(4, 1), [], [roster]);
  expect(without?.columns['email']).toBeUndefined();
});

test('the roster keeps digests of its addresses, and nothing else of them', async () => {
  const text =
    'person_id,family_name,given_name,unit,email\nP1,Quill,Ada,Tides,"ada@northmere.example; Ada@Northmere.example; quill@selby.example"\nP2,Vane,Lea,Tides,n/a\n';
  const { rows } = await loadOne(text);
  expect(rows('raw_roster_email')).toEqual([
    { record_id: 'line 2', person_id: 'P1', digest: digestOf('ada@northmere.example') },
    { record_id: 'line 2', person_id: 'P1', digest: digestOf('quill@selby.example') },
  ]);
  expect(JSON.stringify([rows('raw_roster'), rows('raw_roster_email')])).not.toContain('northmere');
});

test('hosts of an organization: its domains and its whole websites, no page of another and no provider', async () => {
  const names = [{ value: 'University of Northmere', types: ['ror_display', 'label'], lang: 'en' }];
  const website = (value: string) => ({ type: 'website', value });
  const organization = {
    id: 'https://ror.org/0abc1de01',
    names,
    domains: ['Northmere.example'],
    links: [
      website('https://www.northmere.example/'),
      website('http://tides.example'),
      website('https://sites.example.com/northmere'),
      website('https://www.yahoo.com'),
      { type: 'wikipedia', value: 'https://northmere.wiki' },
    ],
  };
  const { rows } = await loadOne(JSON.stringify(organization));
  expect(rows('raw_organization_domain').map(({ ror_id, domain }) => [ror_id, domain])).toEqual([
    ['0abc1de01', 'northmere.example'],
    ['0abc1de01', 'tides.example'],
  ]);
});

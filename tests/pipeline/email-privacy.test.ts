import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import { emailDigest, emailsIn } from '../../data-pipeline/core/email.ts';
import type { Database, Row } from '../../data-pipeline/db/database.ts';
import { planForgetting } from '../../data-pipeline/forgetting/plan-forgetting.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { memoryFile } from '../support/memory-file.ts';
import { wholeExport } from '../support/whole-export.ts';

const asOf = '2026-01-01';
const salt = '5'.repeat(32);
const digestOf = (address: string) => emailsIn(address).map(emailDigest)[0] ?? '';
const [ada, adaElsewhere, bo, office, adaOnProfile, adaHidden] = [
  'ada.quill@northmere.example',
  'xa7@selby.example',
  'bo.reed@northmere.example',
  'office@northmere.example',
  'quill@selby.example',
  'hidden@selby.example',
].map(digestOf) as [string, string, string, string, string, string];

const files = [
  memoryFile(
    'roster.csv',
    `person_id,family_name,given_name,unit,orcid,email,employer,employed_from
P1,Quill,Ada,Tides,0000-0002-1825-0097,ada.quill@northmere.example; office@northmere.example,University of Northmere,2015
P2,Reed,Bo,Tides,,bo.reed@northmere.example; office@northmere.example,University of Northmere,2015
`,
  ),
  memoryFile(
    'pubmed.nbib',
    ['ada.quill@northmere.example', 'xa7@selby.example']
      .map(
        (address, index) => `PMID- 9999992${String(index)}
TI  - Notes ${String(index)} on tides.
DP  - 2024
FAU - Quill, Ada
AU  - Quill A
${index === 1 ? 'AUID- ORCID: 0000-0002-1825-0097\n' : ''}AD  - Selby Institute, Selby. Electronic address: ${address}.
FAU - Reed, Bo
AU  - Reed B
AD  - University of Northmere, Northmere. bo.reed@northmere.example.
FAU - Vane, Lea
AU  - Vane L
AD  - Lantern College, Lantern. office@northmere.example
`,
      )
      .join('\n')
      .concat('\n'),
  ),
  memoryFile(
    'nsf.csv',
    `AwardNumber,Title,PrincipalInvestigator,StartDate,EndDate,Co-PIName(s),PIEmailAddress
9900525,Tidal glass,Ada B Quill,07/01/2024,06/30/2029,"Bo Reed, Lea Vane",ada.quill@northmere.example
`,
  ),
  memoryFile(
    'orcid.json',
    JSON.stringify({
      'orcid-identifier': { path: '0000-0002-1825-0097' },
      person: {
        name: { 'given-names': { value: 'Ada' }, 'family-name': { value: 'Quill' } },
        emails: {
          email: [
            { email: 'quill@selby.example', visibility: 'public' },
            { email: 'hidden@selby.example', visibility: 'limited' },
          ],
        },
      },
      'activities-summary': { employments: { 'affiliation-group': [] } },
    }),
  ),
  memoryFile(
    'support.csv',
    `person_id,support_type,project_title,award_number,certified_on,form_type,source,start,end,Person Months 2025
P1,current,Tidal glass,A-1,2025-02-03,cpos,Northmere Foundation,2024-07-01,2029-06-30,9
P1,current,Tidal salt,A-2,2025-02-03,cpos,Northmere Foundation,2024-07-01,2029-06-30,9
`,
  ),
];

let db: Database;
beforeAll(async () => {
  db = await openEngine();
  await runPipeline(db, files, { asOf });
});
afterAll(() => db.close());

/** The tables in which a text stands. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const columns = await db.rows<Row & { table_name: string; column_name: string }>(
    `select table_name, column_name from duckdb_columns()
     where schema_name = 'main' and not internal and data_type in ('VARCHAR', 'VARCHAR[]') order by all`,
  );
  const found = new Set<string>();
  for (const { table_name, column_name } of columns) {
    const [hit] = await db.rows(
      `select 1 from ${table_name} where contains(${column_name}::varchar, '${text}') limit 1`,
    );
    if (hit !== undefined) found.add(table_name);
  }
  return [...found];
}

test('an address is in no table, its digest in those of addresses alone', async () => {
  expect(await tablesWith('.example')).toEqual(['authorship_email', 'raw_authorship_email']);
  expect(await tablesWith('@')).toEqual([]);
  expect(await tablesWith(ada)).toEqual([
    'authorship_email',
    'person_email',
    'raw_authorship_email',
    'raw_award_email',
    'raw_roster_email',
  ]);
  expect(await tablesWith(adaOnProfile)).toEqual(['person_email', 'raw_profile_email']);
  expect(await tablesWith(adaHidden)).toEqual([]);
  expect(await db.rows('select method from identity_link where is_sure order by all')).toEqual([
    { method: 'name_email' },
    { method: 'name_email' },
    { method: 'name_email' },
    { method: 'orcid_record' },
  ]);
});

test('an address beside a name that fits says who holds an award; a name alone does not', async () => {
  expect(
    await db.rows('select person_name, person_id, method, confidence from award_person order by record_id'),
  ).toEqual([
    { person_name: 'Ada B Quill', person_id: 'P1', method: 'name_email', confidence: 0.97 },
    { person_name: 'Bo Reed', person_id: 'P2', method: 'name_only', confidence: 0.5 },
    { person_name: 'Lea Vane', person_id: null, method: null, confidence: null },
  ]);
});

test.each(['csv', 'json', 'xlsx', 'pack'] as const)(
  'neither an address, nor its host or digest is in an export (%s)',
  async (kind) => {
    const { bytes, findingIds } = await wholeExport(db, kind, asOf);
    const isArchive = kind === 'xlsx' || kind === 'pack';
    const members = isArchive ? Object.values(unzipSync(bytes)) : [bytes];
    const text = members.map((member) => new TextDecoder().decode(member)).join('\n');

    expect(findingIds.length).toBeGreaterThan(0);
    expect(text).toContain('Quill');
    expect([ada, adaElsewhere, adaOnProfile, bo, office, '.example'].filter((one) => text.includes(one))).toEqual([]);
  },
);

test('who is forgotten takes their addresses along; those of others stay, and the one that two have', async () => {
  const { identifiers, list } = await planForgetting(db, 'P1', [], salt);
  expect([ada, adaElsewhere, adaOnProfile, bo, office].filter((digest) => identifiers.includes(digest))).toEqual([
    ada,
    adaElsewhere,
    adaOnProfile,
  ]);

  await runPipeline(db, files, { asOf, forgotten: list });
  expect(await tablesWith(ada)).toEqual([]);
  expect(await tablesWith(adaElsewhere)).toEqual([]);
  expect(await tablesWith(adaOnProfile)).toEqual([]);
  expect(await db.rows('select person_name from raw_award order by record_id')).toEqual([
    { person_name: null },
    { person_name: 'Bo Reed' },
    { person_name: 'Lea Vane' },
  ]);
  expect(await tablesWith(bo)).toEqual([
    'authorship_email',
    'person_email',
    'raw_authorship_email',
    'raw_roster_email',
  ]);
  expect(await db.rows('select person_id from raw_roster_email where digest = ' + `'${office}'`)).toEqual([
    { person_id: 'P2' },
  ]);

  const others = files.filter(({ path }) => path !== 'roster.csv');
  await runPipeline(db, others, { asOf, forgotten: list });
  expect(await tablesWith(ada)).toEqual([]);
  expect(await tablesWith(bo)).toEqual(['authorship_email', 'raw_authorship_email']);
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import { namesCompatible } from '../../data-pipeline/core/name.ts';
import type { Database } from '../../data-pipeline/db/database.ts';
import { literal } from '../../data-pipeline/db/variables.ts';
import { askWork } from '../../data-pipeline/questions/ask-work.ts';
import { runPipeline } from '../../data-pipeline/pipeline.ts';
import { makeInstitution } from '../../data-pipeline/demo/institution.ts';
import { tableDigests } from '../support/digest.ts';
import { memoryFile } from '../support/memory-file.ts';
import { type Given, type GivenTables, makeTables as makeAll } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

function makeTables(given: GivenTables, through = 'evidence') {
  return makeAll(db, given, { through });
}

const title = 'Tidal lanterns of the outer shoals and their keepers';

/** Records of works with their first author; a record without a title has the common one. */
async function works(...records: readonly (Given & { readonly first?: string })[]): Promise<readonly string[][]> {
  await makeTables(
    {
      raw_work: records.map((record, index) => ({
        record_id: `F:${String(index + 1)}`,
        title,
        ...Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'first')),
      })),
      raw_authorship: records.map(({ first = 'quill' }, index) => ({
        record_id: `F:${String(index + 1)}/1`,
        work_record_id: `F:${String(index + 1)}`,
        position: 1,
        raw_name: 'A. Quill',
        family_key: first,
        given_key: 'a',
      })),
    },
    'work_conflict',
  );
  const rows = await db.rows<{ work_id: string; records: readonly string[] }>(
    'select work_id, list(record_id order by record_id) as records from work_record group by work_id order by work_id',
  );
  return rows.map(({ work_id, records: of }) => [work_id, ...of]);
}

describe('records are of one work', () => {
  test('by a shared DOI, PMID or id of one source, also by way of a third record', async () => {
    expect(
      await works(
        { source: 'openalex', source_work_id: 'W1', doi: '10.1/a', title: 'A' },
        { source: 'pubmed', source_work_id: '77', pmid: '77', title: 'B' },
        { source: 'scopus', source_work_id: 'E1', doi: '10.1/a', pmid: '77', title: 'A' },
        { source: 'openalex', source_work_id: 'W1', title: 'A' },
        { source: 'wos', source_work_id: 'U1', title: 'C' },
      ),
    ).toEqual([
      ['doi:10.1/a', 'F:1', 'F:2', 'F:3', 'F:4'],
      ['wos:U1', 'F:5'],
    ]);
  });

  test('by a DOI in capitals', async () => {
    expect(
      await works({ source: 'wos', doi: '10.1/ABC', title: 'A' }, { source: 'ris', doi: '10.1/abc', title: 'A' }),
    ).toEqual([['doi:10.1/abc', 'F:1', 'F:2']]);
  });

  test('by a telling title, the first author and the year, however the title is spelled', async () => {
    expect(
      await works(
        { source: 'openalex', source_work_id: 'W1', published: '2020-03-01' },
        { source: 'wos', source_work_id: 'U1', published: '2020', title: title.toUpperCase() },
        {
          source: 'ris',
          source_work_id: 'key',
          published: '2021',
          title: `<i>Tidal</i> lanterns of the outer shoals &amp; their keepers.`,
        },
      ),
    ).toEqual([['openalex:W1', 'F:1', 'F:2', 'F:3']]);
  });
});

describe('records are of two works', () => {
  const one = { source: 'openalex', source_work_id: 'W1', published: '2020' };
  const other = { source: 'wos', source_work_id: 'U1', published: '2020' };

  test.each([
    ['another first author', one, { ...other, first: 'reed' }],
    ['years two apart', one, { ...other, published: '2022' }],
    ['an unknown year', one, { ...other, published: null }],
    ['two DOIs: a preprint and its article', { ...one, doi: '10.1/p' }, { ...other, doi: '10.1/q', published: '2021' }],
    ['two PMIDs', { ...one, pmid: '1' }, { ...other, pmid: '2' }],
    ['two ids of one source', one, { ...one, source_work_id: 'W2' }],
    ['a title that every issue has', { ...one, title: 'Editorial' }, { ...other, title: 'Editorial' }],
    ['a short title', { ...one, title: 'Tidal lanterns' }, { ...other, title: 'Tidal lanterns' }],
    [
      'the key of two reference managers',
      { source: 'bibtex', source_work_id: 'quill', title: 'A' },
      { source: 'bibtex', source_work_id: 'quill', title: 'B' },
    ],
  ])('with %s', async (_, a, b) => {
    expect(await works(a, b)).toHaveLength(2);
  });

  test.each(['Correction to', 'Reply to', 'Introduction to the special issue on', 'Response to'])(
    'with a title in "%s …"',
    async (words) => {
      const named = `${words} ${title}`;

      expect(await works({ ...one, title: named }, { ...other, title: named })).toHaveLength(2);
    },
  );

  test('and a third that may be either is neither', async () => {
    expect(
      await works({ ...one, doi: '10.1/p' }, { ...other, doi: '10.1/q' }, { source: 'ris', published: '2020' }),
    ).toHaveLength(3);
  });

  test('and a third of the year of one of them is that one', async () => {
    expect(
      await works(
        { ...one, doi: '10.1/p', published: '2019' },
        { ...other, doi: '10.1/q' },
        { source: 'ris', published: '2020' },
      ),
    ).toEqual([
      ['doi:10.1/p', 'F:1'],
      ['doi:10.1/q', 'F:2', 'F:3'],
    ]);
  });
});

describe('a DOI under which two works are described', () => {
  test('joins nothing, names the one that most records or the better source describe, and is a conflict of both', async () => {
    expect(
      await works(
        { source: 'openalex', source_work_id: 'W1', doi: '10.1/a', published: '2020' },
        { source: 'ris', doi: '10.1/a', title: 'Soil of the northern terraces', published: '2009', first: 'sand' },
      ),
    ).toEqual([
      ['doi:10.1/a', 'F:1'],
      ['record:F:2', 'F:2'],
    ]);
    expect(await db.rows('select work_id, field, other_work_id, stated from work_conflict')).toEqual([
      { work_id: 'doi:10.1/a', field: 'identifier', other_work_id: 'record:F:2', stated: ['doi:10.1/a'] },
      { work_id: 'record:F:2', field: 'identifier', other_work_id: 'doi:10.1/a', stated: ['doi:10.1/a'] },
    ]);
  });

  test('joins a title in two languages by the same author, and says that the titles differ', async () => {
    expect(
      await works(
        { source: 'crossref', doi: '10.1/a', title: 'Gezeitenlaternen der äußeren Untiefen', published: '2020' },
        { source: 'wos', doi: '10.1/a', published: '2021' },
      ),
    ).toEqual([['doi:10.1/a', 'F:1', 'F:2']]);
    expect(await db.rows('select field from work_conflict order by field')).toEqual([
      { field: 'published' },
      { field: 'title' },
    ]);
  });
});

test.each([
  ['divided in two ways', 'lopes', 'ana', 'silva lopes', 'a', []],
  ['of two people', 'lopes', 'ana', 'reed', 'bo', ['first_author']],
])(
  'a first author %s is a conflict only where no name is shared',
  async (_, family, given, otherFamily, otherGiven, fields) => {
    const author = (record: string, family_key: string, given_key: string) => ({
      record_id: `${record}/1`,
      work_record_id: record,
      position: 1,
      raw_name: `${family_key}, ${given_key}`,
      family_key,
      given_key,
    });
    await makeTables(
      {
        raw_work: ['F:1', 'F:2'].map((record_id) => ({ record_id, source: 'scopus', doi: '10.1/a', title })),
        raw_authorship: [author('F:1', family, given), author('F:2', otherFamily, otherGiven)],
      },
      'work_conflict',
    );

    expect((await db.rows('select field from work_conflict')).map(({ field }) => field)).toEqual(fields);
  },
);

/** One work in three sources: OpenAlex cut at one author, Web of Science whole, Crossref with the funder's deposit. */
const threeSources: GivenTables = {
  raw_work: [
    {
      record_id: 'O:1',
      source: 'openalex',
      source_work_id: 'W1',
      doi: '10.1/a',
      pmid: '77',
      title: 'TIDAL LANTERNS OF THE OUTER SHOALS AND THEIR KEEPERS',
      type: 'article',
      published: '2020',
      topic: 'Lighting',
      author_count: 3,
      is_truncated: true,
      is_retracted: true,
    },
    {
      record_id: 'W:1',
      source: 'wos',
      source_work_id: 'WOS:1',
      doi: '10.1/a',
      title,
      type: 'Article',
      published: '2021-03',
      venue: 'J LANTERNS',
      author_count: 3,
    },
    {
      record_id: 'X:1',
      source: 'crossref',
      source_work_id: '10.1/a',
      doi: '10.1/a',
      title: 'Tidal lanterns',
      type: 'journal-article',
      published: '2020-11-02',
      venue: 'Journal of Lanterns',
      author_count: 3,
      is_retracted: false,
    },
  ],
  raw_authorship: [
    {
      record_id: 'O:1/1',
      work_record_id: 'O:1',
      position: 1,
      raw_name: 'Ada Quill',
      display_name: 'Ada M. Quill',
      family_key: 'quill',
      given_key: 'ada',
      orcid: 'O-ada',
      orcid_basis: 'source',
      source_author_id: 'A1',
    },
    ...[
      ['W:1', 'Quill, A.', 'a', 'Reed, B.', 'b', 'Sand, Cy', 'cy'],
      ['X:1', 'Ada Quill', 'ada', 'Bo Reed', 'bo', 'Cy Sand', 'cy'],
    ].flatMap(([record = '', ...names]) =>
      ['quill', 'reed', 'sand'].map((family_key, index) => ({
        record_id: `${record}/${String(index + 1)}`,
        work_record_id: record,
        position: index + 1,
        raw_name: names[index * 2] ?? '',
        family_key,
        given_key: names[index * 2 + 1] ?? '',
        orcid: family_key === 'reed' ? `O-bo-${record}` : record === 'X:1' && family_key === 'quill' ? 'O-ada-2' : null,
        orcid_basis: family_key === 'sand' ? null : 'record',
        is_corresponding: record === 'W:1' && family_key === 'sand',
      })),
    ),
  ],
  raw_affiliation: [
    {
      record_id: 'O:1/1/1',
      work_record_id: 'O:1',
      position: 1,
      ordinal: 1,
      raw_string: 'Maren University, Maren',
      org_name: 'Maren University',
      ror_id: '0maren',
      country_code: 'QV',
    },
    { record_id: 'W:1/1/1', work_record_id: 'W:1', position: 1, ordinal: 1, raw_string: 'Maren Univ, Maren, Quivira' },
    { record_id: 'W:1/2/1', work_record_id: 'W:1', position: 2, ordinal: 1, raw_string: 'Shoal Bank, Maren, Quivira' },
    {
      record_id: 'X:1/1/1',
      work_record_id: 'X:1',
      position: 1,
      ordinal: 1,
      raw_string: 'Shoal Bank',
      ror_id: '0shoal',
    },
  ],
  raw_funding: [
    { record_id: 'O:1/f', work_record_id: 'O:1', ordinal: 1, funder_name: 'Veldt Council', award_number: 'VC-12345' },
    { record_id: 'O:1/g', work_record_id: 'O:1', ordinal: 2, funder_name: 'Isle Trust', award_number: 'IT-99999' },
    {
      record_id: 'X:1/f',
      work_record_id: 'X:1',
      ordinal: 1,
      funder_name: 'Veldt council',
      funder_doi: '10.13039/1',
      award_number: 'VC12345',
      asserted_by: 'publisher',
    },
    { record_id: 'X:1/g', work_record_id: 'X:1', ordinal: 2, funder_name: 'Isle Trust', award_number: 'IT-77777' },
  ],
  raw_acknowledgment: [
    {
      record_id: 'W:1/k',
      work_record_id: 'W:1',
      work_ref: 'WOS:1',
      section: 'funding',
      text: 'Supported by Veldt Council grant VC-12345. Reagents came under award IT-99999.',
    },
    {
      record_id: 'K:2',
      work_ref: '77',
      section: 'ack',
      text: 'Supported by  Veldt Council grant VC‐12345.  Reagents came under award IT-99999.',
    },
  ],
};

describe('one work in three sources', () => {
  test('each field is the best that a record states, with that record', async () => {
    await makeTables(threeSources);

    expect(
      await db.rows(`
      select work_id, title, type, venue, topic, date_lo::varchar as date_lo, author_count, is_truncated, is_retracted, record_id
      from work`),
    ).toEqual([
      {
        work_id: 'doi:10.1/a',
        title,
        type: 'journal-article',
        venue: 'Journal of Lanterns',
        topic: 'Lighting',
        date_lo: '2020-11-02',
        author_count: 3,
        is_truncated: false,
        is_retracted: true,
        record_id: 'X:1',
      },
    ]);
    expect(
      await db.rows(
        "select field, record_id from work_field where is_chosen and field in ('title', 'published', 'topic', 'pmid')",
      ),
    ).toEqual([
      { field: 'pmid', record_id: 'O:1' },
      { field: 'published', record_id: 'X:1' },
      { field: 'title', record_id: 'W:1' },
      { field: 'topic', record_id: 'O:1' },
    ]);
  });

  test('what the records really state differently is kept', async () => {
    await makeTables(threeSources);

    expect(
      await db.rows('select field, authorship_id, stated from work_conflict order by field, authorship_id'),
    ).toEqual([
      { field: 'is_retracted', authorship_id: null, stated: ['false', 'true'] },
      { field: 'orcid', authorship_id: 'doi:10.1/a#1', stated: ['O-ada', 'O-ada-2'] },
      { field: 'orcid', authorship_id: 'doi:10.1/a#2', stated: ['O-bo-W:1', 'O-bo-X:1'] },
      { field: 'organization', authorship_id: 'doi:10.1/a#1', stated: ['0maren', '0shoal'] },
      { field: 'published', authorship_id: null, stated: ['2020', '2020-11-02', '2021-03'] },
    ]);
  });

  test('its byline is whole, with the printed ORCID before the assigned one, and none where two are printed', async () => {
    await makeTables(threeSources);

    expect(
      await db.rows(`
        select position, raw_name, display_name, orcid, orcid_basis, source_author_id, is_corresponding, has_orcid_conflict
        from authorship`),
    ).toEqual([
      {
        position: 1,
        raw_name: 'Ada Quill',
        display_name: 'Ada M. Quill',
        orcid: 'O-ada-2',
        orcid_basis: 'record',
        source_author_id: 'A1',
        is_corresponding: false,
        has_orcid_conflict: false,
      },
      {
        position: 2,
        raw_name: 'Bo Reed',
        display_name: null,
        orcid: null,
        orcid_basis: null,
        source_author_id: null,
        is_corresponding: false,
        has_orcid_conflict: true,
      },
      {
        position: 3,
        raw_name: 'Cy Sand',
        display_name: null,
        orcid: null,
        orcid_basis: null,
        source_author_id: null,
        is_corresponding: true,
        has_orcid_conflict: false,
      },
    ]);
  });

  test('the affiliation lines of an author come from one record; those of the others stand beside them', async () => {
    await makeTables(threeSources);

    expect(await db.rows('select affiliation_id, raw_string, ror_id from affiliation')).toEqual([
      { affiliation_id: 'doi:10.1/a#1/1', raw_string: 'Shoal Bank', ror_id: '0shoal' },
      { affiliation_id: 'doi:10.1/a#2/1', raw_string: 'Shoal Bank, Maren, Quivira', ror_id: null },
    ]);
    expect(await db.rows('select authorship_id, record_id from other_affiliation')).toEqual([
      { authorship_id: 'doi:10.1/a#1', record_id: 'O:1/1/1' },
      { authorship_id: 'doi:10.1/a#1', record_id: 'W:1/1/1' },
    ]);
  });

  test('the same award of the same funder is one funding with both sources', async () => {
    await makeTables(threeSources);

    expect(
      await db.rows('select funding_id, funder_name, funder_doi, award_number, sources, asserted_by from funding'),
    ).toEqual([
      {
        funding_id: 'doi:10.1/a$1',
        funder_name: 'Veldt council',
        funder_doi: '10.13039/1',
        award_number: 'VC12345',
        sources: ['crossref', 'openalex'],
        asserted_by: 'publisher',
      },
      {
        funding_id: 'doi:10.1/a$2',
        funder_name: 'Isle Trust',
        funder_doi: null,
        award_number: 'IT-77777',
        sources: ['crossref'],
        asserted_by: null,
      },
      {
        funding_id: 'doi:10.1/a$3',
        funder_name: 'Isle Trust',
        funder_doi: null,
        award_number: 'IT-99999',
        sources: ['openalex'],
        asserted_by: null,
      },
    ]);
  });

  test('the same words are one acknowledgment, by the record that they came with or by the PMID that they name', async () => {
    await makeTables(threeSources);

    expect(await db.rows('select record_id, work_id from acknowledgment_record')).toEqual([
      { record_id: 'K:2', work_id: 'doi:10.1/a' },
      { record_id: 'W:1/k', work_id: 'doi:10.1/a' },
    ]);
    expect(await db.rows('select count(*)::integer as texts from acknowledgment')).toEqual([{ texts: 1 }]);
  });

  test('each award number of a machine is beside its funder in the words, elsewhere in them, or absent', async () => {
    await makeTables(threeSources);

    expect(await db.rows('select funding_id, reading from funding_text_check')).toEqual([
      { funding_id: 'doi:10.1/a$1', reading: 'adjacent' },
      { funding_id: 'doi:10.1/a$2', reading: 'absent' },
      { funding_id: 'doi:10.1/a$3', reading: 'elsewhere' },
    ]);
  });

  test('a number of NIH is in the words without its activity code, and with a nought less', async () => {
    const number = (record_id: string, ordinal: number, award_number: string) => ({
      record_id,
      work_record_id: 'F:1',
      ordinal,
      funder_name: 'National Institutes of Health',
      award_number,
    });
    await makeTables({
      raw_work: [{ record_id: 'F:1', doi: '10.1/a', title }],
      raw_funding: [
        number('F:1/1', 1, 'R01HD047447'),
        number('F:1/2', 2, 'R01AI059694'),
        number('F:1/3', 3, 'R01HD047448'),
      ],
      raw_acknowledgment: [
        {
          record_id: 'F:1/k',
          work_record_id: 'F:1',
          section: 'ack',
          text: 'Grants HD047447 and AI59694 of NIH helped.',
        },
      ],
    });

    expect(await db.rows('select funding_id, reading from funding_text_check')).toEqual([
      { funding_id: 'doi:10.1/a$1', reading: 'elsewhere' },
      { funding_id: 'doi:10.1/a$2', reading: 'elsewhere' },
      { funding_id: 'doi:10.1/a$3', reading: 'absent' },
    ]);
  });

  test('without the words, no award number is said to be absent from them', async () => {
    await makeTables({ ...threeSources, raw_acknowledgment: [] });

    expect(await db.rows('select distinct reading from funding_text_check')).toEqual([{ reading: 'no_text' }]);
  });
});

test('the work is asked for with its records, fields, conflicts, authors, lines, fundings and words', async () => {
  await makeTables(
    { ...threeSources, source_file: [{ file_id: 'W', path: 'savedrecs.txt', sha256: 'W0' }] },
    'award_researcher',
  );
  const work = await askWork(db, 'doi:10.1/a');

  expect(work?.records.map(({ source, file, place, has_byline }) => [source, file, place, has_byline])).toEqual([
    ['crossref', '', '1', true],
    ['wos', 'savedrecs.txt', '1', false],
    ['openalex', '', '1', false],
  ]);
  expect(work?.fields.filter(({ field, is_chosen }) => field === 'venue' && is_chosen)).toEqual([
    { field: 'venue', record_id: 'X:1', value: 'Journal of Lanterns', is_chosen: true },
  ]);
  expect(work?.conflicts.map(({ field, position, name }) => [field, position, name])).toEqual([
    ['is_retracted', null, null],
    ['published', null, null],
    ['orcid', 1, 'Ada Quill'],
    ['organization', 1, 'Ada Quill'],
    ['orcid', 2, 'Bo Reed'],
  ]);
  expect(work?.authors.map(({ name, sources }) => [name, sources])).toEqual([
    ['Ada Quill', ['crossref', 'wos', 'openalex']],
    ['Bo Reed', ['crossref', 'wos']],
    ['Cy Sand', ['crossref', 'wos']],
  ]);
  expect(work?.affiliations.map(({ source, text, is_taken }) => [source, text, is_taken])).toEqual([
    ['crossref', 'Shoal Bank', true],
    ['wos', 'Maren Univ, Maren, Quivira', false],
    ['openalex', 'Maren University, Maren', false],
    ['wos', 'Shoal Bank, Maren, Quivira', true],
  ]);
  expect(work?.fundings.map(({ award_number, reading }) => [award_number, reading])).toEqual([
    ['IT-77777', 'absent'],
    ['IT-99999', 'elsewhere'],
    ['VC12345', 'adjacent'],
  ]);
  expect(work?.words.map(({ origins }) => origins)).toEqual([['savedrecs.txt, 1/k', '2']]);
});

test('a work of one record is asked for alike, and one that is not there is null', async () => {
  await makeTables(
    { raw_work: [{ record_id: 'O:1', source: 'openalex', source_work_id: 'W1', title, published: '2020' }] },
    'award_researcher',
  );
  const work = await askWork(db, 'openalex:W1');

  expect(work?.fields.map(({ field, value, is_chosen }) => [field, value, is_chosen])).toEqual([
    ['published', '2020', true],
    ['title', title, true],
  ]);
  expect(work?.conflicts).toEqual([]);
  expect(await askWork(db, 'openalex:W2')).toBeNull();
});

test('authors of a byline that lacks a name are found by their names', async () => {
  const names = ['quill', 'reed', 'sand'];
  const byline = (record: string, of: readonly string[]) =>
    of.map((family_key, index) => ({
      record_id: `${record}/${String(index + 1)}`,
      work_record_id: record,
      position: index + 1,
      raw_name: family_key,
      family_key,
      given_key: 'a',
      source_author_id: record === 'O:1' ? `A-${family_key}` : null,
    }));
  await makeTables({
    raw_work: [
      { record_id: 'O:1', source: 'openalex', doi: '10.1/a', title, author_count: 2 },
      { record_id: 'W:1', source: 'wos', doi: '10.1/a', title, author_count: 3 },
    ],
    raw_authorship: [...byline('W:1', names), ...byline('O:1', ['quill', 'sand'])],
  });

  expect(await db.rows('select position, source_author_id from authorship')).toEqual([
    { position: 1, source_author_id: 'A-quill' },
    { position: 2, source_author_id: null },
    { position: 3, source_author_id: 'A-sand' },
  ]);
});

test('two names are compatible in SQL just where they are in TypeScript', async () => {
  const word = fc.constantFrom('li', 'wei', 'w', 'ada', 'a', '李');
  const key = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
  const pairs = fc.sample(fc.tuple(key, key, key, key), { numRuns: 3000, seed: 7 });
  await makeTables({}, 'work_description');
  const rows = await db.rows<{ at: number; same: boolean }>(`
    select n::integer as at, names_compatible(a, b, c, d) as same
    from (values ${pairs.map((pair, at) => `(${[at, ...pair].map(literal).join(', ')})`).join(', ')}) as pair (n, a, b, c, d)
    order by n`);

  expect(rows.map(({ same }) => same)).toEqual(
    pairs.map(([a, b, c, d]) => namesCompatible({ family_key: a, given_key: b }, { family_key: c, given_key: d })),
  );
  expect(rows.filter(({ same }) => same).length).toBeGreaterThan(20);
});

test('a chain of a thousand records that share identifiers two by two is one work', async () => {
  await makeTables(
    {
      raw_work: Array.from({ length: 1000 }, (_, n) => ({
        record_id: `F:${String((n * 7919) % 1000).padStart(4, '0')}`,
        source: 'scopus',
        doi: `10.1/${String(Math.floor(n / 2))}`,
        pmid: String(Math.floor((n + 1) / 2)),
      })),
    },
    'work_record',
  );

  expect(
    await db.rows('select count(distinct work_id)::integer as works, min(work_id) as work_id from work_record'),
  ).toEqual([{ works: 1, work_id: 'doi:10.1/0' }]);
});

describe('the order and the number of files', () => {
  test('rows in another order make the same tables', async () => {
    await makeTables(threeSources);
    const digests = await tableDigests(db);
    await makeTables(
      Object.fromEntries(Object.entries(threeSources).map(([table, rows]) => [table, rows.toReversed()])),
    );

    expect(await tableDigests(db)).toEqual(digests);
  });

  test('the same works from a second file change no finding and no verdict', async () => {
    const files = Array.from(makeInstitution({ people: 20, years: 4, seed: 5 }).files)
      .filter(({ path }) => path.startsWith('in/'))
      .map(({ path, chunks }) => ({ path, text: [...chunks].join('') }));
    const copies = files
      .filter(({ path }) => path.startsWith('in/publications/') || path.startsWith('in/acknowledgments/'))
      .map(({ path, text }) => ({ path: path.replace(/([^/]+)$/u, 'copy-$1'), text: `${text}\n` }));
    const found = async (all: typeof files) => {
      const fresh = await openEngine();
      try {
        const inputs = all.map(({ path, text }) => memoryFile(path, text));
        await runPipeline(fresh, inputs, { asOf: '2026-06-30' });
        return {
          findings: await fresh.rows('select finding_id, severity, statement from finding order by finding_id'),
          verdicts: await fresh.rows('select rule_id, subject_key, verdict, gate from evaluation order by all'),
          works: await fresh.rows('select count(*)::integer as works from work'),
        };
      } finally {
        await fresh.close();
      }
    };
    const once = await found(files);

    expect(copies.length).toBeGreaterThan(0);
    expect(once.findings.length).toBeGreaterThan(10);
    expect(await found([...files, ...copies])).toEqual(once);
  });
});

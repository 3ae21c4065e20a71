import { describe, expect, test } from 'vitest';
import { type MappingProfile, parseProfile } from '../../../data-pipeline/intake/mapping.ts';
import { guessMapping } from '../../../data-pipeline/intake/mapping-guess.ts';
import { mappingTemplates } from '../../../data-pipeline/intake/mapping-layout.ts';
import { headerHash } from '../../../data-pipeline/intake/table-layout.ts';
import { sources } from '../../../data-pipeline/sources/index.ts';
import { encoded } from '../../support/encoded.ts';
import { loadOne } from '../../support/loaded.ts';
import { xlsxOf } from '../../support/xlsx-of.ts';

const templates = mappingTemplates(sources);

async function guess(header: readonly string[], ...rows: readonly (readonly string[])[]) {
  const profile = await guessMapping(header, rows, templates);
  return profile === null ? null : { target: profile.target, ...profile.columns };
}

describe('a mapping is guessed', () => {
  test.each([
    [
      'tags of Web of Science',
      ['TI', 'AU', 'PY', 'C1', 'FU', 'DI', 'SO'],
      ['title', 'authors', 'published', 'affiliations', 'funder', 'doi', 'venue'],
    ],
    [
      'German',
      ['Titel', 'Autoren', 'Erscheinungsjahr', 'Zeitschrift', 'Einrichtung'],
      ['title', 'authors', 'published', 'venue', 'affiliations'],
    ],
    [
      'French',
      ['Titre', 'Auteurs', 'Année', 'Revue', 'Financeur'],
      ['title', 'authors', 'published', 'venue', 'funder'],
    ],
    ['Spanish', ['Título', 'Autores', 'Fecha de publicación', 'Revista'], ['title', 'authors', 'published', 'venue']],
    [
      'Chinese',
      ['题名', '作者', '发表年份', '期刊', '作者单位'],
      ['title', 'authors', 'published', 'venue', 'affiliations'],
    ],
    ['Japanese', ['論文名', '著者', '年', '雑誌名'], ['title', 'authors', 'published', 'venue']],
  ])('from a header of publications: %s', async (_name, header, columns) => {
    expect(await guess(header)).toEqual({
      target: 'publications-table',
      ...Object.fromEntries(columns.map((column, index) => [column, header[index]])),
    });
  });

  test.each([
    ['a roster', ['Employee ID', 'Last name', 'First name', 'Department'], 'roster'],
    ['a German roster', ['Personalnummer', 'Nachname', 'Vorname', 'Fachbereich'], 'roster'],
    ['awards', ['Award No.', 'Funding agency', 'Principal Investigator', 'Total cost'], 'awards'],
    ['Chinese awards', ['项目编号', '资助机构', '项目负责人', '经费'], 'awards'],
  ])('for %s', async (_name, header, target) => {
    expect((await guess(header))?.target).toBe(target);
  });

  test('from what stands in the cells', async () => {
    const row = ['Tides', 'Roe, Ada', '2023', '10.5555/tides.1', '0000-0002-1825-0097'];
    expect(await guess(['Title', 'Author', 'Year', 'Link', 'Ids'], row)).toEqual({
      target: 'publications-table',
      title: 'Title',
      authors: 'Author',
      published: 'Year',
      doi: 'Link',
      orcids: 'Ids',
    });
  });

  test('never from a column named for a protected attribute', async () => {
    const profile = await guess([
      'Employee ID',
      'Last name',
      'First name',
      'Department',
      'Nationality',
      'Country of birth',
    ]);
    expect(Object.values(profile ?? {})).not.toContain('Nationality');
    expect(Object.values(profile ?? {})).not.toContain('Country of birth');
  });

  test('not for a table that is like none', async () => {
    expect(await guess(['colour', 'size', 'weight'])).toBeNull();
  });

  test.each([
    ['31.12.2023', 'day-first'],
    ['1.2.2023', 'day-first'],
    ['31/12/2023', 'day-first'],
    ['12/31/2023', 'month-first'],
    ['1/2/2023', null],
    ['2023-12-31', null],
  ])('with the order of %s', async (day, order) => {
    const header = ['Award No.', 'Sponsor', 'PI', 'Start date'];
    const profile = await guessMapping(header, [['1', 'F', 'Roe', day]], templates);
    expect(profile?.dayOrder).toBe(order);
  });
});

describe('a table is read by its mapping', () => {
  const header = ['Nr', 'Wer', 'Wann', 'Geburtsort', 'Nationality'];
  const profile = async (changes: Partial<MappingProfile> = {}): Promise<MappingProfile> => ({
    headerHash: await headerHash(header),
    name: 'Our register',
    target: 'form-register',
    columns: { file: 'Nr', person_id: 'Wer', certified_on: 'Wann', proposal_id: 'Nationality' },
    constants: { form_type: 'cpos', nonsense: 'x' },
    encoding: null,
    delimiter: null,
    dayOrder: 'day-first',
    ...changes,
  });
  const rows = [header, ['a.xml', 'P1', '3.4.2026', 'x', 'y'], ['b.xml', 'P2', '05.06.26', 'x', 'y']];
  const expected = [
    { stated_person_id: 'P1', certified_on: '2026-04-03', form_type: 'cpos', proposal_id: null },
    { stated_person_id: 'P2', certified_on: '2026-06-05', form_type: 'cpos', proposal_id: null },
  ];

  test.each([
    ['commas', rows.map((row) => row.join(',')).join('\n')],
    ['semicolons, under notes', `Kept by hand\n\n${rows.map((row) => row.join(';')).join('\r\n')}`],
    ['tabs', rows.map((row) => row.join('\t')).join('\n')],
    [
      'a header in other letters',
      rows
        .map((row) => row.join(','))
        .join('\n')
        .replace('Nr,Wer', 'NR, wer '),
    ],
  ])('%s', async (_name, text) => {
    const { receipt, rows: read } = await loadOne(text, {}, [await profile()]);
    expect(receipt).toMatchObject({ format: 'form-register', mapping: 'Our register', problem: null });
    expect(read('raw_form_register')).toMatchObject(expected);
    expect(receipt.dropped_columns).toContainEqual({ name: 'Nationality', reason: 'protected_attribute' });
  });

  test('a sheet', async () => {
    const { receipt, rows: read } = await loadOne(xlsxOf([{ name: 'R', rows }]), {}, [await profile()]);
    expect(receipt.mapping).toBe('Our register');
    expect(read('raw_form_register')).toMatchObject(expected);
  });

  test('flat JSON records', async () => {
    const [keys = [], ...records] = rows;
    const text = records
      .map((cells) => JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, cells[index]]))))
      .join('\n');
    const { receipt, rows: read } = await loadOne(text, {}, [await profile()]);
    expect(receipt).toMatchObject({ format: 'form-register', rows: { accepted: 2 } });
    expect(read('raw_form_register')).toMatchObject(expected);
  });

  test('in the encoding that it names, where the bytes would be taken for another', async () => {
    const short = ['名,人,日', '王.xml,李,2026-01-02'].join('\n');
    const chinese = await profile({
      headerHash: await headerHash(['名', '人', '日']),
      columns: { file: '名', person_id: '人', certified_on: '日' },
      encoding: 'gb18030',
      dayOrder: null,
    });
    const { receipt, rows: read } = await loadOne(encoded(short, 'gb18030'), {}, [chinese]);
    expect(receipt).toMatchObject({ encoding: 'gb18030', encoding_is_guessed: false, problem: null });
    expect(read('raw_form_register')).toMatchObject([{ file_name: '王.xml', stated_person_id: '李' }]);
  });

  test('not by the mapping of another header', async () => {
    const { receipt } = await loadOne('Nr,Wer,Wann\na.xml,P1,3.4.2026\n', {}, [await profile()]);
    expect(receipt).toMatchObject({ mapping: null, problem: { code: 'file_not_recognized' } });
  });

  test('a mapping to what is no kind of table says so', async () => {
    const text = rows.map((row) => row.join(',')).join('\n');
    const { receipt } = await loadOne(text, {}, [await profile({ target: 'wos' })]);
    expect(receipt.problem?.detail).toMatch(
      /^the column mapping "Our register" is for "wos", which is no kind of table/u,
    );
  });
});

describe('a profile as a file', () => {
  const profile = {
    headerHash: 'a'.repeat(64),
    name: 'x',
    target: 'awards',
    columns: { award_number: 'No' },
    constants: {},
    encoding: 'gb18030',
    delimiter: ';',
    dayOrder: null,
  };
  test('comes back as it went', () => {
    expect(parseProfile(JSON.stringify(profile))).toEqual(profile);
  });
  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['an unknown encoding', JSON.stringify({ ...profile, encoding: 'utf-7' })],
    ['a key too many', JSON.stringify({ ...profile, more: 1 })],
    ['a wrong hash', JSON.stringify({ ...profile, headerHash: 'zz' })],
    ['a column that is no text', JSON.stringify({ ...profile, columns: { award_number: 3 } })],
  ])('%s is none', (_name, json) => {
    expect(parseProfile(json)).toBeNull();
  });
});

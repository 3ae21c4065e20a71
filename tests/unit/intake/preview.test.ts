import { describe, expect, test } from 'vitest';
import { previewFile } from '../../../data-pipeline/intake/preview.ts';
import { memoryFile } from '../../support/memory-file.ts';
import { xlsxOf } from '../../support/xlsx-of.ts';

const register = 'file,person_id,certified_on,gender\na.xml,P1,2026-01-02,x\n,P2,2026-01-03,x\nc.xml,P3\n';
const grants = [
  'Grant No.,Sponsor,Principal Investigator,Project title,Start date,Citizenship',
  'EX-1,Example Fund,"Roe, Ada",Tides,31.12.2023,Utopia',
  'EX-2,Example Fund,"Gil, Ana",Waves,01.02.2024,Utopia',
].join('\n');

describe('a file that a source reads', () => {
  test('shows each record as it stands beside what is made of it', async () => {
    const preview = await previewFile(memoryFile('in/forms.csv', register));
    expect(preview).toMatchObject({
      path: 'in/forms.csv',
      bytes: register.length,
      format: { id: 'form-register', title: 'Register of forms' },
      form: 'table',
      encoding: 'utf-8',
      encodingIsGuessed: false,
      delimiter: ',',
      header: ['file', 'person_id', 'certified_on', 'gender'],
      isWhole: true,
      profile: null,
      profileIsApplied: false,
      droppedColumns: [{ name: 'gender', reason: 'protected_attribute' }],
      problem: null,
    });
    expect(preview.records).toEqual([
      {
        place: 'line 2',
        cells: ['a.xml', 'P1', '2026-01-02', 'x'],
        raw: null,
        outcome: 'accepted',
        refusal: null,
        refusedValues: [],
        rows: [
          {
            table: 'raw_form_register',
            place: 'line 2',
            values: { file_name: 'a.xml', stated_person_id: 'P1', certified_on: '2026-01-02' },
          },
        ],
      },
      expect.objectContaining({
        place: 'line 3',
        outcome: 'rejected',
        refusal: { code: 'value_missing', reason: 'file is empty' },
        rows: [],
      }),
      expect.objectContaining({ place: 'line 4', outcome: 'rejected', cells: ['c.xml', 'P3'] }),
    ]);
  });

  test('stops after as many records as are asked for', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `f${String(index)}.xml,P1,2026-01-02\n`);
    let taken = 0;
    const bytes = new TextEncoder().encode(`file,person_id,certified_on\n${rows.join('')}`);
    const file = {
      path: 'many.csv',
      size: bytes.length,
      // eslint-disable-next-line @typescript-eslint/require-await -- an input file is read asynchronously
      open: async function* () {
        for (let at = 0; at < bytes.length; at += 65_536) {
          taken += 1;
          yield bytes.subarray(at, at + 65_536);
        }
      },
    };
    const preview = await previewFile(file, { rows: 10 });
    expect(preview.records).toHaveLength(10);
    expect(preview.isWhole).toBe(false);
    expect(taken).toBeLessThan(4);
  });

  test('JSON records are shown as text', async () => {
    const work = '{"id":"https://openalex.org/W1","title":"Work","authorships":[]}';
    const preview = await previewFile(memoryFile('w.jsonl', `${work}\n`));
    expect(preview).toMatchObject({ format: { id: 'openalex-works' }, form: 'json', header: null, headerHash: null });
    expect(preview.records[0]).toMatchObject({ place: 'line 1', cells: null, raw: work, outcome: 'accepted' });
  });
});

describe('a table that nothing reads', () => {
  test('is shown, with a mapping to start from', async () => {
    const preview = await previewFile(memoryFile('grants.csv', grants));
    expect(preview.format).toBeNull();
    expect(preview.problem?.code).toBe('file_not_recognized');
    expect(preview.records.map(({ cells, outcome, rows }) => [cells?.[0], outcome, rows])).toEqual([
      ['EX-1', 'accepted', []],
      ['EX-2', 'accepted', []],
    ]);
    expect(preview.profileIsApplied).toBe(false);
    expect(preview.profile).toEqual({
      headerHash: preview.headerHash,
      name: 'grants.csv',
      target: 'awards',
      columns: {
        award_number: 'Grant No.',
        funder: 'Sponsor',
        person_name: 'Principal Investigator',
        title: 'Project title',
        start: 'Start date',
      },
      constants: { role: 'PI' },
      encoding: null,
      delimiter: null,
      dayOrder: 'day-first',
    });
    expect(preview.targets.map(({ id }) => id)).toContain('awards');
  });

  test('is read by the mapping that is given', async () => {
    const { profile } = await previewFile(memoryFile('grants.csv', grants));
    const preview = await previewFile(memoryFile('grants.csv', grants), { profile });
    expect(preview).toMatchObject({ format: { id: 'awards' }, profileIsApplied: true, problem: null });
    expect(preview.records[0]?.rows[0]).toMatchObject({
      table: 'raw_award',
      values: { award_number: 'EX-1', funder_name: 'Example Fund', starts: '2023-12-31', role: 'PI' },
    });
  });

  test('flat JSON records are a table too', async () => {
    const text = grants
      .split('\n')
      .slice(1)
      .map((_, index) =>
        JSON.stringify({
          'Grant No.': `EX-${String(index)}`,
          Sponsor: 'Example Fund',
          PI: 'Roe, Ada',
          keys: ['a', 'b'],
        }),
      )
      .join('\n');
    const preview = await previewFile(memoryFile('grants.jsonl', text));
    expect(preview.header).toEqual(['Grant No.', 'Sponsor', 'PI', 'keys']);
    expect(preview.records[0]?.cells).toEqual(['EX-0', 'Example Fund', 'Roe, Ada', 'a; b']);
    expect(preview.profile).toMatchObject({
      target: 'awards',
      columns: { award_number: 'Grant No.', person_name: 'PI' },
    });
    const mapped = await previewFile(memoryFile('grants.jsonl', text), { profile: preview.profile });
    expect(mapped.records[1]?.rows[0]?.values).toMatchObject({ award_number: 'EX-1', role: 'PI' });
  });
});

test('what is no table says why, and what it is', async () => {
  expect(await previewFile(memoryFile('x.pdf', '%PDF-1.7'))).toMatchObject({ form: null, records: [], header: null });
  expect(await previewFile(memoryFile('x.txt', 'hello\nworld\n'))).toMatchObject({
    records: [],
    problem: { code: 'file_not_recognized' },
  });
});

test('of a workbook that nothing recognizes, the sheet with the widest header is shown and mapped', async () => {
  const cover = { name: 'Cover', rows: [['About this export'], ['made', '2026'], ['by', 'HR']] };
  const header = ['person_id', 'organization', 'since', 'hours'];
  const staff = { name: 'Staff', rows: [header, ['P1', 'Nordhavn Ltd', '2020-01-01', '3']] };
  const file = memoryFile('staff.xlsx', xlsxOf([cover, staff]));
  const preview = await previewFile(file);
  expect(preview.header).toEqual(header);
  expect(preview.records.map(({ place }) => place)).toEqual(['sheet "Staff" row 2']);
  expect(preview.profile?.columns).toMatchObject({ person_id: 'person_id', organization: 'organization' });

  const mapped = await previewFile(file, { profile: preview.profile });
  expect(mapped.header).toEqual(header);
  expect(mapped.records.map(({ place }) => place)).toEqual(['sheet "Staff" row 2']);
});

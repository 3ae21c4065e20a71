import { PipelineError } from '../core/errors.ts';
import type { Contents } from './contents.ts';
import type { Cell } from './csv.ts';
import { findingColumns } from './finding-columns.ts';
import { isDisclosed } from './finding-record.ts';
import { profileWords } from './profile.ts';
import type { TextCounts } from './sanitize.ts';
import { mostSheetRows, type Sheet, type SheetCell, workbook } from './workbook.ts';

/**
 * findings.xlsx: the sheets Findings (one row a finding, the columns of findings.csv), Evidence (one row a quotation, both
 * sides), Definitions (each column and each rule), Coverage, and About, which says what the workbook was made from and in how
 * many places of the other sheets the text was guarded, replaced, escaped or cut.
 *
 * @throws PipelineError `file_too_large` for more rows than a workbook holds.
 */
export function findingsXlsx(contents: Contents): { readonly bytes: Uint8Array; readonly counts: TextCounts } {
  const sheets = [findingSheet(contents), evidenceSheet(contents), definitionSheet(contents), coverageSheet(contents)];
  const largest = sheets.find(({ rows }) => rows.length >= mostSheetRows);
  if (largest !== undefined) {
    throw new PipelineError(
      'file_too_large',
      `the sheet ${largest.name} has more rows than a workbook holds: export JSON`,
    );
  }
  return workbook(sheets, (counts) => aboutSheet(contents, counts));
}

function findingSheet({ records }: Contents): Sheet {
  return {
    name: 'Findings',
    columns: findingColumns,
    rows: records.map((record) => findingColumns.map(({ cell }) => sheetCell(cell(record)))),
  };
}

function sheetCell(cell: Cell): SheetCell {
  return typeof cell === 'object' && cell !== null ? cell.join('; ') : cell;
}

const evidenceColumns = [
  ['finding_id', 'code', 'Finding that the quotation belongs to.'],
  ['rule_id', 'code', 'Rule of that finding.'],
  ['person_name', 'text', 'Person of that finding.'],
  ['seq', 'whole', 'Place of the quotation in reading order.'],
  ['record', 'code', 'Which of the two records: public or disclosed.'],
  ['side', 'code', 'Kind of quotation: observed, list, award; disclosed, effort, absence.'],
  ['label', 'text', 'What the quotation is from.'],
  ['quote', 'long', 'The words, as they stand in the record.'],
  ['work_title', 'text', 'Work that the words stand in.'],
  ['doi', 'text', 'DOI of that work.'],
  ['file', 'text', 'Input file.'],
  ['place', 'code', 'Where in the file.'],
  ['sha256', 'text', 'SHA-256 of the file.'],
] as const;

function evidenceSheet({ records }: Contents): Sheet {
  return {
    name: 'Evidence',
    columns: evidenceColumns.map(([name, kind]) => ({ name, kind })),
    rows: records.flatMap(({ finding, evidence }) =>
      evidence.map((item) => [
        finding.finding_id,
        finding.rule_id,
        finding.person_name,
        item.seq,
        isDisclosed(item) ? 'disclosed' : 'public',
        item.side,
        item.label,
        item.quote,
        item.work_title,
        item.doi,
        item.file,
        item.place,
        item.sha256,
      ]),
    ),
  };
}

function definitionSheet({ rules, records }: Contents): Sheet {
  const innocents = new Map(
    records.flatMap((record) => record.innocents.map(({ code, text }) => [code, text] as const)),
  );
  return {
    name: 'Definitions',
    columns: [
      { name: 'kind', kind: 'code' },
      { name: 'name', kind: 'text' },
      { name: 'meaning', kind: 'long' },
      { name: 'source', kind: 'long' },
    ],
    rows: [
      ...findingColumns.map(({ name, meaning }) => ['column of Findings', name, meaning, null]),
      ...evidenceColumns.map(([name, , meaning]) => ['column of Evidence', name, meaning, null]),
      ...coverageColumns.map(([name, , meaning]) => ['column of Coverage', name, meaning, null]),
      ...rules.map(({ id, version, title, sentence, citation }) => [
        'rule',
        `${id}, version ${version}`,
        `${title}. ${sentence}`,
        `${citation.title} ${citation.url}`,
      ]),
      ...[...innocents].map(([code, text]) => ['innocent explanation', code, text, null]),
    ],
  };
}

const coverageColumns = [
  ['of', 'code', 'Whether the row is of all covered people, of one person with a finding here, or of one rule.'],
  ['id', 'code', 'Id of that person or rule.'],
  ['works', 'whole', 'Works that are surely theirs.'],
  ['with_affiliation', 'whole', 'Those that state an affiliation: only they can show an undisclosed one.'],
  ['with_acknowledgment', 'whole', 'Those whose acknowledgment was read.'],
  ['with_funding', 'whole', 'Those to which a database attached a funder.'],
  ['identity_sure', 'whole', 'Bylines that surely name the person.'],
  ['identity_unsure', 'whole', 'Bylines that only may: no rule fires on them.'],
  ['disclosures', 'whole', 'Forms on file; in the row of all people, the people with a form.'],
  ['fired', 'whole', 'Subjects on which the rule reports a potential inconsistency.'],
  ['satisfied', 'whole', 'Subjects on which both records agree.'],
  ['unknown', 'whole', 'Subjects that a further source would settle.'],
  ['unknowable', 'whole', 'Subjects that no source can settle.'],
] as const;

function coverageSheet({ coverage: { people, totals, verdicts } }: Contents): Sheet {
  const noVerdicts = [null, null, null, null];
  return {
    name: 'Coverage',
    columns: coverageColumns.map(([name, kind]) => ({ name, kind })),
    rows: [
      ...(totals === null
        ? []
        : [
            [
              'all covered people',
              null,
              totals.works,
              totals.with_affiliation,
              totals.with_acknowledgment,
              totals.with_funding,
              totals.identity_sure,
              totals.identity_unsure,
              totals.people_with_disclosure,
              ...noVerdicts,
            ],
          ]),
      ...people.map((row) => [
        'person',
        row.person_id,
        row.work_count,
        row.with_affiliation,
        row.with_acknowledgment,
        row.with_funding,
        row.identity_sure,
        row.identity_unsure,
        row.disclosure_count,
        ...noVerdicts,
      ]),
      ...verdicts.map((row) => [
        'rule',
        row.rule_id,
        ...[null, null, null, null, null, null, null],
        row.fired,
        row.satisfied,
        row.unknown,
        row.unknowable,
      ]),
    ],
  };
}

function aboutSheet(contents: Contents, counts: TextCounts): Sheet {
  const { tool, profile, asOf, filter, sort, records, parameters, inputs, journalHead } = contents;
  return {
    name: 'About',
    columns: [
      { name: 'what', kind: 'text' },
      { name: 'value', kind: 'long' },
    ],
    rows: [
      [
        'What this is',
        'Potential inconsistencies between the public record and what was disclosed. A difference is ordinary and proves nothing; a person decides.',
      ],
      ['Made by', `${tool.name} ${tool.version}`],
      ['As of', asOf],
      ['Findings', records.length],
      ['Filter', filter],
      ['Order', sort],
      ['Profile', `${profile}: ${profileWords[profile]}`],
      ['Journal: entries', journalHead?.entries ?? null],
      ['Journal: newest entry', journalHead?.hash ?? null],
      ['Text marked as text (would run as a formula)', counts.guarded],
      ['Characters replaced (no workbook can hold them)', counts.replaced],
      ['Text escaped (reads like a character code)', counts.escaped],
      ['Characters that turn the direction of writing (kept)', counts.bidi],
      ['Cells cut at 32,767 characters', counts.cut],
      ...Object.entries(parameters.all).map(([id, value]) => [`Parameter ${id}`, value]),
      ...inputs.map(({ path, sha256 }) => [`Input ${path}`, `sha256 ${sha256}`]),
    ],
  };
}

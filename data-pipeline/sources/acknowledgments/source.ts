import { parseDoi, parseOpenAlexId } from '../../core/identifiers.ts';
import type { TableSource } from '../source.ts';

/** Acknowledgment and funding statements of works, one row for each section of text. */
export const acknowledgments: TableSource = {
  form: 'table',
  id: 'acknowledgments',
  title: 'Acknowledgments',
  looksLike: 'a table with the columns work and text',
  required: ['work', 'text'],
  optional: ['section'],
  begin: (output) => (row) => {
    const work = row.needed('work');
    const text = row.needed('text');
    output.add('raw_acknowledgment', {
      record_id: output.recordId(row.place),
      work_record_id: null,
      work_ref: parseDoi(work) ?? parseOpenAlexId(work) ?? work,
      section: row.neededChoice('section', ['funding', 'ack', 'coi', 'other'], 'ack'),
      text,
    });
    return null;
  },
};

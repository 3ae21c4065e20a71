import { parseOpenAlexId } from '../../core/identifiers.ts';
import { excerpt } from '../../core/text.ts';
import type { TableSource } from '../source.ts';
import { addWork } from './source.ts';

const numbers = ['publication_year', 'authors_count'] as const;
const flags = ['is_retracted', 'is_authors_truncated'] as const;
const texts = ['id', 'doi', 'title', 'display_name', 'type', 'publication_date'] as const;
const nested = [
  ...(['authorships', 'ids', 'primary_location', 'host_venue', 'primary_topic'] as const),
  ...(['awards', 'grants', 'funders'] as const),
];

/** OpenAlex works as a table with the keys of the records as columns, such as the Parquet parts of the snapshot: objects are JSON. */
export const openalexWorksTable: TableSource = {
  form: 'table',
  id: 'openalex-works-table',
  title: 'OpenAlex works as a table',
  looksLike: 'a table of OpenAlex works with the columns id, publication_year and authorships',
  required: ['id', 'publication_year', 'authorships'],
  optional: [...numbers, ...flags, ...texts, ...nested].filter(
    (column) => !['id', 'publication_year', 'authorships'].includes(column),
  ),
  begin: (output) => (row, place) => {
    const id = parseOpenAlexId(row.text('id'));
    if (id?.startsWith('W') !== true) return { code: 'id_missing', reason: 'the id is not that of an OpenAlex work' };
    const work = new Map<string, unknown>(texts.map((column) => [column, row.text(column)]));
    for (const column of numbers) work.set(column, Number(row.text(column) ?? Number.NaN));
    for (const column of flags) work.set(column, row.flag(column));
    for (const column of nested) {
      const text = row.text(column);
      if (text === null) continue;
      try {
        work.set(column, JSON.parse(text));
      } catch {
        row.refuse(column, 'json_broken', `"${excerpt(text)}" is not complete, valid JSON`);
      }
    }
    addWork(Object.fromEntries(work), place, output);
    return null;
  },
};

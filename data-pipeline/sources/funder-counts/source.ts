import { parseFunderDoi } from '../funder-doi.ts';
import type { UnreadJsonSource, UnreadTableSource } from '../source.ts';

const title = 'counts of works by funder id';
const advice =
  'A count names no funder and no work: load the Funder Registry for names, and its list of ROR ids for organizations.';

/** Counts of works by funder of the Funder Registry, as one JSON object: known, and not read. */
export const funderCountsJson: UnreadJsonSource = {
  form: 'json-unread',
  id: 'funder-counts-json',
  title,
  looksLike: 'one JSON object of funder ids with numbers',
  recognizes(record) {
    const head = Object.entries(record).slice(0, 20);
    const fitting = head.filter(([id, value]) => parseFunderDoi(id) !== null && typeof value === 'number');
    return fitting.length > head.length / 2;
  },
  advice,
};

/** The same as a table: known, and not read. */
export const funderCounts: UnreadTableSource = {
  form: 'table-unread',
  id: 'funder-counts',
  title,
  looksLike: 'a table with the columns Funder ID and Count',
  required: ['funder_id', 'count'],
  advice,
};

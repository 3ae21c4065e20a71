import { addListEntry, skipListed } from '../list-entry.ts';
import { listByCode } from '../screening-list/us-lists.ts';
import type { TableSource, UnreadTableSource } from '../source.ts';

const columns = [
  ...['ent_num', 'sdn_name', 'sdn_type', 'program', 'title', 'call_sign', 'vess_type', 'tonnage', 'grt', 'vess_flag'],
  ...['vess_owner', 'remarks'],
];

/** OFAC's sign for an empty cell. */
const empty = '-0-';

const endOfFile = '\u001a';

/** OFAC's Specially Designated Nationals, `sdn.csv`: no header, twelve columns, `-0-` for an empty cell. */
export const ofacSdn: TableSource = {
  form: 'table',
  id: 'ofac-sdn',
  title: 'OFAC Specially Designated Nationals',
  looksLike: 'rows of twelve cells as in OFAC’s sdn.csv: number, name, -0- or individual, program …',
  required: columns,
  optional: [],
  // The file ends in the old mark for its end, on a line of its own.
  mend: (cells, _, width) =>
    cells[0] === endOfFile ? [endOfFile, ...Array.from({ length: width - 1 }, () => '')] : null,
  headerless: { columns, recognizes: (rows) => areRowsOf(rows, 12, ([, , , program]) => program !== empty) },
  begin: (output) => (row) => {
    const id = row.needed('ent_num');
    if (id === endOfFile) return null;
    const name = row.needed('sdn_name');
    const type = row.needed('sdn_type').toLowerCase();
    if (type === 'individual') return skipListed(output, 'people');
    if (type !== empty) return skipListed(output, 'vessels');
    addListEntry(output, row.place, {
      list: listByCode('SDN'),
      number: id,
      name,
      aliases: aliasesIn(row.text('remarks') ?? ''),
      basis: 'stated',
      from: null,
    });
    return null;
  },
};

/** OFAC's aliases, `alt.csv`. */
export const ofacAliases: UnreadTableSource = {
  form: 'table-unread',
  id: 'ofac-aliases',
  title: 'other names of OFAC’s list (alt.csv)',
  looksLike: 'rows of five cells as in OFAC’s alt.csv: number, number, aka or fka, name',
  required: ['ent_num', 'alt_num', 'alt_type', 'alt_name', 'alt_remarks'],
  headerless: {
    recognizes: (rows) =>
      areRowsOf(rows, 5, ([, second = '', kind = '']) => isNumber(second) && /^[afn]ka$/u.test(kind)),
  },
  advice:
    'The file does not say which of them are people’s names, and Candor stores no listed person. The Consolidated Screening List (CSV) holds the same aliases beside the type of each entry: use that.',
};

/** OFAC's addresses, `add.csv`. */
export const ofacAddresses: UnreadTableSource = {
  form: 'table-unread',
  id: 'ofac-addresses',
  title: 'addresses of OFAC’s list (add.csv)',
  looksLike: 'rows of six cells as in OFAC’s add.csv: number, number, street, city, country',
  required: ['ent_num', 'add_num', 'address', 'city/state/province/postal_code', 'country', 'add_remarks'],
  headerless: { recognizes: (rows) => areRowsOf(rows, 6, ([, second = '']) => isNumber(second)) },
  advice:
    'Addresses by themselves name no organization. The Consolidated Screening List (CSV) holds the same addresses beside the names: use that.',
};

function areRowsOf(
  rows: readonly (readonly string[])[],
  width: number,
  fits: (cells: readonly string[]) => boolean,
): boolean {
  const full = rows.filter((cells) => cells.length > 1);
  return (
    full.length > 0 &&
    full.every((row) => {
      const cells = row.map((cell) => cell.trim());
      return cells.length === width && isNumber(cells[0] ?? '') && fits(cells);
    }) &&
    full.some((row) => row.some((cell) => cell.trim() === empty))
  );
}

function isNumber(text: string): boolean {
  return /^\d{1,9}$/u.test(text);
}

/** `a.k.a. 'BNC'` in the remarks of an entry. */
function aliasesIn(remarks: string): readonly string[] {
  return [...remarks.matchAll(/\b[afn]\.k\.a\. '([^']{1,200})'/gu)].flatMap(([, alias]) => alias ?? []);
}

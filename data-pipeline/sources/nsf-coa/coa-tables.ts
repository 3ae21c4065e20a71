import { textOrNull } from '../../core/text.ts';
import type { Sheet } from '../source.ts';

/** What a column of one of the five tables holds. */
export type CoaColumn = 'code' | 'name' | 'organization' | 'relationship' | 'contact' | 'journal' | 'active';

/** A row of the form, its cells by what they hold; `row` counts from 1 in the sheet. */
export interface CoaRow {
  readonly row: number;
  readonly table: number;
  readonly cell: (column: CoaColumn) => string | null;
}

/** The columns of each table, as the template has them, from the one with the printed number. */
const templateColumns: readonly (readonly CoaColumn[])[] = [
  [],
  ['code', 'name', 'organization', 'active'],
  ['code', 'name', 'relationship', 'contact', 'active'],
  ['code', 'name', 'organization', 'contact'],
  ['code', 'name', 'organization', 'contact', 'active'],
  ['code', 'name', 'organization', 'journal', 'active'],
];

const headings: readonly (readonly [column: CoaColumn, words: RegExp])[] = [
  ['relationship', /relationship/iu],
  ['active', /active|\bdate\b/iu],
  ['journal', /journal|collection/iu],
  ['contact', /optional|e-?mail|department/iu],
  ['organization', /affiliation|organi[sz]ation|institution|employer/iu],
  ['name', /name/iu],
];

interface Header {
  readonly table: number;
  readonly columns: ReadonlyMap<CoaColumn, number>;
}

/** The numbers of the tables whose headers stand on a sheet. */
export function coaTables(sheet: Sheet): readonly number[] {
  return sheet.rows.flatMap((cells) => headerOf(cells)?.table ?? []);
}

/**
 * The rows below the header of each table, empty ones included, up to the next table or its instructions. A table is told by
 * the number printed in its header, wherever it stands; a column by the words of its header, else by its place in the template.
 */
export function* coaRows(sheet: Sheet): Generator<CoaRow> {
  let header: Header | null = null;
  for (const [index, cells] of sheet.rows.entries()) {
    const next = headerOf(cells);
    if (next !== null) {
      header = next;
    } else if (header !== null && isInstruction(cells)) {
      header = null;
    } else if (header !== null) {
      const { table, columns } = header;
      const cell = (column: CoaColumn) => textOrNull(cells[columns.get(column) ?? -1]?.replace(/\s+/gu, ' '));
      yield { row: index + 1, table, cell };
    }
  }
}

function headerOf(cells: readonly string[]): Header | null {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  const number = /^(?:table\s{0,3})?([1-5])[.:]?$/iu.exec(cells[at]?.trim() ?? '')?.[1];
  if (number === undefined || !/name/iu.test(cells[at + 1] ?? '')) return null;
  const table = Number(number);
  const columns = new Map<CoaColumn, number>([['code', at]]);
  for (let index = at + 1; index < cells.length; index += 1) {
    const found = headings.find(([column, words]) => words.test(cells[index] ?? '') && !columns.has(column));
    if (found !== undefined) columns.set(found[0], index);
  }
  for (const [offset, column] of (templateColumns[table] ?? []).entries()) {
    const isTaken = [...columns.values()].includes(at + offset);
    if (!columns.has(column) && !isTaken) columns.set(column, at + offset);
  }
  return { table, columns };
}

/** The title or the notes of a table: a long text, or `Table 3: …`, where a row has a code of two characters. */
function isInstruction(cells: readonly string[]): boolean {
  const first = cells[0]?.trim() ?? '';
  return first.length > 40 || /^table\s*\d/iu.test(first) || /^select\s+["“]/iu.test(cells[1]?.trim() ?? '');
}

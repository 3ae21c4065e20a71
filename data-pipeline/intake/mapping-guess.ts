import { parseDay } from '../core/day.ts';
import { parseDoi, parseOrcid, parseRor } from '../core/identifiers.ts';
import { isProtectedAttribute } from '../core/protected-attributes.ts';
import { foldedWords } from '../core/text.ts';
import type { TableSource } from '../sources/source.ts';
import { columnKey } from '../sources/table-row.ts';
import type { MappingProfile } from './mapping.ts';
import { headerWords } from './mapping-words.ts';
import { headerHash } from './table-layout.ts';

/** Rows that are looked at for what the cells of a column hold. */
const sampleRows = 50;

type Shape = 'doi' | 'orcid' | 'ror' | 'day' | 'text';

interface Match {
  readonly column: string;
  readonly index: number;
  readonly score: number;
}

interface HeaderCell {
  readonly cell: string;
  readonly key: string;
  readonly folded: string;
  /** What its cells mostly hold; null when they are blank. */
  readonly shape: Shape | null;
}

/**
 * A column mapping to start from: the template that most of a header's cells fit, by their names in several languages and by
 * what stands below them. Cells named for protected attributes are never proposed.
 *
 * @returns null when no template gets two columns, one of them needed.
 */
export async function guessMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  templates: readonly TableSource[],
): Promise<MappingProfile | null> {
  const cells = header.map((cell, index) => ({
    cell,
    key: columnKey(cell),
    folded: foldedWords(cell).join(' '),
    shape: isProtectedAttribute(cell) ? null : shapeOf(rows.slice(0, sampleRows).map((row) => row[index] ?? '')),
  }));
  const ranked = templates
    .map((template) => ({ template, matches: matchesOf(template, cells) }))
    .filter(({ template, matches }) => matches.length > 1 && matches.some(({ column }) => isNeeded(template, column)))
    .map((guess) => ({ ...guess, worth: worth(guess.template, guess.matches) }))
    .toSorted((a, b) => b.worth - a.worth);
  const [best] = ranked;
  if (best === undefined) return null;
  const { template, matches } = best;
  const mapped = matches.toSorted((a, b) => a.index - b.index);
  return {
    headerHash: await headerHash(header),
    name: template.title,
    target: template.id,
    columns: Object.fromEntries(mapped.map(({ column, index }) => [column, header[index] ?? ''])),
    constants: constantsOf(mapped, cells),
    encoding: null,
    delimiter: null,
    dayOrder: dayOrder(mapped.flatMap(({ index }) => rows.map((row) => row[index] ?? ''))),
  };
}

function isNeeded(template: TableSource, column: string): boolean {
  return template.required.includes(column);
}

/** Needed columns count most; those that are missing must be filled by a person. */
function worth(template: TableSource, matches: readonly Match[]): number {
  const needed = matches.filter(({ column }) => isNeeded(template, column));
  const certain = matches.reduce((sum, { score }) => sum + score, 0);
  return certain + 3 * needed.length - 3 * (template.required.length - needed.length);
}

/** Each column with the cell that fits it best; no cell twice. */
function matchesOf(template: TableSource, cells: readonly HeaderCell[]): readonly Match[] {
  const all = [...template.required, ...template.optional].flatMap((column) =>
    cells.flatMap((cell, index) => {
      const score = isProtectedAttribute(cell.cell) ? 0 : scoreOf(template, column, cell);
      return score > 0 ? [{ column, index, score }] : [];
    }),
  );
  const columns = new Set<string>();
  const indexes = new Set<number>();
  const keys = new Set<string>();
  return all
    .toSorted((a, b) => b.score - a.score)
    .filter(({ column, index }) => {
      const key = cells[index]?.key ?? '';
      if (columns.has(column) || indexes.has(index) || keys.has(key)) return false;
      columns.add(column);
      indexes.add(index);
      keys.add(key);
      return true;
    });
}

function scoreOf(template: TableSource, column: string, { key, folded, shape }: HeaderCell): number {
  const wanted = shapeWanted(column);
  const hasShape = wanted !== null && shape === wanted;
  if (wanted !== null && shape !== null && !hasShape) return 0;
  const words = headerWords.get(`${template.id}.${column}`) ?? headerWords.get(column) ?? [];
  const aliases = Object.entries(template.aliases ?? {}).find(([name]) => name === column)?.[1] ?? [];
  if (key === column || aliases.some((alias) => columnKey(alias) === key)) return 5;
  if (words.includes(folded)) return hasShape ? 5 : 4;
  const isInside = words.some((word) => word.length > 4 && ` ${folded} `.includes(` ${word} `));
  if (isInside) return hasShape ? 3 : 1.5;
  // A DOI, ORCID iD or ROR id is known by itself; a date is not.
  return hasShape && wanted !== 'day' ? 3 : 0;
}

function shapeWanted(column: string): Exclude<Shape, 'text'> | null {
  if (column === 'doi' || column === 'orcid' || column === 'orcids') return column === 'doi' ? 'doi' : 'orcid';
  if (column === 'ror' || column.endsWith('_ror')) return 'ror';
  return isDayColumn(column) ? 'day' : null;
}

function isDayColumn(column: string): boolean {
  return /(?:^|_)(?:on|from|to)$|^(?:start|end|published)$/u.test(column);
}

function shapeOf(cells: readonly string[]): Shape | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  const mostly = (test: (cell: string) => boolean) => filled.filter(test).length >= 0.6 * filled.length;
  if (mostly((cell) => parseDoi(cell) !== null)) return 'doi';
  if (mostly((cell) => cell.split(/[;|]/u).some((part) => parseOrcid(part.trim().slice(-40)) !== null))) return 'orcid';
  if (mostly((cell) => parseRor(cell) !== null)) return 'ror';
  return mostly((cell) => parseDay(cell) !== null || threeNumbers.test(cell)) ? 'day' : 'text';
}

const threeNumbers = /^(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})$/u;

/** Which comes first in dates such as 3/4/2024; null where nothing tells. */
function dayOrder(cells: readonly string[]): MappingProfile['dayOrder'] {
  const dates = cells.flatMap((cell) => {
    const found = threeNumbers.exec(cell.trim());
    return found === null ? [] : [{ first: Number(found[1]), second: Number(found[2]), isDotted: cell.includes('.') }];
  });
  if (dates.some(({ first }) => first > 12) || (dates.length > 0 && dates.every(({ isDotted }) => isDotted))) {
    return 'day-first';
  }
  return dates.some(({ second }) => second > 12) ? 'month-first' : null;
}

/** What a header says of every row: the people under "Principal Investigator" are that. */
function constantsOf(matches: readonly Match[], cells: readonly HeaderCell[]): Record<string, string> {
  const person = matches.find(({ column }) => column === 'person_name');
  const hasRole = matches.some(({ column }) => column === 'role');
  if (person === undefined || hasRole) return {};
  const { folded = '' } = cells[person.index] ?? {};
  return /\bpi\b|principal|leader|leit|负责人|代表者|책임자/u.test(folded) ? { role: 'PI' } : {};
}

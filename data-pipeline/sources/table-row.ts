import { countryCode } from '../core/country.ts';
import { parseDay } from '../core/day.ts';
import { parseOrcid, parseRor } from '../core/identifiers.ts';
import { excerpt, textOrNull } from '../core/text.ts';
import type { Output, Refusal, RefusalCode } from './output.ts';

/** A refusal that ends the reading of one row; {@link TableRow} throws it, intake turns it into a reject. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
  readonly refusal: Refusal;

  constructor(code: RefusalCode, reason: string) {
    super(reason);
    this.refusal = { code, reason };
  }
}

/** A column name as headers are compared: lower case, separators as one underscore. */
export function columnKey(header: string): string {
  return header
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '_');
}

/**
 * One row of a delimited file, read by column name.
 *
 * Values that a column cannot hold are left null and reported, so that a row with one bad cell still counts as
 * disclosed; only a missing or unreadable *needed* value ({@link RowRefused}) refuses the row.
 */
export class TableRow {
  readonly place: string;
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #output: Output;
  readonly #constants: ReadonlyMap<string, string> | undefined;

  /** @param constants text of columns that the file does not have. */
  constructor(
    cells: readonly string[],
    columns: ReadonlyMap<string, number>,
    place: string,
    output: Output,
    constants?: ReadonlyMap<string, string>,
  ) {
    this.#cells = cells;
    this.#columns = columns;
    this.place = place;
    this.#output = output;
    this.#constants = constants;
  }

  /** Names of the columns that the file has and the source knows, in the order of the file. */
  get columns(): Iterable<string> {
    return this.#columns.keys();
  }

  /** The cell's text without white space around it; null when blank or when neither file nor mapping has the column. */
  text(column: string): string | null {
    const index = this.#columns.get(column);
    return textOrNull(index === undefined ? this.#constants?.get(column) : this.#cells[index]);
  }

  /** @throws RowRefused `value_missing`. */
  needed(column: string): string {
    const text = this.text(column);
    if (text === null) throw new RowRefused('value_missing', `${column} is empty`);
    return text;
  }

  /**
   * For a row that stands for an empty form because `missing` is blank.
   * @throws RowRefused `value_missing` when one of `columns` is filled all the same.
   */
  assertBlank(columns: readonly string[], missing: string): void {
    const filled = columns.find((column) => this.text(column) !== null);
    if (filled !== undefined) throw new RowRefused('value_missing', `${missing} is empty, but ${filled} is not`);
  }

  /** A date at its own precision ({@link parseDay}); null and reported when it cannot be read. */
  day(column: string): string | null {
    return this.#parsed(column, parseDay, 'date_invalid', 'YYYY, YYYY-MM, YYYY-MM-DD or M/D/YYYY');
  }

  /** @throws RowRefused `value_missing` or `date_invalid`. */
  neededDay(column: string): string {
    const text = this.needed(column);
    const day = parseDay(text);
    if (day === null) {
      throw new RowRefused(
        'date_invalid',
        `${column} is "${excerpt(text)}", not YYYY, YYYY-MM, YYYY-MM-DD or M/D/YYYY`,
      );
    }
    return day;
  }

  orcid(column: string): string | null {
    return this.#parsed(column, parseOrcid, 'identifier_invalid', 'an ORCID iD with a right check digit');
  }

  ror(column: string): string | null {
    return this.#parsed(column, parseRor, 'identifier_invalid', 'a ROR id');
  }

  /** A country's two-letter code, from a code or an English name. */
  country(column: string): string | null {
    return this.#parsed(
      column,
      countryCode,
      'value_not_allowed',
      'a two-letter country code or an English country name',
    );
  }

  /** An amount of money: digits with an optional sign-free fraction; currency signs and thousands commas are ignored. */
  amount(column: string): number | null {
    return this.#parsed(column, parseAmount, 'number_invalid', 'an amount such as 250000 or 1,250.50');
  }

  flag(column: string): boolean | null {
    return this.#parsed(column, parseFlag, 'value_not_allowed', 'true or false');
  }

  /** One of `allowed`, compared without case; null and reported when it is another. */
  choice<Choice extends string>(column: string, allowed: readonly Choice[]): Choice | null {
    return this.#parsed(column, (text) => choose(text, allowed), 'value_not_allowed', allowed.join(', '));
  }

  /** @throws RowRefused `value_missing` or `value_not_allowed`. */
  neededChoice<Choice extends string>(column: string, allowed: readonly Choice[], whenBlank?: Choice): Choice {
    const text = whenBlank === undefined ? this.needed(column) : this.text(column);
    if (text === null && whenBlank !== undefined) return whenBlank;
    const choice = choose(text ?? '', allowed);
    if (choice === null) {
      throw new RowRefused(
        'value_not_allowed',
        `${column} is "${excerpt(text ?? '')}", not one of ${allowed.join(', ')}`,
      );
    }
    return choice;
  }

  /** Reports that one cell was left empty while the row is kept. */
  refuse(column: string, code: RefusalCode, reason: string): void {
    this.#output.refuseValue(`${this.place}, ${column}`, { code, reason });
  }

  #parsed<T>(column: string, parse: (text: string) => T | null, code: RefusalCode, wanted: string): T | null {
    const text = this.text(column);
    if (text === null) return null;
    const value = parse(text);
    if (value === null) this.refuse(column, code, `"${excerpt(text)}" is not ${wanted}`);
    return value;
  }
}

/** A non-negative amount; null when the text is none. */
export function parseAmount(text: string): number | null {
  const bare = text.replace(/^(?:US)?[$€£¥]\s*/u, '');
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(bare)) return null;
  return Number(bare.replaceAll(',', ''));
}

function parseFlag(text: string): boolean | null {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'yes' || word === '1') return true;
  return word === 'false' || word === 'no' || word === '0' ? false : null;
}

function choose<Choice extends string>(text: string, allowed: readonly Choice[]): Choice | null {
  return allowed.find((candidate) => candidate.toLowerCase() === text.toLowerCase()) ?? null;
}

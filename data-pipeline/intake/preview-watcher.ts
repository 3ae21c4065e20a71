import type { Value } from '../db/database.ts';
import type { Refusal } from '../sources/output.ts';
import type { RawTable } from '../sources/raw-tables.ts';
import type { RecordWatcher } from './file-output.ts';
import type { PreviewRecord, PreviewRow } from './preview-types.ts';

/** Characters of a record's text that are shown. */
const rawUnits = 4_000;

interface Open {
  place: string | null;
  cells: readonly string[] | null;
  raw: string | null;
  rows: PreviewRow[];
  refusedValues: (Refusal & { place: string })[];
}

/** Keeps, record by record, what a reader met and what it made of it; takes the rows that would go to the database. */
export class PreviewWatcher implements RecordWatcher {
  readonly records: PreviewRecord[] = [];
  headerCells: readonly string[] | null = null;
  readonly #wanted: number;
  readonly #idLength: number;
  #open: Open = nothingMet();

  /** @param idLength characters of a `record_id` before its place. */
  constructor(wanted: number, idLength: number) {
    this.#wanted = wanted;
    this.#idLength = idLength;
  }

  get isFull(): boolean {
    return this.records.length >= this.#wanted;
  }

  header(cells: readonly string[]): void {
    this.headerCells ??= cells;
  }

  met(place: string, record: { readonly cells: readonly string[] } | { readonly raw: string }): void {
    this.#open.place = place;
    if ('cells' in record) this.#open.cells = record.cells;
    else this.#open.raw = record.raw;
  }

  valueRefused(place: string, refusal: Refusal): void {
    this.#open.refusedValues.push({ place, ...refusal });
  }

  done(outcome: PreviewRecord['outcome'], place: string | null, refusal: Refusal | null, raw: string | null): void {
    const open = this.#open;
    this.#open = nothingMet();
    // Blank rows are no records to look at, unless they are all there is to see of a form.
    if (this.isFull || (outcome === 'blank' && open.place === null)) return;
    const text = open.cells === null ? (open.raw ?? raw) : null;
    this.records.push({
      place: open.place ?? place ?? open.rows[0]?.place ?? '',
      cells: open.cells,
      raw: text === null ? null : excerptOf(text),
      outcome,
      refusal,
      refusedValues: open.refusedValues,
      rows: open.rows,
    });
  }

  /** Takes a row as {@link RowBatches} would. */
  add(table: RawTable, row: Readonly<Record<string, Value>>, stored: (value: string) => string): void {
    if (this.isFull) return;
    const values = Object.entries(row).flatMap(([name, value]) =>
      value === null || name === 'record_id' || name === 'work_record_id'
        ? []
        : [[name, shown(value, stored)] as const],
    );
    this.#open.rows.push({
      table,
      place: String(row['record_id']).slice(this.#idLength),
      values: Object.fromEntries(values),
    });
  }
}

function shown(
  value: NonNullable<Value>,
  stored: (value: string) => string,
): string | number | boolean | readonly string[] {
  if (typeof value === 'string') return stored(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : value.map(String);
}

function excerptOf(text: string): string {
  return text.length > rawUnits ? `${text.slice(0, rawUnits)}…` : text;
}

function nothingMet(): Open {
  return { place: null, cells: null, raw: null, rows: [], refusedValues: [] };
}

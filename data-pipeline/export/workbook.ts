import { zipSync } from 'fflate';
import { noCounts, escapeMarkup, sanitizeForSheet, type TextCounts } from './sanitize.ts';
import type { ColumnKind } from './finding-columns.ts';

/** A cell: a number stays one, `YYYY-MM-DD` in a date column becomes a date, everything else is text. */
export type SheetCell = string | number | boolean | null;

export interface SheetColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Rows that a workbook holds, the header among them. */
export const mostSheetRows = 1_048_576;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Widths in characters of the default font. */
const widths: Readonly<Record<ColumnKind, number>> = { code: 18, text: 28, long: 60, date: 12, share: 11, whole: 11 };

/** Places in `cellXfs` below. */
const styles = { header: 1, plain: 2, wrapped: 3, date: 4, share: 5, whole: 6, plainText: 7, wrappedText: 8 } as const;

/**
 * An .xlsx workbook (ECMA-376): each sheet with a frozen header, a filter on it and typed columns. There are no formulas: text
 * that would be one is stored as text and marked as such, so that editing it does not run it either. The same sheets
 * give the same bytes.
 *
 * @param lastSheet makes the last sheet, told what was changed in the others.
 */
export function workbook(
  given: readonly Sheet[],
  lastSheet?: (counts: TextCounts) => Sheet,
): { readonly bytes: Uint8Array; readonly counts: TextCounts } {
  const counts = noCounts();
  const bodies = given.map((sheet, index) => sheetXml(sheet, index === 0, counts));
  const last = lastSheet?.({ ...counts });
  const sheets = last === undefined ? given : [...given, last];
  if (last !== undefined) bodies.push(sheetXml(last, false, noCounts()));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets.length),
    'xl/styles.xml': stylesXml,
  };
  for (const [index, body] of bodies.entries()) parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = body;
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([name, text]) => [name, encoder.encode(declaration + text)] as const);
  // ZIP cannot say "no time": the format's first day stands for it.
  return { bytes: zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) }), counts };
}

function sheetXml({ columns, rows }: Sheet, isFirst: boolean, counts: TextCounts): string {
  const range = `A1:${address(Math.max(columns.length, 1) - 1, rows.length)}`;
  const header = columns.map(({ name }, index) =>
    textCell(name, address(index, 0), styles.header, styles.header, counts),
  );
  const lines = [row(header, 0)];
  for (const [index, cells] of rows.entries()) {
    const written = columns.map(({ kind }, place) =>
      cell(cells[place] ?? null, kind, address(place, index + 1), counts),
    );
    lines.push(row(written, index + 1));
  }
  const cols = columns.map(
    ({ kind }, index) =>
      `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(widths[kind])}" customWidth="1"/>`,
  );
  return (
    `<worksheet xmlns="${main}"><dimension ref="${range}"/>` +
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    `<autoFilter ref="${range}"/><pageSetup orientation="landscape"/></worksheet>`
  );
}

function row(cells: readonly string[], index: number): string {
  return `<row r="${String(index + 1)}">${cells.join('')}</row>`;
}

function cell(value: SheetCell, kind: ColumnKind, at: string, counts: TextCounts): string {
  if (value === null || value === '' || Number.isNaN(value)) return '';
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? '1' : '0'}</v></c>`;
  if (typeof value === 'number') {
    const style = kind === 'share' ? styles.share : styles.whole;
    return Number.isFinite(value) ? `<c r="${at}" s="${String(style)}"><v>${String(value)}</v></c>` : '';
  }
  const serial = kind === 'date' ? dateSerial(value) : null;
  if (serial !== null) return `<c r="${at}" s="${String(styles.date)}"><v>${String(serial)}</v></c>`;
  return kind === 'long' || kind === 'text'
    ? textCell(value, at, styles.wrapped, styles.wrappedText, counts)
    : textCell(value, at, styles.plain, styles.plainText, counts);
}

function textCell(value: string, at: string, style: number, guardedStyle: number, counts: TextCounts): string {
  const { text, isGuarded } = sanitizeForSheet(value, counts);
  const shown = String(isGuarded ? guardedStyle : style);
  return `<c r="${at}" s="${shown}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(text)}</t></is></c>`;
}

/** Days since 1899-12-30, as workbooks count them; null for what is no day, or lies before March 1900, where they miscount. */
function dateSerial(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) return null;
  const days = (time - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days > 60 ? days : null;
}

/** `A1` is the cell at 0, 0. */
function address(column: number, line: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${String(line + 1)}`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeMarkup(name)}" sheetId="${String(index + 1)}" r:id="s${String(index + 1)}"/>`,
  );
  const filters = sheets.map(({ name, columns, rows }, index) => {
    const last = address(Math.max(columns.length, 1) - 1, rows.length).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${String(index)}" hidden="1">'${escapeMarkup(name)}'!$A$1:${last}</definedName>`;
  });
  return `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

function workbookRelations(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1);
    return `<Relationship Id="s${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`;
  });
  return `<Relationships xmlns="${packageRelations}">${sheets.join('')}<Relationship Id="st" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
}

function contentTypes(count: number): string {
  const base = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="${base}.worksheet+xml"/>`,
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${base}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${base}.styles+xml"/>${sheets.join('')}</Types>`
  );
}

const stylesXml =
  `<styleSheet xmlns="${main}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE2EFF0"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

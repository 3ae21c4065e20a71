import { zipSync } from 'fflate';

/** A cell of a workbook for a test: text, a number with its format, or XML as it is (`<c …>` without its address). */
export type TestCell =
  string | number | boolean | null | { readonly serial: number; readonly format: string } | { readonly xml: string };

interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly isHidden?: boolean;
}

/** An .xlsx workbook, as small as Excel takes it. */
export function xlsxOf(
  sheets: readonly TestSheet[],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const formats = new Map<string, number>([['General', 0]]);
  const bodies = sheets.map(({ rows }) => sheetXml(rows, formats));
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets>${sheets.map(({ name, isHidden }, index) => `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}"${isHidden === true ? ' state="hidden"' : ''} r:id="s${String(index + 1)}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="s${String(index + 1)}" Type="${rels}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`).join('')}<Relationship Id="st" Type="${rels}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${[...formats].map(([format, index]) => `<numFmt numFmtId="${String(200 + index)}" formatCode="${escaped(format)}"/>`).join('')}</numFmts><cellXfs>${[...formats.values()].map((index) => `<xf numFmtId="${String(index === 0 ? 0 : 200 + index)}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      bodies.map((body, index) => [
        `xl/worksheets/sheet${String(index + 1)}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
  const encoder = new TextEncoder();
  const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const packed = Object.entries(files).map(
    ([name, part]) => [name, typeof part === 'string' ? encoder.encode(header + part) : part] as const,
  );
  return zipSync(Object.fromEntries(packed), { level: 1 });
}

function sheetXml(rows: readonly (readonly TestCell[])[], formats: Map<string, number>): string {
  return rows
    .map((cells, index) => {
      const row = String(index + 1);
      const xml = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row}`, formats));
      return `<row r="${row}">${xml.join('')}</row>`;
    })
    .join('');
}

function cellXml(cell: TestCell, address: string, formats: Map<string, number>): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  if (typeof cell === 'number') return `<c r="${address}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${address}"`);
  if (!formats.has(cell.format)) formats.set(cell.format, formats.size);
  return `<c r="${address}" s="${String(formats.get(cell.format))}"><v>${String(cell.serial)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

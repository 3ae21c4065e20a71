import type { Zip } from './zip.ts';

/** Whether a ZIP archive is one document (OOXML, OpenDocument, EPUB), not a bundle of files. */
export function isOfficeFile({ entries }: Zip): boolean {
  return entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype');
}

/** Whether it is an Excel workbook. */
export function isWorkbook({ entries }: Zip): boolean {
  return entries.some(({ name }) => /^xl\/workbook\.(?:xml|bin)$/u.test(name));
}

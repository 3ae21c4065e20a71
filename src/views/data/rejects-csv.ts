import { csv, type FileReceipt } from '#pipeline';

/** Every rejected record and refused value of all files, with its place and reason, as CSV text. */
export function rejectsCsv(files: readonly FileReceipt[]): string {
  const rows = files.flatMap(({ path, rejects, refused_values }) => [
    ...rejects.map(({ place, code, reason }) => [path, place, 'row rejected', code, reason]),
    ...refused_values.map(({ place, code, reason }) => [path, place, 'value left empty', code, reason]),
  ]);
  return csv(['file', 'place', 'what', 'code', 'reason'], rows).text;
}

/** How much one file may hold, so that a hostile or mistaken file is refused instead of filling the memory. */
export interface Limits {
  /** Bytes of a file after unpacking. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for each packed byte, looked at once `ratioFromBytes` are unpacked. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Bytes of one JSON record. */
  readonly recordBytes: number;
  /** UTF-16 units of one cell. */
  readonly cellUnits: number;
  /** UTF-16 units in which a row, its quoted line breaks included, must end. */
  readonly rowUnits: number;
  /** Bytes of one XML document, which is read whole. */
  readonly documentBytes: number;
  /** Bytes of a file that can be read from its end only: ZIP, sheets, Parquet. */
  readonly containerBytes: number;
  /** Bytes of all files of a ZIP archive, and of one of them, after unpacking. */
  readonly archiveBytes: number;
  readonly entryBytes: number;
  /** Bytes of the sheets of a workbook and of their shared text, after unpacking. */
  readonly workbookBytes: number;
  /** Members of one archive. */
  readonly members: number;
  /** Rejects, and refused values, that a receipt spells out; the counts are always exact. */
  readonly listed: number;
}

export const defaultLimits: Limits = {
  unpackedBytes: 16 * 2 ** 30,
  ratio: 200,
  ratioFromBytes: 64 * 2 ** 20,
  recordBytes: 64 * 2 ** 20,
  cellUnits: 1_000_000,
  rowUnits: 4_000_000,
  documentBytes: 64 * 2 ** 20,
  containerBytes: 512 * 2 ** 20,
  archiveBytes: 512 * 2 ** 20,
  entryBytes: 256 * 2 ** 20,
  workbookBytes: 128 * 2 ** 20,
  members: 2_000,
  listed: 10_000,
};

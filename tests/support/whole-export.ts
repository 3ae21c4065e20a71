import type { Database } from '../../data-pipeline/db/database.ts';
import { exportFile, type ExportKind } from '../../data-pipeline/export/export-file.ts';
import { askFindings } from '../../data-pipeline/questions/ask.ts';

/** All findings of a database as one file for an auditor, and their ids. */
export async function wholeExport(
  db: Database,
  kind: ExportKind,
  asOf: string,
): Promise<{ readonly bytes: Uint8Array; readonly findingIds: readonly string[] }> {
  const findingIds = (await askFindings(db)).map(({ finding_id }) => finding_id);
  const run = { workspace: 'Institution', asOf, parameters: {}, receipt: { files: [] } };
  const selection = { findingIds, filter: 'all', sort: 'severity', personId: null, secret: null } as const;
  const { bytes } = await exportFile(db, { kind, profile: 'auditor', ...selection }, run);
  return { bytes, findingIds };
}

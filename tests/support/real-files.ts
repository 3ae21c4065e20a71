import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileReceipt } from '../../data-pipeline/intake/load.ts';
import { loadOne } from './loaded.ts';
import { memoryFile } from './memory-file.ts';

/** Real files lie beside the repository; a bare clone skips what needs them. */
export const realFilesFolder = '../shared/data';

/** What one real file must come to: its format (or the code of its problem), its account, and the works that have … */
export type RealFile = readonly [
  path: string,
  format: string,
  rowsIn: number,
  accepted: number,
  rejected: number,
  blank: number,
  worksWithFunding: number,
  worksWithAffiliation: number,
  worksWithOrcid: number,
];

/** One row of the account of a real file, as the tables of these tests state it. */
export function accountOf(path: string, { format, problem, rows, counts }: FileReceipt): RealFile {
  return [
    path,
    [format, problem?.code].filter((part) => part !== null && part !== undefined).join(' '),
    rows.in,
    rows.accepted,
    rows.rejected,
    rows.blank,
    counts['works_with_funding'] ?? 0,
    counts['works_with_affiliation'] ?? 0,
    counts['works_with_orcid'] ?? 0,
  ];
}

/** Every file of the folders stands in the table, and comes to what its row says. */
export function describeRealFiles(title: string, folders: readonly string[], files: readonly RealFile[]): void {
  describe.skipIf(!existsSync(realFilesFolder))(`${title} (needs ../shared)`, () => {
    test('every file of the folders stands in the table', () => {
      const there = folders.flatMap((folder) => filesBelow(folder));
      expect(files.map(([path]) => path).toSorted()).toEqual(there.toSorted());
    });

    test.each(files)('%s', async (...expected) => {
      const [path] = expected;
      const { receipt } = await loadOne(memoryFile(path, new Uint8Array(readFileSync(join(realFilesFolder, path)))));
      expect(accountOf(path, receipt)).toEqual(expected);
      expect(receipt.rows.in).toBe(receipt.rows.accepted + receipt.rows.rejected + receipt.rows.blank);
    });
  });
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(realFilesFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(realFilesFolder.length + 1));
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engineName, openEngine } from '#engine';
import { emailsIn } from '../../data-pipeline/core/email.ts';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type FileReceipt, loadFiles } from '../../data-pipeline/intake/load.ts';
import { memoryFile } from '../support/memory-file.ts';

// Real files lie beside the repository and can be read from a disk only, so Chromium and a bare clone skip these tests.
const folder = '../shared/data/A_publications/openalex';
const disk = engineName === 'native' ? await import('node:fs') : null;
const names = disk?.existsSync(folder) === true ? disk.readdirSync(folder) : [];

/**
 * path, works, authorships, affiliations, organizations (institution links), fundings: counted with Python from the same files, less the
 * lines that are nothing but an e-mail address; then the addresses that are surely one author's.
 */
const worksFiles: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ['openalex_2022_works_tu9.tar.gz', 410, 4702, 4270, 4270, 0, 0],
  ['openalex_2023_snapshot_works_part_000.gz', 27, 0, 0, 0, 0, 0],
  ['openalex_2025_list_api_response.json', 1, 1, 1, 1, 0, 0],
  ['openalex_2025_single_W2741809807.json', 1, 9, 17, 15, 0, 0],
  ['openalex_2026_works_commonmeta_cassettes.jsonl', 32, 114, 147, 118, 75, 4],
  ['openalex_2026_works_jsonlchunk1.json', 49, 160, 187, 127, 12, 13],
  ['openalex_2026_works_page.jsonl', 2, 11, 19, 17, 0, 0],
  ['openalex_2026_works_page_chunk1.json', 49, 160, 187, 127, 12, 13],
  ['openalex_2026_works_page_chunk2.json', 50, 120, 106, 73, 10, 5],
  ['openalex_2026_works_pages_coauthormap.json', 34, 315, 622, 528, 0, 10],
  ['openalex_keypaper_results_page_1.json', 2, 11, 19, 17, 0, 0],
];

/** The same for flat tables, with the affiliations of authors, those of the work, and the source. */
const tableFiles: readonly (readonly [string, string, number, number, number, number])[] = [
  ['openalex_2026_csv_export_bibliometrix.csv', 'openalex-csv', 8, 20, 8, 8],
  ['openalex_2026_works_tula.parquet', 'openalex-parquet', 1684, 13_470, 131, 9535],
];

const otherFiles: readonly (readonly [string, string])[] = [
  ['openalex_2023_snapshot_authors_part_000.gz', 'file_not_used'],
  ['openalex_2023_snapshot_funders_part_000.gz', 'file_not_used'],
  ['openalex_2023_snapshot_institutions_part_000.gz', 'file_not_used'],
  ['openalex_2025_funder_NIH.json', 'file_not_used'],
  ['openalex_2026_institutions_pages_coauthormap.json', 'file_not_used'],
  ['openalex_2026_vcr_api_call_200.yml', 'file_not_used'],
  ['openalex_2026_vcr_rate_limit_status_200.yml', 'file_not_used'],
  ['openalex_2026_vcr_single_identifier.yml', 'file_not_used'],
];

describe.skipIf(names.length === 0)('real OpenAlex files (needs ../shared and a disk)', () => {
  let db: Database;
  let receipts: ReadonlyMap<string, FileReceipt>;

  beforeAll(async () => {
    db = await openEngine();
    const files = names.map((name) => memoryFile(name, new Uint8Array(disk?.readFileSync(`${folder}/${name}`) ?? [])));
    const { files: read } = await loadFiles(db, files);
    receipts = new Map(read.map((receipt) => [receipt.path, receipt]));
  }, 120_000);
  afterAll(() => db.close());

  test('every file of the folder stands in one of the tables', () => {
    expect([...worksFiles, ...tableFiles, ...otherFiles].map(([name]) => name).toSorted()).toEqual(names.toSorted());
  });

  test.each(worksFiles)('%s: every record is accepted and counted', (name, works, ...counts) => {
    const receipt = receipts.get(name);
    const [authorships, affiliations, organizations, fundings, author_emails] = counts;
    expect(receipt).toMatchObject({ format: 'openalex-works', rejects: [], problem: null });
    expect(receipt?.rows).toEqual({ in: works, accepted: works, rejected: 0, blank: 0 });
    const rows = Object.entries(receipt?.counts ?? {}).filter(([kind]) => !kind.startsWith('works_with_'));
    const none = { authorships: 0, affiliations: 0, organizations: 0, fundings: 0, author_emails: 0 };
    expect({ ...none, ...Object.fromEntries(rows) }).toEqual({
      works,
      authorships,
      affiliations,
      organizations,
      fundings,
      author_emails,
    });
  });

  test.each(tableFiles)('%s: every row is accepted and counted', (name, format, works, ...counts) => {
    const receipt = receipts.get(name);
    const [authorships, affiliations, work_affiliations] = counts;
    expect(receipt).toMatchObject({ format, rejects: [], refused_values: [], problem: null });
    expect(receipt?.rows).toEqual({ in: works, accepted: works, rejected: 0, blank: 0 });
    expect(receipt?.counts).toMatchObject({ works, authorships, affiliations, work_affiliations });
  });

  test.each(otherFiles)('%s is not read, and its receipt says why: %s', (name, code) => {
    const receipt = receipts.get(name);
    expect(receipt?.problem?.code).toBe(code);
    expect(receipt?.rows).toEqual({ in: 0, accepted: 0, rejected: 0, blank: 0 });
  });

  test('no affiliation line keeps an e-mail address', async () => {
    const lines = await db.rows<{ raw_string: string }>(`
      select raw_string from raw_affiliation where contains(raw_string, '@')
      union all
      select raw_string from raw_work_affiliation where contains(raw_string, '@')`);
    expect(lines.filter(({ raw_string }) => emailsIn(raw_string).length > 0)).toEqual([]);
  });

  test('the rows in the database are those of the receipts', async () => {
    expect(
      await db.rows(`
        select
          (select count(*)::integer from raw_work) as works,
          (select count(*)::integer from raw_authorship) as authorships,
          (select count(*)::integer from raw_affiliation) as affiliations,
          (select count(*)::integer from raw_funding) as fundings
      `),
    ).toEqual([
      { works: 657 + 8 + 1684, authorships: 5603 + 20 + 13_470, affiliations: 5575 + 8 + 131, fundings: 109 },
    ]);
  });
});

describe.skipIf(names.length === 0)('other real files (needs ../shared and a disk)', () => {
  test.each([
    ['C_registries/ror-partial-v2.jsonl.gz', 'ror', 35_990, 35_990, 0, 112_527, 0],
    ['F_disclosures/sciencv_othersupport_sample_2026.xml', 'sciencv-cpos', 5, 5, 0, 0, 14],
    ['F_disclosures/sciencv_othersupport_blank_2026.xml', 'sciencv-cpos', 1, 0, 1, 0, 0],
  ])('%s is read as %s', async (path, format, rowsIn, accepted, blank, organizationNames, efforts) => {
    const db = await openEngine();
    const bytes = new Uint8Array(disk?.readFileSync(`../shared/data/${path}`) ?? []);
    const { files } = await loadFiles(db, [memoryFile(path, bytes)]);
    await db.close();
    expect(files[0]).toMatchObject({ format, rejects: [], refused_values: [], problem: null });
    expect(files[0]?.rows).toEqual({ in: rowsIn, accepted, rejected: 0, blank });
    expect(files[0]?.counts['organization_names'] ?? 0).toBe(organizationNames);
    expect(files[0]?.counts['efforts'] ?? 0).toBe(efforts);
  });
});

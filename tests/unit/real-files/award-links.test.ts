import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../data-pipeline/db/database.ts';
import { openNative } from '../../../data-pipeline/db/native.ts';
import { runPipeline } from '../../../data-pipeline/pipeline.ts';
import { memoryFile } from '../../support/memory-file.ts';
import { realFilesFolder } from '../../support/real-files.ts';

const invariants = import.meta.glob<string>('../../pipeline/invariants/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = [
  'A_publications/wos/wos_2024_genai_same_query.txt',
  'A_publications/scopus/scopus_2021_fundingtext1_pfas.csv',
  'A_publications/openalex/openalex_2025_funder_NIH.json',
  'A_publications/crossref/a3k_funded.json.gz',
  'A_publications/pubmed/pubmed_2025_gastro_set_medline.txt',
  'B_awards/nih_reporter_v2_projects_response.json',
  'B_awards/nsf_awards_csv_civic_2021.csv',
  'B_awards/openaire_pubs_ugoe.jsonl',
];

describe.skipIf(!existsSync(realFilesFolder))('awards of real works (needs ../shared)', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openNative();
    await runPipeline(
      db,
      files.map((path) => memoryFile(path, new Uint8Array(readFileSync(join(realFilesFolder, path))))),
      { asOf: '2026-01-01' },
    );
  }, 240_000);
  afterAll(() => db.close());

  test.each(Object.keys(invariants))('%s holds', async (path) => {
    expect(await db.rows(invariants[path] ?? '')).toEqual([]);
  });

  test('words and databases state one award, and few links are contradicted', async () => {
    const [found] = await db.rows(`
      select
          count(*) > 2000 as has_links,
          count(*) filter (list_contains(bases, 'acknowledgment')) > 150 as has_words,
          count(*) filter (len(bases) > 1) * 10 >= count(*) filter (list_contains(bases, 'acknowledgment')) * 8
              as words_and_databases_agree,
          count(*) filter (len(contradictions) > 0) * 50 < count(*) as few_are_contradicted
      from award_work`);
    expect(found).toEqual({
      has_links: true,
      has_words: true,
      words_and_databases_agree: true,
      few_are_contradicted: true,
    });
  });
});

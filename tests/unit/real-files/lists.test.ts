import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFiles } from '../../../data-pipeline/intake/load.ts';
import type { MappingProfile } from '../../../data-pipeline/intake/mapping.ts';
import { headerHash } from '../../../data-pipeline/intake/table-layout.ts';
import { loadOne, rememberingDatabase } from '../../support/loaded.ts';
import { memoryFile } from '../../support/memory-file.ts';
import { describeRealFiles, realFilesFolder } from '../../support/real-files.ts';

describeRealFiles(
  'real lists',
  ['D_watchlists'],
  [
    // path, format, rows in, accepted, rejected, blank, works with funding, affiliation, ORCID
    ['D_watchlists/bis_dpl_watchman.txt', 'bis-denied-persons', 546, 546, 0, 0, 0, 0, 0],
    ['D_watchlists/china_university_entity_list_data-cn.json', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['D_watchlists/china_university_entity_list_data.json', 'entity-list-universities', 60, 60, 0, 0, 0, 0, 0],
    ['D_watchlists/csl_api_el_expected_results.json', 'screening-list-records', 7, 7, 0, 0, 0, 0, 0],
    ['D_watchlists/csl_bis_el_fixture_govwizely.csv', 'screening-list-old', 18, 18, 0, 0, 0, 0, 0],
    // It does not say which list it is; it is read by a mapping (see the test below).
    ['D_watchlists/csl_bis_uvl_fixture_govwizely.csv', 'file_not_recognized', 0, 0, 0, 0, 0, 0, 0],
    ['D_watchlists/csl_isn_govwizely.csv', 'screening-list-old', 213, 213, 0, 0, 0, 0, 0],
    ['D_watchlists/csl_sample_watchman.csv', 'screening-list', 115, 115, 0, 0, 0, 0, 0],
    ['D_watchlists/dod_1260h_chinese_milcorps_opensanctions.csv', 'section-1260h', 397, 397, 0, 0, 0, 0, 0],
    ['D_watchlists/eu_32014R0833_russia_entities.csv', 'eu-regulation-list', 1746, 1746, 0, 0, 0, 0, 0],
    ['D_watchlists/name_matching_bench_nomenklatura.csv', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['D_watchlists/ofac_add_watchman.csv', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['D_watchlists/ofac_alt_watchman.csv', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['D_watchlists/ofac_sdn_watchman.csv', 'ofac-sdn', 7379, 7379, 0, 0, 0, 0, 0],
    ['D_watchlists/opensanctions_entities.ftm_2024.json', 'opensanctions-entities', 1565, 1565, 0, 0, 0, 0, 0],
    ['D_watchlists/opensanctions_targets.simple_2024_small.csv', 'opensanctions-targets', 5, 5, 0, 0, 0, 0, 0],
    ['D_watchlists/section_1286_opensanctions.csv', 'section-1286', 443, 443, 0, 0, 0, 0, 0],
    ['D_watchlists/talent_programmes_seed.tsv', 'talent-programmes', 10, 10, 0, 0, 0, 0, 0],
  ],
);

/** What the receipts must count, by independent means: the types, names and editions that the files state. */
const counted: readonly (readonly [path: string, counts: Readonly<Record<string, number>>])[] = [
  ['ofac_sdn_watchman.csv', { list_entries: 2994, list_people_skipped: 3845, list_vessels_skipped: 540 }],
  ['opensanctions_entities.ftm_2024.json', { list_people_skipped: 607, list_others_skipped: 958 }],
  ['opensanctions_targets.simple_2024_small.csv', { list_people_skipped: 5 }],
  ['eu_32014R0833_russia_entities.csv', { list_entries: 1085, list_vessels_skipped: 633, list_others_skipped: 28 }],
  ['section_1286_opensanctions.csv', { list_entries: 443 }],
  ['dod_1260h_chinese_milcorps_opensanctions.csv', { list_entries: 397 }],
  ['china_university_entity_list_data.json', { list_entries: 60 }],
  // Six programmes stand in four editions each, four in none.
  ['talent_programmes_seed.tsv', { list_entries: 28 }],
];

describe.skipIf(!existsSync(realFilesFolder))('entries of real lists (needs ../shared)', () => {
  test.each(counted)('%s', async (name, counts) => {
    expect((await loaded(name)).receipt.counts).toEqual(counts);
  });

  test('each of the nine lists in the Consolidated Screening List is a list of its own', async () => {
    const { receipt, rows } = await loaded('csl_sample_watchman.csv');

    expect(receipt.counts).toMatchObject({ list_people_skipped: 20, list_vessels_skipped: 2 });
    // The one list without an entry is of people: 13 individuals of the PLC.
    expect([...new Set(rows('raw_list_entry').map((row) => row['list_id']))].toSorted()).toEqual([
      ...['us-cap', 'us-dpl', 'us-dtc', 'us-el', 'us-isn', 'us-sdn', 'us-ssi', 'us-uvl'],
    ]);
  });

  test('a list that does not say which it is, is read by a mapping that says it', async () => {
    const name = 'csl_bis_uvl_fixture_govwizely.csv';
    const profile: MappingProfile = {
      ...{ headerHash: await headerHash(['COUNTRY', 'NAME', 'ADDRESS']), name: 'Unverified List' },
      ...{ target: 'designated-entities', columns: { country: 'COUNTRY', name: 'NAME' } },
      constants: {
        ...{ list_id: 'us-uvl', list_name: 'Unverified List', kind: 'designation', citation: '15 CFR Part 744' },
      },
      ...{ encoding: null, delimiter: null, dayOrder: null },
    };
    const { db, stored } = rememberingDatabase();
    const { files } = await loadFiles(db, [memoryFile(name, bytesOf(name))], { profiles: [profile] });

    expect(files[0]?.rows).toEqual({ in: 19, accepted: 19, rejected: 0, blank: 0 });
    expect(stored.get('raw_list_entry')?.map((row) => row['date_basis'])).toEqual(
      Array.from({ length: 19 }, () => 'unknown'),
    );
  });
});

function loaded(name: string) {
  return loadOne(memoryFile(name, bytesOf(name)));
}

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(realFilesFolder, 'D_watchlists', name)));
}

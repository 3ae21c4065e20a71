import { describeRealFiles } from '../../support/real-files.ts';

describeRealFiles(
  'awards',
  ['B_awards'],
  [
    ['B_awards/cordis_h2020_china_projects.sqlite', 'file_not_recognized', 0, 0, 0, 0, 0, 0, 0],
    ['B_awards/dimensions_grants_export_vaccines.xlsx', 'dimensions-grants', 32467, 32467, 0, 0, 0, 0, 0],
    ['B_awards/nih_reporter_v2_grants_sample.json', 'nih-reporter-json', 5, 5, 0, 0, 0, 0, 0],
    ['B_awards/nih_reporter_v2_projects_response.json', 'nih-reporter-json', 1, 1, 0, 0, 0, 0, 0],
    ['B_awards/norway_eu_grants_bevilgningereu.csv', 'eu-grants-norway', 2931, 2931, 0, 0, 0, 0, 0],
    ['B_awards/nsf_awards_csv_algebra_2015.csv', 'nsf-awards-csv', 168, 168, 0, 0, 0, 0, 0],
    ['B_awards/nsf_awards_csv_algebra_2026.csv', 'nsf-awards-csv', 63, 63, 0, 0, 0, 0, 0],
    ['B_awards/nsf_awards_csv_appliedmath_2012.csv', 'nsf-awards-csv', 130, 130, 0, 0, 0, 0, 0],
    ['B_awards/nsf_awards_csv_civic_2021.csv', 'nsf-awards-csv', 34, 31, 0, 3, 0, 0, 0],
    ['B_awards/nsf_xml/1500187.xml', 'nsf-awards-xml', 1, 1, 0, 0, 0, 0, 0],
    ['B_awards/nsf_xml/1500195.xml', 'nsf-awards-xml', 1, 1, 0, 0, 0, 0, 0],
    ['B_awards/nsf_xml/1500208.xml', 'nsf-awards-xml', 1, 1, 0, 0, 0, 0, 0],
    ['B_awards/nsf_xml/6800039.xml', 'nsf-awards-xml', 1, 1, 0, 0, 0, 0, 0],
    ['B_awards/nsf_xml/69W3547.xml', 'nsf-awards-xml', 1, 1, 0, 0, 0, 0, 0],
    ['B_awards/nsf_xml/badXMLfile.xml', 'nsf-awards-xml file_damaged', 1, 1, 0, 0, 0, 0, 0],
    ['B_awards/nsf_xml/noID.xml', 'nsf-awards-xml', 1, 0, 1, 0, 0, 0, 0],
    ['B_awards/nsf_xml/twoAwardFile.xml', 'nsf-awards-xml', 2, 2, 0, 0, 0, 0, 0],
    ['B_awards/openaire_pubs_ugoe.jsonl', 'openaire', 2085, 2085, 0, 0, 2085, 0, 0],
    ['B_awards/openalex_cofunders_tula.csv', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
  ],
);

describeRealFiles(
  'registries',
  ['C_registries'],
  [
    ['C_registries/crossref_api_funders_rcrossref.json', 'funder-registry-json', 3, 3, 0, 0, 0, 0, 0],
    ['C_registries/crossref_funderNames_2013.csv', 'funder-registry-names', 4785, 4785, 0, 0, 0, 0, 0],
    ['C_registries/crossref_funders_counts_2025.json', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['C_registries/crossref_fundref_registry_2015.rdf.gz', 'funder-registry-rdf', 18067, 18067, 0, 0, 0, 0, 0],
    ['C_registries/funders_aggregate_mapped_2025.csv', 'funder-organizations', 20473, 20473, 0, 0, 0, 0, 0],
    ['C_registries/funders_aggregate_unmapped_2025.csv', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['C_registries/iso_3166-1_debian_iso-codes_4.15.json', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['C_registries/ror-partial-v1only.jsonl.gz', 'ror-v1', 15380, 15380, 0, 0, 0, 0, 0],
    ['C_registries/ror-partial-v2.jsonl.gz', 'ror', 35990, 35990, 0, 0, 0, 0, 0],
    ['C_registries/ror_api_v2_search_response.json', 'ror', 20, 20, 0, 0, 0, 0, 0],
    ['C_registries/ror_funder_registry_mapping_2025.json', 'funder-organizations-json', 21751, 21750, 1, 0, 0, 0, 0],
  ],
);

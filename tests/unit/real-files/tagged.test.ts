import { describeRealFiles } from '../../support/real-files.ts';

describeRealFiles(
  'Web of Science',
  ['A_publications/wos'],
  [
    ['A_publications/wos/wos_2014_tethne_wos2.txt', 'wos', 100, 100, 0, 0, 82, 99, 3],
    ['A_publications/wos/wos_2014_tethne_wos3.txt', 'wos', 500, 500, 0, 0, 36, 408, 1],
    ['A_publications/wos/wos_2023_plaintext_scientometrics.txt', 'wos', 325, 325, 0, 0, 144, 321, 136],
    ['A_publications/wos/wos_2023_tabdelimited_scientometrics.tsv', 'wos-table', 325, 325, 0, 0, 144, 321, 136],
    ['A_publications/wos/wos_2024_genai_same_query.bib', 'bibtex', 469, 469, 0, 0, 157, 441, 270],
    ['A_publications/wos/wos_2024_genai_same_query.ris', 'ris', 469, 469, 0, 0, 157, 441, 0],
    ['A_publications/wos/wos_2024_genai_same_query.txt', 'wos', 469, 469, 0, 0, 157, 441, 270],
    ['A_publications/wos/wos_2024_genai_same_query.xls', 'wos-table', 469, 469, 0, 0, 157, 441, 270],
    ['A_publications/wos/wos_2025_excel_datamgmt.xls', 'wos-table', 147, 147, 0, 0, 86, 147, 105],
    ['A_publications/wos/wos_2026_savedrecs.txt', 'wos', 500, 500, 0, 0, 166, 498, 296],
    ['A_publications/wos/wos_asreview_ris_like.txt', 'ris', 10, 10, 0, 0, 4, 9, 0],
    ['A_publications/wos/wos_bibliometrix_sample.txt', 'wos', 8, 8, 0, 0, 3, 8, 4],
    ['A_publications/wos/wos_manyauthors_physics.isi', 'wos', 500, 500, 0, 0, 41, 490, 34],
    // Ends without EF.
    ['A_publications/wos/wos_metaknowledge_badFile.isi', 'wos file_truncated', 32, 32, 0, 0, 1, 31, 1],
    // One record has its authors without the space behind the tag: text that is no field.
    ['A_publications/wos/wos_metaknowledge_testFile.isi', 'wos', 34, 33, 1, 0, 1, 32, 2],
    ['A_publications/wos/wos_revtools_restoration.ciw', 'wos', 247, 247, 0, 0, 0, 0, 34],
  ],
);

describeRealFiles(
  'RIS',
  ['A_publications/ris'],
  [
    ['A_publications/ris/dimensions_246_citesource.ris', 'ris', 246, 246, 0, 0, 0, 0, 0],
    ['A_publications/ris/embase_asreview.ris', 'ris', 6, 6, 0, 0, 0, 6, 0],
    ['A_publications/ris/proquest_asreview.ris', 'ris', 6, 6, 0, 0, 0, 0, 0],
    ['A_publications/ris/pubmed_endnote_asreview.txt', 'ris', 6, 6, 0, 0, 0, 6, 0],
    ['A_publications/ris/ris_many_authors_asreview.ris', 'ris', 1, 1, 0, 0, 0, 0, 0],
    ['A_publications/ris/rispy_bom.ris', 'ris', 1, 1, 0, 0, 0, 0, 0],
    // Three records without title, DOI and id.
    ['A_publications/ris/rispy_multiline.ris', 'ris', 3, 0, 3, 0, 0, 0, 0],
    ['A_publications/ris/rispy_utf_chars.ris', 'ris', 1, 1, 0, 0, 0, 0, 0],
    ['A_publications/ris/scopus_asreview.ris', 'ris', 6, 6, 0, 0, 3, 6, 0],
    ['A_publications/ris/scopus_litsearchr.ris', 'ris', 92, 92, 0, 0, 0, 90, 0],
    ['A_publications/ris/zotero_baseline_asreview.ris', 'ris', 100, 100, 0, 0, 0, 0, 0],
  ],
);

import type { RealFile } from '../../support/real-files.ts';

/** Files of the folder A_publications/pubmed in MEDLINE format; the last record of one is cut. */
export const pubmedText: readonly RealFile[] = [
  ['A_publications/pubmed/biopython_medline_result2.txt', 'medline', 4, 4, 0, 0, 0, 4, 0],
  ['A_publications/pubmed/pubmed_2019_restoration.nbib', 'medline', 104, 104, 0, 0, 12, 94, 17],
  ['A_publications/pubmed/pubmed_2025_gastro_set_medline.txt', 'medline', 140, 140, 0, 0, 42, 140, 56],
  ['A_publications/pubmed/pubmed_metaknowledge.medline', 'medline file_truncated', 175, 174, 1, 0, 10, 172, 1],
  ['A_publications/pubmed/pubmed_pybibx_mcda.txt', 'medline', 10, 10, 0, 0, 1, 9, 4],
];

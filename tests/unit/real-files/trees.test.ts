import { describeRealFiles } from '../../support/real-files.ts';
import { pubmedText } from './pubmed-text.ts';

describeRealFiles(
  'Crossref, BibTeX and PubMed',
  ['A_publications/crossref', 'A_publications/bibtex', 'A_publications/pubmed'],
  [
    ['A_publications/bibtex/biblatex_particles_313.bib', 'bibtex', 53, 53, 0, 0, 0, 0, 0],
    ['A_publications/bibtex/citationjs_biblatex-input.bib', 'bibtex', 28, 28, 0, 0, 0, 0, 0],
    ['A_publications/bibtex/scopus_2025_wblca.bib', 'bibtex', 314, 314, 0, 0, 0, 314, 0],
    ['A_publications/bibtex/scopus_pybibx_m.bib', 'bibtex', 24, 24, 0, 0, 0, 24, 0],
    ['A_publications/bibtex/wos_2025_wblca.bib', 'bibtex', 250, 250, 0, 0, 162, 250, 188],
    ['A_publications/bibtex/wos_pybibx_m.bib', 'bibtex', 29, 29, 0, 0, 16, 29, 21],
    ['A_publications/crossref/a3k_affiliations.json.gz', 'crossref', 1, 1, 0, 0, 0, 1, 0],
    ['A_publications/crossref/a3k_crossref-2025.jsonl.gz', 'crossref', 3, 3, 0, 0, 0, 0, 0],
    ['A_publications/crossref/a3k_funded.json.gz', 'crossref', 1, 1, 0, 0, 1, 0, 1],
    ['A_publications/crossref/a3k_orcid-work.json.gz', 'crossref', 1, 1, 0, 0, 1, 1, 0],
    ['A_publications/crossref/a3k_same-author.json.gz', 'crossref', 2, 2, 0, 0, 0, 2, 2],
    ['A_publications/crossref/crossref_list_response_intact_rcrossref.json', 'crossref', 30, 30, 0, 0, 0, 0, 0],
    ['A_publications/crossref/crossref_works_commonmeta_cassettes.json', 'crossref', 43, 43, 0, 0, 3, 6, 11],
    ['A_publications/crossref/crossref_works_rcrossref_fixtures.json', 'crossref', 1204, 1198, 6, 0, 208, 353, 237],
    ['A_publications/pubmed/biopython_pubmed1.xml', 'pubmed-xml', 2, 2, 0, 0, 0, 0, 0],
    ['A_publications/pubmed/biopython_pubmed4.xml', 'pubmed-xml', 1, 1, 0, 0, 1, 1, 0],
    ['A_publications/pubmed/biopython_pubmed5.xml', 'pubmed-xml', 1, 1, 0, 0, 1, 1, 0],
    ['A_publications/pubmed/biopython_pubmed6.xml', 'pubmed-xml', 1, 1, 0, 0, 0, 1, 0],
    ['A_publications/pubmed/biopython_pubmed7.xml', 'pubmed-xml', 1, 1, 0, 0, 0, 1, 1],
    ['A_publications/pubmed/pubmed_250101.dtd', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ...pubmedText,
  ],
);

import type { TableSource } from '../source.ts';
import { addWosPublication, wosTags } from '../wos/publication.ts';

/** Header names of Excel exports, beside the two-letter tags that tab-delimited exports have. */
const headers: Readonly<Record<string, readonly string[]>> = {
  pt: ['Publication Type'],
  au: ['Authors'],
  ba: ['Book Authors'],
  af: ['Author Full Names', 'Author Full Name'],
  bf: ['Book Author Full Names'],
  ca: ['Group Authors', 'Book Group Authors'],
  ti: ['Article Title', 'Title', 'Foreign Title'],
  so: ['Source Title'],
  dt: ['Document Type'],
  c1: ['Addresses'],
  c3: ['Affiliations'],
  rp: ['Reprint Addresses'],
  ri: ['Researcher Ids', 'ResearcherIDs', "Researcher ID's"],
  oi: ['ORCIDs', "ORCID's"],
  fu: ['Funding Orgs'],
  fx: ['Funding Text'],
  pd: ['Publication Date'],
  py: ['Publication Year'],
  ea: ['Early Access Date'],
  di: ['DOI'],
  pm: ['Pubmed Id', 'PubMed ID'],
  wc: ['WoS Categories', 'Web of Science Categories'],
  sc: ['Research Areas'],
  ut: ['UT (Unique WOS ID)', 'UT (Unique ID)', 'Accession Number'],
};

/** Web of Science as a table: tab-delimited text, `.xls` and `.xlsx`, of the Core Collection and of "All Databases". */
export const wosTable: TableSource = {
  form: 'table',
  id: 'wos-table',
  title: 'Web of Science records as a table',
  looksLike: 'a Web of Science table with the columns PT, AU, TI, SO and UT, or their long names',
  required: ['pt', 'au', 'ti', 'so', 'ut'],
  optional: wosTags.map((tag) => tag.toLowerCase()).filter((tag) => !['pt', 'au', 'ti', 'so', 'ut'].includes(tag)),
  aliases: headers,
  begin: (output) => (row, place) => addWosPublication(output, place, (tag) => row.text(tag.toLowerCase())),
};

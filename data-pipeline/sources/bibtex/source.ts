import { addPublication } from '../publication.ts';
import type { BibtexEntry, BibtexSource } from '../source.ts';
import { genericPublication } from './generic.ts';
import { isScopusEntry, scopusPublication } from './scopus.ts';
import { addWosEntry, isWosEntry } from './wos.ts';

/** BibTeX and biblatex of reference managers and publishers, of Web of Science and of Scopus. */
export const bibtex: BibtexSource = {
  form: 'bibtex',
  id: 'bibtex',
  title: 'BibTeX',
  looksLike: 'BibTeX entries with a title, an author or a DOI',
  recognizes: isWork,
  begin: (output) => (entry, place) => {
    if (!isWork(entry)) return { code: 'id_missing', reason: 'the entry has no title, author or DOI' };
    if (isWosEntry(entry)) return addWosEntry(entry, place, output);
    return addPublication(output, place, isScopusEntry(entry) ? scopusPublication(entry) : genericPublication(entry));
  },
};

/** Styles and shared fields (`@xdata`, `@IEEEtranBSTCTL`) stand among works as entries of their own. */
function isWork({ type, fields }: BibtexEntry): boolean {
  return type !== 'xdata' && ['title', 'maintitle', 'author', 'doi'].some((name) => (fields.get(name) ?? '') !== '');
}

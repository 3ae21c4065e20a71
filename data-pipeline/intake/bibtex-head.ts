/** Whether a text is BibTeX: an entry begins it, or follows a few lines that are none, as Scopus and JabRef write them. */
export function isBibtex(text: string): boolean {
  return /^(?:[^@]{0,4000}\n)?[^\S\n]{0,40}@[^\S\n]{0,20}[A-Za-z]{1,40}\s{0,20}[{(]/u.test(text);
}

/** The text without the e-mail addresses that databases put behind an affiliation, and without what announces them. */
export function withoutEmails(text: string): string {
  if (!text.includes('@')) return text;
  return text
    .replace(/[^\s;,()<>[\]]+/gu, (word) => (/[^@]@[^@]/u.test(word) ? '\0' : word))
    .replace(/[(<[]\0\.?[)>\]]/gu, '\0')
    .replace(/(?:\b(?:electronic address|e-?mail(?: address)?):?\s?)?\0/giu, '\0')
    .replace(/[\s;,]{0,10}\0(?:[\s;,]{0,10}\0)*/gu, '')
    .replace(/^[\s;,]+/u, '')
    .trim();
}

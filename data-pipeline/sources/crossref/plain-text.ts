import { withoutEntities } from '../../core/html-entities.ts';

/** Text without the HTML and MathML that publishers deposit in it, some of it escaped twice. */
export function plainText(text: string): string {
  const read = text.includes('&') ? withoutEntities(withoutEntities(text)) : text;
  const bare = read.includes('<') ? read.replace(/<\/?[a-z][a-z0-9:]{0,20}(?:\s[^<>]{0,300})?\/?>/giu, '') : read;
  return bare.replace(/\s+/gu, ' ').trim();
}

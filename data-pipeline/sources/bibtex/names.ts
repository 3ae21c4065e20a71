import { texToText } from '../../core/tex-text.ts';
import type { PublicationAuthor } from '../publication.ts';

export interface BibtexNames {
  readonly authors: readonly Pick<PublicationAuthor, 'name' | 'family' | 'given'>[];
  /** The list ends with "and others". */
  readonly isTruncated: boolean;
}

/**
 * The names of a field as BibTeX writes them: joined by "and" outside of braces; `First von Last`, `von Last, First`,
 * `von Last, Jr, First`, biblatex's `family=…, given=…, prefix=…`. A name in braces as a whole is a group's.
 * @param raw the field as written, TeX and braces included.
 */
export function bibtexNames(raw: string): BibtexNames {
  const names = splitOutside(raw.replace(/\s+/gu, ' '), ' and ')
    .map((name) => name.replace(/^[\s,;]+|[\s,;]+$/gu, ''))
    .filter((name) => name !== '');
  const isTruncated = names.some((name) => /^(?:others|et al\.?)$/iu.test(name) || /\set al\.?$/iu.test(name));
  return {
    authors: names
      .filter((name) => !/^(?:others|et al\.?)$/iu.test(name))
      .map((name) => nameOf(name.replace(/\set al\.?$/iu, '').replace(/,$/u, ''))),
    isTruncated,
  };
}

function nameOf(raw: string): Pick<PublicationAuthor, 'name' | 'family' | 'given'> {
  const name = plain(raw);
  if (isBraced(raw)) return { name, family: name, given: '' };
  const extended = extendedName(raw);
  if (extended !== null) return extended;
  const [first = '', second, third] = splitOutside(raw, ',')
    .map(plain)
    .filter((part) => part !== '');
  if (second !== undefined) return { name, family: first, given: third ?? second };
  return undivided(raw, name);
}

/** `First von Last`: what stands in braces is one word; the first word in lower case begins the family name. */
function undivided(raw: string, name: string): Pick<PublicationAuthor, 'name' | 'family' | 'given'> {
  const written = splitOutside(raw, ' ').filter((word) => word !== '');
  const words = written.map(plain);
  const isDivided = words.length > 1 && written.some((word) => word.startsWith('{') && word.includes(' '));
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  if (particle === -1 && !isDivided) return { name };
  const start = particle === -1 ? words.length - 1 : particle;
  return { name, family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

function extendedName(raw: string): Pick<PublicationAuthor, 'name' | 'family' | 'given'> | null {
  if (!/^\s*"?(?:family|given|prefix|suffix)\s*=/iu.test(raw)) return null;
  const parts = new Map<string, string>();
  for (const part of splitOutside(raw, ',')) {
    const [, key = '', value = ''] = /^\s*"?([a-z-]{1,20})\s*=\s*(.*?)"?\s*$/iu.exec(part) ?? [];
    if (value !== '') parts.set(key.toLowerCase(), plain(value));
  }
  const family = [parts.get('prefix'), parts.get('family')].filter((part) => part !== undefined).join(' ');
  const given = parts.get('given') ?? '';
  if (family === '') return given === '' ? null : { name: given };
  return {
    name: [family, parts.get('suffix'), given].filter((part) => part !== undefined && part !== '').join(', '),
    family,
    given,
  };
}

function plain(raw: string): string {
  return texToText(raw).replace(/\s+/gu, ' ').trim();
}

/** Whether one pair of braces holds it all. */
function isBraced(raw: string): boolean {
  if (!raw.startsWith('{') || !raw.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charAt(at);
    if (unit === '\\') at += 1;
    else if (unit === '{') depth += 1;
    else if (unit === '}') depth -= 1;
    if (depth === 0) return at >= raw.length - 1;
  }
  return false;
}

/** The text's parts between separators that stand outside of braces; letters are compared without case. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  const first = separator.charAt(0);
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === '\\') at += 1;
    else if (unit === '{') depth += 1;
    else if (unit === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && unit === first && text.slice(at, at + separator.length).toLowerCase() === separator) {
      parts.push(text.slice(start, at));
      start = at + separator.length;
      // The blank behind one "and" may stand before the next.
      at = start - (separator.length > 1 ? 2 : 1);
    }
  }
  parts.push(text.slice(start));
  return parts;
}

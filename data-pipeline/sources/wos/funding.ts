import { textOrNull } from '../../core/text.ts';
import type { PublicationFunding } from '../publication.ts';

/**
 * Funders and awards of a Web of Science funding field: `Name [award, award]; Name; Name [award] Funding Source: …`.
 *
 * Names may hold commas, brackets may hold semicolons, and a bracket may be left open: it then ends with its entry.
 */
export function parseWosFunding(field: string): readonly PublicationFunding[] {
  return entriesOf(field).flatMap(({ name, awards }): readonly PublicationFunding[] => {
    const funder = textOrNull(asStated(name));
    if (awards.length > 0) return awards.map((award) => ({ funder, award }));
    return funder === null ? [] : [{ funder, award: null }];
  });
}

interface Entry {
  readonly name: string;
  readonly awards: readonly string[];
}

function entriesOf(field: string): readonly Entry[] {
  const text = field.replace(/\s+/gu, ' ');
  const entries: Entry[] = [];
  let at = 0;
  while (at < text.length) {
    const separator = endOfName(text, at);
    if (text[separator] !== '[') {
      entries.push({ name: text.slice(at, separator), awards: [] });
      at = separator + 1;
      continue;
    }
    const close = endOfBracket(text, separator);
    entries.push({ name: text.slice(at, separator), awards: awardsOf(text.slice(separator + 1, close)) });
    // After a bracket only "Funding Source: …" follows, which names a database and no funder.
    const next = text.indexOf(';', close);
    at = next < 0 ? text.length : next + 1;
  }
  return entries;
}

function endOfName(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) if (text[at] === ';' || text[at] === '[') return at;
  return text.length;
}

/** The bracket that closes the one at `open`; the next semicolon, or the end, where none does. */
function endOfBracket(text: string, open: number): number {
  let depth = 0;
  let firstSemicolon = -1;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === ']') {
      depth -= 1;
      if (depth === 0) return at;
    } else if (text[at] === '[') {
      if (firstSemicolon >= 0) return firstSemicolon;
      depth += 1;
    } else if (text[at] === ';' && firstSemicolon < 0) firstSemicolon = at;
  }
  return firstSemicolon < 0 ? text.length : firstSemicolon;
}

function awardsOf(list: string): readonly string[] {
  return list.split(/[,;]\s|[,;](?=,)/u).flatMap((award) => textOrNull(award.replace(/^[\s,;]+|[\s,;]+$/gu, '')) ?? []);
}

/**
 * The name as the authors stated it. Exports of 2019 to 2023 append the unified name without a space: "National Science
 * FoundationNational Science Foundation (NSF)", "NSFNational Science Foundation (NSF)".
 */
function asStated(name: string): string {
  const source = name.indexOf('Funding Source: ');
  const text = (source < 0 ? name : name.slice(0, source)).trim();
  const acronym = /^(\p{Lu}{2,10})(?=\p{Lu}\p{Ll})/u.exec(text)?.[1];
  if (acronym !== undefined && text.includes(`(${acronym})`)) return acronym;
  for (const { index } of text.matchAll(/(?<=\p{Ll}{4}|\))(?=\p{Lu}(?:\p{Ll}+|K|IH|SA)[ ,])/gu)) {
    const [stated, unified] = [text.slice(0, index), text.slice(index)];
    if (unified.endsWith(')') || unified.startsWith(stated) || /(?:\p{Ll}{4}|\))\p{Lu}\p{Ll}/u.test(unified))
      return stated;
  }
  return text;
}

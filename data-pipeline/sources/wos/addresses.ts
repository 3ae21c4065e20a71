import { textOrNull } from '../../core/text.ts';

/** An address of a byline, and the names it is given for; null = the record does not say for whom. */
export interface WosAddress {
  readonly names: readonly string[] | null;
  readonly text: string;
}

/**
 * Addresses of C1: `[Family, Given; Family, Given] Address.`, or addresses without names.
 *
 * @param field one address a line (tagged text), or all in one line with `; ` between them (tables).
 */
export function parseWosAddresses(field: string): readonly WosAddress[] {
  return field.split('\n').flatMap((line) => addressesOf(line));
}

function addressesOf(line: string): readonly WosAddress[] {
  const addresses: WosAddress[] = [];
  let at = 0;
  while (at < line.length) {
    const open = line.slice(at, at + 50).search(/\S/u) + at;
    const close = line[open] === '[' ? line.indexOf(']', open) : -1;
    const start = close < 0 ? at : close + 1;
    const semicolon = line.indexOf(';', start);
    const end = semicolon < 0 || (close < 0 && line[open] === '[') ? line.length : semicolon;
    const text = textOrNull(withoutFullStop(line.slice(start, end)));
    if (text !== null) addresses.push({ names: close < 0 ? null : splitNames(line.slice(open + 1, close)), text });
    at = end + 1;
  }
  return addresses;
}

/**
 * Addresses as BibTeX exports write them: `Family, Given; Family, Given, Address.`, one a line, without brackets.
 * @param authors the names of the byline, as the same record spells them: only they can be told from the address.
 */
export function parseWosUnbracketed(field: string, authors: readonly string[]): readonly WosAddress[] {
  const known = authors
    .flatMap((name) => spellingsOf(name).map((spelling) => ({ name, spelling })))
    .toSorted((a, b) => b.spelling.length - a.spelling.length);
  return field.split('\n').flatMap((line) => {
    if (correspondenceMark.test(line)) return [];
    const names: string[] = [];
    let rest = line.trim();
    for (;;) {
      const found = known.find(
        ({ spelling }) => /^[,;] /u.test(rest.slice(spelling.length)) && rest.startsWith(spelling),
      );
      if (found === undefined) break;
      names.push(found.name);
      const separator = rest[found.spelling.length];
      rest = rest.slice(found.spelling.length + 2);
      if (separator === ',') break;
    }
    const text = textOrNull(withoutFullStop(rest));
    return text === null ? [] : [{ names: names.length === 0 ? null : names, text }];
  });
}

/** BibTeX has a suffix in the middle of a name, addresses have it at the end: `Family, III, Given`, `Family, Given, III`. */
function spellingsOf(name: string): readonly string[] {
  const [family, middle, last, ...more] = name.split(', ');
  const isThreefold = middle !== undefined && last !== undefined && more.length === 0;
  return isThreefold ? [name, `${family ?? ''}, ${last}, ${middle}`] : [name];
}

const correspondenceMark = /\((?:corresponding|reprint) author\)/iu;

/**
 * Correspondence addresses (RP): `Family, GH; Family, I (corresponding author), Address.`, one a line or with `;` between.
 * Lines without the mark belong to their neighbors.
 */
export function parseWosReprint(field: string): readonly WosAddress[] {
  const entries: string[] = [];
  let carried = '';
  for (const piece of field.split(/\n|(?<=\.);\s*/u)) {
    const previous = entries.at(-1);
    if (correspondenceMark.test(piece)) {
      entries.push(`${carried} ${piece}`);
      carried = '';
    } else if (previous !== undefined && !previous.trimEnd().endsWith('.')) {
      entries[entries.length - 1] = `${previous} ${piece}`;
    } else carried = `${carried} ${piece}`;
  }
  return entries.map((entry) => {
    const mark = correspondenceMark.exec(entry);
    const start = mark?.index ?? 0;
    const address = entry.slice(start + (mark?.[0].length ?? 0)).replace(/^[\s,;]+/u, '');
    return { names: splitNames(entry.slice(0, start)), text: withoutFullStop(address) };
  });
}

/** Names in a list with semicolons. */
export function splitNames(list: string): readonly string[] {
  return list.split(';').flatMap((name) => textOrNull(name.replace(/^[\s;.]+/u, '')) ?? []);
}

function withoutFullStop(text: string): string {
  const bare = text.trim();
  return bare.endsWith('.') ? bare.slice(0, -1) : bare;
}

/** A name with its identifier, as OI and RI list them: `Family, Given/0000-0002-…`; `;` or a line break between entries. */
export interface NamedIdentifier {
  readonly name: string;
  readonly id: string;
}

/** Entries of OI or RI. Names may hold a line break where text was wrapped; entries without name or identifier are left out. */
export function parseWosIdentifiers(field: string): readonly NamedIdentifier[] {
  return field
    .replace(/\s+/gu, ' ')
    .split(/;|(?<=\/[\w-]{9,19}) /u)
    .flatMap((entry) => {
      const slash = entry.lastIndexOf('/');
      const name = entry.slice(0, Math.max(0, slash)).replace(/^[\s,]+|[\s,]+$/gu, '');
      const id = entry.slice(slash + 1).trim();
      return slash < 0 || name === '' || id === '' ? [] : [{ name, id }];
    });
}

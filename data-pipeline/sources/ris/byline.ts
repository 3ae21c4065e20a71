import { withoutEmails } from '../../core/email.ts';
import { textOrNull } from '../../core/text.ts';
import { correspondence } from '../scopus/correspondence.ts';
import { type WosAddress, splitNames } from '../wos/addresses.ts';
import { type WosAuthors, type WosByline, wosAuthors } from '../wos/byline.ts';
import type { TaggedValues } from '../tagged-record.ts';

/**
 * The authors of a RIS record. Addresses (AD) stand for the work: RIS does not say whose they are, unless there is one author.
 * Embase writes them with names under M1, and that of the corresponding author under AD; Scopus has a note (N1) for correspondence.
 */
export function risAuthors(values: TaggedValues): WosAuthors {
  const names = values.all('AU', 'A1').flatMap((name) => textOrNull(name.replace(/\s+/gu, ' ')) ?? []);
  const named = values.all('M1').flatMap((text) => namedAddress(text));
  const addresses = values
    .all('AD')
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => address(null, line));
  if (named.length === 0) return wosAuthors({ names, addresses, ...notedCorrespondence(values, names) });
  const namedEmails = values.all('M1').flatMap((text) => emailsBeside(text));
  return wosAuthors({
    names,
    addresses: named,
    namedEmails,
    reprints: addresses.flatMap(({ text }) => reprint(text)),
  });
}

/** `(Family G.; Family H., h@example.org) Address`. */
function namedAddress(text: string): readonly WosAddress[] {
  const [, names, line] = /^\(([^()]+)\)\s*(.+)$/su.exec(text.trim()) ?? [];
  if (names === undefined || line === undefined) return [];
  return address(splitNames(names).flatMap(bareName), line);
}

/** `Family H., h@example.org` within the parentheses. */
function emailsBeside(text: string): readonly { readonly name: string; readonly text: string }[] {
  const [, names = ''] = /^\(([^()]+)\)/u.exec(text.trim()) ?? [];
  return splitNames(names)
    .filter((entry) => entry.includes('@'))
    .flatMap((entry) => bareName(entry).map((name) => ({ name, text: entry })));
}

function bareName(entry: string): readonly string[] {
  const name = textOrNull(withoutEmails(entry).replace(/,$/u, ''));
  return name === null ? [] : [name];
}

/** `N1  - Correspondence Address: Family, G.; Institute, …; email: g@example.org`. */
function notedCorrespondence(
  values: TaggedValues,
  names: readonly string[],
): Pick<WosByline, 'reprints' | 'namedEmails'> {
  const note = values.all('N1').find((text) => noted.test(text));
  if (note === undefined) return {};
  const found = correspondence(note.replace(noted, ''), names);
  return {
    reprints: found.flatMap(({ isFirst }, index) => (isFirst ? [{ names: [names[index] ?? ''], text: '' }] : [])),
    namedEmails: found.flatMap(({ emails }, index) => emails.map((text) => ({ name: names[index] ?? '', text }))),
  };
}

const noted = /^\s*Correspondence Address:\s*/u;

/** `G. Family, Address`. */
function reprint(text: string): readonly WosAddress[] {
  const comma = text.indexOf(', ');
  return comma < 0 ? [] : [{ names: [text.slice(0, comma)], text: text.slice(comma + 2) }];
}

function address(names: readonly string[] | null, line: string): readonly WosAddress[] {
  const text = textOrNull(line.replace(/\s+/gu, ' '));
  return text === null ? [] : [{ names, text }];
}

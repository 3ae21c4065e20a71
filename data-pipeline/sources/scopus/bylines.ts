import { foldedWords } from '../../core/text.ts';
import type { PublicationAuthor } from '../publication.ts';
import { separated } from '../separated.ts';

/** What Scopus tells about a byline, in the columns of all its layouts. */
export interface Byline {
  /** `Rao G.V.E.; B. R.` (since 2023), `Rao G.V.E., B. R.` (2016–2022) or `Rao, G.V.E., Pan, Y.`. */
  readonly authors: string | null;
  /** `Rao, G.V. Eswara (57815228800); …`, since 2023. */
  readonly fullNames: string | null;
  /** `57815228800; …`, with or without a last semicolon. */
  readonly ids: string | null;
}

type Name = Pick<PublicationAuthor, 'name' | 'family' | 'given' | 'displayName' | 'sourceId'>;

/** The authors in order; none for `[No author name available]`. Ids are given only where their number is that of the authors. */
export function authorsOf({ authors, fullNames, ids }: Byline): readonly Name[] {
  const full = separated(fullNames, ';').filter(isName).map(fullName);
  const printed = printedNames(authors);
  const listed = separated(ids, ';').filter((id) => /^\d+$/u.test(id));
  const names: readonly Name[] = printed.length === 0 ? full : printed.map((name) => ({ name, ...dividedName(name) }));
  return names.map((name, index) => ({
    ...name,
    ...(full.length === names.length ? { ...full[index], name: name.name } : {}),
    ...(listed.length === names.length ? { sourceId: listed[index] ?? null } : {}),
  }));
}

/** Letters of a name in order, however it is punctuated. */
export function lettersOf(name: string): string {
  return foldedWords(name).join('');
}

/** Whether a text is nothing but initials: `J.`, `J.-P.`, `G.V.E.`, `Md.`. */
export function isInitials(text: string): boolean {
  return /^(?:\p{L}[\p{L}\p{M}’']{0,3}\.[ -]?){1,8}$/u.test(text);
}

function printedNames(authors: string | null): readonly string[] {
  if (authors === null) return [];
  if (authors.includes(';')) return separated(authors, ';').filter(isName);
  const names: string[] = [];
  for (const part of separated(authors, ',')) {
    const last = names.at(-1);
    const completes = last !== undefined && !last.includes(',') && !endsWithInitials(last) && isInitials(part);
    if (completes || (last !== undefined && isSuffix(part))) names[names.length - 1] = `${last}, ${part}`;
    else names.push(part);
  }
  return names.filter(isName);
}

function isName(text: string): boolean {
  return !text.startsWith('[No author ');
}

/** `Pan, Y.` as it stands; `Davey Smith G.` has its initials at the end. Null parts are left to be parsed. */
function dividedName(name: string): Pick<Name, 'family' | 'given'> {
  const at = name.includes(',') ? -1 : initialsAt(name);
  if (at > 0) return { family: name.slice(0, at).trim(), given: name.slice(at) };
  const [family = '', ...given] = name.split(',').map((part) => part.trim());
  return given.length > 0 ? { family, given: given.filter((part) => !isSuffix(part)).join(' ') } : {};
}

function endsWithInitials(name: string): boolean {
  return initialsAt(name) > 0;
}

/** Where the last word begins, when it is initials and others stand before it; else -1. */
function initialsAt(name: string): number {
  const at = name.lastIndexOf(' ') + 1;
  return at > 0 && isInitials(name.slice(at)) ? at : -1;
}

function isSuffix(part: string): boolean {
  return /^(?:jr|sr|ii|iii|iv)\.?$/iu.test(part);
}

function fullName(text: string): Name {
  const match = /^(.*?)\s*\((\d+)\)$/su.exec(text);
  const name = match?.[1] ?? text;
  const [family = '', ...given] = name.split(',').map((part) => part.trim());
  return { name, displayName: name, family, given: given.join(' '), sourceId: match?.[2] ?? null };
}

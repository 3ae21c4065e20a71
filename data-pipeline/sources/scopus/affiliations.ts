import type { PublicationAffiliation } from '../publication.ts';
import { separated } from '../separated.ts';
import { isInitials, lettersOf } from './bylines.ts';

/** Entries that may be looked ahead for the one of an author: authors without affiliation have none. */
const lookAhead = 50;

/**
 * Each author's affiliation lines from `Authors with affiliations`: `Pan, Y., Institute, City, Country, Other Institute,
 * City, Country; Yu, C., …`. Several affiliations of an author are not told apart there; where they stand in
 * `Affiliations` too, they are.
 *
 * @param names authors as printed, in order.
 * @returns one list for each name, empty where the record has none.
 */
export function affiliationsOf(
  names: readonly string[],
  withAffiliations: string | null,
  all: string | null,
): readonly (readonly PublicationAffiliation[])[] {
  const known = separated(all, ';').toSorted((a, b) => b.length - a.length);
  if (withAffiliations === null) {
    // Without a link from author to line, only the lines of a single author are somebody's.
    return names.map(() => (names.length === 1 ? linesOf(separated(all, ';')) : []));
  }
  const texts = names.map(() => '');
  const entries = separated(withAffiliations, ';');
  let next = 0;
  for (const [position, entry] of entries.entries()) {
    const author = names.findIndex(
      (name, index) => index >= next && index < next + lookAhead && nameEnd(entry, name) !== null,
    );
    if (author >= 0) {
      texts[author] = entry.slice(nameEnd(entry, names[author] ?? '') ?? 0);
      next = author + 1;
    } else if (entries.length === names.length && isLike(entry, names[position] ?? '')) {
      // The byline spells this name otherwise.
      texts[position] = entry.slice(nameLength(entry));
      next = position + 1;
    } else if (next > 0) {
      // A semicolon inside an affiliation.
      texts[next - 1] = `${texts[next - 1] ?? ''}; ${entry}`;
    }
  }
  return texts.map((text) => linesOf(knownLines(text.replace(/^[\s,;]+/u, ''), known)));
}

/** Where the name ends that an entry begins with, punctuation aside; null when it begins with another. */
function nameEnd(entry: string, name: string): number | null {
  const letters = lettersOf(name);
  let at = 0;
  for (const part of entry.split(',', 3)) {
    at += part.length + 1;
    const seen = lettersOf(entry.slice(0, at));
    if (seen === letters) return at;
    if (!letters.startsWith(seen)) return null;
  }
  return null;
}

/** Whether an entry begins with a name of the same family, or of the same initials and a family with the same first letter. */
function isLike(entry: string, name: string): boolean {
  const [family, initials] = nameParts(entry.slice(0, nameLength(entry)));
  const [otherFamily, otherInitials] = nameParts(name);
  if (family === otherFamily) return true;
  return initials !== '' && initials === otherInitials && family.slice(0, 1) === otherFamily.slice(0, 1);
}

function nameParts(name: string): readonly [family: string, initials: string] {
  const words = name.split(/[\s,]+/u);
  const lettersIf = (wanted: boolean) => lettersOf(words.filter((word) => isInitials(word) === wanted).join(' '));
  return [lettersIf(false), lettersIf(true)];
}

/** How much of an entry is its name, by the look of it: as far as the first comma, or the second after initials. */
function nameLength(entry: string): number {
  const [family = '', given = ''] = entry.split(',', 2);
  return family.length + 1 + (isInitials(given.trim()) ? given.length + 1 : 0);
}

/** A text that joins lines by commas, cut where one of the known lines ends; what is not known stays whole. */
function knownLines(text: string, known: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '') {
    const line = known.find((candidate) => rest === candidate || rest.startsWith(`${candidate}, `));
    if (line === undefined) return [...lines, rest];
    lines.push(line);
    rest = rest.slice(line.length).replace(/^,\s*/u, '');
  }
  return lines;
}

function linesOf(lines: readonly string[]): readonly PublicationAffiliation[] {
  return lines.map((text) => ({ text }));
}

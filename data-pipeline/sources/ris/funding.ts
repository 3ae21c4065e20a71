import { textOrNull } from '../../core/text.ts';
import type { PublicationFunding } from '../publication.ts';
import { separated } from '../separated.ts';

/** Notes of a record: Scopus writes funders, awards and the authors' own words as notes (N1). */
interface NotedFunding {
  readonly fundings: readonly PublicationFunding[];
  readonly texts: readonly string[];
}

/** Funders, awards and funding texts among the notes of a record. */
export function fundingInNotes(notes: readonly string[]): NotedFunding {
  const details = notes.flatMap((note) => noted(note, /^Funding details:/iu));
  const texts = notes.flatMap((note) => noted(note, /^Funding text(?: \d{1,3})?:/iu));
  return { fundings: details.flatMap(fundingsIn), texts };
}

function noted(note: string, heading: RegExp): readonly string[] {
  const text = note.replace(/\s+/gu, ' ').trim();
  const found = heading.exec(text);
  const rest = found === null ? null : textOrNull(text.slice(found[0].length));
  return rest === null ? [] : [rest];
}

/** `Name, ACRONYM, award, award`; acronym and awards may be missing, and so may the name. */
function fundingsIn(entry: string): readonly PublicationFunding[] {
  const parts = separated(entry, ',');
  const awards: string[] = [];
  while (parts.length > awards.length && isAward(parts[parts.length - awards.length - 1] ?? '')) {
    const position = parts.length - awards.length - 1;
    if (position === 1 && isAcronym(parts[1] ?? '')) break;
    awards.unshift(parts[position] ?? '');
  }
  const name = parts.slice(0, parts.length - awards.length);
  if (name.length > 1 && isAcronym(name.at(-1) ?? '')) name.pop();
  const funder = textOrNull(name.join(', '));
  if (awards.length > 0) return awards.map((award) => ({ funder, award }));
  return funder === null ? [] : [{ funder, award: null }];
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{L}&.-]{1,11}\d?$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);
}

/** Digits without words: `CB06/02/0041`, `INMA G03/176`, `316803389 – SFB 1280`. */
function isAward(text: string): boolean {
  return /\d/u.test(text) && text.length <= 60 && !/\p{L}\p{Ll}{2}/u.test(text);
}

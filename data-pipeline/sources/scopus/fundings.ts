import type { PublicationFunding } from '../publication.ts';
import { separated, separatedOutside } from '../separated.ts';

/**
 * Funders and awards of `Funding Details`, in its three shapes: `31200364, NSFC, Name` (2015), `Name, ACR: num, num` (to
 * 2022), `Name, ACR, (num, num)` (since 2023). Numbers may stand without a funder, funders without a number.
 */
export function fundingsOf(details: string | null): readonly PublicationFunding[] {
  const text = (details ?? '').replace(/\u00a0/gu, ' ');
  return separatedOutside(text, ';').flatMap(fundingsIn);
}

/** The authors' words from the columns `Funding Text 1` to `n`, or from `Funding Texts`, which numbers them itself. */
export function fundingTexts(cells: readonly (string | null)[]): readonly { section: string; text: string }[] {
  return cells
    .flatMap((cell) => (cell ?? '').split(/(?:^|;\s*|\n)Funding text \d{1,2}:/iu))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ section: 'funding', text }));
}

function fundingsIn(entry: string): readonly PublicationFunding[] {
  const bracketed = /^(?:([^]+?),\s)?\(([^()]*)\)$/u.exec(entry);
  if (bracketed !== null && /\d/u.test(bracketed[2] ?? '')) return withAwards(bracketed[1] ?? '', bracketed[2] ?? '');
  const colon = awardsColon(entry);
  if (colon > 0) return withAwards(entry.slice(0, colon), entry.slice(colon + 1));
  const parts = separated(entry, ',');
  const numbers = parts.findIndex((part) => !isAwardNumber(part));
  if (numbers === -1) return parts.map((award) => ({ funder: null, award }));
  // 2015: the number, an acronym, the name; a number may have none of the two.
  const [acronym = '', ...name] = parts.slice(numbers);
  if (numbers > 0) return withAwards([...name, acronym].join(', '), parts.slice(0, numbers).join(','));
  return [{ funder: withoutAcronym(entry), award: null }];
}

/** The colon between a funder, with its acronym, and its awards; -1 when there is none. */
function awardsColon(entry: string): number {
  const acronym = /,\s[^\s,:]{2,20}:\s/u.exec(entry);
  return acronym === null ? entry.indexOf(': ') : acronym.index + acronym[0].length - 2;
}

function withAwards(funder: string, awards: string): readonly PublicationFunding[] {
  const name = withoutAcronym(funder);
  return separated(awards, ',').map((award) => ({ funder: name, award }));
}

function withoutAcronym(funder: string): string | null {
  const name = funder.trim().replace(/,\s*(?=[^\s,]*\p{Lu}[^\s,]*\p{Lu})[\p{L}\p{N}&./+-]{2,15}$/u, '');
  return name === '' ? null : name;
}

/** Digits without words: `2012/07/B/ ST6/01537`, `BKM 02/040/BKM21/1015`, `B-XDB03030401`. */
function isAwardNumber(part: string): boolean {
  return /\d/u.test(part) && part.length <= 60 && !/\p{L}\p{Ll}{2}/u.test(part);
}

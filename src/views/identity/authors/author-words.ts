import { neededBits, type OtherAuthor, type OtherAuthorWork, type SignedWork } from '#pipeline';
import { spanText } from '../../../state/wording.ts';

/** Where and when an author published, as one line. */
export function authorPlace({ organization, year_lo, year_hi }: OtherAuthor): string {
  const years = year_lo === null ? null : spanText(String(year_lo), year_hi === null ? null : String(year_hi));
  return [organization, years].filter((part) => part !== null).join(' · ') || 'No affiliation and no year';
}

/** How much two authors share, in words, by the bits that it says. */
export function commonWords(bits: number): string {
  if (bits <= 0) return 'nothing in common';
  return bits < neededBits ? 'little in common' : 'much in common';
}

/** An authorship as a decision names it. */
export function signedWork({ authorship_id: authorshipId, raw_name: signedAs }: OtherAuthorWork): SignedWork {
  return { authorshipId, signedAs };
}

import type { OtherAuthor, OtherAuthorWork, SignedWork } from '#pipeline';
import { spanText } from '../../../state/wording.ts';

/** Where and when an author published, as one line. */
export function authorPlace({ organization, year_lo, year_hi }: OtherAuthor): string {
  const years = year_lo === null ? null : spanText(String(year_lo), year_hi === null ? null : String(year_hi));
  return [organization, years].filter((part) => part !== null).join(' · ') || 'No affiliation and no year';
}

/** An authorship as a decision names it. */
export function signedWork({ authorship_id: authorshipId, raw_name: signedAs }: OtherAuthorWork): SignedWork {
  return { authorshipId, signedAs };
}

import type { NamedPhrase } from './funder-names.ts';
import type { Span } from './sentences.ts';

/** What a stretch of an acknowledgment stands for. */
export type MentionKind =
  'funder' | 'award_number' | 'program' | 'person' | 'organization' | 'facility' | 'in_kind' | 'negation';

const title =
  /\b(?:Drs?|Profs?|Professors?|Mr|Mrs|Ms|Miss|Sir|Dame|Lic|MSc)\.?\s+(?:(?:Emeritus|Professor|Dr)\.?\s+)?$/u;
const personName =
  /^(?:(?:\p{Lu}\.[\s-]?){1,4}(?:(?:de|van|von|den|der|da|del|la|le|di|dos)\s){0,2}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.?)*(?:\s(?:de|van|von|den|der|da|del|la|le|di|dos))*(?:\s\p{Lu}[\p{L}'’-]+){1,2})$/u;

/** How many characters before a name are a title of its person: "Dr. "; 0 where none is. */
export function titleLength(text: string, { start }: Span): number {
  return title.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
}

/** What a name that did not pay is: a person where a title or its own form says so, else by the words it is made of; null for all that nothing speaks for. */
export function kindOfName(text: string, phrase: NamedPhrase): MentionKind | null {
  if (phrase.isFunder) return 'funder';
  const surface = text.slice(phrase.start, phrase.end);
  if (titleLength(text, phrase) > 0) return 'person';
  const { heads } = phrase;
  if (heads.has('program') || heads.has('support')) return phrase.words.length > 1 ? 'program' : null;
  if (heads.has('facility')) return 'facility';
  if (heads.size > 0 && !(heads.size === 1 && heads.has('place'))) return 'organization';
  if (phrase.isAcronym) return null;
  return personName.test(surface) ? 'person' : null;
}

const inKind =
  /\b(?:in[- ]kind(?:\s+(?:support|contributions?|donations?))?|(?:computing|computer|computational|supercomputing|cpu|gpu)\s+(?:time|resources|facilities|support|hours)|(?:beam|observing|telescope|instrument|ship)[\s-]?time|(?:allocation|donation|loan|gift)s?\s+of\s+(?:\p{L}+\s){0,3}(?:computer|computing|equipment|hardware|software|materials?|samples?|reagents?|antibod\p{L}+|gpus?|instruments?|strains?|plasmids?|cells?)|(?:kind|generous)\s+gifts?|(?:use\s+of|access\s+to)\s+(?:the\s+|its\s+|their\s+)?(?:\p{L}+\s){0,3}(?:facilit\p{L}+|resources|equipment|instruments?|microscopes?|cluster|infrastructure)|free\s+of\s+charge|donated)\b|Rechenzeit|Strahlzeit|temps\s+de\s+calcul|tiempo\s+de\s+c[oó]mputo|tempo\s+de\s+computação|計算資源|机时|超算|전산\s?자원|машинное\s+время/giu;

/** Words for support that is not money, in order. */
export function inKindIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(inKind)].map(({ index, 0: match }) => ({
    start: start + index,
    end: start + index + match.length,
  }));
}

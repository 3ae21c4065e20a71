import { isKnownAcronym } from './known-acronyms.ts';
import { isAcronym, tokensIn } from './phrase-tokens.ts';
import { headOf } from './phrase-words.ts';
import type { Phrase } from './phrase.ts';

/** Words about the kind of support, which close no funder's name. */
const supportWord =
  /^(?:grants?|awards?|awarded|fellowships?|fellows?|scholarships?|studentships?|contracts?|agreements?|projects?|numbers?|nos?\.?|nr\.?|cooperative|training|prize|order|we|dr|funding|grant-in-aid|id|code|under|phd)$/iu;
/** Words that go before those, as in "Early Career Award", "Start-up Grant". */
const supportAdjective =
  /^(?:early|career|development|starting|advanced|consolidator|synergy|training|institutional|predoctoral|pre-doctoral|postdoctoral|post-doctoral|doctoral|graduate|research|future|project|program|discovery|linkage|individual|intermediate|clinical|senior|junior|investigator|independent|independence|collaborative|cooperative|center|centre|core|pilot|seed|start-up|startup|travel|student|specific|strategic|support|operating|basic|scientific|principal|international|director’s|director's|new|young|transfer|phd|non-clinical|nrsa|career|intramural|exploratory|equipment|special|joint|standard|innovation|cancer|pump|priming|rising)$/iu;

const strongHeads: ReadonlySet<string> = new Set(['funder', 'body', 'university', 'company']);
const weakEnd = /^(?:research|funds?|programs?|programmes?|network|science|project|regional|group)$/u;

/** Names without the words that say what kind of support they gave, whose programme it was or what number it has. */
export function trimmed(text: string, phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.flatMap((phrase) => withoutLead(text, phrase).flatMap((one) => withoutTail(text, one)));
}

/** "the Intramural Research Program of the …": what paid stands behind it. */
const lead =
  /^(?:.{0,90}?\b(?:Programs?|Programmes?|Grants?-in-Aid|Grants?|Awards?|Fellowships?|Scholarships?|Projects?|Initiative|Research Funding|Framework Program(?:me)?|Contracts?))\s+(?:of|from|by)\s+(?:the\s+)?(?=\p{Lu})/u;

/** "NIAID of the National Institutes of Health": both. */
const institute = /^\p{Lu}{3,8}\s+(?:of|from)\s+the\s+(?=\p{Lu})/u;
const funderLike =
  /\b(?:Institutes?|Ministry|Foundation|Council|Agency|Union|Commission|Department|University|Academy|Government|Society|Fund|Office|Center|Centre|Association|Bureau|Administration|Committee)\b|^\p{Lu}{3,8}$/u;

function withoutLead(text: string, whole: Phrase): readonly Phrase[] {
  const phrase = /^[dl]['’]/iu.test(whole.words[0] ?? '') ? shaped(text, whole.start + 2, whole.end) : whole;
  const words = text.slice(phrase.start, phrase.end);
  const found = lead.exec(words) ?? institute.exec(words);
  if (found === null) return [phrase];
  const rest = words.slice(found[0].length);
  const larger = shaped(text, phrase.start + found[0].length, phrase.end);
  if (/^\p{Lu}{3,8}\s/u.test(found[0])) return [shaped(text, phrase.start, phrase.start + words.search(/\s/u)), larger];
  if (!funderLike.test(rest)) return [phrase];
  return [larger];
}

function withoutTail(text: string, phrase: Phrase): readonly Phrase[] {
  const tokens = tokensIn(text, phrase);
  const words = tokens.map(({ word }) => word);
  const owner = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isOwner(word));
  if (owner > 0) return kept(text, phrase.start, (tokens[owner]?.end ?? 0) - 2);
  const count = withoutCodes(text, phrase, words, withoutWeakEnd(words, withoutSupport(words)));
  return kept(text, phrase.start, count === words.length ? phrase.end : (tokens[count - 1]?.end ?? phrase.end));
}

/** "the European Union’s Horizon 2020": what paid is the owner. */
function isOwner(word: string): boolean {
  return /\p{L}['’]s$/u.test(word) && (headOf(word) !== null || word.startsWith('Union'));
}

/** How many words remain without "Early Career Award", "Training Grant No" and all behind it. */
function withoutSupport(words: readonly string[]): number {
  const lastHead = words.findLastIndex((word) => strongHeads.has(headOf(word) ?? ''));
  const support = words.findIndex((word, index) => index > 0 && index >= lastHead && supportWord.test(word));
  if (support < 0 || /^(?:for|of)$/u.test(words[support + 1] ?? '')) return words.length;
  let count = support;
  while (count > 1 && isSupportAdjective(words[count - 1] ?? '', words[count - 2] ?? '')) count -= 1;
  return count;
}

function isSupportAdjective(word: string, before: string): boolean {
  return supportAdjective.test(word) && !/^(?:of|for|in|and|&)$/u.test(before) && headOf(word) !== 'funder';
}

/** "NIH research", "RENATECH network": a word in lower case behind a name that is complete. */
function withoutWeakEnd(words: readonly string[], count: number): number {
  if (count < words.length || count < 2 || !weakEnd.test(words[count - 1] ?? '')) return count;
  const before = words[count - 2] ?? '';
  return isAcronym(before) || headOf(before) !== null ? withoutWeakEnd(words.slice(0, -1), count - 1) : count;
}

/** "NIH/NIDCR DE" before digits: the code is the number's. */
function withoutCodes(text: string, phrase: Phrase, words: readonly string[], count: number): number {
  if (count < words.length || !/^\s?[-–]?\d/u.test(text.slice(phrase.end, phrase.end + 3))) return count;
  const word = words[count - 1] ?? '';
  return count > 1 && /^(?:\p{Lu}{1,3}|for|of|the|in|and|no)$/u.test(word) && !isKnownAcronym(word) ? count - 1 : count;
}

/** Two acronyms with a stroke are two funders, save an institute of NIH. */
function kept(text: string, start: number, end: number): readonly Phrase[] {
  const surface = text.slice(start, end);
  const [first = '', second = '', third] = surface.split('/');
  if (third === undefined && second !== '' && isKnownAcronym(first) && isKnownAcronym(second) && first !== 'NIH')
    return [shaped(text, start, start + first.length), shaped(text, start + first.length + 1, end)];
  return [shaped(text, start, end)];
}

function shaped(text: string, start: number, end: number): Phrase {
  const words = tokensIn(text, { start, end }).map(({ word }) => word);
  return {
    start,
    end,
    words,
    heads: new Set(words.map(headOf).filter((head) => head !== null)),
    isAcronym: words.length === 1 && isAcronym(words[0] ?? ''),
  };
}

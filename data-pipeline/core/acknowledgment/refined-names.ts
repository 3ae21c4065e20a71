import { clauses, denialsIn } from './denial.ts';
import type { Mention } from './mention.ts';
import type { MentionKind } from './mention-kinds.ts';
import { headOf } from './phrase-words.ts';
import { tokensIn } from './phrase-tokens.ts';
import { type Span, wholeSentences } from './sentences.ts';
import { overlapsAny } from './span-search.ts';
import type { PatternName } from './tagger/features.ts';
import { type TaggedName, taggedNames } from './tagger/tagger.ts';
import type { TaggedKind } from './tagger/tags.ts';
import { shippedWeights } from './tagger/weights.ts';

const taggedKinds: Readonly<Partial<Record<MentionKind, TaggedKind>>> = {
  funder: 'funder',
  award_number: 'award_number',
  person: 'person',
  program: 'program',
  organization: 'organization',
  facility: 'organization',
};
const undivided = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What the patterns found, as the tagger weighs it: names and numbers, in order and apart. */
export function patternNames(mentions: readonly Mention[]): readonly PatternName[] {
  const names: PatternName[] = [];
  for (const { kind, start, end, confidence } of mentions) {
    const tagged = taggedKinds[kind];
    if (tagged !== undefined && start >= (names.at(-1)?.end ?? 0)) names.push({ kind: tagged, start, end, confidence });
  }
  return names;
}

/**
 * The names of a text, cut out by the tagger from what the patterns found: where each begins and ends, and whether it is a funder, a
 * programme, a person or an organization. Award numbers are left as the patterns have them. Sentences in scripts without capitals
 * keep the patterns' names; nobody pays in a clause that denies support.
 *
 * @param patterns all mentions by patterns, in order
 */
export function refinedNames(text: string, patterns: readonly Mention[]): readonly Mention[] {
  const whole = wholeSentences(text);
  const kept = patterns.filter(
    (mention) =>
      taggedKinds[mention.kind] === undefined ||
      mention.kind === 'award_number' ||
      whole.some((sentence) => isIn(mention, sentence) && undivided.test(text.slice(sentence.start, sentence.end))),
  );
  const taken = kept.filter(({ kind }) => taggedKinds[kind] !== undefined);
  const foreign = whole.filter(({ start, end }) => undivided.test(text.slice(start, end)));
  const names = taggedNames(text, patternNames(patterns), shippedWeights()).filter(
    (name) => name.kind !== 'award_number' && !overlapsAny(name, taken) && !overlapsAny(name, foreign),
  );
  const denied = whole.flatMap((sentence) => deniedClauses(text, sentence));
  return [...kept, ...names.map((name) => mentionOf(text, name, patterns, overlapsAny(name, denied)))];
}

/** The clauses of a sentence that deny support: what they name did not pay. */
export function deniedClauses(text: string, sentence: Span): readonly Span[] {
  const denials = denialsIn(text, sentence);
  return clauses(text, sentence).filter((clause) => denials.some((denial) => isIn(denial, clause)));
}

function isIn({ start }: Span, whole: Span): boolean {
  return whole.start <= start && start < whole.end;
}

function mentionOf(text: string, name: TaggedName, patterns: readonly Mention[], isDenied: boolean): Mention {
  const { start, end, kind, probability, reasons } = name;
  const heads = tokensIn(text, name).map(({ word }) => headOf(word));
  const isOrganization = kind === 'organization' || (kind === 'funder' && isDenied);
  const own: MentionKind = isOrganization ? (heads.includes('facility') ? 'facility' : 'organization') : kind;
  const pattern = patterns.find((mention) => mention.kind === own && mention.start < end && mention.end > start);
  const basis = [...(pattern === undefined ? [] : [pattern.basis]), ...reasons].join('; ');
  return { kind: own, start, end, surface: text.slice(start, end), confidence: rounded(probability), basis };
}

function rounded(probability: number): number {
  return Math.round(probability * 100) / 100;
}

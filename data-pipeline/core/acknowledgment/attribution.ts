import type { AwardMention } from './mentions.ts';
import type { BylineAuthor, PersonMention } from './byline.ts';
import { peopleIn } from './people.ts';
import { sentences, type Span } from './sentences.ts';

/** Where an award number stands. */
export type MentionPlace = Pick<AwardMention, 'start' | 'end' | 'runEnd' | 'runPlace' | 'runLength'>;

/** Whose an award is, by the words around its number. */
export interface Attribution {
  /** Null: the words do not say; the award is the work's as a whole. */
  readonly authorshipId: string | null;
  readonly basis: 'initials' | 'named' | 'ordinal' | 'sole_author' | 'none';
  /** 0.97 named, 0.95 sole author, 0.92 initials, 0.9 by place in the byline ("the third author"), 0 none. */
  readonly confidence: number;
}

/** How far, in characters, from people to the words that tie them to an award, and from a subject to the award's number. */
const beside = 120;
const farthest = 1000;

/** People who share a verb or a bracket: "Y.W., L.K. and Ann Smith". */
interface Group extends Span {
  readonly people: readonly PersonMention[];
}

const confidences = { named: 0.97, sole_author: 0.95, initials: 0.92, ordinal: 0.9, none: 0 } as const;
const unattributed: readonly Attribution[] = [{ authorshipId: null, basis: 'none', confidence: confidences.none }];

const together = /^\s*(?:,|and|&|,\s*and)?\s*$/u;
const toRecipient =
  /^[\s)\],]*(?:(?:from|by|of)\s[^,;()]{2,80}\s)?(?:[([]\s*)?(?:(?:which\s+)?(?:was|were)\s+)?(?:awarded|given|granted)?\s*(?:to|for|an|für|à|pour|para|per|для)\s+(?:the\s+author\s+)?$/u;
const inBracket = /^\s*[)\]]?\s*[([]\s*$/u;
const afterComma = /^\s*[,;:]\s*$/u;
/** German, French, Spanish, Portuguese, Italian, Russian. */
const otherVerbs =
  'wurden?|wird|werden|ist|dankt|danken|erhielt|a été|ont été|est|remercien?t?|a reçu|bénéficie|fue|fueron|es|agradecen?|recibió|ha recibido|foi|foram|é|recebeu|è|è stat[oa]|sono|ringrazian?o?|ha ricevuto|был[аи]?|благодар[ия]т|получил[аи]?';
const adverb = '(?:also|gratefully|further|furthermore|additionally|each|both|all|partly|partially|kindly|in addition)';
const subjectVerb = new RegExp(
  `^(?:,?\\s+${adverb})*(?:,?\\s+(?:is|are|was|were|has|have|had|acknowledges?|thanks?|received?|receives?|wish|wishes|would|holds?|appreciates?|by|${otherVerbs})(?!\\p{L})|\\s*(?:は|が|获得|得到|受到|由|은|는|이|가))`,
  'iu',
);
/** "to A.B. and C.D., respectively" gives each the number of its place. */
const respectively =
  /^[\s)\]]*,?\s*(?:respectively|bzw\.|respectivement|respectivamente|rispettivamente|соответственно)/iu;
const inTurn = /\brespectively\b|(?:bzw\.|respectivement|respectivamente|rispettivamente|соответственно)/iu;
const inBracketTo = /[([]\s*to\s+$/iu;
const withOthers = /^\s+and\s+(?:the|our|his|her|their)\s[\p{L}\s]{2,40}\s(?:is|are|was|were|acknowledges?|thank)\b/iu;
const label = /^\s*[:：]/u;
const possessive = /^['’]s?\s/u;
const source = /^\s+(?:from|by|through|under|via)\b/u;
const opening = /^['’]?s?\s*[([]/u;
const preposition = /\b(?:to|for|of)\s+$/iu;
const objectOf = /\b(?:thank|thanks|acknowledge|acknowledges|with|and)\s+$/iu;
const collective =
  /\b(?:(?:this|these|our|the(?:\s+present)?)\s+(?:work|works|research|study|studies|project|projects|paper|article|publication|material|authors?|collaboration|experiments?|analysis|analyses|data|facility|facilities|equipment|computations?|institute|center|centre)|we|all\s+authors)\b/iu;
const finite =
  /(?<!\b(?:and|,)\s+(?:also\s+|gratefully\s+|further\s+)?)\b(?:is|are|was|were|has\s+been|have\s+been|acknowledges?|thanks?|received|receives|holds)\b/giu;

/**
 * Reads an acknowledgment for whose each mentioned award is: one or more people, or one `none`.
 *
 * Attributed is what the same sentence puts to a person: as recipient ("grant 12 to Y.W.", "12 (Y.W.)") or as subject
 * ("Y.W. was supported by", "Y.W.:", "Y.W. (12)"). A subject such as "this work" takes it from everybody. Initials that
 * fit two authors, or a name outside the byline, attribute nothing. The only author of a work has what nobody else has.
 *
 * @param isWhole whether `byline` has every author of the work: without it, nobody is its only author.
 */
export function attributionReader(
  text: string,
  byline: readonly BylineAuthor[],
  isWhole: boolean,
): (mention: MentionPlace) => readonly Attribution[] {
  const spans = sentences(text);
  const groupsOf = new Map<Span, readonly Group[]>();
  const [only] = byline;
  const rest: readonly Attribution[] =
    only === undefined || byline.length > 1 || !isWhole
      ? unattributed
      : [{ authorshipId: only.authorshipId, basis: 'sole_author', confidence: confidences.sole_author }];
  return (mention) => {
    const sentence = spans.find(({ start, end }) => start <= mention.start && mention.end <= end);
    if (sentence === undefined) return rest;
    const groups = groupsOf.get(sentence) ?? groupsIn(text, sentence, byline, isWhole);
    groupsOf.set(sentence, groups);
    const group = governing(text, sentence, groups, mention);
    if (group === null) return rest;
    const pairing = pairingOf(text, sentence, group, mention);
    const own = group.people[mention.runPlace];
    if (pairing === 'unclear') return unattributed;
    return attributed(pairing === 'in turn' && own !== undefined ? [own] : group.people);
  };
}

/** Whether several people share a mention, or "respectively" gives each their own: the one of their place, where there are as many. */
function pairingOf(
  text: string,
  sentence: Span,
  group: Group,
  mention: MentionPlace,
): 'shared' | 'in turn' | 'unclear' {
  if (group.people.length < 2) return 'shared';
  const isSubject = group.end <= mention.start;
  const said = text.slice(isSubject ? mention.runEnd : group.end, sentence.end);
  if (respectively.test(said)) return group.people.length === mention.runLength ? 'in turn' : 'unclear';
  // One number or funder of several that come in turn.
  return isSubject && mention.runLength === 1 && inTurn.test(said) ? 'unclear' : 'shared';
}

function attributed(people: readonly PersonMention[]): readonly Attribution[] {
  const found = people.flatMap(({ authors, basis }) => {
    const isClear = authors.length === 1 || basis === 'ordinal';
    return isClear ? authors.map((authorshipId) => ({ authorshipId, basis, confidence: confidences[basis] })) : [];
  });
  const distinct = found.filter(
    (one, index) => found.findIndex((other) => other.authorshipId === one.authorshipId) === index,
  );
  return distinct.length > 0 ? distinct : unattributed;
}

function groupsIn(text: string, sentence: Span, byline: readonly BylineAuthor[], isWhole: boolean): readonly Group[] {
  const groups: { start: number; end: number; people: PersonMention[] }[] = [];
  for (const person of peopleIn(text, sentence, byline, isWhole)) {
    const last = groups.at(-1);
    if (last !== undefined && together.test(text.slice(last.end, person.start))) {
      last.people.push(person);
      last.end = person.end;
    } else {
      groups.push({ start: person.start, end: person.end, people: [person] });
    }
  }
  return groups;
}

/** The people to whom the sentence puts the mention; null when it does not say. */
function governing(text: string, sentence: Span, groups: readonly Group[], mention: MentionPlace): Group | null {
  const next = groups.find(({ start }) => start >= mention.runEnd);
  if (next !== undefined && isRecipient(text, sentence, mention, next)) return next;
  const near = groups.filter(({ end }) => end <= mention.start && mention.start - end <= farthest);
  const subject = near.findLast((group) => isSubject(text, sentence, group, mention));
  if (subject === undefined) return null;
  const between = text.slice(subject.end, mention.start);
  if (collective.test(between)) return null;
  return [...between.matchAll(finite)].length > 1 ? null : subject;
}

function isRecipient(text: string, sentence: Span, mention: MentionPlace, group: Group): boolean {
  if (group.start - mention.runEnd > beside) return false;
  const between = text.slice(mention.runEnd, group.start);
  if (toRecipient.test(between) || inBracket.test(between)) return true;
  return afterComma.test(between) && /^\s*[;)\]]/u.test(textAfter(text, sentence, group));
}

function isSubject(text: string, sentence: Span, group: Group, mention: MentionPlace): boolean {
  const before = text.slice(Math.max(sentence.start, group.start - beside), group.start);
  const after = textAfter(text, sentence, group);
  if (opening.test(after)) return !/[)\]]/u.test(text.slice(group.end, mention.start));
  if (label.test(after) || possessive.test(after)) return true;
  if (inBracketTo.test(before) && /^\s*[,:]/u.test(after)) return !/[)\]]/u.test(text.slice(group.end, mention.start));
  if (preposition.test(before)) return source.test(after) || subjectVerb.test(after);
  return (
    (subjectVerb.test(after) || withOthers.test(after)) &&
    !(objectOf.test(before) && /\b(?:we|thank|thanks)\b/iu.test(before))
  );
}

function textAfter(text: string, sentence: Span, group: Group): string {
  return text.slice(group.end, Math.min(sentence.end, group.end + beside));
}

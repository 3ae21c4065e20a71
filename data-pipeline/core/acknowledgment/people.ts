import type { Span } from './sentences.ts';
import type { BylineAuthor, PersonMention } from './byline.ts';
import { placesIn } from './byline-places.ts';
import { ClaimedSpans } from '../claimed-spans.ts';
import { foldText } from '../text.ts';

const dotted =
  /(?<![\p{L}\p{N}.])(?:\p{Lu}\.(?:[-‐‑]?\p{L}\.)+|\p{Lu}\.(?:\s\p{Lu}\.)+|(?:\p{Lu}\.[-‐‑]?)+\p{Lu})(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])/gu;
const undotted = /(?<![\p{L}\p{N}.‐‑-])\p{Lu}{2,4}(?![\p{L}\p{N}‐‑-])/gu;

/**
 * People in a sentence, in order. Letters without stops ("YW") count only where they are the initials of an author.
 *
 * @param byline in its order @param isWhole whether nobody is missing from it: without it, no place in it means anybody.
 */
export function peopleIn(
  text: string,
  sentence: Span,
  byline: readonly BylineAuthor[],
  isWhole: boolean,
): readonly PersonMention[] {
  const words = text.slice(sentence.start, sentence.end);
  const named = namesIn(words, byline);
  const initials = [...words.matchAll(dotted)].map((match) => initialsAt(match.index, match[0], byline));
  const bare = [...words.matchAll(undotted)]
    .map((match) => initialsAt(match.index, match[0], byline))
    .filter(({ authors }) => authors.length > 0);
  const claimed = new ClaimedSpans(words.length);
  const ordinal = isWhole ? placesIn(words, byline) : [];
  return [...named, ...ordinal, ...initials, ...bare]
    .filter(({ start, end }) => claimed.claim(start, end))
    .map((person) => ({ ...person, start: person.start + sentence.start, end: person.end + sentence.start }))
    .toSorted((a, b) => a.start - b.start);
}

function initialsAt(start: number, surface: string, byline: readonly BylineAuthor[]): PersonMention {
  const letters = foldText(surface).replace(/[^\p{L}]/gu, '');
  const first = letters.slice(0, 1);
  const authors = byline
    .filter((author) => author.givenKey.startsWith(first) && initialsOf(author).has(letters))
    .map(({ authorshipId }) => authorshipId);
  return { start, end: start + surface.length, basis: 'initials', authors };
}

/** Given and family initials as they are printed: all given names or the first, all words of the family name or one end of it. */
function initialsOf(author: BylineAuthor): ReadonlySet<string> {
  const given = firstLetters(author.givenKey);
  const family = firstLetters(author.familyKey);
  const givens = [given, given.slice(0, 1)];
  const families = [family, family.slice(0, 1), family.slice(-1)];
  const isWhole = given !== '' && family !== '';
  return new Set(isWhole ? givens.flatMap((first) => families.map((last) => first + last)) : []);
}

function firstLetters(key: string): string {
  return key
    .split(' ')
    .map((word) => Array.from(word)[0] ?? '')
    .join('');
}

interface Word extends Span {
  readonly folded: string;
}

function namesIn(text: string, byline: readonly BylineAuthor[]): readonly PersonMention[] {
  const folded = fold(text);
  const present = byline.filter(
    ({ familyKey, givenKey }) => givenKey !== '' && familyKey !== '' && folded.includes(familyKey.split(' ')[0] ?? ''),
  );
  if (present.length === 0) return [];
  const words = wordsOf(text);
  const found = new Map<string, { span: Span; authors: string[] }>();
  for (const { authorshipId, familyKey, givenKey } of present) {
    const family = familyKey.split(' ');
    for (const span of nameSpans(text, words, family, givenKey.split(' '))) {
      const key = `${String(span.start)}-${String(span.end)}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { span, authors: [authorshipId] });
      else if (!known.authors.includes(authorshipId)) known.authors.push(authorshipId);
    }
  }
  return [...found.values()]
    .map(({ span, authors }) => ({ ...span, basis: 'named' as const, authors }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A word with apostrophes is two words, as in the keys, save a possessive at its end. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ index, 0: word }) => {
    const isPossessive = word === 's' && /[’']/u.test(text.charAt(index - 1));
    return isPossessive ? [] : [{ start: index, end: index + word.length, folded: fold(word) }];
  });
}

function fold(text: string): string {
  return /^[ -~]*$/u.test(text) ? text.toLowerCase() : foldText(text);
}

function nameSpans(text: string, words: readonly Word[], family: readonly string[], given: readonly string[]): Span[] {
  return words.flatMap((first, at) => {
    if (!family.every((word, offset) => words[at + offset]?.folded === word)) return [];
    const last = words[at + family.length - 1] ?? first;
    for (let count = given.length; count > 0; count -= 1) {
      const before = words.slice(Math.max(0, at - count), at);
      if (
        isGiven(text, before, given, count) &&
        isJoined(text, before.at(-1), first) &&
        !isPreceded(text, words, at - count)
      ) {
        return [{ start: before[0]?.start ?? first.start, end: last.end }];
      }
      const after = words.slice(at + family.length, at + family.length + count);
      if (isGiven(text, after, given, count) && isJoined(text, last, after[0])) {
        return [{ start: first.start, end: after.at(-1)?.end ?? last.end }];
      }
    }
    return [];
  });
}

function isGiven(text: string, words: readonly Word[], given: readonly string[], count: number): boolean {
  return (
    words.length === count &&
    words.every(({ folded }, index) => {
      const name = given[index] ?? '';
      return (
        folded === name ||
        (folded.length === 1 && name.startsWith(folded)) ||
        (name.length === 1 && folded.startsWith(name))
      );
    }) &&
    words.every((word, index) => index === 0 || isJoined(text, words[index - 1], word))
  );
}

function isJoined(text: string, left: Word | undefined, right: Word | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return /^(?:\.?[-‐‑\s]\s?|[.’']|,\s)$/u.test(text.slice(left.end, right.start));
}

/** Whether an initial stands right before: in "L. Y. Wang" the words "Y. Wang" are not a name. */
function isPreceded(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const first = words[at];
  if (before === undefined || first === undefined || before.end - before.start > 1) return false;
  return /^\.?[-‐‑]?\s?$/u.test(text.slice(before.end, first.start));
}

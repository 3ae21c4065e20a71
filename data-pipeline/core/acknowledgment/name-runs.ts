import { governing } from './cue-words.ts';
import type { NumberSpan } from './number-spans.ts';
import { supports } from './number-words.ts';
import type { Phrase } from './phrase.ts';
import type { Span } from './sentences.ts';
import { firstAfter } from './span-search.ts';

/** Names that stand in one enumeration, with only numbers, initials and small words between them. */
export interface Run extends Span {
  readonly phrases: readonly Phrase[];
}

/** What cues are read from: a sentence with its award numbers, in order. */
export interface CueSentence extends Span {
  readonly text: string;
  readonly numbers: readonly NumberSpan[];
  readonly isAboutSupport: boolean;
  /** Words that say what the names after them are about, in order. */
  readonly turns: readonly (Span & { readonly about: string })[];
}

export function cueSentence(text: string, { start, end }: Span, numbers: readonly NumberSpan[]): CueSentence {
  const words = text.slice(start, end);
  const turns = governing
    .flatMap(([about, shape]) =>
      [...words.matchAll(shape)].map(({ index }) => ({ start: start + index, end: start + index + 1, about })),
    )
    .toSorted((a, b) => a.start - b.start);
  return { text, start, end, numbers, isAboutSupport: supports(words), turns };
}

/** The names of a sentence as enumerations, in order. */
export function runsOf(sentence: CueSentence, phrases: readonly Phrase[]): readonly Run[] {
  const runs: { start: number; end: number; phrases: Phrase[] }[] = [];
  for (const phrase of phrases) {
    const last = runs.at(-1);
    if (last !== undefined && isList(sentence, last.end, phrase.start)) {
      last.phrases.push(phrase);
      last.end = phrase.end;
    } else {
      runs.push({ start: phrase.start, end: phrase.end, phrases: [phrase] });
    }
  }
  return runs;
}

const initials = /\b(?:\p{Lu}\.[\s-]?){1,4}(?:\p{Lu}\p{L}+)?|\b\p{Lu}{2,3}\b/gu;
const filler =
  /\b(?:and|by|from|the|to|as|well|also|an?|in|part|grants?|awards?|projects?|contracts?|numbers?|nos?|under|of|with|for|fellowships?|awarded|both|respectively|through|well|funding|agreement|or)\b|[\s,;:.&/#()[\]"“”’']+/giu;

/** Whether only numbers, initials and small words stand between two places. */
function isList({ text, numbers }: CueSentence, from: number, to: number): boolean {
  if (to < from) return true;
  if (to - from > 160) return false;
  let gap = '';
  let at = from;
  for (let index = firstAfter(numbers, from); (numbers[index]?.end ?? Infinity) <= to; index += 1) {
    gap += text.slice(at, Math.max(at, numbers[index]?.start ?? at));
    at = numbers[index]?.end ?? at;
  }
  gap += text.slice(at, to);
  const bare = gap
    .replace(/[([][^()[\]]{0,60}[)\]]/gu, ' ')
    .replace(initials, ' ')
    .replace(filler, '');
  return bare.trim() === '';
}

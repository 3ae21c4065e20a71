import { countryCode } from '../../country.ts';
import { before, governing } from '../cue-words.ts';
import { isKnownAcronym } from '../known-acronyms.ts';
import { headOf, isConnector, isTopic } from '../phrase-words.ts';
import { phrasesIn } from '../phrases.ts';
import { type Span, wholeSentences } from '../sentences.ts';
import { firstAfter } from '../span-search.ts';
import type { TaggedKind } from './tags.ts';
import { spellingOf, type TaggedToken } from './tokens.ts';

/** What the patterns found: the tagger weighs it with everything else. */
export interface PatternName extends Span {
  readonly kind: TaggedKind;
  readonly confidence: number;
}

/** How a token stands to a row of spans: `-` outside, `B name` or `I name` in one; and whether it closes one. */
interface Marks {
  readonly at: readonly string[];
  readonly closes: readonly boolean[];
}

/** For each token, what its tag is weighed by, in words that the table of weights has. `patterns` in order and apart. */
export function featuresOf(
  text: string,
  tokens: readonly TaggedToken[],
  patterns: readonly PatternName[],
): readonly (readonly string[])[] {
  const words = tokens.map(({ word }) => word.toLowerCase());
  const spellings = tokens.map(({ word }) => spellingOf(word));
  const classes = tokens.map(({ word }, index) => classOf(word) ?? spellings[index] ?? '');
  const found = marksOf(tokens, patterns, ({ kind }) => kind);
  const sureness = marksOf(tokens, patterns, ({ kind, confidence }) => `${kind} ${String(Math.round(confidence * 5))}`);
  const sentences = wholeSentences(text);
  const phrases = marksOf(
    tokens,
    sentences.flatMap((sentence) => phrasesIn(text, sentence)),
    ({ isAcronym, heads }) => (isAcronym ? 'acronym' : ([...heads].toSorted()[0] ?? 'name')),
  );
  const subjects = subjectsOf(text, tokens, sentences);
  const depths = depthsOf(tokens);
  let place = '';
  return tokens.map((token, i) => {
    const at = (row: readonly string[], offset: number) => row[i + offset] ?? (i + offset < 0 ? '^' : '$');
    const pair = (row: readonly string[], first: number) => `${at(row, first)} ${at(row, first + 1)}`;
    const three = (row: readonly string[], first: number) => `${pair(row, first)} ${at(row, first + 2)}`;
    const phrase = at(phrases.at, 0);
    const pattern = at(found.at, 0);
    if (phrase.startsWith('B')) place = placeBefore(text, token.start);
    const depth = String(depths[i] ?? 0);
    return [
      'always',
      ...[-3, -2, -1, 0, 1, 2, 3].map((offset) => `word ${signed(offset)}: ${at(words, offset)}`),
      `words -1 0: ${pair(words, -1)}`,
      `words 0 +1: ${pair(words, 0)}`,
      `spelling 0: ${at(spellings, 0)}`,
      `spelling -1 0 +1: ${three(spellings, -1)}`,
      ...[-1, 0, 1].map((offset) => `class ${signed(offset)}: ${at(classes, offset)}`),
      `class -1 0: ${pair(classes, -1)}`,
      `class 0 +1: ${pair(classes, 0)}`,
      `class -2 -1 0: ${three(classes, -2)}`,
      `class 0 +1 +2: ${three(classes, 0)}`,
      `pattern: ${pattern}`,
      `pattern -1 0: ${pair(found.at, -1)}`,
      `pattern 0 +1: ${pair(found.at, 0)}`,
      `pattern and class: ${pattern} ${at(classes, 0)}`,
      ...(found.closes[i] === true ? [`pattern closes: ${pattern}`] : []),
      ...(found.closes[i - 1] === true ? [`pattern closed before: ${at(found.at, -1)} ${at(classes, 0)}`] : []),
      `pattern, how sure: ${at(sureness.at, 0)}`,
      `phrase: ${phrase}`,
      `phrase -1 0: ${pair(phrases.at, -1)}`,
      `phrase 0 +1: ${pair(phrases.at, 0)}`,
      `phrase and pattern: ${phrase} ${pattern}`,
      `about: ${at(subjects, 0)}`,
      `about, and pattern: ${at(subjects, 0)} ${pattern}`,
      `about, and class: ${at(subjects, 0)} ${at(classes, 0)}`,
      `about, and phrase: ${at(subjects, 0)} ${phrase}`,
      `bracket, pattern and spelling: ${depth} ${pattern} ${at(spellings, 0)}`,
      ...(tokens[i - 1]?.end === token.start ? [`without space: ${pair(spellings, -1)}`] : []),
      ...(tokens[i + 1]?.start === token.end ? [`without space after: ${pair(spellings, 0)}`] : []),
      ...(phrase === '-' ? [] : [`before its phrase: ${place}`, `before its phrase, and phrase: ${place} ${phrase}`]),
    ];
  });
}

function signed(offset: number): string {
  return offset > 0 ? `+${String(offset)}` : String(offset);
}

function classOf(word: string): string | null {
  const isCapital = /^\p{Lu}/u.test(word);
  const head = headOf(word);
  if (head !== null) return `${isCapital ? 'A' : 'a'} ${head}`;
  if (isKnownAcronym(word)) return 'known acronym';
  if (isCapital && word.length > 2 && countryCode(word) !== null) return 'country';
  if (isTopic(word)) return isCapital ? 'A topic' : 'a topic';
  return isConnector(word) ? 'connector' : null;
}

function marksOf<Marked extends Span>(
  tokens: readonly TaggedToken[],
  spans: readonly Marked[],
  nameOf: (span: Marked) => string,
): Marks {
  const at: string[] = tokens.map(() => '-');
  const closes: boolean[] = tokens.map(() => false);
  for (const span of spans) {
    const first = firstAfter(tokens, span.start);
    let last = first;
    for (let index = first; (tokens[index]?.start ?? Infinity) < span.end; index += 1) {
      at[index] = `${index === first ? 'B' : 'I'} ${nameOf(span)}`;
      last = index;
    }
    if (last < closes.length) closes[last] = true;
  }
  return { at, closes };
}

/** What the last word before a token says that its part of the sentence is about. */
function subjectsOf(text: string, tokens: readonly TaggedToken[], sentences: readonly Span[]): readonly string[] {
  const subjects: string[] = tokens.map(() => 'nothing');
  for (const { start, end } of sentences) {
    const words = text.slice(start, end);
    const turns = governing
      .flatMap(([about, shape]) => [...words.matchAll(shape)].map(({ index }) => ({ place: start + index, about })))
      .toSorted((a, b) => a.place - b.place);
    let next = 0;
    for (let index = firstAfter(tokens, start); (tokens[index]?.start ?? Infinity) < end; index += 1) {
      while ((turns[next]?.place ?? Infinity) < (tokens[index]?.start ?? 0)) next += 1;
      subjects[index] = turns[next - 1]?.about ?? 'nothing';
    }
  }
  return subjects;
}

/** In how many brackets each token stands, up to two; an opening bracket stands in its own. */
function depthsOf(tokens: readonly TaggedToken[]): readonly number[] {
  let depth = 0;
  return tokens.map(({ word }) => {
    if (word === '(' || word === '[') depth += 1;
    else if ((word === ')' || word === ']') && depth > 0) depth -= 1;
    return Math.min(depth, 2);
  });
}

function placeBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - 120), start);
  return before.find(([, words]) => words.test(near))?.[0] ?? 'nothing';
}

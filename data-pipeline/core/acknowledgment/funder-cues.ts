import { after, before } from './cue-words.ts';
import { isKnownAcronym } from './known-acronyms.ts';
import type { CueSentence, Run } from './name-runs.ts';
import type { Head } from './phrase-words.ts';
import type { Phrase } from './phrase.ts';
import { firstAfter, overlapsAny } from './span-search.ts';

const heads: readonly Head[] = [
  'funder',
  'body',
  'university',
  'company',
  'unit',
  'facility',
  'program',
  'support',
  'place',
];

/** Everything that speaks for or against a name being that of who paid, in words that the table of weights has. */
export function cuesOf(sentence: CueSentence, run: Run, phrase: Phrase, isAfterFunder: boolean): readonly string[] {
  const { text, numbers } = sentence;
  const left = text.slice(Math.max(sentence.start, phrase.start - 160), phrase.start);
  const right = text.slice(phrase.end, Math.min(sentence.end, phrase.end + 160));
  const runLeft = text.slice(Math.max(sentence.start, run.start - 160), run.start);
  const runRight = text.slice(run.end, Math.min(sentence.end, run.end + 160));
  const isFirst = phrase.start === run.start;
  const kind = kindOf(phrase);
  const place = placeOf(left);
  const runPlace = isFirst ? place : placeOf(runLeft);
  const link = isFirst ? 'first of its list' : isAfterFunder ? 'listed after a funder' : 'listed after another';
  const about = aboutOf(sentence, phrase.start);
  const next = numbers[firstAfter(numbers, phrase.end)];
  const isInPlace = isPlaceOfFunder(place) || isPlaceOfFunder(runPlace);
  const context = isInPlace
    ? 'in place'
    : isAfterFunder && !isFirst
      ? 'listed'
      : about === 'support'
        ? 'about support'
        : 'elsewhere';
  return [
    'always',
    ...heads.filter((head) => phrase.heads.has(head)).map((head) => `has a word for a ${head}`),
    `is ${kind}`,
    `before it: ${place}`,
    ...(isFirst ? [] : [`before its list: ${runPlace}`]),
    link,
    `about ${about}`,
    ...after.filter(([, words]) => words.test(right)).map(([name]) => `after it: ${name}`),
    ...(phrase.end === run.end
      ? []
      : after.filter(([, words]) => words.test(runRight)).map(([name]) => `after its list: ${name}`)),
    ...(next !== undefined && isNumberOf(text.slice(phrase.end, next.start)) ? ['a number follows'] : []),
    ...(overlapsAny(run, numbers) ? ['numbers in its list'] : []),
    ...(sentence.isAboutSupport ? [] : ['no word of support']),
    ...(phrase.words.length >= 4 ? ['a long name'] : []),
    ...(isAlias(text, phrase) ? ['an acronym after its name'] : []),
    `${kind}, ${context}`,
  ];
}

function placeOf(left: string): string {
  const near = left.slice(-120);
  return before.find(([, words]) => words.test(near))?.[0] ?? 'nothing';
}

function isPlaceOfFunder(place: string): boolean {
  return place.startsWith('support') || place === 'a heading';
}

function isNumberOf(gap: string): boolean {
  return gap.length < 60 && numberGap.test(gap);
}

function isAlias(text: string, phrase: Phrase): boolean {
  return phrase.isAcronym && /\p{L}\s?\($/u.test(text.slice(Math.max(0, phrase.start - 3), phrase.start));
}

function kindOf(phrase: Phrase): string {
  if (phrase.isAcronym) return isKnownAcronym(phrase.words[0] ?? '') ? 'a known acronym' : 'an acronym';
  for (const head of ['funder', 'support', 'program', 'company', 'university', 'facility', 'unit', 'body'] as const) {
    if (phrase.heads.has(head)) return `a ${head}`;
  }
  if (phrase.words.some((word) => isKnownAcronym(word))) return 'a name with a known acronym';
  return phrase.words.length === 1 ? 'a word' : 'some words';
}

/** What the last word before a place, at most 400 characters away, says that the names there are about. */
function aboutOf({ turns }: CueSentence, place: number): string {
  const turn = turns[firstAfter(turns, place) - 1];
  return turn === undefined || place - turn.start > 400 ? 'nothing' : turn.about;
}

const numberGap =
  /^[\s,;:]*[([]?(?:[^.;()]{0,30}\b(?:grants?|nos?|numbers?|awards?|projects?|contracts?|under|agreements?)\b[^.;()]{0,20})?[\s:#.,[(]*$/iu;

import { normalizeAwardNumber } from '../award-number.ts';
import { agenciesOfNumber, agencyOf, isOwnShape, type ShapeReading, shapeReading } from '../award-shapes/index.ts';
import { denialsIn } from './denial.ts';
import { type NamedPhrase, namesIn } from './funder-names.ts';
import { inKindIn, kindOfName, type MentionKind, titleLength } from './mention-kinds.ts';
import type { Mention } from './mention.ts';
import { fundersOfNumbers, plainName } from './number-funders.ts';
import { type NumberPattern, type NumberSpan, numberSpans } from './number-spans.ts';
import { deniedClauses, refinedNames } from './refined-names.ts';
import { spansNumbers } from './number-words.ts';
import { sentences, type Span, wholeSentences } from './sentences.ts';

/** An award number in the words of an acknowledgment. */
export interface AwardMention extends Mention {
  readonly kind: 'award_number';
  readonly numberNorm: string;
  /** The funder named beside the number, as written without its acronym in brackets; null if none is. */
  readonly funderText: string | null;
  /** How the number's shape stands to that funder. */
  readonly shape: ShapeReading;
  /**
   * 0.95: of a shape that the funder's numbers have. 0.85: beside a word such as "grant", in brackets after the funder, or
   * of a shape that only awards have. 0.6: otherwise. 0.5: of a shape that the funder's numbers do not have.
   */
  readonly confidence: number;
  /** Where the run of numbers ends that it stands in ("grants 12 and 34"): what is said after the run is said of each. */
  readonly runEnd: number;
  /** Its place among the numbers of that run, from 0, and how many they are: for "respectively". */
  readonly runPlace: number;
  readonly runLength: number;
}

const patternWords: Readonly<Record<NumberPattern, string>> = {
  shape: 'its shape is that of an award number',
  lead: 'after a word such as "grant"',
  bracket: 'in brackets after a name',
  name: 'right after a name',
  list: 'in an enumeration of award numbers',
};

/**
 * What an acknowledgment mentions, in the order of the text: who paid, award numbers, programmes, people, organizations,
 * facilities, support in kind, and denials of support ("no funding"). Works without any list of names. No two mentions of
 * names and numbers overlap; time grows with the length of the text.
 */
export function mentionsIn(text: string): readonly Mention[] {
  return refinedNames(text, patternMentions(text)).toSorted(inOrder);
}

/** The same by the patterns alone, before the tagger cuts names out anew. */
export function patternMentions(text: string): readonly Mention[] {
  return wholeSentences(text)
    .flatMap((sentence) => mentionsOf(text, sentence))
    .toSorted(inOrder);
}

function inOrder(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end;
}

/** The award numbers among them. Years, web addresses, accessions and trial registrations are none, nor is what is denied. */
export function awardMentions(text: string): readonly AwardMention[] {
  return patternMentions(text).filter((mention): mention is AwardMention => mention.kind === 'award_number');
}

function mentionsOf(text: string, sentence: Span): Mention[] {
  const denials = denialsIn(text, sentence);
  const denied = deniedClauses(text, sentence);
  const isDenied = ({ start }: Span) => denied.some((clause) => clause.start <= start && start < clause.end);
  const numbers = numbersOf(text, sentence).filter((number) => !isDenied(number));
  const names = namesIn(text, sentence, numbers).map((name) => (isDenied(name) ? { ...name, isFunder: false } : name));
  const inKind = inKindIn(text, sentence);
  return [
    ...denials.map((span) => mention(text, span, 'negation', 0.95, 'words that deny support')),
    ...awards(text, sentence, numbers, names),
    ...names.flatMap((name) => named(text, name)),
    ...inKind.map((span) => mention(text, span, 'in_kind', 0.8, 'words for support that is not money')),
  ];
}

function numbersOf(text: string, sentence: Span): readonly NumberSpan[] {
  const found: NumberSpan[] = [];
  for (const part of sentences(text.slice(sentence.start, sentence.end))) {
    const clause = { start: sentence.start + part.start, end: sentence.start + part.end };
    found.push(...numberSpans(text, clause, (found.at(-1)?.run ?? -1) + 1));
  }
  return found;
}

function mention(text: string, { start, end }: Span, kind: MentionKind, confidence: number, basis: string): Mention {
  return { kind, start, end, surface: text.slice(start, end), confidence, basis };
}

function named(text: string, name: NamedPhrase): Mention[] {
  const kind = kindOfName(text, name);
  if (kind === null) return [];
  if (kind === 'funder') return [mention(text, name, kind, rounded(name.probability), name.reasons.join('; '))];
  const span = kind === 'person' ? { start: name.start - titleLength(text, name), end: name.end } : name;
  return [
    mention(
      text,
      span,
      kind,
      0.6,
      kind === 'person' ? 'a title, or the form of a name' : `has a word for what it is: ${kind}`,
    ),
  ];
}

function awards(
  text: string,
  sentence: Span,
  numbers: readonly NumberSpan[],
  names: readonly NamedPhrase[],
): AwardMention[] {
  const isRespective = respectiveWord.test(text.slice(sentence.start, sentence.end));
  const funders = fundersOfNumbers(text, numbers, names, isRespective);
  const runs = runsOfNumbers(text, sentence, numbers);
  const written: string[] = [];
  return numbers.flatMap((number, index) => {
    const surface = text.slice(number.start, number.end);
    const isShared = /^[‐‑–-]/u.test(surface);
    const before = written.at(-1);
    written.push(isShared && before !== undefined ? completed(before, surface) : surface);
    const numberNorm = normalizeAwardNumber(written.at(-1));
    if (numberNorm === null) return [];
    const funder = funders[index] ?? null;
    const funderText = funder === null ? null : plainName(text.slice(funder.start, funder.end));
    const shape = shapeReading(funder === null ? null : text.slice(funder.start, funder.end), surface);
    const { confidence, why } = judged(number.pattern, surface, shape, funderText);
    const gap = text.slice(numbers[index - 1]?.end ?? number.start, number.start);
    const basis = [
      patternWords[number.pattern],
      isShared ? 'its beginning is that of the number before it' : '',
      spansNumbers(gap) ? 'the last of a range, whose numbers between are not written' : '',
      why,
    ]
      .filter((part) => part !== '')
      .join('; ');
    return [
      {
        ...mention(text, number, 'award_number', confidence, basis),
        kind: 'award_number',
        numberNorm,
        funderText,
        shape,
        ...(runs[index] ?? { runEnd: number.end, runPlace: 0, runLength: 1 }),
      },
    ];
  });
}

/** A number that is only said by its end: it begins as the one before it. */
function completed(before: string, ending: string): string {
  const digits = ending.slice(1);
  return before.slice(0, Math.max(0, before.length - digits.length)) + digits;
}

function judged(
  pattern: NumberPattern,
  surface: string,
  shape: ShapeReading,
  funder: string | null,
): { confidence: number; why: string } {
  if (shape === 'fits') return { confidence: 0.95, why: `as numbers of ${agencyOf(funder ?? '') ?? 'the funder'} are` };
  if (shape === 'contradicts') {
    const [other] = isOwnShape(surface) ? agenciesOfNumber(surface) : [];
    const named = agencyOf(funder ?? '') ?? 'the funder named';
    return {
      confidence: 0.5,
      why:
        other === undefined
          ? `numbers of ${named} look otherwise`
          : `it looks like a number of ${other}, not of ${named}`,
    };
  }
  if (funder === null && isOwnShape(surface))
    return { confidence: 0.85, why: `as numbers of ${agenciesOfNumber(surface)[0] ?? ''} are; no funder is named` };
  const isLikely = pattern !== 'name' && !(pattern === 'bracket' && funder === null);
  return { confidence: isLikely ? 0.85 : 0.6, why: '' };
}

const endsRun = /[([].*[)\]]|\p{Lu}\.|\bto\b/u;
const respectiveWord =
  /\brespectively\b|(?:bzw\.|respectivement|respectivamente|rispettivamente|соответственно|分别|それぞれ|각각)/iu;
const endsSeries = /[;；]|\bto\b|\p{Lu}\.(?=[\s\p{Lu}‐‑-])/u;

/**
 * For each number, the run that it stands in: to the last one before a bracket, initials or a recipient come between two. Where
 * "respectively" follows several runs, each beside its own funder, their places are those of the runs in turn.
 */
function runsOfNumbers(
  text: string,
  sentence: Span,
  numbers: readonly NumberSpan[],
): readonly Pick<AwardMention, 'runEnd' | 'runPlace' | 'runLength'>[] {
  const runs: NumberSpan[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1)?.at(-1);
    const isOne = last?.run === number.run && !endsRun.test(text.slice(last.end, number.start));
    if (isOne) runs.at(-1)?.push(number);
    else runs.push([number]);
  }
  return seriesOf(text, runs).flatMap((series, at, all) => {
    const end = series.at(-1)?.at(-1)?.end ?? 0;
    const until = all[at + 1]?.[0]?.[0]?.start ?? sentence.end;
    const isInTurn = series.length > 1 && respectiveWord.test(text.slice(end, until));
    return series.flatMap((run, place) =>
      run.map((_, runPlace) =>
        isInTurn
          ? { runEnd: end, runPlace: place, runLength: series.length }
          : { runEnd: run.at(-1)?.end ?? 0, runPlace, runLength: run.length },
      ),
    );
  });
}

/** Runs in rows, with neither "respectively" nor a person between two. */
function seriesOf(
  text: string,
  runs: readonly (readonly NumberSpan[])[],
): readonly (readonly (readonly NumberSpan[])[])[] {
  const series: (readonly NumberSpan[])[][] = [];
  for (const run of runs) {
    const last = series.at(-1);
    const between = text.slice(last?.at(-1)?.at(-1)?.end ?? 0, run[0]?.start ?? 0);
    if (last === undefined || endsSeries.test(between) || respectiveWord.test(between)) series.push([run]);
    else last.push(run);
  }
  return series;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

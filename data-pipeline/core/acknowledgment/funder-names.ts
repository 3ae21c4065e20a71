import { cyrillicNames } from './cyrillic-names.ts';
import { cuesOf } from './funder-cues.ts';
import { funderThreshold, funderWeights } from './funder-weights.ts';
import { cueSentence, runsOf } from './name-runs.ts';
import type { NumberSpan } from './number-spans.ts';
import { supports } from './number-words.ts';
import { trimmed } from './phrase-trim.ts';
import type { Phrase } from './phrase.ts';
import { phrasesIn } from './phrases.ts';
import type { Span } from './sentences.ts';
import { overlapsAny } from './span-search.ts';
import { undividedNames } from './undivided-names.ts';

/** A name in an acknowledgment, and whether its words and its place say that it is who paid. */
export interface NamedPhrase extends Phrase {
  readonly isFunder: boolean;
  /** How surely, 0 to 1: the logistic function of the sum of its cues. */
  readonly probability: number;
  /** The two cues that speak most for it. */
  readonly reasons: readonly string[];
  /** Which enumeration of its sentence it stands in. */
  readonly run: number;
}

/** The names of one sentence, in order, apart from its award numbers. */
export function namesIn(text: string, sentence: Span, numbers: readonly NumberSpan[]): readonly NamedPhrase[] {
  const others = otherScripts(text, sentence);
  const phrases = trimmed(text, phrasesIn(text, sentence)).filter(
    (phrase) => !overlapsAny(phrase, numbers) && !overlapsAny(phrase, others) && isLatin(text, phrase),
  );
  const context = cueSentence(text, sentence, numbers);
  const named = runsOf(context, phrases).flatMap((run, index) => {
    let isAfterFunder = false;
    return run.phrases.map((phrase) => {
      const cues = cuesOf(context, run, phrase, isAfterFunder);
      const sum = cues.reduce((total, cue) => total + (funderWeights[cue] ?? 0), 0);
      isAfterFunder = sum > funderThreshold;
      return {
        ...phrase,
        isFunder: isAfterFunder,
        probability: 1 / (1 + Math.exp(-sum)),
        reasons: strongest(cues),
        run: index,
      };
    });
  });
  return [...named, ...others].toSorted((a, b) => a.start - b.start);
}

function strongest(cues: readonly string[]): readonly string[] {
  return cues
    .filter((cue) => (funderWeights[cue] ?? 0) > 0)
    .toSorted((a, b) => (funderWeights[b] ?? 0) - (funderWeights[a] ?? 0))
    .slice(0, 2);
}

/** Names in scripts without capitals or spaces: known by how they end, in a sentence that speaks of support. */
function otherScripts(text: string, sentence: Span): readonly NamedPhrase[] {
  if (!supports(text.slice(sentence.start, sentence.end))) return [];
  return [...undividedNames(text, sentence), ...cyrillicNames(text, sentence)].map((span, run) => ({
    ...span,
    words: [text.slice(span.start, span.end)],
    heads: new Set(['funder'] as const),
    isAcronym: false,
    isFunder: true,
    probability: 0.8,
    reasons: ['ends as a funder’s name', 'in a sentence about support'],
    run: 1000 + run,
  }));
}

function isLatin(text: string, { start, end }: Span): boolean {
  return !/[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}]/u.test(text.slice(start, end));
}

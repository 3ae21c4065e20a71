import type { Span } from '../sentences.ts';
import { type ChainWeights, chainSums, likeliestTags, tagScores } from './chain.ts';
import { featuresOf, type PatternName } from './features.ts';
import { nameOfTag, type TaggedKind, tags } from './tags.ts';
import { taggedTokens } from './tokens.ts';

/** A name or number as the tagger cuts it out of a text. */
export interface TaggedName extends Span {
  readonly kind: TaggedKind;
  /** How likely the least likely of its tokens has its tag, 0 to 1. */
  readonly probability: number;
  /** The features that speak most for its beginning, as the table of weights names them. */
  readonly reasons: readonly string[];
}

/** Names and numbers of a text, in order and apart, by everything that speaks for and against where each begins and ends. */
export function taggedNames(
  text: string,
  patterns: readonly PatternName[],
  weights: ChainWeights,
): readonly TaggedName[] {
  const tokens = taggedTokens(text);
  const features = featuresOf(text, tokens, patterns);
  const scores = tagScores(features, weights.features);
  const row = likeliestTags(scores, weights.follows);
  const { forward, backward, total } = chainSums(scores, weights.follows);
  const likely = (token: number, tag: number) => {
    const place = token * tags.length + tag;
    return Math.exp((forward[place] ?? 0) + (backward[place] ?? 0) - total);
  };
  const names: { start: number; end: number; kind: TaggedKind; probability: number; reasons: readonly string[] }[] = [];
  row.forEach((tag, index) => {
    const name = nameOfTag(tag);
    const token = tokens[index];
    if (name === null || token === undefined) return;
    const probability = likely(index, tag);
    const last = names.at(-1);
    if (name.isBeginning || last === undefined) {
      const reasons = strongest(features[index] ?? [], tag, weights.features);
      names.push({ start: token.start, end: token.end, kind: name.kind, probability, reasons });
    } else {
      last.end = token.end;
      last.probability = Math.min(last.probability, probability);
    }
  });
  return names;
}

function strongest(
  features: readonly string[],
  tag: number,
  weights: ReadonlyMap<string, Float64Array>,
): readonly string[] {
  const weightOf = (feature: string) => weights.get(feature)?.[tag] ?? 0;
  return features
    .filter((feature) => feature !== 'always' && weightOf(feature) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, 2);
}

import { mayFollow, tags } from './tags.ts';

const count = tags.length;

/** Weights of a linear chain over {@link tags}: of each feature for each tag, and of each tag after another (the last row: at the beginning). */
export interface ChainWeights {
  readonly features: ReadonlyMap<string, Float64Array>;
  /** `[before * tags.length + tag]`. */
  readonly follows: Float64Array;
}

/** For each token, the sum of the weights of its features for each tag: `[token * tags.length + tag]`. */
export function tagScores(
  features: readonly (readonly string[])[],
  weights: ReadonlyMap<string, Float64Array>,
): Float64Array {
  const scores = new Float64Array(features.length * count);
  features.forEach((own, token) => {
    for (const feature of own) {
      const weight = weights.get(feature);
      if (weight === undefined) continue;
      for (let tag = 0; tag < count; tag += 1) scores[token * count + tag]! += weight[tag]!;
    }
  });
  return scores;
}

/** The likeliest row of tags (Viterbi). Time grows with the number of tokens. */
export function likeliestTags(scores: Float64Array, follows: Float64Array): readonly number[] {
  const length = scores.length / count;
  if (length === 0) return [];
  const from = new Int8Array(scores.length);
  let best = Float64Array.from({ length: count }, (_, tag) =>
    mayFollow(-1, tag) ? scores[tag]! + follows[count * count + tag]! : -Infinity,
  );
  for (let token = 1; token < length; token += 1) {
    const next = new Float64Array(count).fill(-Infinity);
    for (let tag = 0; tag < count; tag += 1) {
      for (let before = 0; before < count; before += 1) {
        const sum = mayFollow(before, tag) ? best[before]! + follows[before * count + tag]! : -Infinity;
        if (sum > next[tag]!) {
          next[tag] = sum;
          from[token * count + tag] = before;
        }
      }
      next[tag]! += scores[token * count + tag]!;
    }
    best = next;
  }
  const row = [best.indexOf(Math.max(...best))];
  for (let token = length - 1; token > 0; token -= 1) row.push(from[token * count + (row.at(-1) ?? 0)]!);
  return row.reverse();
}

/** Logarithms of the sums over all rows of tags up to each token (`forward`), from each on (`backward`), and over all (`total`). */
export function chainSums(
  scores: Float64Array,
  follows: Float64Array,
): { readonly forward: Float64Array; readonly backward: Float64Array; readonly total: number } {
  const length = scores.length / count;
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  const steps = follows.map((weight, at) => (mayFollow(rowOf(at), at % count) ? Math.exp(weight) : 0));

  // Sums are kept as shares of the largest, and the logarithm of that apart: one exponential a tag, not one a pair of tags.
  let shares: Float64Array = steps.subarray(count * count);
  let scale = 0;
  for (let token = 0; token < length; token += 1) {
    const sums = token === 0 ? shares : shares.map((_, tag) => sumOf(shares, (before) => steps[before * count + tag]!));
    shares = weighed(sums, scores, token);
    scale += rescaled(shares) + highest(scores, token);
    for (let tag = 0; tag < count; tag += 1) forward[token * count + tag] = Math.log(shares[tag]!) + scale;
  }
  const total = length === 0 ? -Infinity : Math.log(sumOf(shares, () => 1)) + scale;

  shares = new Float64Array(count).fill(1);
  scale = 0;
  for (let token = length - 2; token >= 0; token -= 1) {
    const next = weighed(shares, scores, token + 1);
    shares = shares.map((_, before) => sumOf(next, (tag) => steps[before * count + tag]!));
    scale += rescaled(shares) + highest(scores, token + 1);
    for (let tag = 0; tag < count; tag += 1) backward[token * count + tag] = Math.log(shares[tag]!) + scale;
  }
  return { forward, backward, total };
}

/** The tag before, −1 = the beginning, of a place in `follows`. */
function rowOf(at: number): number {
  return at < count * count ? Math.floor(at / count) : -1;
}

function highest(scores: Float64Array, token: number): number {
  let most = -Infinity;
  for (let tag = 0; tag < count; tag += 1) most = Math.max(most, scores[token * count + tag]!);
  return most;
}

/** Each sum times what the token itself says of its tag, 1 for the tag that it speaks for most. */
function weighed(sums: Float64Array, scores: Float64Array, token: number): Float64Array {
  const most = highest(scores, token);
  return sums.map((sum, tag) => sum * Math.exp(scores[token * count + tag]! - most));
}

/** Divides by the largest, in place; the logarithm of what it was. */
function rescaled(sums: Float64Array): number {
  const most = Math.max(...sums);
  for (let tag = 0; tag < count; tag += 1) sums[tag]! /= most;
  return Math.log(most);
}

function sumOf(shares: Float64Array, weightOf: (tag: number) => number): number {
  let sum = 0;
  for (let tag = 0; tag < count; tag += 1) sum += shares[tag]! * weightOf(tag);
  return sum;
}

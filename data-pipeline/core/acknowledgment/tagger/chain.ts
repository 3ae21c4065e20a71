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
  const terms = new Float64Array(count);
  for (let token = 0; token < length; token += 1) {
    for (let tag = 0; tag < count; tag += 1) {
      if (token === 0) {
        forward[tag] = mayFollow(-1, tag) ? scores[tag]! + follows[count * count + tag]! : -Infinity;
        continue;
      }
      for (let before = 0; before < count; before += 1)
        terms[before] = mayFollow(before, tag)
          ? forward[(token - 1) * count + before]! + follows[before * count + tag]!
          : -Infinity;
      forward[token * count + tag] = logSum(terms) + scores[token * count + tag]!;
    }
  }
  for (let token = length - 2; token >= 0; token -= 1) {
    const next = (token + 1) * count;
    for (let before = 0; before < count; before += 1) {
      for (let tag = 0; tag < count; tag += 1)
        terms[tag] = mayFollow(before, tag)
          ? follows[before * count + tag]! + scores[next + tag]! + backward[next + tag]!
          : -Infinity;
      backward[token * count + before] = logSum(terms);
    }
  }
  return { forward, backward, total: logSum(forward.subarray(Math.max(0, length - 1) * count)) };
}

function logSum(terms: Float64Array): number {
  const most = Math.max(...terms);
  if (most === -Infinity) return most;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}

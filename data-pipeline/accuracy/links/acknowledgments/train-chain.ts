import { type ChainWeights, chainSums, tagScores } from '../../../core/acknowledgment/tagger/chain.ts';
import { mayFollow, tags } from '../../../core/acknowledgment/tagger/tags.ts';
import { seededRandom, shuffledIndices } from '../../../graph/random.ts';

/** A text as the chain learns it: the features of its tokens, and the right tag of each. */
export interface TaggedText {
  readonly features: readonly (readonly string[])[];
  readonly tags: readonly number[];
}

const count = tags.length;
const epochs = 6;
const rate = 0.1;
/** How strongly weights are drawn to nothing at every token that has them. */
const shrinking = 0.01;
/** A feature is learned where so many texts have it. */
const fewest = 5;

/**
 * Weights that make the right tags likely: a conditional random field by gradient ascent with a step of its own for each weight (AdaGrad,
 * Duchi et al. 2011), the texts in a seeded order. The same texts give the same weights.
 */
export function trainedChain(texts: readonly TaggedText[]): ChainWeights {
  const features = new Map(
    [...textsWith(texts)].filter(([, n]) => n >= fewest).map(([name]) => [name, new Float64Array(count)]),
  );
  const known = texts.map((text) => ({
    ...text,
    features: text.features.map((own) => own.filter((feature) => features.has(feature))),
  }));
  const follows = new Float64Array((count + 1) * count);
  const seen = {
    features: new Map([...features.keys()].map((name) => [name, new Float64Array(count).fill(1)])),
    follows: new Float64Array(follows.length).fill(1),
  };
  const random = seededRandom(17);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = rate / (1 + epoch / 5);
    for (const index of shuffledIndices(known.length, random)) {
      const text = known[index];
      if (text !== undefined && text.tags.length > 0) learn(text, { features, follows }, seen, step);
    }
  }
  return { features, follows };
}

function textsWith(texts: readonly TaggedText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of texts) {
    for (const feature of new Set(features.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return counts;
}

function learn({ features, tags: right }: TaggedText, weights: ChainWeights, seen: ChainWeights, step: number): void {
  const scores = tagScores(features, weights.features);
  const { forward, backward, total } = chainSums(scores, weights.follows);
  const followed = new Float64Array(weights.follows.length);
  right.forEach((tag, token) => {
    const before = right[token - 1];
    followed[(before ?? count) * count + tag]! += 1;
    const wrong = Float64Array.from({ length: count }, (_, other) => {
      const place = token * count + other;
      return (other === tag ? 1 : 0) - Math.exp(forward[place]! + backward[place]! - total);
    });
    for (let other = 0; other < count; other += 1) {
      if (token === 0) {
        followed[count * count + other]! -= Math.exp(forward[other]! + backward[other]! - total);
        continue;
      }
      for (let last = 0; last < count; last += 1) {
        if (!mayFollow(last, other)) continue;
        const pair = last * count + other;
        const place = token * count + other;
        followed[pair]! -= Math.exp(
          forward[(token - 1) * count + last]! + weights.follows[pair]! + scores[place]! + backward[place]! - total,
        );
      }
    }
    for (const feature of features[token] ?? []) {
      const weight = weights.features.get(feature);
      const squares = seen.features.get(feature);
      if (weight === undefined || squares === undefined) continue;
      for (let other = 0; other < count; other += 1)
        climb(weight, squares, other, wrong[other]! - shrinking * weight[other]!, step);
    }
  });
  followed.forEach((gradient, place) => {
    climb(weights.follows, seen.follows, place, gradient, step);
  });
}

function climb(weights: Float64Array, squares: Float64Array, place: number, gradient: number, step: number): void {
  squares[place]! += gradient * gradient;
  weights[place]! += (step * gradient) / Math.sqrt(squares[place]!);
}

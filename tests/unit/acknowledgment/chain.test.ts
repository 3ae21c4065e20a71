import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainSums, likeliestTags } from '../../../data-pipeline/core/acknowledgment/tagger/chain.ts';
import { mayFollow, tags } from '../../../data-pipeline/core/acknowledgment/tagger/tags.ts';

const count = tags.length;
const weight = fc.double({ min: -8, max: 8, noNaN: true });
const weights = (length: number) => fc.array(weight, { minLength: length, maxLength: length });

/** Every row of tags that may stand, with the sum of its weights, found by writing them all down. */
function everyRow(scores: Float64Array, follows: Float64Array) {
  let rows = [{ row: [] as readonly number[], sum: 0 }];
  for (let token = 0; token < scores.length / count; token += 1) {
    rows = rows.flatMap(({ row, sum }) => {
      const before = row.at(-1) ?? -1;
      return tags.flatMap((_, tag) => {
        const step = follows[(before < 0 ? count : before) * count + tag]!;
        return mayFollow(before, tag) ? [{ row: [...row, tag], sum: sum + step + scores[token * count + tag]! }] : [];
      });
    });
  }
  return rows;
}

describe('a chain of tags', () => {
  test('has the likeliest row and the sums over all rows, up to each token and from it on', () => {
    fc.assert(
      fc.property(weights(3 * count), weights(count * count + count), (ofTokens, ofSteps) => {
        const [scores, follows] = [Float64Array.from(ofTokens), Float64Array.from(ofSteps)];
        const rows = everyRow(scores, follows);
        const total = Math.log(rows.reduce((sum, row) => sum + Math.exp(row.sum), 0));
        const sums = chainSums(scores, follows);
        const best = likeliestTags(scores, follows);

        expect(sums.total).toBeCloseTo(total, 9);
        expect(rows.find(({ row }) => row.join() === best.join())!.sum).toBeCloseTo(
          Math.max(...rows.map(({ sum }) => sum)),
          9,
        );
        for (const tag of tags.keys()) {
          const through = rows.filter(({ row }) => row[1] === tag).reduce((sum, row) => sum + Math.exp(row.sum), 0);
          const at = count + tag;
          expect(Math.exp(sums.forward[at]! + sums.backward[at]! - sums.total)).toBeCloseTo(
            through / Math.exp(total),
            9,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('does not run out of numbers in a long text', () => {
    const scores = Float64Array.from({ length: 5000 * count }, (_, at) => (at % 7) * 9 - 30);
    const { total, forward, backward } = chainSums(scores, new Float64Array(count * count + count));

    expect(Number.isFinite(total)).toBe(true);
    const middle = 2500 * count;
    const all = tags.reduce(
      (sum, _, tag) => sum + Math.exp(forward[middle + tag]! + backward[middle + tag]! - total),
      0,
    );
    expect(all).toBeCloseTo(1, 6);
  });

  test('is nothing without tokens', () => {
    expect(likeliestTags(new Float64Array(), new Float64Array(count * count + count))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { type Counting, projectTies } from '../../../data-pipeline/graph/projection.ts';

/** Works of members 0 to 4: [0, 1, 2] in 2019, [2, 0] in 2021, [3, 3] and [4, 3] undated. */
const project = (counting: Counting, cap = 100) =>
  projectTies(
    { works: Uint32Array.of(0, 1, 0, 0, 1, 2, 2, 3, 3), members: Uint32Array.of(0, 2, 1, 2, 0, 3, 3, 4, 3) },
    { workCount: 4, memberCount: 5, cap, counting, years: Int32Array.of(2019, 2021, 0, 0) },
  );

describe('the projection of works', () => {
  test('ties everyone who shares a work once, and counts someone named twice once', () => {
    const { ties } = project('fractional');

    expect(ties).toEqual({
      sources: Uint32Array.of(0, 0, 1, 3),
      targets: Uint32Array.of(1, 2, 2, 4),
      weights: Float64Array.of(0.5, 1.5, 0.5, 1),
      works: Uint32Array.of(1, 2, 1, 1),
      firstYears: Int32Array.of(2019, 2019, 2019, 0),
      lastYears: Int32Array.of(2019, 2021, 2019, 0),
    });
  });

  test('weighs a tie by the works', () => {
    expect([...project('full').ties.weights]).toEqual([1, 2, 1, 1]);
  });

  test('divides each work among its pairs', () => {
    expect([...project('divided').ties.weights]).toEqual([1 / 3, 4 / 3, 1 / 3, 1]);
  });

  test('takes no ties from works over the cap, and counts them', () => {
    const { ties, ...said } = project('full', 2);

    expect([...ties.sources]).toEqual([0, 3]);
    expect(said).toEqual({ worksOverCap: 1, largestWork: 3 });
  });
});

import type { Review, Reviews } from '#pipeline';

/** Reviews by finding id, those of `before` replaced by the newer ones. */
export function withReviews(before: Reviews, newer: readonly Review[]): Reviews {
  return new Map([...before, ...newer.map((review) => [review.findingId, review] as const)]);
}

export const noReviews: Reviews = new Map();

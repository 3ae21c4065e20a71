import type { FindingRow, Review, Reviews } from '#pipeline';

/** Whether somebody else decided on it first, so that this reviewer can read it a second time. */
export function isForSecondReading(review: Review | undefined, name: string): boolean {
  return review?.decidedBy != null && review.decidedBy !== name && review.reopenedBecause === null;
}

/** A review as a second reader may see it: until they have decided, nothing of what the first reader said. */
export function blinded(review: Review): Review {
  if (review.secondStatus !== null) return review;
  return { ...review, status: 'new', reasonCode: null, note: null, decidedBy: null, decidedAt: null, assignedTo: null };
}

/** The findings that a second reader has before them, and their reviews without what they must not know yet. */
export function secondReading(
  rows: readonly FindingRow[],
  reviews: Reviews,
  name: string,
): { rows: readonly FindingRow[]; reviews: Reviews } {
  const theirs = rows.filter(({ finding_id }) => isForSecondReading(reviews.get(finding_id), name));
  const seen = new Map<string, Review>();
  for (const { finding_id } of theirs) {
    const review = reviews.get(finding_id);
    if (review !== undefined) seen.set(finding_id, blinded(review));
  }
  return { rows: theirs, reviews: seen };
}

import type { Review } from '../journal/review.ts';

/** A review under the names that exports use; a finding without one is `new`. */
export function reviewObject(review: Review | null) {
  return {
    status: review?.status ?? 'new',
    reason_code: review?.reasonCode ?? null,
    note: review?.note ?? null,
    decided_by: review?.decidedBy ?? null,
    decided_at: review?.decidedAt ?? null,
    assigned_to: review?.assignedTo ?? null,
    response: review?.response ?? null,
    reopened_because: review?.reopenedBecause ?? null,
    second_status: review?.secondStatus ?? null,
  };
}

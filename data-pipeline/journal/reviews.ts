import { isCleared, type Review, type ReviewStatus } from './review.ts';
import { type Decision, readBody } from './review-acts.ts';
import { type Conflict, foldStatements, type Journaled } from './statements.ts';

/** Two people's readings of one finding, the second made without a sight of the first. */
export interface Readings {
  readonly first: ReviewStatus;
  readonly second: ReviewStatus;
}

export interface ReviewState {
  /** By finding id; a finding that nothing was written down about is absent. */
  readonly reviews: ReadonlyMap<string, Review>;
  readonly readings: readonly Readings[];
  readonly conflicts: readonly Conflict[];
}

/**
 * What the entries come to.
 *
 * @param evidence what each finding of this build rests on, one hash a quotation, sorted; a finding that is not in it is
 *   left as it was decided.
 */
export function foldReviews(journal: Journaled, evidence: ReadonlyMap<string, readonly string[]>): ReviewState {
  const reviews = new Map<string, Review>();
  const decisions = new Map<string, Decision>();
  const readings = new Map<string, Readings>();
  const change = (findingId: string, part: Partial<Review>) => {
    reviews.set(findingId, { ...(reviews.get(findingId) ?? unreviewed(findingId)), ...part });
  };
  const { counting, conflicts } = foldStatements(journal);
  for (const entry of counting) {
    const { kind } = entry;
    const body = journal.body(entry);
    if (body === null) continue;
    if (kind === 'decision') {
      const decision = readBody.decision(body);
      if (decision === null) continue;
      const { finding, status, note } = decision;
      if (decision.reading === 2) {
        readings.set(finding, { first: reviews.get(finding)?.status ?? 'new', second: status });
        change(finding, { secondStatus: status, ...(note !== null && { note }) });
        continue;
      }
      decisions.set(finding, decision);
      const decided = { status, reasonCode: decision.reason, decidedBy: entry.actor, decidedAt: entry.at };
      change(finding, { ...decided, ...(note !== null && { note }) });
    } else if (kind === 'note' || kind === 'response') {
      const said = readBody[kind](body);
      if (said !== null)
        change(said.finding, kind === 'note' ? { note: said.text || null } : { response: said.text || null });
    } else if (kind === 'assignment') {
      const assignment = readBody.assignment(body);
      if (assignment !== null) change(assignment.finding, { assignedTo: assignment.to });
    }
  }
  for (const [findingId, decision] of decisions) {
    const now = evidence.get(findingId);
    const review = reviews.get(findingId);
    if (now === undefined || review === undefined || !isCleared(decision.status)) continue;
    const changed = changeIn(decision.evidence, now);
    if (changed !== null) change(findingId, { status: 'new', reopenedBecause: reopened(review, changed) });
  }
  return { reviews, readings: [...readings.values()], conflicts };
}

/** What the journal says of a finding that it says nothing of. */
export function unreviewed(findingId: string): Review {
  return {
    findingId,
    status: 'new',
    reasonCode: null,
    note: null,
    decidedBy: null,
    decidedAt: null,
    assignedTo: null,
    response: null,
    reopenedBecause: null,
    secondStatus: null,
  };
}

/** What is new and what is gone among quotations, in words; null where they are the same. */
function changeIn(before: readonly string[], now: readonly string[]): string | null {
  const added = without(now, before);
  const gone = without(before, now);
  if (added + gone === 0) return null;
  return [added > 0 && `${quotations(added)} new`, gone > 0 && `${quotations(gone)} gone`].filter(Boolean).join(', ');
}

function without(hashes: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const hash of others) left.set(hash, (left.get(hash) ?? 0) + 1);
  let count = 0;
  for (const hash of hashes) {
    const same = left.get(hash) ?? 0;
    if (same === 0) count += 1;
    else left.set(hash, same - 1);
  }
  return count;
}

function quotations(count: number): string {
  return count === 1 ? '1 quotation is' : `${String(count)} quotations are`;
}

function reopened({ status, decidedBy, decidedAt }: Review, changed: string): string {
  return (
    `Its evidence has changed since ${decidedBy ?? ''} decided “${status.replaceAll('_', ' ')}” on ` +
    `${decidedAt?.slice(0, 10) ?? ''}: ${changed}.`
  );
}

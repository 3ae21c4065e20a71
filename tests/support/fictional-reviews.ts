import type { FindingRow } from '#pipeline';
import { agreementOf } from '../../data-pipeline/journal/agreement.ts';
import { memoryStore } from '../../data-pipeline/journal/byte-store.ts';
import { Journal } from '../../data-pipeline/journal/journal.ts';
import { reviewEntry } from '../../data-pipeline/journal/review-acts.ts';
import { foldReviews } from '../../data-pipeline/journal/reviews.ts';
import { nextUndo, type Span, standing, undoOf } from '../../data-pipeline/journal/undo.ts';
import type { LogAnswer, Requests, ReviewsAnswer } from '../../src/worker/protocol.ts';

/** A journal in memory that answers what the worker answers. `second` is another reviewer who decided on the first findings. */
export function fictionalReviews(findings: readonly FindingRow[], { decidedByOthers = 0, isReadOnly = false } = {}) {
  let count = 0;
  const host = { now: () => '2026-03-31T10:00:00.000Z', salt: () => (count += 1).toString(16).padStart(32, '0') };
  const opened = Journal.open({ chain: memoryStore(), payloads: memoryStore() }, host).then(async (journal) => {
    await journal.append('Ottokar Second', [{ kind: 'import', subject: 'workspace', body: { files: [] } }]);
    const act = { kind: 'decision', status: 'wrong_person', reasonCode: 'homonym', note: null, reading: 1 } as const;
    const others = findings.slice(0, decidedByOthers).map((row) => reviewEntry(reviewed(row), act));
    await journal.append('Ottokar Second', others);
    return journal;
  });

  async function answer(actor: string): Promise<ReviewsAnswer> {
    const journal = await opened;
    const { reviews, readings, conflicts } = foldReviews(journal, new Map());
    const { undo, redo } = nextUndo(journal.entries, actor);
    const offer = (span: Span | null) => {
      const entry = journal.entries[span?.first ?? -1];
      if (span === null || entry === undefined) return null;
      return { kind: entry.kind, count: span.last - span.first + 1, seq: span.first };
    };
    const agreement = agreementOf(readings);
    return {
      reviews: all([...reviews.values()]),
      agreement,
      undo: offer(undo),
      redo: offer(redo),
      isReadOnly,
      damage: null,
      conflicts,
    };
  }

  function all(reviews: ReviewsAnswer['reviews']): ReviewsAnswer['reviews'] {
    const told = new Set(reviews.map(({ findingId }) => findingId));
    const none = { status: 'new', reasonCode: null, note: null, decidedBy: null, decidedAt: null } as const;
    const silent = { ...none, assignedTo: null, response: null, reopenedBecause: null, secondStatus: null };
    return [
      ...reviews,
      ...findings
        .filter(({ finding_id }) => !told.has(finding_id))
        .map((row) => ({ findingId: row.finding_id, ...silent })),
    ];
  }

  return {
    introduce: () => null,
    reviews: ({ actor }: Requests['reviews'][0]) => answer(actor),
    review: async ({ actor, findingIds, act }: Requests['review'][0]) => {
      const rows = findings.filter(({ finding_id }) => findingIds.includes(finding_id));
      await (
        await opened
      ).append(
        actor,
        rows.map((row) => reviewEntry(reviewed(row), act)),
      );
      return answer(actor);
    },
    undoReview: async ({ actor, which }: Requests['undoReview'][0]) => {
      const journal = await opened;
      const span = nextUndo(journal.entries, actor)[which];
      if (span !== null) await journal.append(actor, [undoOf(span)]);
      return answer(actor);
    },
    log: async (): Promise<LogAnswer> => {
      const journal = await opened;
      const stands = new Set(standing(journal.entries));
      const lines = journal.entries.map((entry) => ({
        ...entry,
        body: journal.body(entry),
        isForgotten: false,
        isTakenBack: !stands.has(entry),
      }));
      return { lines, verification: await journal.verify() };
    },
    exportJournal: () => new Blob(['journal']),
  };
}

function reviewed({ finding_id: findingId, rule_id: ruleId, person_id: personId }: FindingRow) {
  return { findingId, ruleId, personId, evidence: [] };
}

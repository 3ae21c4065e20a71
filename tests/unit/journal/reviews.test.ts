import { expect, test } from 'vitest';
import { agreementOf } from '../../../data-pipeline/journal/agreement.ts';
import { memoryStore } from '../../../data-pipeline/journal/byte-store.ts';
import { Journal } from '../../../data-pipeline/journal/journal.ts';
import { type ReviewAct, reviewEntry } from '../../../data-pipeline/journal/review-acts.ts';
import { foldReviews } from '../../../data-pipeline/journal/reviews.ts';
import { nextUndo, undoOf } from '../../../data-pipeline/journal/undo.ts';
import type { ReviewStatus } from '../../../data-pipeline/journal/review.ts';

async function empty(): Promise<Journal> {
  let count = 0;
  const host = { now: () => '2026-03-31T10:00:00.000Z', salt: () => (count += 1).toString(16).padStart(32, '0') };
  return Journal.open({ chain: memoryStore(), payloads: memoryStore() }, host);
}

function about(findingId: string, act: ReviewAct, evidence = ['aa', 'bb']) {
  return reviewEntry({ findingId, ruleId: 'AFF-01', personId: 'P1', evidence }, act);
}

function decision(status: ReviewStatus, reasonCode: string | null = null, reading: 1 | 2 = 1): ReviewAct {
  return { kind: 'decision', status, reasonCode, note: null, reading };
}

async function undo(journal: Journal, actor: string, which: 'undo' | 'redo' = 'undo'): Promise<void> {
  const span = nextUndo(journal.entries, actor)[which];
  if (span !== null) await journal.append(actor, [undoOf(span)]);
}

const noEvidence = new Map<string, readonly string[]>();

test('a finding carries the newest decision, its note, its reply and who has it', async () => {
  const journal = await empty();
  await journal.append('Ada', [about('f1', decision('in_review', 'researcher_asked'))]);
  await journal.append('Ada', [about('f1', { kind: 'assignment', to: 'Bela' })]);
  await journal.append('Ada', [about('f1', { kind: 'response', text: 'It is on the 2025 form.' })]);
  await journal.append('Bela', [
    about('f1', {
      kind: 'decision',
      status: 'disclosed_elsewhere',
      reasonCode: 'other_form',
      note: 'Seen.',
      reading: 1,
    }),
  ]);

  expect([...foldReviews(journal, noEvidence).reviews.values()]).toEqual([
    {
      findingId: 'f1',
      status: 'disclosed_elsewhere',
      reasonCode: 'other_form',
      note: 'Seen.',
      decidedBy: 'Bela',
      decidedAt: '2026-03-31T10:00:00.000Z',
      assignedTo: 'Bela',
      response: 'It is on the 2025 form.',
      reopenedBecause: null,
      secondStatus: null,
    },
  ]);
});

test('a cleared finding stays cleared until its evidence changes, then it reopens and says why', async () => {
  const journal = await empty();
  await journal.append('Ada', [about('f1', decision('disclosed_elsewhere', 'other_form'))]);
  const fold = (...hashes: string[]) => foldReviews(journal, new Map([['f1', hashes]])).reviews.get('f1');

  expect(fold('aa', 'bb')).toMatchObject({ status: 'disclosed_elsewhere', reopenedBecause: null });
  expect(fold('aa', 'cc', 'dd')).toMatchObject({
    status: 'new',
    reopenedBecause:
      'Its evidence has changed since Ada decided “disclosed elsewhere” on 2026-03-31: 2 quotations are new, 1 quotation is gone.',
  });
});

test('a confirmed gap does not reopen', async () => {
  const journal = await empty();
  await journal.append('Ada', [about('f1', decision('confirmed_gap', 'no_row'))]);

  expect(foldReviews(journal, new Map([['f1', ['cc']]])).reviews.get('f1')?.status).toBe('confirmed_gap');
});

test('undo takes back one act after the other, redo brings them back, and every entry stays', async () => {
  const journal = await empty();
  const status = () => foldReviews(journal, noEvidence).reviews.get('f1')?.status ?? 'new';
  await journal.append('Ada', [about('f1', decision('in_review'))]);
  await journal.append('Ada', [about('f1', decision('not_required'))]);
  await undo(journal, 'Ada');
  expect(status()).toBe('in_review');
  await undo(journal, 'Ada');
  expect(status()).toBe('new');
  await undo(journal, 'Ada', 'redo');
  expect(status()).toBe('in_review');
  await undo(journal, 'Ada', 'redo');
  expect(status()).toBe('not_required');
  expect(nextUndo(journal.entries, 'Ada').redo).toBeNull();
  await undo(journal, 'Ada');
  expect(status()).toBe('in_review');
  expect(journal.entries).toHaveLength(7);
});

test('a new act ends redo', async () => {
  const journal = await empty();
  await journal.append('Ada', [about('f1', decision('in_review'))]);
  await undo(journal, 'Ada');
  await journal.append('Ada', [about('f1', decision('data_error'))]);

  expect(nextUndo(journal.entries, 'Ada').redo).toBeNull();
});

test('a bulk decision is undone as one, and only by the one who made it', async () => {
  const journal = await empty();
  await journal.append('Ada', [about('f1', decision('data_error')), about('f2', decision('data_error'))]);

  expect(nextUndo(journal.entries, 'Bela')).toEqual({ undo: null, redo: null });
  expect(nextUndo(journal.entries, 'Ada').undo).toEqual({ first: 0, last: 1 });
  await undo(journal, 'Ada');
  expect(foldReviews(journal, noEvidence).reviews.size).toBe(0);
});

test('a second reading leaves the decision as it is and counts for agreement', async () => {
  const journal = await empty();
  await journal.append('Ada', [about('f1', decision('wrong_person'))]);
  await journal.append('Bela', [about('f1', decision('data_error', null, 2))]);
  const { reviews, readings } = foldReviews(journal, noEvidence);

  expect(reviews.get('f1')).toMatchObject({ status: 'wrong_person', decidedBy: 'Ada', secondStatus: 'data_error' });
  expect(readings).toEqual([{ first: 'wrong_person', second: 'data_error' }]);
});

test('agreement is that of the textbook: 35 of 50, kappa 0.4', () => {
  const pairs = (count: number, first: ReviewStatus, second: ReviewStatus) =>
    Array.from({ length: count }, () => ({ first, second }));
  const readings = [
    ...pairs(20, 'confirmed_gap', 'confirmed_gap'),
    ...pairs(5, 'confirmed_gap', 'not_required'),
    ...pairs(10, 'not_required', 'confirmed_gap'),
    ...pairs(15, 'not_required', 'not_required'),
  ];
  const { readTwice, agreed, kappa } = agreementOf(readings);

  expect({ readTwice, agreed }).toEqual({ readTwice: 50, agreed: 35 });
  expect(kappa).toBeCloseTo(0.4, 12);
});

test('there is no kappa where nobody read twice, or both always chose the same one status', () => {
  expect(agreementOf([]).kappa).toBeNull();
  expect(agreementOf([{ first: 'data_error', second: 'data_error' }]).kappa).toBeNull();
});

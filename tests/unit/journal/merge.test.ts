import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../../data-pipeline/journal/byte-store.ts';
import { originalOf } from '../../../data-pipeline/journal/entry.ts';
import { Journal } from '../../../data-pipeline/journal/journal.ts';
import { mergeJournal } from '../../../data-pipeline/journal/merge.ts';
import type { ReviewStatus } from '../../../data-pipeline/journal/review.ts';
import { reviewEntry } from '../../../data-pipeline/journal/review-acts.ts';
import { foldReviews } from '../../../data-pipeline/journal/reviews.ts';
import { nextUndo, undoOf } from '../../../data-pipeline/journal/undo.ts';
import { Fault, failingStores } from '../../support/failing-store.ts';

let salts = 0;
function host(minute: number) {
  return {
    now: () => `2026-03-31T10:${String(minute).padStart(2, '0')}:00.000Z`,
    salt: () => (salts += 1).toString(16).padStart(32, '0'),
  };
}

/** Two colleagues' journals that began as one, with a decision of Ada on `f0`. */
async function colleagues(): Promise<{ ada: Journal; bela: Journal }> {
  const ada = await Journal.open({ chain: memoryStore(), payloads: memoryStore() }, host(1));
  await decide(ada, 'Ada', 'f0', 'in_review');
  return { ada, bela: await copyOf(ada) };
}

async function copyOf(journal: Journal): Promise<Journal> {
  const { chain, payloads } = await journal.bytes();
  return Journal.open({ chain: memoryStore(chain), payloads: memoryStore(payloads) }, host(2));
}

async function decide(journal: Journal, actor: string, findingId: string, status: ReviewStatus): Promise<void> {
  const act = { kind: 'decision', status, reasonCode: null, note: null, reading: 1 } as const;
  await journal.append(actor, [reviewEntry({ findingId, ruleId: 'AFF-01', personId: 'P1', evidence: ['aa'] }, act)]);
}

async function undo(journal: Journal, actor: string): Promise<void> {
  const span = nextUndo(journal.entries, actor).undo;
  if (span !== null) await journal.append(actor, [undoOf(span)]);
}

function statuses(journal: Journal): Readonly<Record<string, string>> {
  const { reviews } = foldReviews(journal, new Map());
  return Object.fromEntries([...reviews].map(([id, { status, decidedBy }]) => [id, `${status} by ${decidedBy ?? ''}`]));
}

/** Finding, what counts, and what a colleague said instead. */
function conflictsOf(journal: Journal): readonly (readonly string[])[] {
  return foldReviews(journal, new Map()).conflicts.map(({ key, ours, theirs }) => [
    key,
    ...[ours, ...theirs].map(
      ({ entry, body }) => `${JSON.stringify(body['status'])} by ${entry.actor} ${entry.at.slice(11, 16)}`,
    ),
  ]);
}

test('what a colleague decided is taken over with who and when, and every entry is in its place of the chain', async () => {
  const { ada, bela } = await colleagues();
  await decide(bela, 'Bela', 'f1', 'data_error');
  await decide(ada, 'Ada', 'f2', 'not_required');
  const added = await mergeJournal(ada, 'Ada', bela);

  expect(added.map(({ kind, actor, at }) => `${kind} ${actor} ${at.slice(14, 16)}`)).toEqual([
    'merge Ada 01',
    'decision Bela 02',
  ]);
  expect(statuses(ada)).toEqual({
    f0: 'in_review by Ada',
    f1: 'data_error by Bela',
    f2: 'not_required by Ada',
  });
  expect(conflictsOf(ada)).toEqual([]);
  expect(await ada.verify()).toMatchObject({ entries: 4, wrong: null, strayBytes: 0 });
  expect(added[1] && originalOf(added[1])).toEqual(bela.entries[1]);
});

test('merging the same journal again adds nothing, nor does merging it back', async () => {
  const { ada, bela } = await colleagues();
  await decide(bela, 'Bela', 'f1', 'data_error');
  await mergeJournal(ada, 'Ada', bela);
  await mergeJournal(bela, 'Bela', ada);
  const before = [ada.entries.length, bela.entries.length];

  expect(await mergeJournal(ada, 'Ada', await copyOf(ada))).toEqual([]);
  expect(await mergeJournal(bela, 'Bela', ada)).toEqual([]);
  expect([ada.entries.length, bela.entries.length]).toEqual(before);
});

test('two decisions on one finding are a conflict with who and when; what was said here counts until a person settles it', async () => {
  const { ada, bela } = await colleagues();
  await decide(ada, 'Ada', 'f1', 'confirmed_gap');
  await decide(bela, 'Bela', 'f1', 'disclosed_elsewhere');
  await mergeJournal(ada, 'Ada', bela);

  expect(statuses(ada)['f1']).toBe('confirmed_gap by Ada');
  expect(conflictsOf(ada)).toEqual([
    ['decision f1', '"confirmed_gap" by Ada 10:01', '"disclosed_elsewhere" by Bela 10:02'],
  ]);

  await decide(ada, 'Ada', 'f1', 'disclosed_elsewhere');
  expect(conflictsOf(ada)).toEqual([]);
  expect(statuses(ada)['f1']).toBe('disclosed_elsewhere by Ada');

  await mergeJournal(bela, 'Bela', ada);
  expect(conflictsOf(bela)).toEqual([]);
  expect(statuses(bela)['f1']).toBe('disclosed_elsewhere by Ada');
});

test('the same decision twice is no conflict, and a colleague who knew of a decision may change it', async () => {
  const { ada, bela } = await colleagues();
  await decide(ada, 'Ada', 'f1', 'data_error');
  await decide(bela, 'Bela', 'f1', 'data_error');
  await decide(bela, 'Bela', 'f0', 'not_required');
  await mergeJournal(ada, 'Ada', bela);

  expect(conflictsOf(ada)).toEqual([]);
  expect(statuses(ada)).toEqual({ f0: 'not_required by Bela', f1: 'data_error by Ada' });
});

test('what a colleague took back is taken back here too, and nobody else can take it back', async () => {
  const { ada, bela } = await colleagues();
  await decide(ada, 'Ada', 'f2', 'referred');
  await decide(bela, 'Bela', 'f1', 'data_error');
  await mergeJournal(ada, 'Ada', bela);
  expect(statuses(ada)['f1']).toBe('data_error by Bela');
  expect(nextUndo(ada.entries, 'Bela').undo).toBeNull();

  await undo(bela, 'Bela');
  await mergeJournal(ada, 'Ada', bela);
  expect(statuses(ada)).toEqual({ f0: 'in_review by Ada', f2: 'referred by Ada' });
});

test('two sets of parameters are a conflict that the next one settles', async () => {
  const { ada, bela } = await colleagues();
  const asked = (lag: number) =>
    [
      { kind: 'parameters', subject: 'workspace', body: { as_of: '2026-03-31', parameters: { lag_months: lag } } },
    ] as const;
  await ada.append('Ada', asked(6));
  await bela.append('Bela', asked(12));
  await mergeJournal(ada, 'Ada', bela);
  expect(foldReviews(ada, new Map()).conflicts.map(({ key }) => key)).toEqual(['parameters workspace']);

  await ada.append('Ada', asked(6));
  expect(foldReviews(ada, new Map()).conflicts).toEqual([]);
});

test('a third colleague’s entries come through a second one once, and are checked against both', async () => {
  const { ada, bela } = await colleagues();
  const cleo = await copyOf(ada);
  await decide(cleo, 'Cleo', 'f3', 'wrong_person');
  await mergeJournal(bela, 'Bela', cleo);
  await mergeJournal(ada, 'Ada', bela);
  const [taken] = ada.entries.filter(({ actor }) => actor === 'Cleo');
  const through = taken === undefined ? null : originalOf(taken);

  expect(through).toEqual(bela.entries.find(({ actor }) => actor === 'Cleo'));
  expect(through && originalOf(through)).toEqual(cleo.entries.at(-1));
  expect(await mergeJournal(ada, 'Ada', cleo)).toEqual([]);
});

test('an entry that is not what stood in the colleague’s journal is named', async () => {
  const { ada, bela } = await colleagues();
  await decide(bela, 'Bela', 'f1', 'data_error');
  await mergeJournal(ada, 'Ada', bela);
  const { chain, payloads } = await ada.bytes();
  const text = new TextDecoder().decode(chain).replace('"actor":"Bela"', '"actor":"Lena"');
  const changed = new TextEncoder().encode(text);
  const opened = await Journal.open({ chain: memoryStore(changed), payloads: memoryStore(payloads) }, host(3));

  expect(opened.found.wrong).toEqual({ seq: 2, why: 'its hash is another' });
});

test('whatever operation fails, a merge is there whole or not at all', async () => {
  const { ada, bela } = await colleagues();
  await decide(bela, 'Bela', 'f1', 'data_error');
  await decide(bela, 'Bela', 'f2', 'referred');
  const { chain, payloads } = await ada.bytes();
  let failures = 0;
  for (let at = 1, isClean = false; !isClean; at++) {
    for (const share of [0, 0.3, 0.7, 1]) {
      const stores = failingStores(new Fault(at, share), chain.slice(), payloads.slice());
      const journal = await Journal.open(stores, host(1));
      const added = await mergeJournal(journal, 'Ada', bela).catch(() => null);
      isClean = added !== null;
      failures += added === null ? 1 : 0;
      const found = await copyOf(await Journal.open(stores, host(1)));
      expect(found.found.wrong).toBeNull();
      expect([1, 4]).toContain(found.entries.length);
      if (added !== null) expect(found.entries).toHaveLength(4);
      const again = await mergeJournal(found, 'Ada', bela);
      expect(found.entries).toHaveLength(4);
      expect(again.length === 0 || again.length === 3).toBe(true);
    }
  }
  expect(failures).toBe(16);
});

test('however two colleagues decide, take back and merge, no decision is lost and both chains verify', async () => {
  const step = fc.record({
    who: fc.constantFrom('Ada', 'Bela'),
    does: fc.constantFrom('decide', 'decide', 'undo', 'merge'),
    findingId: fc.constantFrom('f1', 'f2'),
    status: fc.constantFrom<ReviewStatus[]>('data_error', 'referred', 'not_required'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { ada, bela } = await colleagues();
      for (const { who, does, findingId, status } of steps) {
        const [own, other] = who === 'Ada' ? [ada, bela] : [bela, ada];
        if (does === 'decide') await decide(own, who, findingId, status);
        else if (does === 'undo') await undo(own, who);
        else await mergeJournal(own, who, other);
      }
      await mergeJournal(ada, 'Ada', bela);
      await mergeJournal(bela, 'Bela', ada);
      const decisions = (journal: Journal) =>
        journal.entries
          .filter(({ kind }) => kind === 'decision')
          .map((entry) => `${entry.actor} ${entry.payload ?? ''}`)
          .toSorted();
      expect(decisions(bela)).toEqual(decisions(ada));
      expect(new Set(decisions(ada)).size).toBe(decisions(ada).length);
      for (const journal of [ada, bela]) expect(await journal.verify()).toMatchObject({ wrong: null, strayBytes: 0 });
      // Where both know all that the other said, they differ only on what is shown as a conflict.
      const open = new Set([...conflictsOf(ada), ...conflictsOf(bela)].map(([key = '']) => key.split(' ')[1] ?? ''));
      for (const id of ['f0', 'f1', 'f2']) if (!open.has(id)) expect(statuses(bela)[id]).toBe(statuses(ada)[id]);
    }),
    { numRuns: 300 },
  );
});

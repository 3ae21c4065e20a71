import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandDecisions } from '../../../data-pipeline/commands/command-journal.ts';
import { memoryStore } from '../../../data-pipeline/journal/byte-store.ts';
import {
  identityActs,
  identityDecisions,
  type IdentityPair,
  type IdentityVerdict,
} from '../../../data-pipeline/journal/identity-acts.ts';
import { Journal } from '../../../data-pipeline/journal/journal.ts';
import { nextUndo, undoOf } from '../../../data-pipeline/journal/undo.ts';
import { packWorkspace } from '../../../data-pipeline/workspace/workspace-file.ts';

const first: IdentityPair = { authorshipId: 'openalex:W1#1', personId: 'P1', signedAs: 'A. Quill' };
const second: IdentityPair = { authorshipId: 'openalex:W2#3', personId: 'P1', signedAs: 'Ada Quill' };

async function openJournal(): Promise<Journal> {
  const stores = { chain: memoryStore(new Uint8Array(0)), payloads: memoryStore(new Uint8Array(0)) };
  let salts = 0;
  return Journal.open(stores, {
    now: () => '2026-03-02T10:00:00.000Z',
    salt: () => String(salts++).padStart(32, '0'),
  });
}

async function decided(...steps: readonly (readonly [readonly IdentityPair[], IdentityVerdict])[]): Promise<Journal> {
  const journal = await openJournal();
  for (const [pairs, verdict] of steps) await journal.append('Rae', identityActs(pairs, verdict));
  return journal;
}

function words(journal: Pick<Journal, 'entries' | 'body'>): readonly string[] {
  return identityDecisions(journal).map(
    ({ authorshipId, verdict, by, on }) => `${authorshipId} ${verdict} ${by} ${on}`,
  );
}

test('several works are decided as one act, and the newest word of each counts', async () => {
  const journal = await decided([[first, second], 'confirmed'], [[second], 'rejected']);

  expect(words(journal)).toEqual(['openalex:W1#1 confirmed Rae 2026-03-02', 'openalex:W2#3 rejected Rae 2026-03-02']);
});

test('a decision that is left open again is none', async () => {
  expect(words(await decided([[first], 'confirmed'], [[first], 'open']))).toEqual([]);
});

test('a whole act is taken back, and brought back', async () => {
  const journal = await decided([[first, second], 'confirmed']);
  const kinds = new Set(['identity']);
  const { undo } = nextUndo(journal.entries, 'Rae', kinds);
  expect(undo).toEqual({ first: 0, last: 1 });
  if (undo !== null) await journal.append('Rae', [undoOf(undo)]);
  expect(words(journal)).toEqual([]);

  const { redo } = nextUndo(journal.entries, 'Rae', kinds);
  if (redo !== null) await journal.append('Rae', [undoOf(redo)]);
  expect(words(journal)).toHaveLength(2);
});

test('what a journal would say with more acts is known before they are written', async () => {
  const journal = await decided([[first], 'confirmed']);

  expect(words(journal.with('Rae', identityActs([first], 'rejected')))).toEqual([
    'openalex:W1#1 rejected Rae 2026-03-02',
  ]);
  expect(words(journal)).toEqual(['openalex:W1#1 confirmed Rae 2026-03-02']);
});

test('the command line finds the decisions, and whom it forgot, in the workspace file of its results', async () => {
  const journal = await decided([[first], 'rejected']);
  const folder = mkdtempSync(join(tmpdir(), 'candor-identity-'));
  try {
    expect(await commandDecisions(folder)).toEqual({ decisions: [], forgotten: [] });
    const forgotten = [{ salt: '0'.repeat(32), hash: '1'.repeat(64) }];
    const workspace = {
      name: 'W',
      asOf: '2026-03-02',
      parameters: {},
      profiles: [],
      files: [],
      journalId: 'a'.repeat(8),
      forgotten,
    };
    const chunks: Uint8Array[] = [];
    for await (const chunk of packWorkspace(workspace, new Map(), await journal.bytes())) chunks.push(chunk);
    writeFileSync(join(folder, 'workspace.candor'), Buffer.concat(chunks));

    expect(await commandDecisions(folder)).toMatchObject({
      decisions: [{ ...first, verdict: 'rejected' }],
      forgotten,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

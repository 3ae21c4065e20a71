import { expect, test } from 'vitest';
import { IdentityBook } from '../../../src/state/identity.svelte.ts';
import type { Workspace } from '../../../src/state/workspace.svelte.ts';

const pair = { personId: 'p1', authorshipId: 'a1', signedAs: 'A. Quill' };

/** A workspace whose changes end when they are told to. */
function slow() {
  const asked: string[] = [];
  const ends: ((isDone: boolean) => void)[] = [];
  const workspace = {
    state: { status: 'ready' },
    problem: null,
    change(name: string): Promise<boolean> {
      asked.push(name);
      workspace.state = { status: 'running' };
      return new Promise((resolve) => {
        ends.push((isDone) => {
          workspace.state = { status: 'ready' };
          resolve(isDone);
        });
      });
    },
    decideIdentity: () => workspace.change('decide'),
    undoIdentity: (_: string, which: string) => workspace.change(which),
  };
  const book = new IdentityBook(workspace as unknown as Workspace, { name: 'Ada' });
  return { book, asked, end: (isDone = true) => ends.shift()?.(isDone) };
}

test('a decision that is still being written is taken back once it is', async () => {
  const { book, asked, end } = slow();
  const decided = book.decide([pair], 'confirmed');
  const taken = book.takeBack('undo');
  expect(asked).toEqual(['decide']);

  end();
  await decided;
  await Promise.resolve();
  expect(asked).toEqual(['decide', 'undo']);
  end();
  expect(await taken).toBe(true);
});

test('until the page has a new answer, it knows that there is something to take back', async () => {
  const { book, end } = slow();
  expect(book.isAhead).toBe(false);
  const decided = book.decide([pair], 'confirmed');
  book.caughtUp();
  expect(book.isAhead).toBe(true);
  end();
  await decided;
  expect(book.isAhead).toBe(true);
  book.caughtUp();
  expect(book.isAhead).toBe(false);
});

test('a decision that was not saved leaves nothing to take back', async () => {
  const { book, end } = slow();
  const decided = book.decide([pair], 'confirmed');
  end(false);

  expect(await decided).toBe(false);
  expect(book.isAhead).toBe(false);
});

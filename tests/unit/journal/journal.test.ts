import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Journal, type Act } from '../../../data-pipeline/journal/journal.ts';
import { Fault, failingStores } from '../../support/failing-store.ts';

function host() {
  let count = 0;
  return {
    now: () => '2026-03-31T10:00:00.000Z',
    salt: () => (count += 1).toString(16).padStart(32, '0'),
  };
}

function note(text: string, person = 'P1'): Act {
  return { kind: 'note', subject: 'finding', body: { finding: 'f1', rule: 'AFF-01', persons: [person], text } };
}

async function written(...texts: readonly string[]) {
  const stores = failingStores();
  const journal = await Journal.open(stores, host());
  for (const text of texts) await journal.append('Reviewer', [note(text)]);
  return { stores, journal };
}

test('what was written comes back, in order, each entry linked to the one before', async () => {
  const { stores } = await written('first', 'second');
  const journal = await Journal.open(stores, host());

  expect(journal.entries.map((entry) => journal.body(entry)?.['text'])).toEqual(['first', 'second']);
  expect(journal.entries[1]?.prev).toBe(journal.entries[0]?.hash);
  expect(journal.found).toMatchObject({ entries: 2, wrong: null, forgotten: 0, tornBytes: 0, strayBytes: 0 });
});

test('the same acts at the same time give the same bytes', async () => {
  const [one, other] = await Promise.all([written('a', 'b'), written('a', 'b')]);

  expect(one.stores.chain.bytes).toEqual(other.stores.chain.bytes);
  expect(one.journal.head).toBe('fabb4872de55e3ac43738bb34b9076b84c855cdbc0c295d0c75cc766ea87f32a');
});

test('every changed byte is found', async () => {
  const { stores, journal } = await written('first', 'Çécile, second');
  await journal.forget('Reviewer', 'asked', ({ text }) => text === 'first');
  const { chain, payloads } = stores;
  const wrong: string[] = [];
  for (const file of ['chain', 'payloads'] as const) {
    for (let at = 0; at < { chain, payloads }[file].bytes.length; at++) {
      const copies = { chain: chain.bytes.slice(), payloads: payloads.bytes.slice() };
      copies[file][at] = (copies[file][at] ?? 0) ^ (1 << (at % 8));
      const found = (await Journal.open(failingStores(new Fault(), copies.chain, copies.payloads), host())).found;
      if (found.wrong === null && found.strayBytes === 0) wrong.push(`${file} ${String(at)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the first entry that is not as it was written is named', async () => {
  const { stores } = await written('first', 'second', 'third');
  const text = new TextDecoder().decode(stores.chain.bytes);
  const second = text.indexOf('Reviewer', text.indexOf('\n'));
  stores.chain.bytes[second] = 'L'.charCodeAt(0);
  const journal = await Journal.open(stores, host());

  expect(journal.found.wrong).toEqual({ seq: 1, why: 'its hash is another' });
  expect(journal.entries).toHaveLength(1);
  await expect(journal.append('Reviewer', [note('fourth')])).rejects.toMatchObject({ code: 'journal_damaged' });
});

test('a tail that was cut short in writing is cut off and reported, and writing goes on', async () => {
  const { stores, journal } = await written('first', 'second');
  const whole = stores.chain.bytes;
  const firstLine = whole.indexOf(0x0a) + 1;
  for (let size = firstLine + 1; size < whole.length; size++) {
    const torn = failingStores(new Fault(), whole.slice(0, size), stores.payloads.bytes);
    const opened = await Journal.open(torn, host());
    expect(opened.found).toMatchObject({ entries: 1, wrong: null, tornBytes: size - firstLine });
    await opened.append('Reviewer', [note('third')]);
    expect(await opened.verify()).toMatchObject({ entries: 2, wrong: null, tornBytes: 0 });
  }
  expect(journal.entries).toHaveLength(2);
});

test('an act of several entries is there whole or not at all', async () => {
  const stores = failingStores();
  const journal = await Journal.open(stores, host());
  await journal.append('Reviewer', [note('alone')]);
  await journal.append('Reviewer', [note('a'), note('b'), note('c')]);
  const lines = new TextDecoder().decode(stores.chain.bytes).split('\n');
  const two = new TextEncoder().encode(`${lines.slice(0, 3).join('\n')}\n`);
  const opened = await Journal.open(failingStores(new Fault(), two, stores.payloads.bytes), host());

  expect(opened.entries).toHaveLength(1);
  expect(opened.found.wrong).toBeNull();
  expect(opened.found.tornBytes).toBeGreaterThan(0);
});

test('whichever operation fails, no acknowledged entry is lost and nothing else stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (acts, at, share) => {
        const stores = failingStores(new Fault(at, share));
        const journal = await Journal.open(stores, host());
        const acknowledged: string[] = [];
        const refused: string[][] = [];
        for (const texts of acts) {
          try {
            await journal.append(
              'Reviewer',
              texts.map((text) => note(text)),
            );
            acknowledged.push(...texts);
          } catch {
            refused.push(texts);
          }
          // A stop of the machine now: what another one finds on the disk.
          const found = await Journal.open(
            failingStores(new Fault(), stores.chain.bytes, stores.payloads.bytes),
            host(),
          );
          const texts2 = found.entries.map((entry) => found.body(entry)?.['text']);
          expect(found.found.wrong).toBeNull();
          expect(texts2.slice(0, acknowledged.length)).toEqual(acknowledged);
          expect([[], refused.at(-1)]).toContainEqual(texts2.slice(acknowledged.length));
        }
        expect(refused.length).toBeLessThanOrEqual(1);
        expect(await journal.verify()).toMatchObject({ wrong: null });
      },
    ),
    { numRuns: 300 },
  );
});

test('what concerns one person is forgotten, cannot be guessed, and the chain still verifies', async () => {
  const stores = failingStores();
  const journal = await Journal.open(stores, host());
  await journal.append('Reviewer', [note('secret of one', 'P1'), note('of another', 'P2')]);
  const gone = await journal.forget(
    'Officer',
    'asked to',
    ({ persons }) => (persons as string[] | undefined)?.includes('P1') === true,
  );
  const opened = await Journal.open(stores, host());
  const bytes = new TextDecoder().decode(stores.payloads.bytes) + new TextDecoder().decode(stores.chain.bytes);

  expect(gone).toBe(1);
  expect(bytes).not.toContain('secret');
  expect(bytes).not.toContain('P1');
  expect(bytes).not.toContain('0'.repeat(31) + '1');
  expect(opened.entries.map(({ kind }) => kind)).toEqual(['note', 'note', 'forget']);
  expect(opened.entries.map((entry) => opened.body(entry)?.['text'] ?? null)).toEqual([null, 'of another', null]);
  expect(await opened.verify()).toMatchObject({ entries: 3, wrong: null, forgotten: 1, strayBytes: 0 });
});

test('a stop in the middle of forgetting is made up for on opening', async () => {
  const { stores } = await written('first', 'second');
  const before = { chain: stores.chain.bytes, payloads: stores.payloads.bytes };
  for (let at = 1; at <= 6; at++) {
    const failing = failingStores(new Fault(at, 0.5), before.chain.slice(), before.payloads.slice());
    const journal = await Journal.open(failing, host());
    const gone = await journal.forget('Officer', 'asked', ({ text }) => text === 'first').catch(() => null);
    const reopened = await Journal.open(
      failingStores(new Fault(), failing.chain.bytes, failing.payloads.bytes),
      host(),
    );
    const { wrong, forgotten, strayBytes } = await reopened.verify();
    expect({ wrong, strayBytes }).toEqual({ wrong: null, strayBytes: 0 });
    if (gone !== null || reopened.entries.length === 3) expect(forgotten).toBe(1);
  }
});

test('an entry whose payload is gone without being forgotten is named', async () => {
  const { stores } = await written('first', 'second');
  stores.payloads.bytes = new Uint8Array(0);

  expect((await Journal.open(stores, host())).found.wrong).toEqual({
    seq: 0,
    why: 'what it says is not as it was written',
  });
});

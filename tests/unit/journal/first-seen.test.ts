import { expect, test } from 'vitest';
import { memoryStore } from '../../../data-pipeline/journal/byte-store.ts';
import { firstSeen, firstSeenActs } from '../../../data-pipeline/journal/first-seen.ts';
import { Journal } from '../../../data-pipeline/journal/journal.ts';

const finding = (findingId: string, personId: string) => ({ findingId, personId, ruleId: 'AFF-01', evidence: [] });
const january = [finding('f2', 'P1'), finding('f1', 'P1'), finding('f3', 'P2')];
const march = [...january, finding('f4', 'P2')];

async function journalOf(...builds: readonly { readonly at: string; readonly findings: typeof january }[]) {
  let count = 0;
  let at = '';
  const host = { now: () => at, salt: () => (count += 1).toString(16).padStart(32, '0') };
  const journal = await Journal.open({ chain: memoryStore(), payloads: memoryStore() }, host);
  for (const build of builds) {
    at = build.at;
    await journal.append('Ada', firstSeenActs(journal, build.findings));
  }
  return journal;
}

const both = () =>
  journalOf({ at: '2026-01-05T08:00:00.000Z', findings: january }, { at: '2026-03-02T08:00:00.000Z', findings: march });

test('findings are told once, an entry a person, with the day on which they were met first', async () => {
  const journal = await both();

  expect(journal.entries.map((entry) => journal.body(entry))).toEqual([
    { persons: ['P1'], findings: ['f1', 'f2'] },
    { persons: ['P2'], findings: ['f3'] },
    { persons: ['P2'], findings: ['f4'] },
  ]);
  expect([...firstSeen(journal)]).toEqual([
    ['f1', '2026-01-05T08:00:00.000Z'],
    ['f2', '2026-01-05T08:00:00.000Z'],
    ['f3', '2026-01-05T08:00:00.000Z'],
    ['f4', '2026-03-02T08:00:00.000Z'],
  ]);
});

test('who is forgotten leaves no finding behind, and the others keep their days', async () => {
  const journal = await both();
  await journal.forget(
    'Ada',
    'asked',
    (body) => (body['persons'] as readonly string[] | undefined)?.includes('P2') === true,
  );

  expect([...firstSeen(journal).keys()]).toEqual(['f1', 'f2']);
  expect(new TextDecoder().decode((await journal.bytes()).payloads)).not.toContain('f4');
});

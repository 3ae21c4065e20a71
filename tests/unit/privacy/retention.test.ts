import { expect, test } from 'vitest';
import { monthsAfter } from '../../../data-pipeline/core/day.ts';
import { memoryStore } from '../../../data-pipeline/journal/byte-store.ts';
import { Journal } from '../../../data-pipeline/journal/journal.ts';
import { dataProtectionText } from '../../../data-pipeline/privacy/data-protection-text.ts';
import { retention } from '../../../data-pipeline/privacy/retention.ts';
import { defaultSettings, privacySettings, settingsAct } from '../../../data-pipeline/privacy/settings.ts';

const works = { path: 'works.jsonl', sha256: 'a'.repeat(64), counts: { authorships: 3, organizations: 2, works: 1 } };
const roster = { path: 'roster.csv', sha256: 'b'.repeat(64), counts: { employments: 4 } };
const late = { path: 'late.csv', sha256: 'c'.repeat(64), counts: { award_people: 1 } };
const broken = { path: 'broken.csv', sha256: '', counts: {} };

async function journalWith(days: readonly (readonly [day: string, files: readonly string[]])[]): Promise<Journal> {
  let day = '';
  let salt = 0;
  const host = { now: () => `${day}T10:00:00.000Z`, salt: () => String((salt += 1)).padStart(32, '0') };
  const journal = await Journal.open({ chain: memoryStore(), payloads: memoryStore() }, host);
  for (const [at, hashes] of days) {
    day = at;
    const files = hashes.map((sha256) => ({ path: sha256.slice(0, 2), sha256, accepted: 1, rejected: 0 }));
    await journal.append('Ada', [{ kind: 'import', subject: 'workspace', body: { files } }]);
  }
  return journal;
}

test('a file is due so many months after its first import, by what it holds, and what is due comes first', async () => {
  const journal = await journalWith([
    ['2024-01-31', [works.sha256, roster.sha256]],
    ['2025-06-01', [works.sha256, roster.sha256]],
  ]);

  expect(retention([works, roster, late, broken], journal, defaultSettings, '2025-01-31')).toEqual([
    {
      path: 'roster.csv',
      sha256: roster.sha256,
      kind: 'roster',
      importedOn: '2024-01-31',
      dueOn: '2025-01-31',
      isSetAlone: false,
      isDue: true,
    },
    {
      path: 'works.jsonl',
      sha256: works.sha256,
      kind: 'publications',
      importedOn: '2024-01-31',
      dueOn: '2027-01-31',
      isSetAlone: false,
      isDue: false,
    },
    {
      path: 'late.csv',
      sha256: late.sha256,
      kind: 'awards',
      importedOn: null,
      dueOn: null,
      isSetAlone: false,
      isDue: false,
    },
  ]);
});

test('a day that was set for one file stands before the months of its kind', async () => {
  const journal = await journalWith([['2024-01-31', [works.sha256]]]);
  const settings = { ...defaultSettings, keepUntil: { [works.sha256]: '2024-03-01' } };

  expect(retention([works], journal, settings, '2024-02-29')[0]).toMatchObject({
    dueOn: '2024-03-01',
    isSetAlone: true,
    isDue: false,
  });
  expect(retention([works], journal, settings, '2024-03-01')[0]).toMatchObject({ isDue: true });
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-05-05', 36, '2027-05-05'],
])('%s and %i months is %s', (day, months, after) => {
  expect(monthsAfter(day, months)).toBe(after);
});

test('settings are what was kept last; before that, they name nobody', async () => {
  const journal = await journalWith([]);
  expect(privacySettings(journal)).toEqual(defaultSettings);
  await journal.append('Ada', [settingsAct({ ...defaultSettings, organization: 'Maren University', replyDays: 30 })]);

  expect(privacySettings(journal)).toMatchObject({ organization: 'Maren University', replyDays: 30 });
});

test('settings out of range are refused', () => {
  expect(() => settingsAct({ ...defaultSettings, replyDays: 0 })).toThrow();
});

test('the data-protection text follows the settings and the files, and says what is not filled in', async () => {
  const journal = await journalWith([['2024-01-31', [works.sha256, roster.sha256]]]);
  const settings = {
    ...defaultSettings,
    organization: 'Maren University',
    recipients: 'The research integrity office.',
  };
  const files = retention([works, roster], journal, settings, '2024-06-30');
  const text = dataProtectionText(settings, { people: 2, asOf: '2024-06-30', files })
    .map(({ title, lines }) => [title, ...lines].join('\n'))
    .join('\n\n');

  expect(text).toContain('Maren University');
  expect(text).toContain('The research integrity office.');
  expect(text).toContain('Records of 2 covered people');
  expect(text).toContain(
    '- The roster of covered people: 12 months from import; the first is due for deletion on 2025-01-31.',
  );
  expect(text).toContain('Legal basis\n[to be filled in: Data protection settings]');
  expect(text).not.toContain('Award records');
});

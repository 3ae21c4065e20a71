import { expect, test } from 'vitest';
import { noticeText } from '../../../data-pipeline/privacy/notice.ts';
import { defaultSettings } from '../../../data-pipeline/privacy/settings.ts';
import type { EvidenceRow, FindingFacts, InnocentRow } from '../../../data-pipeline/questions/answers.ts';

const finding = {
  finding_id: 'f1',
  rule_id: 'AFF-01',
  rule_version: '1.0.0',
  person_id: 'P1',
  person_name: 'Ada Quill',
  title: 'Affiliation on works that is not among the disclosed positions',
  subject_label: 'Polytechnic of Nordhavn',
  statement: '3 works from 2024 name Polytechnic of Nordhavn; the form certified on 2025-03-02 does not.',
  would_clear: 'A position there on any form that covers 2024.',
} as FindingFacts;

function quoted(side: EvidenceRow['side'], label: string, quote: string, doi: string | null = null): EvidenceRow {
  return { finding_id: 'f1', side, label, quote, doi, work_title: null } as EvidenceRow;
}

const evidence = [
  ...[1, 2, 3, 4].map((n) =>
    quoted('observed', 'Affiliation in a byline', `Nordhavn ${String(n)}`, `10.5555/${String(n)}`),
  ),
  quoted('absence', 'Biosketch certified on 2025-03-02', 'No matching row among 14'),
];
const innocents = [
  { code: 'moved', applies: 'unknown', text: 'A move shortly before.' },
  { code: 'homonym', applies: 'no', text: 'Another person of the same name.' },
] as InnocentRow[];

const settings = {
  ...defaultSettings,
  organization: 'Maren University',
  contact: 'integrity@maren.example',
  replyDays: 30,
};
const text = noticeText([{ finding, evidence, innocents }], settings, '2026-01-15');

test('a notice has both sides, the explanations that may apply, what would settle it and a day', () => {
  expect(text).toContain('Maren University, 2026-01-15\n\nDear Ada Quill,');
  expect(text).toContain('    - “Nordhavn 1” (Affiliation in a byline; https://doi.org/10.5555/1)');
  expect(text).toContain('    - and 1 more');
  expect(text).toContain('    - “No matching row among 14” (Biosketch certified on 2025-03-02)');
  expect(text).toContain('    - A move shortly before.');
  expect(text).not.toContain('Another person of the same name.\n  What would');
  expect(text).toContain('What would settle it: A position there on any form that covers 2024.');
  expect(text).toContain('(Rule AFF-01 1.0.0:');
  expect(text).toContain('Please tell us by 2026-02-14');
  expect(text.trimEnd().endsWith('integrity@maren.example')).toBe(true);
});

test('its words accuse nobody', () => {
  expect(text).not.toMatch(/violat|suspicio|guilty|misconduct|undisclosed|fraud|failed to|must/iu);
});

test('what is not set is marked to be filled in', () => {
  const bare = noticeText([{ finding, evidence: [], innocents: [] }], defaultSettings, '2026-01-15');

  expect(bare.startsWith('[institution], 2026-01-15')).toBe(true);
  expect(bare).toContain('    - nothing was found');
  expect(bare.trimEnd().endsWith('[contact]')).toBe(true);
});

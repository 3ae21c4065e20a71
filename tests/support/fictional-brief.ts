import type { Brief } from '#pipeline';

const exactly = (count: number) => ({ lo: count, hi: count });
const rules = ['AFF-01', 'EFF-01', 'ENT-01', 'ENT-02', 'FND-01', 'FND-02', 'FND-04', 'TIM-01'];

/** The brief of the fictional institution: something of all that a brief shows and hides. */
export const fictionalBrief: Brief = {
  workspace: 'Fictional institution',
  asOf: '2026-03-31',
  smallestCell: 5,
  tool: { name: 'Candor', version: '0.1.0' },
  journalHead: { entries: 212, hash: 'ab'.repeat(32) },
  figures: {
    people: 240,
    withForm: { part: { lo: 236, hi: 239 }, total: 240 },
    works: exactly(3870),
    coverage: {
      organization: { part: exactly(2715), total: 3870 },
      acknowledgment: { part: exactly(2120), total: 3870 },
      funding: { part: exactly(2480), total: 3870 },
      identity: { part: exactly(4410), total: 4728 },
    },
    found: exactly(43),
    open: exactly(26),
    decided: exactly(17),
    severities: {
      of: 'open',
      counts: [
        { severity: 'P', count: null },
        { severity: 'R', count: 15 },
        { severity: 'A', count: null },
      ],
    },
    outcomes: [
      { outcome: 'confirmed_gap', count: 6 },
      { outcome: 'disclosed_elsewhere', count: 5 },
      { outcome: 'self_corrected', count: null },
      { outcome: 'referred', count: 0 },
      { outcome: 'cleared', count: null },
    ],
    precision: { confirmed: 6, decided: 17, share: { value: 6 / 17, lo: 0.173, hi: 0.587 } },
    daysToDecision: { median: 12, of: 17 },
    months: [
      { month: '2026-01', opened: 30, decided: 0 },
      { month: '2026-02', opened: 7, decided: null },
      { month: '2026-03', opened: 6, decided: null },
    ],
    units: [
      { unit: 'Computer Science', people: 64, found: 12, open: 7, decided: 5 },
      { unit: 'Institute for Advanced Study', people: null, found: null, open: null, decided: null },
      { unit: 'Marine Biology', people: 38, found: 7, open: 7, decided: 0 },
      { unit: 'Materials Science', people: 71, found: 14, open: 6, decided: 8 },
      { unit: 'Museum', people: null, found: null, open: null, decided: null },
      { unit: 'School of Medicine', people: 60, found: 5, open: null, decided: null },
    ],
    rules: rules.map((ruleId, at) => ({
      ruleId,
      satisfied: 40 + at * 31,
      unknown: at === 2 ? null : at * 6,
      unknowable: 0,
    })),
    years: {
      of: 'located works',
      rows: Array.from({ length: 12 }, (_, at) => ({
        year: 2015 + at,
        works: at === 0 ? null : 180 + at * 22,
        international: at === 0 ? null : 40 + at * 11,
        base: at === 0 ? null : 120 + at * 20,
      })),
    },
  },
};

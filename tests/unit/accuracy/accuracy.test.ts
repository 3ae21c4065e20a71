import { expect, test } from 'vitest';
import { accuracy, mistakes } from '../../../data-pipeline/accuracy/accuracy.ts';

const planted = (ruleId: string, subjectKey: string) => ({ ruleId, kind: 'planted', subjectKey }) as const;
const innocent = (ruleId: string, subjectKey: string) => ({ ruleId, kind: 'innocent', subjectKey }) as const;
const reported = (rule_id: string, subject_key: string) => ({ rule_id, subject_key });

test('three of four planted subjects and one innocent are reported', () => {
  const truth = [
    planted('AFF-01', 'P1|a'),
    planted('AFF-01', 'P1|b'),
    planted('AFF-01', 'P2|a'),
    planted('AFF-01', 'P3|a'),
    innocent('AFF-01', 'P4|a'),
    innocent('AFF-01', 'P5|a'),
  ];
  const findings = [
    reported('AFF-01', 'P1|a'),
    reported('AFF-01', 'P1|b'),
    reported('AFF-01', 'P2|a'),
    reported('AFF-01', 'P4|a'),
  ];

  expect(accuracy(findings, truth)).toEqual([
    { rule_id: 'AFF-01', planted: 4, precision: 0.75, recall: 0.75, f1: 0.75, innocents: 2, innocents_fired: 1 },
  ]);
});

test('a report about a subject that the truth does not know is an error too', () => {
  const findings = [reported('EFF-01', 'P1|2025'), reported('EFF-01', 'P9|2025')];

  expect(accuracy(findings, [planted('EFF-01', 'P1|2025')])).toEqual([
    { rule_id: 'EFF-01', planted: 1, precision: 0.5, recall: 1, f1: 2 / 3, innocents: 0, innocents_fired: 0 },
  ]);
});

test('a rule that reports nothing has no precision, and one with nothing planted no recall', () => {
  expect(accuracy([reported('FND-04', 'P1|1')], [planted('TIM-01', 'P1|x')])).toEqual([
    { rule_id: 'FND-04', planted: 0, precision: 0, recall: null, f1: null, innocents: 0, innocents_fired: 0 },
    { rule_id: 'TIM-01', planted: 1, precision: null, recall: 0, f1: null, innocents: 0, innocents_fired: 0 },
  ]);
});

test('a rule that is always wrong has a mean of 0', () => {
  const [rule] = accuracy([reported('ENT-01', 'P2|e')], [planted('ENT-01', 'P1|e')]);

  expect(rule?.f1).toBe(0);
});

test('subjects count once, and a subject of one rule says nothing about another', () => {
  const truth = [planted('ENT-01', 'P1|e'), planted('ENT-01', 'P1|e'), innocent('ENT-02', 'P1|e')];
  const findings = [reported('ENT-01', 'P1|e'), reported('ENT-01', 'P1|e')];

  expect(accuracy(findings, truth)).toEqual([
    { rule_id: 'ENT-01', planted: 1, precision: 1, recall: 1, f1: 1, innocents: 0, innocents_fired: 0 },
    { rule_id: 'ENT-02', planted: 0, precision: null, recall: null, f1: null, innocents: 1, innocents_fired: 0 },
  ]);
});

test('mistakes are named by rule and subject', () => {
  const truth = [planted('AFF-01', 'P1|a'), planted('AFF-01', 'P2|a'), innocent('AFF-01', 'P3|a')];

  expect(mistakes([reported('AFF-01', 'P1|a'), reported('AFF-01', 'P3|a')], truth)).toEqual({
    wrong: ['AFF-01 P3|a'],
    missed: ['AFF-01 P2|a'],
  });
});

import type { VerdictRow } from '../questions/answers.ts';
import type { BriefRule } from './brief.ts';
import { isSmall, type TableCount } from './count.ts';

/**
 * What each rule could and could not tell. How often it fired is left out: a rule gives few severities, so that findings by rule
 * and findings by severity would tell hidden counts of each other. What stands here is part of no published sum.
 */
export function briefRules(verdicts: readonly VerdictRow[], k: number): readonly BriefRule[] {
  const shown = (count: number): TableCount => (isSmall(count, k) ? null : count);
  return verdicts.map(({ rule_id, satisfied, unknown, unknowable }) => ({
    ruleId: rule_id,
    satisfied: shown(satisfied),
    unknown: shown(unknown),
    unknowable: shown(unknowable),
  }));
}

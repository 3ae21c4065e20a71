import * as v from 'valibot';
import { PipelineError } from '../../core/errors.ts';
import type { Rule } from '../../rules/rule.ts';
import { json } from '../json.ts';

const ruleShape = v.looseObject({
  id: v.string(),
  version: v.string(),
  title: v.string(),
  sentence: v.string(),
  wouldClear: v.string(),
  innocents: v.array(v.object({ code: v.string(), text: v.string() })),
});

/** The members that state a rule: its text, and its SQL. */
export function ruleMembers({ sql, ...text }: Rule): readonly (readonly [name: string, content: string])[] {
  return [
    [`rules/${text.id}.json`, json(text)],
    [`rules/${text.id}.sql`, sql],
  ];
}

/** A rule from its two members. @throws PipelineError `pack_invalid`. */
export function readRule(text: string, sql: string): Rule {
  try {
    return { ...v.parse(ruleShape, JSON.parse(text)), sql } as unknown as Rule;
  } catch (cause) {
    throw new PipelineError('pack_invalid', 'it states a rule in a way that this version does not know', { cause });
  }
}

import type { Row, Value } from '../db/database.ts';
import { resultShapes } from './result-shapes.ts';
import type { Rule } from './rule.ts';

/** A row of a rule's SELECT that fired, with the finding's id. */
export interface FiredSubject extends Row {
  finding_id: string;
  details: readonly string[];
  innocents: readonly string[];
}

const confidenceParts = [
  'conf_identity',
  'conf_organization',
  'conf_mention',
  'conf_attribution',
  'conf_date',
] as const;

/** A row of `finding`, in the order of its shape. The whole confidence is the least of the parts that apply. */
export function findingRow(rule: Rule, subject: FiredSubject): readonly Value[] {
  const parts = confidenceParts.map((part) => subject[part]).filter((value) => typeof value === 'number');
  const own: Row = {
    rule_id: rule.id,
    rule_version: rule.version,
    title: rule.title,
    statement: fillSentence(rule.sentence, subject.details),
    would_clear: fillSentence(rule.wouldClear, subject.details),
    conf_least: parts.length === 0 ? 1 : Math.min(...parts),
  };
  return Object.keys(resultShapes.finding).map((column) => own[column] ?? subject[column] ?? null);
}

/**
 * The rows of `finding_innocent` for one finding, in the rule's own order.
 *
 * @throws Error if the rule's SELECT leaves one of its explanations open.
 */
export function innocentRows(rule: Rule, subject: FiredSubject): readonly (readonly Value[])[] {
  const applies = namedValues(subject.innocents);
  return rule.innocents.map(({ code, text }, index) => [
    subject.finding_id,
    index + 1,
    code,
    stated(applies, code),
    text,
  ]);
}

/**
 * A sentence with each `{name}` replaced by its value; a value is never read as a template.
 *
 * @param details `name=value`.
 * @throws Error if a name has no value.
 */
export function fillSentence(sentence: string, details: readonly string[]): string {
  const values = namedValues(details);
  return sentence.replaceAll(/\{([a-z_]+)\}/g, (_, name: string) => stated(values, name));
}

function namedValues(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

function stated(values: ReadonlyMap<string, string>, name: string): string {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the rule gives no value for "${name}"`);
  return value;
}

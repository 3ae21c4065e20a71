import { PipelineError } from '../core/errors.ts';
import { createTable, type Database } from '../db/database.ts';
import { setVariable } from '../db/variables.ts';
import type { RunOptions } from '../progress.ts';
import coverage from './coverage.sql?raw';
import evaluationRows from './evaluation_rows.sql?raw';
import evidenceRows from './evidence_rows.sql?raw';
import { type FiredSubject, findingRow, innocentRows } from './finding-row.ts';
import firedSubjects from './fired_subjects.sql?raw';
import { rules as everyRule } from './index.ts';
import { resultShapes } from './result-shapes.ts';
import type { Rule } from './rule.ts';

export interface RuleOptions extends RunOptions {
  /** Every rule unless told. */
  readonly rules?: readonly Rule[];
}

/** Evaluates rules as {@link evaluateRules} does, and fills `coverage` anew. */
export async function runRules(db: Database, options: RuleOptions = {}): Promise<void> {
  await evaluateRules(db, options);
  await db.run(`create or replace table coverage as\n${coverage}`);
}

/**
 * Evaluates rules over the tables of the steps that they read, and fills `evaluation`, `finding`, `finding_evidence` and
 * `finding_innocent` anew. The parameters must be set as variables, and the macros loaded, before.
 *
 * @throws PipelineError `rule_failed`, with the rule's id as `detail`; whatever `signal` gives as its reason.
 */
export async function evaluateRules(
  db: Database,
  { onProgress, signal, rules = everyRule }: RuleOptions = {},
): Promise<void> {
  for (const [table, shape] of Object.entries(resultShapes)) await db.run(createTable(table, shape));
  for (const [index, rule] of rules.entries()) {
    signal?.throwIfAborted();
    try {
      await runRule(db, rule);
    } catch (cause) {
      throw new PipelineError('rule_failed', rule.id, { cause });
    }
    onProgress?.({ stage: 'check', detail: rule.id, done: index + 1, total: rules.length, unit: 'rules' });
  }
}

async function runRule(db: Database, rule: Rule): Promise<void> {
  await setVariable(db, 'rule_id', rule.id);
  await db.run(`create or replace table rule_result as\n${rule.sql}`);
  await db.run(`insert into evaluation\n${evaluationRows}`);
  await db.run(`insert into finding_evidence\n${evidenceRows}`);
  const subjects = await db.rows<FiredSubject>(firedSubjects);
  await db.insert(
    'finding',
    resultShapes.finding,
    subjects.map((subject) => findingRow(rule, subject)),
  );
  await db.insert(
    'finding_innocent',
    resultShapes.finding_innocent,
    subjects.flatMap((subject) => innocentRows(rule, subject)),
  );
  await db.run('drop table rule_result');
}

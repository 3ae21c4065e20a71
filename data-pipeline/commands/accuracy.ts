import { parseArgs } from 'node:util';
import { accuracy, mistakes, type ReportedSubject, type RuleAccuracy } from '../accuracy/accuracy.ts';
import { demoInput } from '../accuracy/demo-input.ts';
import { PipelineError } from '../core/errors.ts';
import { openNative } from '../db/native.ts';
import { demoDefaults, makeInstitution } from '../demo/institution.ts';
import { runPipeline } from '../pipeline.ts';
import { linkAccuracy } from './accuracy-links.ts';
import { table } from './text-table.ts';

const usage = `npm run accuracy -- [--people N] [--years Y] [--seed S] [--json] [--mistakes]
npm run accuracy -- --links [--data DIR] [--json]

Makes the demo institution, runs the pipeline on it and compares the findings with what was planted, rule by rule.
--mistakes lists each subject that a rule reported without reason or did not report.

--links measures links instead (funders, organizations) on labelled files below DIR (../shared/data), with the registries that lie
there; what is not there is skipped, and said.

Exit codes: 0 done · 2 the command line was not understood.`;

/** `npm run accuracy`. @returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        people: { type: 'string', default: String(demoDefaults.people) },
        years: { type: 'string', default: String(demoDefaults.years) },
        seed: { type: 'string', default: String(demoDefaults.seed) },
        json: { type: 'boolean', default: false },
        mistakes: { type: 'boolean', default: false },
        links: { type: 'boolean', default: false },
        data: { type: 'string', default: '../shared/data' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    if (values.links) {
      process.stdout.write(await linkAccuracy(values.data, values.json));
      return 0;
    }
    const { files, truth, asOf } = makeInstitution({
      people: Number(values.people),
      years: Number(values.years),
      seed: Number(values.seed),
    });
    const findings = await findingsIn(demoInput(files), asOf);
    const rules = accuracy(findings, truth);
    process.stdout.write(values.json ? `${JSON.stringify({ rules }, null, 2)}\n` : ruleTable(rules));
    if (values.mistakes) {
      const { wrong, missed } = mistakes(findings, truth);
      for (const subject of wrong) process.stdout.write(`reported without reason: ${subject}\n`);
      for (const subject of missed) process.stdout.write(`not reported: ${subject}\n`);
    }
    return 0;
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}\n`);
    return 2;
  }
}

async function findingsIn(files: ReturnType<typeof demoInput>, asOf: string): Promise<readonly ReportedSubject[]> {
  const db = await openNative();
  try {
    await runPipeline(db, files, { asOf });
    return await db.rows<{ rule_id: string; subject_key: string }>(
      'select rule_id, subject_key from finding order by rule_id, subject_key',
    );
  } finally {
    await db.close();
  }
}

function ruleTable(rules: readonly RuleAccuracy[]): string {
  const lines = [
    ['rule', 'planted', 'precision', 'recall', 'F1', 'innocents', 'of them reported'],
    ...rules.map((rule) => [
      rule.rule_id,
      String(rule.planted),
      figure(rule.precision),
      figure(rule.recall),
      figure(rule.f1),
      String(rule.innocents),
      String(rule.innocents_fired),
    ]),
  ];
  return table(lines);
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function isArgumentError(error: unknown): error is Error {
  if (error instanceof PipelineError) return error.code === 'argument_invalid';
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

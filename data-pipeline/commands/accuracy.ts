import { parseArgs } from 'node:util';
import { accuracy, mistakes, type ReportedSubject, type RuleAccuracy } from '../accuracy/accuracy.ts';
import { demoInput } from '../accuracy/demo-input.ts';
import { openNative } from '../db/native.ts';
import { demoDefaults, makeInstitution } from '../demo/institution.ts';
import { runPipeline } from '../pipeline.ts';
import { linkAccuracy } from './accuracy-links.ts';
import { command } from './command.ts';
import { table } from './text-table.ts';

const usage = `npm run accuracy -- [--people N] [--years Y] [--seed S] [--json] [--mistakes]
npm run accuracy -- --links [--data DIR] [--json]

Makes the demo institution, runs the pipeline on it and compares the findings with what was planted, rule by rule.
--mistakes lists each subject that a rule reported without reason or did not report.

--links measures links instead (funders, organizations) on labelled files below DIR (../shared/data), with the registries that lie
there; what is not there is skipped, and said.

Exit codes: 0 done · 2 the command line was not understood · 130 stopped by Ctrl-C.`;

/** `npm run accuracy`: how right the rules are, or the links. @returns the exit code. */
export const main = command({ usage, read: readArguments, run });

async function run(wish: ReturnType<typeof readArguments>): Promise<number> {
  if (wish.links) {
    process.stdout.write(await linkAccuracy(wish.data, wish.json));
    return 0;
  }
  const { files, truth, asOf } = makeInstitution({
    people: Number(wish.people),
    years: Number(wish.years),
    seed: Number(wish.seed),
  });
  const findings = await findingsIn(demoInput(files), asOf);
  const rules = accuracy(findings, truth);
  process.stdout.write(wish.json ? `${JSON.stringify({ rules }, null, 2)}\n` : ruleTable(rules));
  if (wish.mistakes) {
    const { wrong, missed } = mistakes(findings, truth);
    for (const subject of wrong) process.stdout.write(`reported without reason: ${subject}\n`);
    for (const subject of missed) process.stdout.write(`not reported: ${subject}\n`);
  }
  return 0;
}

function readArguments(argv: readonly string[]) {
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
    },
  });
  return values;
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

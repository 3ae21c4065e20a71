import * as v from 'valibot';
import type { Database, Row, Value } from '../../db/database.ts';
import { PipelineError } from '../../core/errors.ts';
import { rules as ownRules } from '../../rules/index.ts';
import { setParameters } from '../../rules/parameters.ts';
import { evaluateRules } from '../../rules/run-rules.ts';
import ownMacros from '../../steps/macros.sql?raw';
import type { PackProblem } from './check-pack.ts';
import type { PackManifest } from './manifest.ts';
import { readRule, ruleMembers } from './packed-rules.ts';
import { type PackedTable, storePackedRows } from './packed-rows.ts';

const value = v.nullable(v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]));
const tableShape = v.object({
  table: v.string(),
  columns: v.record(v.string(), v.string()),
  rows: v.array(v.array(value)),
});
const parameterShape = v.object({
  as_of: v.string(),
  changed: v.record(v.string(), v.union([v.number(), v.boolean()])),
});
const findingShape = v.object({
  findings: v.array(
    v.object({
      finding_id: v.string(),
      rule_id: v.string(),
      rule_version: v.string(),
      severity: v.string(),
      date_lo: v.nullable(v.string()),
      date_hi: v.nullable(v.string()),
      work_count: v.number(),
    }),
  ),
});
const evidenceShape = v.object({
  evidence: v.array(v.object({ finding_id: v.string(), side: v.string(), label: v.string(), quote: v.string() })),
});

/** What the packed rules gave on the packed rows. */
export interface Rerun {
  readonly problems: readonly PackProblem[];
  /** Findings that came out again, and how many of them the pack shows. */
  readonly findings: number;
  /** Rules whose version differs from the one in this program: their own SQL, as packed, was run. */
  readonly otherVersions: readonly string[];
}

/**
 * Evaluates the rules of a pack on its rows, in a database that can reach no file and no network, and compares every finding id
 * with the list in the manifest, and the packed findings with their severity, dates, works and quotations.
 *
 * @throws PipelineError `pack_invalid` where the rows or rules can't be read; `rule_failed`.
 */
export async function rerunRules(
  db: Database,
  texts: ReadonlyMap<string, string>,
  manifest: PackManifest,
): Promise<Rerun> {
  const { rules, problems, otherVersions } = packedRules(texts, manifest);
  const { as_of, changed } = read(parameterShape, texts, 'parameters.json');
  await db.run(textIn(texts, 'rules/macros.sql'));
  await setParameters(db, as_of, changed);
  const members = [...texts.keys()].filter((name) => name.startsWith('rows/'));
  await storePackedRows(
    db,
    members.map((name) => read(tableShape, texts, name) as PackedTable),
  );
  await evaluateRules(db, { rules });
  const again = await db.rows<FoundRow>(
    'select finding_id, rule_id, rule_version, severity, date_lo, date_hi, work_count from finding order by finding_id',
  );
  const quoted = await db.rows<QuotedRow>(
    'select finding_id, side, label, quote from finding_evidence order by finding_id, seq',
  );
  const expected = manifest.rerun?.finding_ids ?? [];
  if (
    !sameList(
      again.map(({ finding_id }) => finding_id),
      expected,
    )
  ) {
    problems.push({ member: 'manifest.json', what: 'the rules give other findings on the packed rows than it lists' });
  }
  const { findings } = read(findingShape, texts, 'findings.json');
  const { evidence } = read(evidenceShape, texts, 'evidence.json');
  problems.push(...differences(findings, again, 'findings.json', (row) => Object.values(row).slice(1)));
  const ofFindings = new Set(findings.map(({ finding_id }) => finding_id));
  const inPack = grouped(evidence);
  const found = grouped(quoted.filter(({ finding_id }) => ofFindings.has(finding_id)));
  for (const id of ofFindings) {
    if (inPack.get(id) !== found.get(id))
      problems.push({ member: 'evidence.json', what: `finding ${id} rests on other quotations` });
  }
  return { problems, findings: again.length, otherVersions };
}

interface FoundRow extends Row {
  finding_id: string;
}

interface QuotedRow extends Row {
  finding_id: string;
  side: string;
  label: string;
  quote: string;
}

function packedRules(texts: ReadonlyMap<string, string>, manifest: PackManifest) {
  const problems: PackProblem[] = [];
  const otherVersions: string[] = [];
  const rules = manifest.rules.map(({ id, version }) => {
    const rule = readRule(textIn(texts, `rules/${id}.json`), textIn(texts, `rules/${id}.sql`));
    if (rule.id !== id || rule.version !== version) {
      problems.push({ member: `rules/${id}.json`, what: 'it states another rule or version than the manifest' });
    }
    const own = ownRules.find((known) => known.id === id);
    if (own?.version !== version) otherVersions.push(`${id} ${version}`);
    else {
      for (const [name, text] of ruleMembers(own)) {
        if (texts.get(name) !== text)
          problems.push({ member: name, what: `it is not version ${version} of the rule as published` });
      }
    }
    return rule;
  });
  if (otherVersions.length === 0 && texts.get('rules/macros.sql') !== ownMacros)
    otherVersions.push('shared expressions');
  return { rules, problems, otherVersions };
}

function differences<T extends { readonly finding_id: string }>(
  packed: readonly T[],
  again: readonly FoundRow[],
  member: string,
  facts: (row: T) => readonly Value[],
): readonly PackProblem[] {
  const byId = new Map(again.map((row) => [row.finding_id, row]));
  return packed.flatMap((row) => {
    const other = byId.get(row.finding_id);
    if (other === undefined)
      return [{ member, what: `the rules do not give finding ${row.finding_id} on the packed rows` }];
    const isAsPacked = sameList(facts(row), Object.values(other).slice(1));
    return isAsPacked ? [] : [{ member, what: `the rules give finding ${row.finding_id} with other facts` }];
  });
}

function grouped(rows: readonly { finding_id: string; side: string; label: string; quote: string }[]) {
  const groups = new Map<string, string>();
  for (const { finding_id, side, label, quote } of rows) {
    groups.set(finding_id, `${groups.get(finding_id) ?? ''}${JSON.stringify([side, label, quote])}\n`);
  }
  return groups;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function textIn(texts: ReadonlyMap<string, string>, name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new PipelineError('pack_invalid', `it has no ${name}`);
  return text;
}

function read<Shape extends v.GenericSchema>(
  shape: Shape,
  texts: ReadonlyMap<string, string>,
  name: string,
): v.InferOutput<Shape> {
  const text = textIn(texts, name);
  try {
    return v.parse(shape, JSON.parse(text));
  } catch (cause) {
    throw new PipelineError('pack_invalid', `its ${name} is not of this version`, { cause });
  }
}

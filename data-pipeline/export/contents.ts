import { group } from 'd3-array';
import type { Database } from '../db/database.ts';
import type { Receipt } from '../intake/receipt.ts';
import type { JournalHead } from '../journal/head.ts';
import type { Reviews } from '../journal/review.ts';
import type { CoverageRow, CoverageTotals, VerdictRow } from '../questions/answers.ts';
import { askFindingFacts, askOverview, askPersonCoverage } from '../questions/ask.ts';
import { type ParameterValues, parameterValues } from '../rules/parameters.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { FindingRecord } from './finding-record.ts';
import type { Profile } from './profile.ts';
import { redactionOf } from './redaction.ts';
import { toolName, toolVersion } from './tool.ts';

/** What was run, to stand in the file beside what came out of it. */
export interface RunFacts {
  /** What the workspace is called. */
  readonly workspace: string;
  readonly asOf: string;
  /** Those that differ from the parameters' own. */
  readonly parameters: ParameterValues;
  readonly receipt: Receipt;
  readonly reviews?: Reviews | undefined;
  readonly journalHead?: JournalHead | null | undefined;
  /** When each finding was met first, ISO 8601. */
  readonly firstSeen?: ReadonlyMap<string, string> | undefined;
}

/** Which findings an export holds, in which order, for whom. */
export interface Selection {
  readonly profile: Profile;
  readonly findingIds: readonly string[];
  /** The filter and the order in words, as the reader saw them. */
  readonly filter: string;
  readonly sort: string;
  /** Whose copy it is, for the profile `researcher`. */
  readonly personId: string | null;
  /** What pseudonyms are made with, for the profile `share`. */
  readonly secret: string | null;
}

interface InputFacts {
  readonly path: string;
  readonly sha256: string;
  readonly format: string | null;
}

/** Everything that an export of one profile may say. */
export interface Contents {
  readonly profile: Profile;
  readonly asOf: string;
  readonly filter: string;
  readonly sort: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly records: readonly FindingRecord[];
  /** The rules that found them, in their order. */
  readonly rules: readonly Rule[];
  readonly parameters: { readonly changed: ParameterValues; readonly all: ParameterValues };
  readonly inputs: readonly InputFacts[];
  /** Of the people with a finding here; `totals` and `verdicts` are null where they would tell of others. */
  readonly coverage: {
    readonly people: readonly CoverageRow[];
    readonly totals: CoverageTotals | null;
    readonly verdicts: readonly VerdictRow[];
  };
  readonly journalHead: JournalHead | null;
}

/**
 * Reads what an export of this selection says. Ids that are not there are left out.
 *
 * @throws PipelineError `argument_invalid` where the profile lacks its person or its secret.
 */
export async function readContents(db: Database, selection: Selection, run: RunFacts): Promise<Contents> {
  const { profile, findingIds, filter, sort } = selection;
  const redaction = await redactionOf(selection);
  const chosen = await readFindings(db, findingIds, run.reviews);
  const isOfOne = profile === 'researcher';
  const kept = isOfOne ? chosen.filter(({ finding }) => finding.person_id === selection.personId) : chosen;
  const personIds = new Set(kept.map(({ finding }) => finding.person_id));
  const ruleIds = new Set(kept.map(({ finding }) => finding.rule_id));
  const overview = isOfOne ? null : await askOverview(db, run.asOf);
  const people = (await askPersonCoverage(db)).filter(({ person_id }) => personIds.has(person_id));
  return {
    profile,
    asOf: run.asOf,
    filter: redaction.filter(filter),
    sort,
    tool: { name: toolName, version: toolVersion },
    records: redaction.records(kept),
    rules: rules.filter(({ id }) => ruleIds.has(id)),
    parameters: { changed: run.parameters, all: parameterValues(run.parameters) },
    inputs: inputsOf(run.receipt, profile, kept),
    coverage: {
      people: redaction.coverage(people),
      totals: overview?.coverage ?? null,
      verdicts: overview?.verdicts ?? [],
    },
    journalHead: run.journalHead ?? null,
  };
}

/** The findings of these ids, in this order, with both sides of their evidence. */
export async function readFindings(
  db: Database,
  findingIds: readonly string[],
  reviews: Reviews = new Map(),
): Promise<readonly FindingRecord[]> {
  const { findings, evidence, innocents } = await askFindingFacts(db);
  const evidenceOf = group(evidence, (row) => row.finding_id);
  const innocentsOf = group(innocents, (row) => row.finding_id);
  const factsOf = new Map(findings.map((finding) => [finding.finding_id, finding]));
  return findingIds.flatMap((id) => {
    const finding = factsOf.get(id);
    if (finding === undefined) return [];
    const review = reviews.get(id) ?? null;
    return [{ finding, evidence: evidenceOf.get(id) ?? [], innocents: innocentsOf.get(id) ?? [], review }];
  });
}

/** The as-of date, the parameters that were changed, and the hash of every input file. */
export function runContext({ asOf, parameters, receipt }: RunFacts) {
  return { as_of: asOf, parameters, inputs: receipt.files.map(inputFacts) };
}

/** The head of a JSON export: which one it is, and what it was made from. */
export function contentsContext({ tool, profile, asOf, filter, sort, parameters, inputs, journalHead }: Contents) {
  return {
    tool,
    profile,
    as_of: asOf,
    filter,
    sort,
    parameters: parameters.changed,
    inputs,
    journal_head: journalHead,
  };
}

function inputsOf(receipt: Receipt, profile: Profile, records: readonly FindingRecord[]): readonly InputFacts[] {
  if (profile === 'share') return [];
  const cited = new Set(records.flatMap(({ evidence }) => evidence.map(({ sha256 }) => sha256)));
  return receipt.files.filter(({ sha256 }) => profile === 'auditor' || cited.has(sha256)).map(inputFacts);
}

function inputFacts({ path, sha256, format }: InputFacts): InputFacts {
  return { path, sha256, format };
}

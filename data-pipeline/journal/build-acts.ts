import type { JsonObject } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import type { EntryKind } from './entry.ts';
import type { Act } from './journal.ts';
import { foldStatements, type Journaled } from './statements.ts';

/** A build that came about: which files, which question, how many findings. */
export interface Build {
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly rows: { readonly accepted: number; readonly rejected: number };
  }[];
  readonly asOf: string;
  readonly parameters: Readonly<Record<string, number | boolean>>;
  /** Names of the column mappings that the workspace keeps. */
  readonly mappings: readonly string[];
  /** `AFF-01 1.0.0`, in the order of the rules. */
  readonly rules: readonly string[];
  /** What was found, by finding id, in words without names (questions/found_list.sql): the next run is compared with it. */
  readonly found: Readonly<Record<string, string>>;
}

/**
 * What the journal has to be told of a build: nothing where it is the one that it knows, so that opening a workspace again adds
 * no entry, and a build that a stop kept from being written down is written down when it is opened.
 */
export function buildActs(journal: Journaled, build: Build): readonly Act[] {
  const files = build.files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256, rows }) => ({ path, sha256, accepted: rows.accepted, rejected: rows.rejected }));
  const question = { as_of: build.asOf, parameters: { ...build.parameters }, mappings: [...build.mappings] };
  const told = {
    import: { files },
    parameters: question,
    run: {
      ...question,
      rules: [...build.rules],
      files: files.length,
      findings: Object.keys(build.found).length,
      found: { ...build.found },
    },
  };
  const isNews = (kind: keyof typeof told) => !isSame(newest(journal, kind), told[kind]);
  const acts: Act[] = [];
  if (isNews('import')) acts.push({ kind: 'import', subject: 'workspace', body: told.import });
  if (isNews('parameters')) acts.push({ kind: 'parameters', subject: 'workspace', body: told.parameters });
  if (acts.length > 0 || isNews('run')) acts.push({ kind: 'run', subject: 'workspace', body: told.run });
  return acts;
}

function newest(journal: Journaled, kind: EntryKind): JsonObject | null {
  const entry = foldStatements(journal).counting.findLast((candidate) => candidate.kind === kind);
  return entry === undefined ? null : journal.body(entry);
}

function isSame(before: JsonObject | null, now: JsonObject): boolean {
  return before !== null && canonicalJson(before) === canonicalJson(now);
}

import { plural } from '../core/plural.ts';
import { canonicalJson, type JsonObject } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import type { Journal } from './journal.ts';

/** What may differ between two runs. `identity`: somebody decided whose a work is. */
export type Cause = 'data' | 'date' | 'parameters' | 'rule' | 'identity';

/** A finding that differs between the last run and the one before it. */
export interface ChangedFinding {
  readonly findingId: string;
  readonly ruleId: string;
  readonly change: 'new' | 'gone' | 'changed';
  /** All that differs between the runs and could have done it; one = that did it. */
  readonly causes: readonly Cause[];
  /** What of it reads otherwise; empty unless it is `changed`. */
  readonly parts: readonly string[];
}

export interface RunChanges {
  readonly before: { readonly at: string; readonly asOf: string; readonly findings: number };
  readonly now: { readonly at: string; readonly asOf: string; readonly findings: number };
  readonly causes: readonly Cause[];
  /** What differs, in words: "2 files added". */
  readonly differences: readonly string[];
  readonly findings: readonly ChangedFinding[];
}

const parts = [
  'the rule',
  'the severity',
  'the certainty of its date',
  'the confidence of the identity',
  'what was observed',
  'what was disclosed',
  'the list',
] as const;

/**
 * What changed between the last two runs that the journal tells of, and what may have done it; null where it tells of fewer
 * than two, or does not say what they found.
 */
export function runChanges(journal: Pick<Journal, 'entries' | 'body'>): RunChanges | null {
  const runs = journal.entries.filter(({ kind }) => kind === 'run');
  const [earlier, later] = [runs.at(-2), runs.at(-1)];
  if (earlier === undefined || later === undefined) return null;
  const [before, now] = [journal.body(earlier), journal.body(later)];
  const [foundBefore, foundNow] = [foundOf(before), foundOf(now)];
  if (before === null || now === null || foundBefore === null || foundNow === null) return null;
  const rules = changedRules(before, now);
  const files = fileDifferences(importBefore(journal, earlier), importBefore(journal, later));
  const isDecided = journal.entries.some(
    ({ kind, seq }) => kind === 'identity' && seq > earlier.seq && seq < later.seq,
  );
  const mappings = isSame(before['mappings'], now['mappings']) ? [] : ['other column mappings'];
  const said: readonly (readonly [Cause, readonly string[]])[] = [
    ['data', [...files, ...mappings]],
    ['date', before['as_of'] === now['as_of'] ? [] : [`as of ${text(before['as_of'])} → ${text(now['as_of'])}`]],
    ['parameters', isSame(before['parameters'], now['parameters']) ? [] : ['other parameters']],
    ['rule', [...rules].map((rule) => `another version of ${rule}`)],
    ['identity', isDecided ? ['decisions on identity'] : []],
  ];
  const causes = said.filter(([, words]) => words.length > 0).map(([cause]) => cause);
  const causesOf = (rule: string): readonly Cause[] => causes.filter((cause) => cause !== 'rule' || rules.has(rule));
  const ids = [...new Set([...Object.keys(foundBefore), ...Object.keys(foundNow)])].sort();
  return {
    before: facts(earlier, before, foundBefore),
    now: facts(later, now, foundNow),
    causes,
    differences: said.flatMap(([, words]) => words),
    findings: ids.flatMap((findingId): readonly ChangedFinding[] => {
      const [was, is] = [foundBefore[findingId], foundNow[findingId]];
      if (was === is) return [];
      const ruleId = (is ?? was ?? '').split(' ')[0] ?? '';
      const change = was === undefined ? 'new' : is === undefined ? 'gone' : 'changed';
      return [{ findingId, ruleId, change, causes: causesOf(ruleId), parts: changedParts(was, is) }];
    }),
  };
}

function changedParts(was: string | undefined, is: string | undefined): readonly string[] {
  if (was === undefined || is === undefined) return [];
  const [before, now] = [was.split(' '), is.split(' ')];
  return parts.filter((_, index) => before[index] !== now[index]);
}

function changedRules(before: JsonObject, now: JsonObject): ReadonlySet<string> {
  const [was, is] = [list(before['rules']), list(now['rules'])];
  const differing = [...was.filter((rule) => !is.includes(rule)), ...is.filter((rule) => !was.includes(rule))];
  return new Set(differing.map((rule) => rule.split(' ')[0] ?? rule));
}

/** The files that a run read: the newest import before it; null where its words were forgotten. */
function importBefore(journal: Pick<Journal, 'entries' | 'body'>, run: Entry): ReadonlyMap<string, string> | null {
  const entry = journal.entries.findLast(
    ({ kind, subject, seq }) => kind === 'import' && subject === 'workspace' && seq < run.seq,
  );
  const body = entry === undefined ? {} : journal.body(entry);
  if (body === null) return null;
  const files = body['files'] ?? [];
  const rows = Array.isArray(files) ? files.map((file) => file as JsonObject) : [];
  return new Map(rows.map((file) => [text(file['path']), text(file['sha256'])]));
}

function fileDifferences(
  before: ReadonlyMap<string, string> | null,
  now: ReadonlyMap<string, string> | null,
): readonly string[] {
  if (before === null || now === null) return ['other files, whose names were forgotten'];
  const added = [...now.keys()].filter((path) => !before.has(path)).length;
  const gone = [...before.keys()].filter((path) => !now.has(path)).length;
  const other = [...now].filter(([path, sha256]) => before.has(path) && before.get(path) !== sha256).length;
  return [
    ...(added > 0 ? [`${plural(added, 'file')} added`] : []),
    ...(gone > 0 ? [`${plural(gone, 'file')} gone`] : []),
    ...(other > 0 ? [`${plural(other, 'file')} with other content`] : []),
  ];
}

function facts({ at }: Entry, body: JsonObject, found: Readonly<Record<string, string>>) {
  return { at, asOf: text(body['as_of']), findings: Object.keys(found).length };
}

function foundOf(body: JsonObject | null): Readonly<Record<string, string>> | null {
  const found = body?.['found'];
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Readonly<Record<string, string>>)
    : null;
}

function isSame(one: JsonObject[string] | undefined, other: JsonObject[string] | undefined): boolean {
  return canonicalJson({ value: one ?? null }) === canonicalJson({ value: other ?? null });
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

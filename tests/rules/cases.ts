import type { RuleCase } from '../../data-pipeline/rules/case.ts';
import type { Rule } from '../../data-pipeline/rules/rule.ts';

const caseModules = import.meta.glob<{ cases: readonly RuleCase[] }>('../../data-pipeline/rules/*/cases.ts', {
  eager: true,
});
const pageModules = import.meta.glob<string>('../../data-pipeline/rules/*/README.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The names of the rules' folders, in order. */
export const ruleFolders: readonly string[] = Object.keys(pageModules).map(folderOf);

/** A case with the as-of date in force. */
export type DatedCase = RuleCase & { readonly asOf: string };

/** The cases in the folder of a rule. */
export function casesOf(rule: Rule): readonly DatedCase[] {
  return (inFolderOf(rule, caseModules)?.cases ?? []).map((example) => ({ asOf: '2026-06-30', ...example }));
}

/** The page in the folder of a rule. */
export function pageOf(rule: Rule): string {
  return inFolderOf(rule, pageModules) ?? '';
}

function inFolderOf<T>({ id }: Rule, modules: Readonly<Record<string, T>>): T | undefined {
  return Object.entries(modules).find(([path]) => folderOf(path).startsWith(`${id.toLowerCase()}-`))?.[1];
}

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

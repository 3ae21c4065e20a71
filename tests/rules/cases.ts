import type { RuleCase } from '../../data-pipeline/rules/case.ts';
import type { Rule } from '../../data-pipeline/rules/rule.ts';

const modules = import.meta.glob<{ cases: readonly RuleCase[] }>('../../data-pipeline/rules/*/cases.ts', {
  eager: true,
});

/** Each rule's folder name, as it stands on disk, with its cases. */
export const casesByFolder: ReadonlyMap<string, readonly RuleCase[]> = new Map(
  Object.entries(modules).map(([path, { cases }]) => [path.split('/').at(-2) ?? '', cases]),
);

/** The cases in the folder of a rule, each with the as-of date in force. */
export function casesOf({ id }: Rule): readonly (RuleCase & { readonly asOf: string })[] {
  const [, cases] = [...casesByFolder].find(([folder]) => folder.startsWith(id.toLowerCase() + '-')) ?? [];
  return (cases ?? []).map((example) => ({ asOf: '2026-06-30', ...example }));
}

import { rules } from '#pipeline';

const titles: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));

/** The title of a rule by its id; empty where the id is not known. */
export function ruleTitle(ruleId: string): string {
  return titles.get(ruleId) ?? '';
}

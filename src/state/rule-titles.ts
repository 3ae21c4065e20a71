/** The title of a rule by its id; empty where the id is not known. */
export function ruleTitle(ruleId: string): string {
  return titles.get(ruleId) ?? '';
}

const titles: ReadonlyMap<string, string> = new Map();

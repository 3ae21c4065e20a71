const titles: Readonly<Record<string, string>> = {
  AFF: 'Affiliations',
  COA: 'Collaborators',
  EFF: 'Effort',
  ENT: 'Designated entities',
  FCX: 'Foreign components',
  FND: 'Funding',
  FRM: 'Forms',
  PRG: 'Programs',
  TIM: 'Concurrency',
};

/** The family of a rule: the letters of its id before the dash. */
export function familyOf(ruleId: string): string {
  return ruleId.split('-')[0] ?? ruleId;
}

/** What a family of rules is about. */
export function familyTitle(family: string): string {
  return titles[family] ?? family;
}

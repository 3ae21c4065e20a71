import type { Conflict, ParameterValues, Statement } from '#pipeline';

const kinds: Readonly<Record<string, string>> = {
  decision: 'Two decisions',
  second: 'Two second readings',
  note: 'Two notes',
  response: 'Two replies of the researcher',
  assignment: 'Two assignments',
  identity: 'Two identity links',
  parameters: 'Two sets of parameters',
  query: 'Two saved queries of one name',
  setting: 'Two settings',
};

/** What stands against what. */
export function conflictTitle({ key }: Conflict): string {
  return kinds[key.slice(0, key.indexOf(' '))] ?? 'Two statements';
}

/** The finding that a conflict is about; null for one of the workspace. */
export function findingInConflict({ ours: { body } }: Conflict): string | null {
  return typeof body['finding'] === 'string' ? body['finding'] : null;
}

/** The day and parameters that a side asks for; null where it is about something else. */
export function questionOf(side: Statement | undefined): { asOf: string; parameters: ParameterValues } | null {
  const asOf = side?.body['as_of'];
  if (side?.entry.kind !== 'parameters' || typeof asOf !== 'string') return null;
  return { asOf, parameters: side.body['parameters'] as ParameterValues };
}

import { parseRor } from '../../core/identifiers.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { asObject, asText } from '../json-value.ts';
import type { Output } from '../output.ts';

/** The record of an organization that names and relations belong to. */
export interface OrganizationRecord {
  readonly output: Output;
  readonly place: string;
  readonly ror_id: string;
}

/** Adds a name of an organization, `below` its record; a blank one adds nothing. */
export function addName(record: OrganizationRecord, below: string, name: string | null, kind: string): void {
  const { output, place, ror_id } = record;
  if (name === null) return;
  output.add('raw_organization_name', {
    record_id: output.recordId(`${place}/${below}`),
    organization_record_id: output.recordId(place),
    ror_id,
    name,
    name_key: organizationKey(name),
    kind,
  });
}

/** Adds the relations of an organization, which both schemas write alike. */
export function addRelations({ output, place, ror_id }: OrganizationRecord, relationships: readonly unknown[]): void {
  for (const [index, value] of relationships.entries()) {
    const relation = asObject(value);
    const related_ror_id = parseRor(asText(relation?.['id']));
    if (related_ror_id === null) continue;
    output.add('raw_organization_relation', {
      record_id: output.recordId(`${place}/relationships/${String(index)}`),
      organization_record_id: output.recordId(place),
      ror_id,
      related_ror_id,
      kind: asText(relation?.['type'])?.toLowerCase() ?? null,
    });
  }
}

import { ownHost } from '../../core/host-name.ts';
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

/** Adds the hosts that are an organization's own: those that the registry lists for e-mail, and those of whole websites. */
export function addDomains({ output, place, ror_id }: OrganizationRecord, addresses: readonly (string | null)[]): void {
  for (const [index, domain] of [...new Set(addresses.flatMap((address) => ownHost(address) ?? []))].entries()) {
    output.add('raw_organization_domain', {
      record_id: output.recordId(`${place}/domain[${String(index + 1)}]`),
      organization_record_id: output.recordId(place),
      ror_id,
      domain,
    });
  }
}

/** Where an organization is, as both schemas tell it; null = not said. */
export interface OrganizationPlace {
  readonly city: string | null;
  readonly region: string | null;
  readonly region_code: string | null;
  readonly country_code: string | null;
}

/** Adds a place of an organization, `below` its record; one without a city and a region adds nothing. */
export function addPlace({ output, place, ror_id }: OrganizationRecord, below: string, where: OrganizationPlace): void {
  if (where.city === null && where.region === null) return;
  output.add('raw_organization_place', {
    record_id: output.recordId(`${place}/${below}`),
    organization_record_id: output.recordId(place),
    ror_id,
    city: where.city,
    region: where.region,
    region_code: where.region_code,
    country_code: where.country_code,
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

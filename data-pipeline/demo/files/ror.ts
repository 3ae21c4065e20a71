import type { Funder, Organization } from '../model.ts';
import { hostOf } from './email.ts';

/** Organizations and funders in the shape of a ROR v2 dump, one record a line. */
export function* rorLines(organizations: Iterable<Organization>, funders: Iterable<Funder>): Generator<string> {
  const nameOf = new Map<string, string>();
  const all = [...organizations];
  for (const { rorId, name } of all) nameOf.set(rorId, name);
  for (const organization of all) {
    const { rorId, name, aliases, acronym, type, established, isActive, relations } = organization;
    yield record({
      ...organization,
      names: [
        { lang: 'en', types: ['ror_display', 'label'], value: name },
        ...aliases.map((value) => ({ lang: null, types: ['alias'], value })),
        { lang: null, types: ['acronym'], value: acronym },
      ],
      types: [type],
      established,
      status: isActive ? 'active' : 'withdrawn',
      relationships: relations.map(({ kind, rorId: other }) => ({
        label: nameOf.get(other) ?? other,
        type: kind,
        id: `https://ror.org/${other}`,
      })),
      domains: [hostOf(organization)],
      rorId,
    });
  }
  for (const funder of funders) {
    yield record({
      ...funder,
      names: [
        { lang: 'en', types: ['ror_display', 'label'], value: funder.name },
        { lang: null, types: ['acronym'], value: funder.acronym },
      ],
      types: funder.isUsFederal ? ['funder', 'government'] : ['funder', 'nonprofit'],
      established: null,
      status: 'active',
      domains: [],
      relationships: [],
    });
  }
}

interface RecordFacts {
  readonly rorId: string;
  readonly city: string;
  readonly countryCode: string;
  readonly countryName: string;
  readonly names: readonly object[];
  readonly domains: readonly string[];
  readonly types: readonly string[];
  readonly established: number | null;
  readonly status: string;
  readonly relationships: readonly object[];
}

function record(facts: RecordFacts): string {
  const entry = {
    admin: {
      created: { date: '2024-01-15', schema_version: '2.0' },
      last_modified: { date: '2025-11-24', schema_version: '2.1' },
    },
    domains: facts.domains,
    established: facts.established,
    external_ids: [],
    id: `https://ror.org/${facts.rorId}`,
    links: [],
    locations: [
      {
        geonames_details: {
          country_code: facts.countryCode,
          country_name: facts.countryName,
          lat: null,
          lng: null,
          name: facts.city,
        },
        geonames_id: null,
      },
    ],
    names: facts.names,
    relationships: facts.relationships,
    status: facts.status,
    types: facts.types,
  };
  return `${JSON.stringify(entry)}\n`;
}

import type { RegisteredOrganization } from '../../data-pipeline/organizations/registry.ts';

/** An organization as a registry has it, in a town of a country; names that are not given otherwise are aliases. */
export function organization(
  id: string,
  name: string,
  [city, countryCode]: readonly [city: string, countryCode: string],
  more: Partial<RegisteredOrganization> & {
    readonly aliases?: readonly string[];
    readonly acronyms?: readonly string[];
  } = {},
): RegisteredOrganization {
  const { aliases = [], acronyms = [], ...facts } = more;
  return {
    id,
    name,
    countryCode,
    isActive: true,
    established: null,
    names: [
      { text: name, kind: 'label' as const },
      ...aliases.map((text) => ({ text, kind: 'alias' as const })),
      ...acronyms.map((text) => ({ text, kind: 'acronym' as const })),
    ],
    places: [{ city, region: null, regionCode: null, countryCode }],
    parents: [],
    children: [],
    successors: [],
    predecessors: [],
    relatives: [],
    hosts: [],
    ...facts,
  };
}

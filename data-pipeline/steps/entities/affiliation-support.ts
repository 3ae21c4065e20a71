import { type RegisteredNames, textSupport } from '../../core/affiliation-text.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { isTelling } from '../../core/organization-words.ts';
import { RegisteredPhrases } from '../../core/registered-phrases.ts';
import type { Database, Row } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';

interface LinkedOrganization extends Row {
  org_id: string;
  name: string;
  names: readonly string[] | null;
  acronyms: readonly string[] | null;
  relatives: readonly string[] | null;
}

/** What each affiliation text says about the organization linked to it: once per pair, however many bylines have it. */
export const affiliationSupport: DerivedStep = {
  table: 'affiliation_support',
  shape: { raw_string: 'VARCHAR', ror_id: 'VARCHAR', method: 'VARCHAR', confidence: 'DOUBLE', basis: 'VARCHAR' },
  async *derive(db) {
    const organizations = await linkedOrganizations(db);
    const registry = await registeredPhrases(db, organizations);
    const pairs = await db.rows<{ raw_string: string; ror_id: string }>(`
      select distinct raw_string, ror_id from affiliation
      semi join linked_organization on linked_organization.org_id = affiliation.ror_id
      where raw_string is not null
      order by all`);
    for (const { raw_string, ror_id } of pairs) {
      const organization = organizations.get(ror_id);
      if (organization === undefined) continue;
      const { method, confidence, basis } = textSupport(raw_string, organization, registry);
      yield [raw_string, ror_id, method, confidence, basis];
    }
  },
};

async function linkedOrganizations(db: Database): Promise<ReadonlyMap<string, RegisteredNames>> {
  const rows = await db.rows<LinkedOrganization>('select * from linked_organization order by org_id');
  return new Map(
    rows.map(({ org_id: orgId, name, names, acronyms, relatives }) => {
      const words = (names ?? []).map(nameWords).filter(([first]) => first !== '');
      return [orgId, { orgId, name, names: words, acronyms: acronyms ?? [], relatives: new Set(relatives) }];
    }),
  );
}

/** The registry puts a country behind names that several countries share: "Ericsson (Sweden)". No byline does. */
function nameWords(name: string): readonly string[] {
  return organizationKey(name.replace(/\s+\([^()]*\)$/u, '')).split(' ');
}

/** Of the whole registry, without the names that organizations have as funders only, the names that have a telling word in common with a linked organization or are a relative's. */
async function registeredPhrases(
  db: Database,
  organizations: ReadonlyMap<string, RegisteredNames>,
): Promise<RegisteredPhrases> {
  const linked = [...organizations.values()];
  const telling = new Set(linked.flatMap(({ names }) => names.flatMap((words) => words.filter(isTelling))));
  const relatives = new Set(linked.flatMap((organization) => [...organization.relatives]));
  const registry = new RegisteredPhrases();
  const rows = await db.rows<{ org_id: string; name_key: string }>(`
    select distinct org_id, name_key from organization_name
    where contains(name_key, ' ') and source <> 'funder_registry'
    order by all`);
  for (const { org_id, name_key } of rows) {
    const words = name_key.split(' ');
    if (relatives.has(org_id) || words.some((word) => telling.has(word))) registry.add(org_id, words);
  }
  return registry;
}

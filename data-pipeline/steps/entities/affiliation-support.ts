import { LongerNames, type RegisteredNames, textSupport } from '../../core/affiliation-text.ts';
import type { Database, Row } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';

interface LinkedOrganization extends Row {
  org_id: string;
  name: string;
  names: readonly string[] | null;
  acronyms: readonly string[] | null;
  relatives: readonly string[] | null;
}

/** Organizations that a source linked to an affiliation's text, with their names; a short name all in capitals is also an acronym. */
const linkedOrganizationSql = `
  with linked as (
      select distinct ror_id
      from affiliation
      where raw_string is not null
  ),
  relative as (
      select
          org_id,
          list(distinct relative_id order by relative_id) as relatives
      from organization_relation
      group by org_id
  )
  select
      registered_organization.org_id,
      registered_organization.name,
      list(distinct raw_organization_name.name_key order by raw_organization_name.name_key)
          filter (where raw_organization_name.kind <> 'acronym' and raw_organization_name.name_key <> '') as names,
      list(distinct raw_organization_name.name order by raw_organization_name.name)
          filter (
              where raw_organization_name.kind = 'acronym'
              or regexp_full_match(raw_organization_name.name, '[\\p{Lu}0-9-]{3,}')
          ) as acronyms,
      any_value(relative.relatives) as relatives
  from registered_organization
  join linked on linked.ror_id = registered_organization.org_id
  left join raw_organization_name on raw_organization_name.ror_id = registered_organization.org_id
  left join relative on relative.org_id = registered_organization.org_id
  group by
      registered_organization.org_id,
      registered_organization.name
  order by registered_organization.org_id`;

/** What each affiliation text says about the organization linked to it: once per pair, however many bylines have it. */
export const affiliationSupport: DerivedStep = {
  table: 'affiliation_support',
  shape: { raw_string: 'VARCHAR', ror_id: 'VARCHAR', method: 'VARCHAR', confidence: 'DOUBLE', basis: 'VARCHAR' },
  async *derive(db) {
    const organizations = await linkedOrganizations(db);
    const longerNames = await namesAround(db, organizations);
    const pairs = await db.rows<{ raw_string: string; ror_id: string }>(`
      select distinct raw_string, ror_id from affiliation
      semi join registered_organization on registered_organization.org_id = affiliation.ror_id
      where raw_string is not null
      order by all`);
    for (const { raw_string, ror_id } of pairs) {
      const organization = organizations.get(ror_id);
      if (organization === undefined) continue;
      const { method, confidence, basis } = textSupport(raw_string, organization, longerNames);
      yield [raw_string, ror_id, method, confidence, basis];
    }
  },
};

async function linkedOrganizations(db: Database): Promise<ReadonlyMap<string, RegisteredNames>> {
  const rows = await db.rows<LinkedOrganization>(linkedOrganizationSql);
  return new Map(
    rows.map(({ org_id, name, names, acronyms, relatives }) => [
      org_id,
      {
        orgId: org_id,
        name,
        names: (names ?? []).map((key) => key.split(' ')),
        acronyms: acronyms ?? [],
        relatives: new Set(relatives),
      },
    ]),
  );
}

/** Of the whole registry, only names that can contain a linked organization's name: they share its first two words. */
async function namesAround(db: Database, organizations: ReadonlyMap<string, RegisteredNames>): Promise<LongerNames> {
  const openings = new Set(
    [...organizations.values()].flatMap(({ names }) => names.map((words) => words.slice(0, 2).join(' '))),
  );
  const longerNames = new LongerNames();
  const rows = await db.rows<{ org_id: string; name_key: string }>(`
    select distinct org_id, name_key from organization_name where contains(name_key, ' ')
    order by all`);
  for (const { org_id, name_key } of rows) {
    const words = name_key.split(' ');
    const canContain = words.some((word, at) => openings.has(word) || openings.has(`${word} ${words[at + 1] ?? ''}`));
    if (canContain) longerNames.add(org_id, words);
  }
  return longerNames;
}

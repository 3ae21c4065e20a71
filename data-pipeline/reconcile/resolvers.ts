import type { Database } from '../db/database.ts';
import { namedResolver, type RegisteredName } from '../organizations/named-resolver.ts';
import type { Resolution } from '../organizations/resolution.ts';

/** Resolves raw affiliations and names of organizations, by the registries in the database. */
export async function organizationResolver(db: Database): Promise<(text: string) => Resolution> {
  return namedResolver(
    await db.rows<RegisteredName & Record<string, string>>(`
      select registered_name.org_id as id, registered_name.name_key, registered_organization.name
      from registered_name join registered_organization using (org_id)
      where kind <> 'acronym' and status = 'active'
      order by all`),
  );
}

/** Resolves names of funders, by the registries in the database. */
export async function funderResolver(db: Database): Promise<(text: string) => Resolution> {
  return organizationResolver(db);
}

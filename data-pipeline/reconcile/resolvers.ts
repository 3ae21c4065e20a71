import type { Database } from '../db/database.ts';
import { FunderResolver } from '../organizations/funder-resolver.ts';
import { OrganizationResolver } from '../organizations/organization-resolver.ts';
import { readFunders, readRegistry } from '../organizations/read-registry.ts';
import type { Resolution, ResolutionHints } from '../organizations/resolution.ts';

/** Resolves raw affiliations and names of organizations, by the registries in the database. */
export async function organizationResolver(db: Database): Promise<(text: string) => Resolution> {
  const resolver = new OrganizationResolver(await readRegistry(db));
  return (text) => resolver.resolve(text);
}

/** Resolves names of funders, by the registries in the database. */
export async function funderResolver(db: Database): Promise<(text: string, hints?: ResolutionHints) => Resolution> {
  const resolver = new FunderResolver(await readFunders(db));
  return (text, hints) => resolver.resolve(text, hints);
}

import type { Database, Row } from '../db/database.ts';
import { agenciesOfPrograms } from './funder-programs.ts';
import type { OrganizationPlace, RegisteredName, RegisteredOrganization } from './registry.ts';

interface OrganizationRow extends Row {
  org_id: string;
  name: string;
  country_code: string | null;
  status: string | null;
  established: number | null;
}

interface NameRow extends Row {
  id: string;
  text: string;
  kind: RegisteredName['kind'];
}

interface PlaceRow extends Row {
  org_id: string;
  city: string | null;
  region: string | null;
  region_code: string | null;
  country_code: string | null;
}

interface RelationRow extends Row {
  org_id: string;
  relative_id: string;
  kind: string;
}

/** An organization that is being put together. */
interface Draft extends Omit<
  RegisteredOrganization,
  'names' | 'places' | 'parents' | 'children' | 'successors' | 'predecessors' | 'relatives' | 'hosts'
> {
  readonly names: NameRow[];
  readonly places: OrganizationPlace[];
  readonly parents: string[];
  readonly children: string[];
  readonly successors: string[];
  readonly predecessors: string[];
  readonly relatives: string[];
  readonly hosts: string[];
}

/** Every organization of the loaded registries, by id; withdrawn ones are left out, and their names are those of what they became. */
export async function readRegistry(db: Database): Promise<readonly RegisteredOrganization[]> {
  const organizations = await db.rows<OrganizationRow>(`
    select org_id, coalesce(name, org_id) as name, country_code, status, established
    from registered_organization
    where coalesce(status, 'active') <> 'withdrawn'
    order by org_id`);
  const drafts = new Map(organizations.map((row) => [row.org_id, draftOf(row)]));
  const names = await db.rows<NameRow>(`
    select org_id as id, name as text, kind from registered_name
    union all
    select arg_max(organization_successor.successor_id, organization_successor.steps), registered_name.name, 'withdrawn'
    from organization_successor
    join registered_name using (org_id)
    where organization_successor.from_year is null
    and registered_name.kind <> 'acronym'
    group by registered_name.org_id, registered_name.name
    order by all`);
  for (const row of names) drafts.get(row.id)?.names.push(row);
  for (const { org_id, domain } of await db.rows<{ org_id: string; domain: string }>(
    'select org_id, domain from registered_domain order by all',
  )) {
    drafts.get(org_id)?.hosts.push(domain);
  }
  await addPlacesAndRelatives(db, drafts);
  return [...drafts.values()];
}

/**
 * Funders: the organizations that the Funder Registry or ROR says fund, with the names of both. Those that no file places in ROR have
 * their DOI; those placed in a record of ROR that is not loaded have its id and what the Funder Registry says of them.
 */
export async function readFunders(db: Database): Promise<readonly RegisteredOrganization[]> {
  const organizations = await db.rows<OrganizationRow>(`
    select org_id, coalesce(name, org_id) as name, country_code, status, established
    from registered_organization
    where coalesce(status, 'active') <> 'withdrawn'
    and (list_contains(types, 'funder') or org_id in (select org_id from funder_organization))
    union all
    select funder_doi, min(name), min(country_code), null, null
    from raw_funder
    anti join funder_organization using (funder_doi)
    group by funder_doi
    union all
    select org_id, arg_min(raw_funder.name, funder_doi), min(raw_funder.country_code), null, null
    from raw_funder
    join funder_organization using (funder_doi)
    anti join registered_organization using (org_id)
    group by org_id
    order by org_id`);
  const drafts = new Map(organizations.map((row) => [row.org_id, draftOf(row)]));
  const names = await db.rows<NameRow>(`
    select org_id as id, name as text, kind from registered_name
    union
    select coalesce(funder_organization.org_id, raw_funder_name.funder_doi), raw_funder_name.name, raw_funder_name.kind
    from raw_funder_name
    left join funder_organization using (funder_doi)
    order by all`);
  for (const row of names) drafts.get(row.id)?.names.push(row);
  await addPlacesAndRelatives(db, drafts);
  await addAgencies(db, drafts);
  return withPrograms([...drafts.values()]);
}

/** A funder that no loaded file of ROR has belongs to the one above it in the Funder Registry. */
async function addAgencies(db: Database, drafts: ReadonlyMap<string, Draft>): Promise<void> {
  const rows = await db.rows<{ id: string; above_id: string }>(`
    with own as (
      select distinct raw_funder.funder_doi, raw_funder.parent_doi, coalesce(org_id, raw_funder.funder_doi) as id
      from raw_funder
      left join funder_organization using (funder_doi)
    )
    select distinct own.id, coalesce(funder_organization.org_id, own.parent_doi) as above_id
    from own
    anti join registered_organization on registered_organization.org_id = own.id
    left join funder_organization on funder_organization.funder_doi = own.parent_doi
    where above_id <> own.id
    order by all`);
  for (const { id, above_id } of rows) {
    drafts.get(id)?.parents.push(above_id);
    drafts.get(above_id)?.children.push(id);
  }
}

/** Programs are names of the agency that runs them, and of nobody else. */
function withPrograms(funders: readonly Draft[]): readonly RegisteredOrganization[] {
  const known = new Set(funders.map(({ id }) => id));
  const programs = [...agenciesOfPrograms].filter(([id]) => known.has(id));
  const taken = new Set(programs.flatMap(([, names]) => names));
  return funders.map((funder) => {
    const own = agenciesOfPrograms.get(funder.id) ?? [];
    const names = funder.names.filter(({ text }) => !taken.has(text));
    return { ...funder, names: [...names, ...own.map((text) => ({ text, kind: 'alias' as const }))] };
  });
}

async function addPlacesAndRelatives(db: Database, drafts: ReadonlyMap<string, Draft>): Promise<void> {
  for (const row of await db.rows<PlaceRow>('select * from registered_place order by all')) {
    const { city, region, region_code: regionCode, country_code: countryCode } = row;
    drafts.get(row.org_id)?.places.push({ city, region, regionCode, countryCode });
  }
  for (const { org_id, relative_id, kind } of await db.rows<RelationRow>(
    'select org_id, relative_id, kind from registered_relation order by all',
  )) {
    const draft = drafts.get(org_id);
    draft?.relatives.push(relative_id);
    if (kind === 'parent') draft?.parents.push(relative_id);
    else if (kind === 'child') draft?.children.push(relative_id);
    else if (kind === 'successor') draft?.successors.push(relative_id);
    else if (kind === 'predecessor') draft?.predecessors.push(relative_id);
  }
}

function draftOf({ org_id, name, country_code, status, established }: OrganizationRow): Draft {
  const lists = {
    names: [],
    places: [],
    parents: [],
    children: [],
    successors: [],
    predecessors: [],
    relatives: [],
    hosts: [],
  };
  return { id: org_id, name, countryCode: country_code, isActive: status !== 'inactive', established, ...lists };
}

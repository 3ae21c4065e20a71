import type { Database, Row } from '../db/database.ts';
import type { OrganizationPlace, RegisteredOrganization } from './registry.ts';

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
  kind: 'label' | 'alias' | 'acronym';
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
  'names' | 'places' | 'parents' | 'children' | 'successors' | 'relatives'
> {
  readonly names: NameRow[];
  readonly places: OrganizationPlace[];
  readonly parents: string[];
  readonly children: string[];
  readonly successors: string[];
  readonly relatives: string[];
}

/** Every organization of the loaded registries, by id; withdrawn ones are left out. */
export async function readRegistry(db: Database): Promise<readonly RegisteredOrganization[]> {
  const organizations = await db.rows<OrganizationRow>(`
    select org_id, coalesce(name, org_id) as name, country_code, status, established
    from registered_organization
    where coalesce(status, 'active') <> 'withdrawn'
    order by org_id`);
  const drafts = new Map(organizations.map((row) => [row.org_id, draftOf(row)]));
  const names = await db.rows<NameRow>('select org_id as id, name as text, kind from registered_name order by all');
  for (const row of names) drafts.get(row.id)?.names.push(row);
  await addPlacesAndRelatives(db, drafts);
  return [...drafts.values()];
}

/**
 * Funders: the organizations that the Funder Registry or ROR says fund, with the names of both, and funders that no file places in ROR
 * under their DOI.
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
  return [...drafts.values()];
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
  }
}

function draftOf({ org_id, name, country_code, status, established }: OrganizationRow): Draft {
  const lists = { names: [], places: [], parents: [], children: [], successors: [], relatives: [] };
  return { id: org_id, name, countryCode: country_code, isActive: status !== 'inactive', established, ...lists };
}

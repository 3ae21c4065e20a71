import { parseRor, rorChecks } from '../core/identifiers.ts';
import { organizationKey } from '../core/organization-key.ts';
import type { Database } from '../db/database.ts';

/** An organization of the loaded registries, as somebody who looks for it tells it from others. */
export interface OrganizationHit {
  /** ROR id. */
  readonly id: string;
  readonly name: string;
  /** The name that was found, where it is another one; null where it is `name`. */
  readonly matched: string | null;
  /** Town and code of the country, as far as the registry has them. */
  readonly place: string;
  /** The year; null if the registry does not have it. */
  readonly established: number | null;
  /** False for one that the registry keeps as closed or merged. */
  readonly isActive: boolean;
  /** Names of what came after it. */
  readonly successors: readonly string[];
}

/** What was found, and why nothing was: an id whose check digits do not fit, one that no loaded registry has, a name that none has. */
export interface OrganizationSearch {
  readonly outcome: 'found' | 'too_short' | 'check_digits' | 'unknown_id' | 'unknown_name';
  /** The best ones first, 20 at most. */
  readonly hits: readonly OrganizationHit[];
  /** The bare ROR id that was typed; null for a name. */
  readonly id: string | null;
}

interface HitRow extends Record<string, string | number | boolean | null> {
  id: string;
  name: string;
  matched: string | null;
  place: string;
  established: number | null;
  is_active: boolean;
  successors: string;
}

/** Finds an organization by its ROR id or address, or by the words of a name or the letters of an acronym. */
export async function searchOrganizations(db: Database, typed: string): Promise<OrganizationSearch> {
  const id = parseRor(typed);
  if (id !== null) {
    if (!rorChecks(id)) return { outcome: 'check_digits', hits: [], id };
    const hits = await hitsWhere(db, `org_id = '${id}'`);
    return { outcome: hits.length > 0 ? 'found' : 'unknown_id', hits, id };
  }
  const words = organizationKey(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.join('').length < 2) return { outcome: 'too_short', hits: [], id: null };
  const hasWords = words.map((word) => `contains(' ' || name_key, ' ${word}')`).join(' and ');
  const hits = await hitsWhere(db, hasWords, words.join(' '));
  return { outcome: hits.length > 0 ? 'found' : 'unknown_name', hits, id: null };
}

/** @param key what the name is compared with for the order; keys hold letters and digits of any script and spaces only. */
async function hitsWhere(db: Database, where: string, key = ''): Promise<readonly OrganizationHit[]> {
  const rows = await db.rows<HitRow>(`
    with fitting as (
      select
        org_id,
        arg_min(name, (name_key <> '${key}', kind = 'acronym', length(name_key), name)) as matched,
        bool_or(name_key = '${key}') as is_exact,
        min(length(name_key)) as shortest
      from registered_name
      where ${where}
      group by org_id
    ),
    place as (
      select org_id, min(city) as city
      from registered_place
      group by org_id
    ),
    successor as (
      select registered_relation.org_id, string_agg(registered_organization.name, '; ' order by registered_organization.name) as names
      from registered_relation
      join registered_organization on registered_organization.org_id = registered_relation.relative_id
      where registered_relation.kind = 'successor'
      group by registered_relation.org_id
    )
    select
      org_id as id,
      coalesce(registered_organization.name, org_id) as name,
      nullif(fitting.matched, registered_organization.name) as matched,
      concat_ws(', ', place.city, registered_organization.country_code) as place,
      registered_organization.established,
      coalesce(registered_organization.status, 'active') = 'active' as is_active,
      coalesce(successor.names, '') as successors
    from fitting
    join registered_organization using (org_id)
    left join place using (org_id)
    left join successor using (org_id)
    where coalesce(registered_organization.status, 'active') <> 'withdrawn'
    order by fitting.is_exact desc, is_active desc, fitting.shortest, name, id
    limit 20`);
  return rows.map(({ id, name, matched, place, established, is_active, successors }) => ({
    ...{ id, name, place, established },
    matched: key === '' ? null : matched,
    isActive: is_active,
    successors: successors === '' ? [] : successors.split('; '),
  }));
}

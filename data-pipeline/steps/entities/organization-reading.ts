import type { Database, Row } from '../../db/database.ts';
import { FunderResolver } from '../../organizations/funder-resolver.ts';
import { OrganizationResolver } from '../../organizations/organization-resolver.ts';
import { readFunders, readRegistry } from '../../organizations/read-registry.ts';
import type { DerivedStep } from '../step.ts';
import { affiliationCheck } from './affiliation-check.ts';

interface MentionRow extends Row {
  text: string;
  is_funder: boolean;
  country_code: string | null;
  ror_id: string | null;
}

/**
 * What each text that names an organization says, once however many records have it: whom it means where the source gives no id, and
 * whether it supports the id that the source gives. `org_id` null = it does not say. `predecessor_id` is the predecessor of `org_id` that the
 * text names too; the year of a work decides between them (organization_match). `also_named` are the other organizations that it names, parts included.
 */
export const organizationReading: DerivedStep = {
  table: 'organization_reading',
  shape: {
    text: 'VARCHAR',
    is_funder: 'BOOLEAN',
    country_code: 'VARCHAR',
    ror_id: 'VARCHAR',
    org_id: 'VARCHAR',
    method: 'VARCHAR',
    confidence: 'DOUBLE',
    basis: 'VARCHAR',
    predecessor_id: 'VARCHAR',
    also_named: 'VARCHAR[]',
  },
  reads: [
    'organization_mention',
    'organization_name',
    'registered_organization',
    'registered_name',
    'registered_place',
    'registered_relation',
    'organization_successor',
    'funder_organization',
    'raw_funder',
    'raw_funder_name',
  ],
  async *derive(db) {
    yield* readFunderNames(db, await mentions(db, 'is_funder and ror_id is null'));
    yield* readAffiliations(
      db,
      await mentions(db, "not is_funder and (ror_id is null or subject_kind = 'affiliation')"),
    );
  },
};

async function* readFunderNames(db: Database, rows: readonly MentionRow[]) {
  if (rows.length === 0) return;
  const resolver = new FunderResolver(await readFunders(db));
  for (const { text, country_code } of rows) {
    const { id, method, confidence, basis } = resolver.resolve(text, { countryCode: country_code });
    yield [text, true, country_code, null, registered(id), method, confidence, basis, null, null];
  }
}

/** A funder that is in no file of ROR is no organization of the registry. */
function registered(id: string | null): string | null {
  return id === null || id.startsWith('10.') ? null : id;
}

async function* readAffiliations(db: Database, rows: readonly MentionRow[]) {
  if (rows.length === 0) return;
  const organizations = await readRegistry(db);
  const resolver = new OrganizationResolver(organizations);
  const linked = new Set(rows.flatMap(({ ror_id }) => ror_id ?? []));
  const check = await affiliationCheck(db, organizations, resolver, linked);
  for (const { text, country_code, ror_id } of rows) {
    if (ror_id === null) {
      const reading = resolver.resolve(text, { countryCode: country_code });
      const { id, method, confidence, basis, predecessor } = reading;
      const also = [...reading.others, ...reading.units].map((one) => one.id);
      yield [text, false, country_code, null, id, method, confidence, basis, predecessor?.id ?? null, also];
    } else {
      const support = check(text, ror_id);
      if (support === null) continue;
      const { method, confidence, basis, predecessorId } = support;
      yield [text, false, country_code, ror_id, ror_id, method, confidence, basis, predecessorId, null];
    }
  }
}

function mentions(db: Database, which: string): Promise<readonly MentionRow[]> {
  return db.rows<MentionRow>(`
    select distinct text, is_funder, country_code, ror_id from organization_mention
    where text is not null and ${which}
    order by all`);
}

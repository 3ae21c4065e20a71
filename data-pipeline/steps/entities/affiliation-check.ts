import { type RegisteredNames, type TextSupport, textSupport } from '../../core/affiliation-text.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { isTelling } from '../../core/organization-words.ts';
import { RegisteredPhrases } from '../../core/registered-phrases.ts';
import type { Database } from '../../db/database.ts';
import type { OrganizationResolver } from '../../organizations/organization-resolver.ts';
import type { RegisteredOrganization } from '../../organizations/registry.ts';

/** A link of a source that is less sure than this is contradicted by another organization that the text surely names. */
const doubtfulBelow = 0.9;
const sureFrom = 0.94;

/**
 * Checks organizations that sources linked to affiliation texts: by the words of their names, and where these are few, by whom the
 * text names instead.
 *
 * @param linked ids of the linked organizations.
 * @returns null for an organization that the registry lacks.
 */
export async function affiliationCheck(
  db: Database,
  organizations: readonly RegisteredOrganization[],
  resolver: OrganizationResolver,
  linked: ReadonlySet<string>,
): Promise<(text: string, id: string) => TextSupport | null> {
  const known = new Map(organizations.filter(({ id }) => linked.has(id)).map((one) => [one.id, registeredNames(one)]));
  const phrases = await registeredPhrases(db, [...known.values()]);
  return (text, id) => {
    const organization = known.get(id);
    if (organization === undefined) return null;
    const support = textSupport(text, organization, phrases);
    if (support.confidence >= doubtfulBelow || support.method === 'ror_contradicted') return support;
    return contradiction(text, organization, resolver) ?? support;
  };
}

function contradiction(text: string, { orgId, name, relatives }: RegisteredNames, resolver: OrganizationResolver) {
  const { id, name: other, confidence, others, units } = resolver.resolve(text);
  if (id === null || confidence < sureFrom) return null;
  const named = [id, ...others.map((one) => one.id), ...units.map((one) => one.id)];
  if (named.some((one) => one === orgId || relatives.has(one))) return null;
  const basis = `The source links ${name}, but the text names “${other ?? id}”.`;
  return { method: 'ror_contradicted', confidence: 0.6, basis, predecessorId: null } as const;
}

/** A name of one word all in capitals is also an acronym. */
function registeredNames({ id, name, names, relatives, predecessors }: RegisteredOrganization): RegisteredNames {
  const words = names
    .filter(({ kind }) => kind !== 'acronym')
    .map(({ text }) => nameWords(text))
    .filter(([first]) => first !== '');
  const acronyms = names
    .filter(({ text, kind }) => kind === 'acronym' || /^[\p{Lu}0-9-]{3,}$/u.test(text))
    .map(({ text }) => text);
  return {
    orgId: id,
    name,
    names: words,
    acronyms,
    relatives: new Set(relatives),
    predecessors: new Set(predecessors),
  };
}

/** The registry puts a country behind names that several countries share: "Ericsson (Sweden)". No byline does. */
function nameWords(name: string): readonly string[] {
  return organizationKey(name.replace(/\s+\([^()]*\)$/u, '')).split(' ');
}

/**
 * Of the whole registry, without the names that organizations have as funders only, the names that have a telling word in common
 * with a linked organization or are a relative's.
 */
async function registeredPhrases(db: Database, linked: readonly RegisteredNames[]): Promise<RegisteredPhrases> {
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

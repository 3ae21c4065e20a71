import { countryCode } from '../../core/country.ts';
import { emailDigest, emailsIn } from '../../core/email.ts';
import { parseDoi, parseOrcid, parseRor } from '../../core/identifiers.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { excerpt } from '../../core/text.ts';
import type { Output, Refusal } from '../output.ts';
import { addPublication } from '../publication.ts';
import { addFunding } from './funding.ts';
import { at, below, type OrcidNode, textAt } from './node.ts';
import { type Profile, asserter, dayOf, externalId, isPublic } from './claim.ts';

/** What the sections of a record state, by the name of one item. */
const itemTypes: ReadonlyMap<string, string> = new Map([
  ['employment-summary', 'position'],
  ['invited-position-summary', 'position'],
  ['education-summary', 'education'],
  ['qualification-summary', 'education'],
  ['membership-summary', 'affiliation'],
  ['service-summary', 'affiliation'],
]);

/** Sections without use here. */
const unread = new Set([
  ...['addresses', 'biography', 'distinctions', 'external-identifiers', 'keywords', 'peer-reviews'],
  ...['research-resources', 'researcher-urls'],
]);

/** Reads a record, or one section of one; returns why it is refused: it must say whose it is. */
export function readProfile(root: OrcidNode, output: Output): Refusal | null {
  const stated = textAt(root, 'orcid-identifier', 'path') ?? textAt(root, 'path');
  const orcid = parseOrcid(/\d{4}-\d{4}-\d{4}-\d{3}[\dX]/iu.exec(stated ?? '')?.[0]);
  if (orcid === null) {
    const reason = `the record says that it is of "${excerpt(stated ?? '')}", which is no ORCID iD with a right check digit`;
    return { code: 'identifier_invalid', reason };
  }
  const profile: Profile = { orcid, name: nameOf(at(root, 'person', 'name')) };
  for (const section of below(root, unread)) output.dropColumn(section.name, 'unmapped');
  for (const email of publicItems(root, new Set(['email']), output)) addEmail(email, profile, output);
  for (const item of publicItems(root, new Set(itemTypes.keys()), output)) addItem(item, profile, output);
  for (const funding of publicItems(root, new Set(['funding-summary']), output)) addFunding(funding, profile, output);
  for (const group of below(root, new Set(['works']))) addWorks(group, profile, output);
  if (root.name === 'works' || isWorks(root)) addWorks(root, profile, output);
  return null;
}

/** A JSON response is an object without name: works are told by what is in it. */
function isWorks(root: OrcidNode): boolean {
  return at(root, 'group', 'work-summary') !== null;
}

function publicItems(root: OrcidNode, names: ReadonlySet<string>, output: Output): readonly OrcidNode[] {
  const items = below(root, names);
  const shown = items.filter(isPublic);
  if (shown.length < items.length) output.count('items_not_public_skipped', items.length - shown.length);
  return shown;
}

/** An address that the person shows to everybody: of it the digest is kept, and nothing else. */
function addEmail(item: OrcidNode, { orcid }: Profile, output: Output): void {
  const [email] = emailsIn(textAt(item, 'email') ?? '');
  if (email === undefined) return;
  output.add('raw_profile_email', { record_id: output.recordId(item.place), orcid, digest: emailDigest(email) });
}

function addItem(item: OrcidNode, profile: Profile, output: Output): void {
  const organization = at(item, 'organization');
  const org_name = textAt(organization, 'name');
  const disambiguated = at(organization, 'disambiguated-organization');
  const identifier = textAt(disambiguated, 'disambiguated-organization-identifier');
  const isRor = textAt(disambiguated, 'disambiguation-source')?.toUpperCase() === 'ROR';
  const title = [textAt(item, 'role-title'), textAt(item, 'department-name')].filter((part) => part !== null);
  output.add('raw_profile_item', {
    record_id: output.recordId(item.place),
    orcid: profile.orcid,
    item_type: itemTypes.get(item.name) ?? null,
    org_name,
    org_key: org_name === null ? null : organizationKey(org_name),
    ror_id: isRor ? parseRor(identifier) : null,
    city: textAt(organization, 'address', 'city'),
    country_code: countryCode(textAt(organization, 'address', 'country')),
    title: title.length === 0 ? null : title.join(', '),
    starts: dayOf(at(item, 'start-date')),
    ends: dayOf(at(item, 'end-date')),
    asserted_by: asserter(item, profile.orcid),
  });
}

/** One work for each group: several sources of a profile may state the same one. */
function addWorks(works: OrcidNode, profile: Profile, output: Output): void {
  for (const group of below(works, new Set(['group']))) {
    const [work] = publicItems(group, new Set(['work-summary']), output);
    if (work === undefined) continue;
    addPublication(output, work.place, {
      source: 'orcid',
      sourceWorkId: textAt(work, 'put-code'),
      doi: parseDoi(externalId(work, 'doi')),
      pmid: /^\d{1,9}$/u.exec(externalId(work, 'pmid') ?? '')?.[0] ?? null,
      title: textAt(work, 'title', 'title'),
      type: textAt(work, 'type'),
      published: dayOf(at(work, 'publication-date')),
      venue: textAt(work, 'journal-title'),
      authors: profile.name === null ? [] : [{ name: profile.name, orcid: profile.orcid, orcidBasis: 'source' }],
      isTruncated: true,
    });
  }
}

function nameOf(name: OrcidNode | null): string | null {
  const family = textAt(name, 'family-name');
  const given = textAt(name, 'given-names');
  if (family === null) return given;
  return given === null ? family : `${family}, ${given}`;
}

import { normalizeAwardNumber } from '../../core/award-number.ts';
import { countryCode } from '../../core/country.ts';
import { parseOrcid, parseRor } from '../../core/identifiers.ts';
import { nameKeys, parseName } from '../../core/name.ts';
import { organizationKey } from '../../core/organization-key.ts';
import type { Output, Refusal } from '../output.ts';
import { parseAmount } from '../table-row.ts';
import { asserter, dayOf, externalId, type Profile } from './claim.ts';
import { at, type OrcidNode, textAt } from './node.ts';

/**
 * Adds a funding that a profile states, as an award with its owner on it. The profile does not say what the owner is on it:
 * the role only says who stated it, and no rule takes it for a principal investigator's.
 */
export function addFunding(funding: OrcidNode, profile: Profile, output: Output): void {
  const by = asserter(funding, profile.orcid);
  const role = by === null || by === 'self' ? 'stated on the ORCID profile' : `stated on the ORCID profile by ${by}`;
  addPerson(funding, { place: funding.place, name: profile.name, orcid: profile.orcid, role }, output);
}

/** Adds a single funding, as ORCID's interface takes it: its contributors with their roles. */
export function addSingleFunding(funding: OrcidNode, output: Output): Refusal | null {
  const contributors = (at(funding, 'contributors')?.children ?? []).filter(({ name }) => name === 'contributor');
  if (contributors.length === 0) {
    return {
      code: 'value_missing',
      reason: 'the funding names no contributor and does not say on whose profile it stands',
    };
  }
  for (const contributor of contributors) {
    const role = textAt(contributor, 'contributor-attributes', 'contributor-role');
    addPerson(
      funding,
      {
        place: contributor.place,
        name: textAt(contributor, 'credit-name'),
        orcid: parseOrcid(textAt(contributor, 'contributor-orcid', 'path')),
        role: role?.replace(/^https?:\/\/credit\.niso\.org\/contributor-roles\/([^/]+)\/?$/u, '$1') ?? null,
      },
      output,
    );
  }
  return null;
}

interface Contributor {
  readonly place: string;
  readonly name: string | null;
  readonly orcid: string | null;
  readonly role: string | null;
}

function addPerson(funding: OrcidNode, person: Contributor, output: Output): void {
  const organization = at(funding, 'organization');
  const funder_name = textAt(organization, 'name');
  const identifier = textAt(organization, 'disambiguated-organization', 'disambiguated-organization-identifier');
  const award_number = externalId(funding, 'grant_number') ?? externalId(funding, 'proposal-id');
  const amount = parseAmount(textAt(funding, 'amount') ?? '');
  const { family, given } = parseName(person.name ?? '');
  output.add('raw_award', {
    record_id: output.recordId(person.place),
    award_number,
    number_norm: normalizeAwardNumber(award_number),
    funder_name,
    funder_key: funder_name === null ? null : organizationKey(funder_name),
    funder_ror: identifier?.includes('ror.org') === true ? parseRor(identifier) : null,
    funder_country: countryCode(textAt(organization, 'address', 'country')),
    is_us_federal: null,
    title: textAt(funding, 'title', 'title'),
    starts: dayOf(at(funding, 'start-date')),
    ends: dayOf(at(funding, 'end-date')),
    amount,
    currency: amount === null ? null : textAt(funding, 'amount', 'currency-code'),
    activity_code: null,
    person_name: person.name ?? (person.orcid === null ? null : `ORCID ${person.orcid}`),
    ...(person.name === null ? { family_key: null, given_key: null } : nameKeys(family, given)),
    person_orcid: person.orcid,
    stated_person_id: null,
    role: person.role,
    holder_name: null,
    holder_key: null,
    holder_country: null,
  });
}

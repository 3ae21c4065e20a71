import { normalizeAwardNumber } from '../core/award-number.ts';
import { emailDigest, emailsIn } from '../core/email.ts';
import { nameKeys, parseName } from '../core/name.ts';
import { organizationKey } from '../core/organization-key.ts';
import type { Output, Refusal } from './output.ts';

/** What somebody is on an award; only `PI` and `co-PI` are held now. */
export type AwardRole = 'PI' | 'co-PI' | 'former PI' | 'former co-PI' | 'key';

export interface AwardPerson {
  /** As the record writes it. */
  readonly name: string;
  /** Family and given name where the source tells them apart; else the name is parsed. */
  readonly family?: string | null;
  readonly given?: string | null;
  readonly orcid?: string | null;
  /** A text with the e-mail address that the record puts beside this person alone; its digest is kept, the address is not. */
  readonly email?: string | null;
  readonly role: AwardRole | null;
}

/** Who pays. `ror` and `isUsFederal` only where the format itself proves them. */
export interface AwardFunder {
  readonly name: string | null;
  readonly ror?: string | null;
  readonly country?: string | null;
  readonly isUsFederal?: boolean | null;
}

/** An organization that holds the award or takes part in it. */
export interface AwardHolder {
  readonly name: string;
  readonly country?: string | null;
}

/** What every public database of awards knows about one award; each reader maps its format to this and no further. */
export interface PublicAward {
  readonly number: string | null;
  readonly title: string | null;
  readonly funder: AwardFunder;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly amount?: number | null;
  readonly currency?: string | null;
  readonly activityCode?: string | null;
  readonly people: readonly AwardPerson[];
  readonly holders: readonly AwardHolder[];
}

/**
 * Adds an award: one row for each person on it, with the organization that holds it where there is just one; else, and where
 * no person is named, one row for each organization; at least one row.
 *
 * Places below the record are `<place>/person[1]`, `<place>/person[1]/email` and `<place>/holder[1]`; a single row without person has the
 * record's own.
 *
 * @returns why the record is refused: an award needs a number or a title (`id_missing`).
 */
export function addAward(output: Output, place: string, award: PublicAward): Refusal | null {
  const number_norm = normalizeAwardNumber(award.number);
  if (number_norm === null && award.title === null) {
    return { code: 'id_missing', reason: 'the record has no award number and no title' };
  }
  const add = (at: string, person: AwardPerson | null, holder: AwardHolder | null) => {
    output.add('raw_award', {
      record_id: output.recordId(at),
      award_number: number_norm === null ? null : award.number,
      number_norm,
      funder_name: award.funder.name,
      funder_key: award.funder.name === null ? null : organizationKey(award.funder.name),
      funder_ror: award.funder.ror ?? null,
      funder_country: award.funder.country ?? null,
      is_us_federal: award.funder.isUsFederal ?? null,
      title: award.title,
      starts: award.starts,
      ends: award.ends,
      amount: award.amount ?? null,
      currency: award.amount === undefined || award.amount === null ? null : (award.currency ?? null),
      activity_code: award.activityCode ?? null,
      person_name: person?.name ?? null,
      ...personKeys(person),
      person_orcid: person?.orcid ?? null,
      stated_person_id: null,
      role: person?.role ?? null,
      holder_name: holder?.name ?? null,
      holder_key: holder === null ? null : organizationKey(holder.name),
      holder_country: holder?.country ?? null,
    });
    const [email, ...others] = emailsIn(person?.email ?? '');
    if (email === undefined || others.length > 0) return;
    output.add('raw_award_email', {
      record_id: output.recordId(`${at}/email`),
      award_record_id: output.recordId(at),
      digest: emailDigest(email),
    });
  };
  const { people, holders } = award;
  const holder = holders.length === 1 ? (holders[0] ?? null) : null;
  for (const [index, person] of people.entries()) add(`${place}/person[${String(index + 1)}]`, person, holder);
  if (people.length > 0 && holders.length < 2) return null;
  if (holders.length < 2) add(place, null, holder);
  else for (const [index, each] of holders.entries()) add(`${place}/holder[${String(index + 1)}]`, null, each);
  return null;
}

function personKeys(person: AwardPerson | null): { family_key: string | null; given_key: string | null } {
  if (person === null) return { family_key: null, given_key: null };
  const { family, given } = parseName(person.name);
  return person.family === undefined || person.family === null
    ? nameKeys(family, given)
    : nameKeys(person.family, person.given ?? '');
}

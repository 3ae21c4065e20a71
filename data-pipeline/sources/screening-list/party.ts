import { countryCode } from '../../core/country.ts';
import { addListEntry, type NamedList, skipListed } from '../list-entry.ts';
import { isSurelyOrganization } from '../listed-organization.ts';
import type { Output } from '../output.ts';

export interface Party {
  readonly list: NamedList;
  /** What the list says that it names; null where the list does not say. */
  readonly type: string | null;
  readonly id: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Countries of its addresses, as codes or names, the first address first. */
  readonly countries: readonly (string | null)[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Adds a listed party if it is an organization; people, vessels and aircraft are counted and left out. */
export function addParty(output: Output, place: string, party: Party): null {
  const type = party.type?.toLowerCase() ?? null;
  if (type === 'individual') return skipListed(output, 'people');
  if (type === 'vessel' || type === 'aircraft') return skipListed(output, 'vessels');
  if (type === null && ![party.name, ...party.aliases].some(isSurelyOrganization)) return skipListed(output, 'untyped');
  const [country = null] = party.countries.flatMap((written) => countryCode(written) ?? []);
  addListEntry(output, place, {
    list: party.list,
    number: party.id,
    name: party.name,
    aliases: party.aliases,
    country,
    basis: 'stated',
    from: party.from,
    to: party.to,
  });
  return null;
}

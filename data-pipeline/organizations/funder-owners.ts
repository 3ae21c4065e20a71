import { abstention, basisOf, type FunderForm, funderConfidence, named } from './evidence.ts';
import { type SaidOfFunder, saysName } from './funder-said.ts';
import type { IndexedName, NameOwner } from './name-index.ts';
import type { RegisteredOrganization } from './registry.ts';
import type { Resolution } from './resolution.ts';
import { ancestorsOf } from './sub-units.ts';

/** Shorter names without their country are told from others only beside it. */
const longCountryless = 4;

/** Decides which of the funders that have a name a text means: by its country, its acronym, whom it stands below. */
export class FunderOwners {
  readonly #byId: ReadonlyMap<string, RegisteredOrganization>;

  constructor(byId: ReadonlyMap<string, RegisteredOrganization>) {
    this.#byId = byId;
  }

  /** @param codes countries that stand beside the name; others that the text has only decide between several. */
  decide(name: IndexedName, form: FunderForm, codes: ReadonlySet<string>, said: SaidOfFunder): Resolution {
    const near = name.owners.filter((owner) => fits(owner, name, codes));
    if (near.length === 0) return abstention('other_country', name.owners);
    const left = this.#preferred(near, said);
    const [owner] = left;
    if (owner === undefined || left.length > 1) return abstention('ambiguous_name', left);
    const { countryCode } = owner.organization;
    const place = countryCode !== null && said.codes.has(countryCode) ? 'country' : 'none';
    return {
      ...named(owner.organization, funderConfidence(form, place)),
      method: `${form}_${place}`,
      basis: basisOf(form, place, owner, name.owners.length),
      ...{ others: [], units: [], predecessor: null, alternatives: [] },
    };
  }

  #preferred(owners: readonly NameOwner[], said: SaidOfFunder): readonly NameOwner[] {
    const isOwner = (id: string) => owners.some(({ organization }) => organization.id === id);
    const wishes: ((owner: NameOwner) => boolean)[] = [
      ({ organization: { countryCode } }) => countryCode !== null && said.codes.has(countryCode),
      ({ organization }) => organization.names.some(({ text }) => said.acronyms.has(text)),
      ({ organization }) => organization.parents.some((id) => !isOwner(id) && this.#isNamed(id, said)),
      ({ organization }) => saysName(said, organization),
      ({ kind }) => kind === 'label',
      ({ organization }) => organization.isActive,
      ({ kind }) => kind !== 'short' && kind !== 'countryless',
      ({ organization }) => !isUnread(organization),
    ];
    const left = wishes.reduce((some, wish) => {
      const better = some.filter(wish);
      return better.length > 0 ? better : some;
    }, owners);
    const above = this.#aboveAll(left);
    return above === undefined ? left : [above];
  }

  /** Of companies of one name in several countries, the one to which the others belong. */
  #aboveAll(owners: readonly NameOwner[]): NameOwner | undefined {
    const isBelow = ({ organization }: NameOwner, id: string) =>
      organization.id === id || ancestorsOf(organization, this.#byId).has(id);
    return owners.find(({ organization: { id } }) => owners.every((other) => isBelow(other, id)));
  }

  #isNamed(id: string, { text, acronyms }: SaidOfFunder): boolean {
    const names = this.#byId.get(id)?.names ?? [];
    return names.some((name) => (name.kind === 'acronym' ? acronyms.has(name.text) : text.includes(name.text)));
  }
}

/** Whether only the Funder Registry speaks of it, and places it in a record of ROR that is not loaded: every record has a place. */
function isUnread({ id, places }: RegisteredOrganization): boolean {
  return places.length === 0 && !id.startsWith('10.');
}

function fits({ kind, organization: { countryCode } }: NameOwner, name: IndexedName, codes: ReadonlySet<string>) {
  if (countryCode === null || codes.has(countryCode)) return true;
  if (codes.size > 0) return false;
  return kind !== 'countryless' || (name.owners.length === 1 && name.words.length >= longCountryless);
}

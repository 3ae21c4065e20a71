import { makeRor } from '../identifiers.ts';
import type { Organization, RelationKind } from '../model.ts';
import { countries, makeTown } from '../names/places.ts';
import { Random } from '../random.ts';

export interface Organizations {
  readonly home: Organization;
  /** The university hospital: a child of `home`. */
  readonly hospital: Organization;
  /** Where external co-authors work, the best known first; countries are equally frequent and their order is random. */
  readonly external: readonly Organization[];
  /** An old name and its successor. */
  readonly renamed: readonly { readonly before: Organization; readonly now: Organization }[];
  /** Organizations of the designated-entity list, and what resembles them. */
  readonly listed: readonly Organization[];
  /** A child of the listed organization in the same place of `listed`: not on the list itself. */
  readonly listedChildren: readonly Organization[];
  /** An organization elsewhere with the very name of the listed one in the same place. */
  readonly listedNamesakes: readonly Organization[];
  readonly all: readonly Organization[];
}

interface Wish {
  readonly type?: Organization['type'];
  readonly country?: readonly [code: string, name: string];
  readonly name?: string;
  readonly town?: string;
  readonly isActive?: boolean;
  readonly relations?: Organization['relations'];
}

/** The fictional organizations of a seed. @param people covered people: more of them know more organizations. */
export function makeOrganizations(seed: number, people: number): Organizations {
  const maker = new Maker(seed);
  const home = maker.make({ type: 'education', country: ['US', 'United States'] });
  const hospital = maker.make({
    type: 'healthcare',
    country: ['US', 'United States'],
    town: home.city,
    name: `${home.city} University Hospital`,
    relations: [{ kind: 'parent', rorId: home.rorId }],
  });
  const made = fill(Math.min(2000, Math.max(60, Math.ceil(people * 0.75))), () => maker.make({}));
  const external = new Random(seed, 'renown').shuffle(made);
  const renamed = fill(6, () => {
    const now = maker.make({ type: 'education' });
    const before = maker.make({
      type: 'education',
      country: [now.countryCode, now.countryName],
      town: now.city,
      name: `${now.city} Polytechnic College`,
      isActive: false,
      relations: [{ kind: 'successor', rorId: now.rorId }],
    });
    return { before, now: related(now, 'predecessor', before) };
  });
  const listed = fill(24, () => maker.make({}));
  const listedChildren = listed.map((parent) =>
    maker.make({
      type: 'healthcare',
      country: [parent.countryCode, parent.countryName],
      town: parent.city,
      name: `${parent.city} Clinical Center`,
      relations: [{ kind: 'parent', rorId: parent.rorId }],
    }),
  );
  const listedNamesakes = listed.map((original) => maker.make({ type: original.type, name: original.name }));
  const homeWithChild = related(home, 'child', hospital);
  const listedWithChild = listed.map((parent, index) => related(parent, 'child', listedChildren[index]));
  return {
    home: homeWithChild,
    hospital,
    external,
    renamed,
    listed: listedWithChild,
    listedChildren,
    listedNamesakes,
    all: [
      homeWithChild,
      hospital,
      ...external,
      ...renamed.flatMap(({ before, now }) => [before, now]),
      ...listedWithChild,
      ...listedChildren,
      ...listedNamesakes,
    ],
  };
}

class Maker {
  readonly #random: Random;
  readonly #names = new Set<string>();
  readonly #ids = new Set<string>();
  #count = 0;

  constructor(seed: number) {
    this.#random = new Random(seed, 'organizations');
  }

  make(wish: Wish): Organization {
    const random = this.#random;
    this.#count += 1;
    const [countryCode, countryName] = wish.country ?? this.#nextCountry();
    const type =
      wish.type ??
      random.weighted([
        ['education', 60],
        ['facility', 18],
        ['healthcare', 10],
        ['government', 6],
        ['company', 6],
      ] as const);
    let town = wish.town ?? makeTown(random);
    let name = wish.name ?? organizationName(random, type, town);
    while (wish.name === undefined && this.#names.has(name)) {
      town = makeTown(random);
      name = organizationName(random, type, town);
    }
    this.#names.add(name);
    return {
      rorId: this.#freshRor(),
      sourceId: `I${9_700_000_000 + this.#count}`,
      name,
      aliases: wish.name === undefined ? [aliasOf(type, town)] : [],
      acronym: acronymOf(name),
      city: town,
      countryCode,
      countryName,
      type,
      established: random.between(1840, 1995),
      isActive: wish.isActive ?? true,
      relations: wish.relations ?? [],
    };
  }

  #nextCountry(): readonly [string, string] {
    return countries[this.#count % countries.length] ?? ['US', 'United States'];
  }

  #freshRor(): string {
    let id = makeRor(this.#random);
    while (this.#ids.has(id)) id = makeRor(this.#random);
    this.#ids.add(id);
    return id;
  }
}

function organizationName(random: Random, type: Organization['type'], town: string): string {
  const patterns: Readonly<Record<Organization['type'], readonly string[]>> = {
    education: [
      `University of ${town}`,
      `${town} University`,
      `${town} Institute of Technology`,
      `${town} State University`,
      `${town} University of Science`,
    ],
    facility: [`${town} Research Institute`, `Institute for Advanced Study ${town}`, `${town} National Laboratory`],
    healthcare: [`${town} General Hospital`, `${town} Cancer Center`],
    government: [`Ministry of Science of ${town}`, `${town} Bureau of Standards`],
    company: [`${town} Instruments`, `${town} Biosystems`],
  };
  return random.pick(patterns[type]);
}

function aliasOf(type: Organization['type'], town: string): string {
  const words: Readonly<Record<Organization['type'], string>> = {
    education: `Universitas ${town}ensis`,
    facility: `Institutum ${town}ense`,
    healthcare: `Hospitium ${town}ense`,
    government: `Officium ${town}ense`,
    company: `Societas ${town}ensis`,
  };
  return words[type];
}

function acronymOf(name: string): string {
  return [...name.matchAll(/\p{Lu}/gu)].map(([letter]) => letter).join('');
}

function related(organization: Organization, kind: RelationKind, other: Organization | undefined): Organization {
  if (other === undefined) return organization;
  return { ...organization, relations: [...organization.relations, { kind, rorId: other.rorId }] };
}

function fill<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

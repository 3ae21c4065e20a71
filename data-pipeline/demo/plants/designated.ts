import { addMonths } from '../calendar.ts';
import type { ListEntry, Organization } from '../model.ts';
import type { World } from '../world/world.ts';

/** The designated-entity list of the demo, by what is particular about an entry. */
export interface Designated {
  readonly inForce: readonly ListEntry[];
  /** Listed shortly before the evaluation. */
  readonly later: readonly ListEntry[];
  /** Taken off the list before anything in the demo that touches them. */
  readonly ended: readonly ListEntry[];
  /** On a third party's list only. */
  readonly assessed: readonly ListEntry[];
  /** In force, each with an organization under it that the list does not name. */
  readonly parents: readonly { readonly entry: ListEntry; readonly child: Organization }[];
  /** In force, each with an organization of the same name in another country. */
  readonly copied: readonly { readonly entry: ListEntry; readonly namesake: Organization }[];
  readonly all: readonly ListEntry[];
}

export function makeDesignated({ places, asOf }: World): Designated {
  const entry = (index: number, listedFrom: string, listedTo: string | null, kind: ListEntry['kind']): ListEntry => {
    const organization = places.listed[index];
    if (organization === undefined) throw new RangeError(`no organization ${index} to list`);
    return { entryId: `DE-${String(index + 1).padStart(3, '0')}`, kind, organization, listedFrom, listedTo };
  };
  const early = (index: number) => entry(index, addMonths(asOf, -84 - index), null, 'designation');
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  const inForce = range(0, 10).map(early);
  const later = range(10, 14).map((index) => entry(index, addMonths(asOf, -4), null, 'designation'));
  const ended = range(14, 17).map((index) => entry(index, addMonths(asOf, -120), addMonths(asOf, -76), 'designation'));
  const assessed = range(17, 20).map((index) => entry(index, addMonths(asOf, -84), null, 'assessment'));
  const parents = range(20, 22).flatMap((index) => {
    const child = places.listedChildren[index];
    return child === undefined ? [] : [{ entry: early(index), child }];
  });
  const copied = range(22, 24).flatMap((index) => {
    const namesake = places.listedNamesakes[index];
    return namesake === undefined ? [] : [{ entry: early(index), namesake }];
  });
  return {
    inForce,
    later,
    ended,
    assessed,
    parents,
    copied,
    all: [
      ...inForce,
      ...later,
      ...ended,
      ...assessed,
      ...parents.map(({ entry: listed }) => listed),
      ...copied.map(({ entry: listed }) => listed),
    ],
  };
}

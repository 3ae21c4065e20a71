import { dropRepeated, grouped, type Grouped } from './grouped.ts';

/** The columns that everything here is made of, as questions/collaborations reads them. Rows are numbers. */
export interface CollaborationColumns {
  readonly works: {
    readonly work_id: readonly string[];
    /** 0 = not known. */
    readonly year: Int32Array;
    /** Authors as the source counts them; 0 = it does not. */
    readonly author_count: Int32Array;
    /** 1 = the source cut the author list. */
    readonly is_truncated: Uint8Array;
  };
  readonly people: {
    readonly id: readonly string[];
    readonly label: readonly string[];
    readonly is_covered: Uint8Array;
    /** Of covered people; null = not known. */
    readonly unit: readonly (string | null)[];
  };
  readonly organizations: {
    readonly id: readonly string[];
    readonly label: readonly string[];
    readonly country_code: readonly (string | null)[];
  };
  /** Who signed which work, in any order. */
  readonly authorships: { readonly work: Int32Array; readonly person: Int32Array };
  /** Which organizations an author names on a work, each once, sorted by work. */
  readonly affiliations: {
    readonly work: Int32Array;
    readonly person: Int32Array;
    readonly organization: Int32Array;
  };
  /** Which organizations a work acknowledges as its funders, each once, sorted by work. */
  readonly fundings: { readonly work: Int32Array; readonly organization: Int32Array };
}

/**
 * Who and what stands on which work, as typed arrays: works, people and organizations are numbers, in the order of their ids.
 * Read once for a state of the database; every network, of any window of years, is made from it.
 */
export interface Collaborations extends Omit<CollaborationColumns, 'authorships'> {
  /** People by work, each once. */
  readonly peopleOf: Grouped;
  /** Organizations that authors name by work, each once. */
  readonly organizationsOf: Grouped;
  /** Funders, which are organizations too, by work, each once. */
  readonly fundersOf: Grouped;
  /** Authors of each work: those that are listed, or the source's own count where that is larger. */
  readonly authorsOf: Uint32Array;
  /** The organization that most of a person's bylines name, by person; null = none is known. */
  readonly mostNamed: readonly (string | null)[];
}

export function collaborationsFrom({ authorships, ...columns }: CollaborationColumns): Collaborations {
  const { works, people, organizations, affiliations, fundings } = columns;
  const workCount = works.work_id.length;
  const peopleOf = grouped(authorships.work, authorships.person, workCount);
  dropRepeated(peopleOf, people.id.length);
  const organizationsOf = grouped(affiliations.work, affiliations.organization, workCount);
  dropRepeated(organizationsOf, organizations.id.length);
  return {
    ...columns,
    peopleOf,
    organizationsOf,
    fundersOf: grouped(fundings.work, fundings.organization, workCount),
    authorsOf: Uint32Array.from(works.author_count, (counted, work) =>
      Math.max(counted, peopleOf.ends[work]! - peopleOf.starts[work]!),
    ),
    mostNamed: mostNamed(columns),
  };
}

function mostNamed({ people, organizations, affiliations }: Omit<CollaborationColumns, 'authorships'>) {
  const namedBy = grouped(affiliations.person, affiliations.organization, people.id.length);
  return people.id.map((_, person) => {
    const counts = new Map<string, number>();
    for (let at = namedBy.starts[person]!; at < namedBy.ends[person]!; at += 1) {
      const label = organizations.label[namedBy.values[at]!]!;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return mostFrequent(counts);
  });
}

/** The name of the highest count, of as high the first by code unit; null = there is none. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: readonly [name: string, count: number] | null = null;
  for (const [name, count] of counts) {
    if (best === null || count > best[1] || (count === best[1] && name < best[0])) best = [name, count];
  }
  return best?.[0] ?? null;
}

/** The year of a work; 0 = not known. */
export function yearOf({ works }: Collaborations, work: number): number {
  return works.year[work]!;
}

/** The people who signed a work, ascending. */
export function signersOf({ peopleOf: { starts, ends, values } }: Collaborations, work: number): Uint32Array {
  return values.slice(starts[work], ends[work]).sort();
}

/** Which works are looked at, and which of them make ties. */
export interface WorkChoice {
  /** Those of the window that anybody signed, ascending. */
  readonly works: Uint32Array;
  /** 1 = its author list is whole and of no more than the cap; by work. */
  readonly makesTies: Uint8Array;
  /** Works left out because a window is set and they have no year. */
  readonly undated: number;
  readonly overCap: number;
  /** Authors of the largest work over the cap; 0 = none. */
  readonly largest: number;
  readonly truncated: number;
}

/** Which years are looked at, all inclusive; null = no bound. */
export interface YearChoice {
  readonly from: number | null;
  readonly to: number | null;
  /** Years between that are left out. */
  readonly without?: { readonly from: number; readonly to: number } | null;
}

/** The works of these years. Undated ones where neither bound is set. */
export function chooseWorks(
  { works: { year, is_truncated }, peopleOf, authorsOf }: Collaborations,
  { from, to, without = null }: YearChoice,
  cap: number,
): WorkChoice {
  const works = new Uint32Array(year.length);
  const makesTies = new Uint8Array(year.length);
  const isWindow = from !== null || to !== null;
  const counts = { undated: 0, overCap: 0, largest: 0, truncated: 0 };
  let length = 0;
  for (let work = 0; work < year.length; work += 1) {
    if (peopleOf.ends[work] === peopleOf.starts[work]) continue;
    const of = year[work]!;
    if (of === 0 && isWindow) counts.undated += 1;
    if (isWindow && (of === 0 || of < (from ?? of) || of > (to ?? of))) continue;
    if (without !== null && of >= without.from && of <= without.to) continue;
    works[length] = work;
    length += 1;
    if (authorsOf[work]! > cap) {
      counts.overCap += 1;
      counts.largest = Math.max(counts.largest, authorsOf[work]!);
    } else if (is_truncated[work] === 1) counts.truncated += 1;
    else makesTies[work] = 1;
  }
  return { works: works.slice(0, length), makesTies, ...counts };
}

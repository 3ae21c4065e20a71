import { type Collaborations, collaborationsFrom } from '../../data-pipeline/graph/collaborations.ts';

/** One authorship as a test tells it. */
export interface Signed {
  readonly work_id: string;
  readonly year: number | null;
  readonly author_count: number | null;
  readonly is_truncated: boolean;
  readonly author_id: string;
  readonly label: string;
  readonly is_covered: boolean;
  readonly unit: string | null;
  readonly org_ids: readonly string[];
  /** Whom the work acknowledges. */
  readonly funder_ids: readonly string[];
}

/** An authorship of 2020; what is not given is blank. */
export function signed(work_id: string, author_id: string, more: Partial<Signed> = {}): Signed {
  return {
    work_id,
    year: 2020,
    author_count: null,
    is_truncated: false,
    author_id,
    label: author_id,
    is_covered: false,
    unit: null,
    org_ids: [],
    funder_ids: [],
    ...more,
  };
}

/** The model of these authorships, in the order in which they are given. */
export function collaborationsOf(
  rows: readonly Signed[],
  organizations: readonly { org_id: string; label: string; country_code: string | null }[] = [],
): Collaborations {
  const works = listOf(rows, ({ work_id }) => [work_id]);
  const people = listOf(rows, ({ author_id }) => [author_id]);
  const named = listOf(rows, ({ org_ids, funder_ids }) => [...org_ids, ...funder_ids]);
  const known = new Map(organizations.map((organization) => [organization.org_id, organization]));
  const firstOf = (work: string): Signed => rows.find(({ work_id }) => work_id === work)!;
  const ofPerson = (person: string): readonly Signed[] => rows.filter(({ author_id }) => author_id === person);
  const affiliations = rows
    .flatMap(({ work_id, author_id, org_ids }) =>
      org_ids.map((id) => [works.indexOf(work_id), people.indexOf(author_id), named.indexOf(id)] as const),
    )
    .sort(([one], [other]) => one - other);
  const fundings = works.flatMap((work, row) =>
    firstOf(work).funder_ids.map((id) => [row, named.indexOf(id)] as const),
  );
  return collaborationsFrom({
    works: {
      work_id: works,
      year: Int32Array.from(works, (work) => firstOf(work).year ?? 0),
      author_count: Int32Array.from(works, (work) => firstOf(work).author_count ?? 0),
      is_truncated: Uint8Array.from(works, (work) => Number(firstOf(work).is_truncated)),
    },
    people: {
      id: people,
      label: people.map((person) => ofPerson(person)[0]!.label),
      is_covered: Uint8Array.from(people, (person) => Number(ofPerson(person).some(({ is_covered }) => is_covered))),
      unit: people.map((person) => ofPerson(person).find(({ unit }) => unit !== null)?.unit ?? null),
    },
    organizations: {
      id: named,
      label: named.map((id) => known.get(id)?.label ?? id),
      country_code: named.map((id) => known.get(id)?.country_code ?? null),
    },
    authorships: {
      work: Int32Array.from(rows, ({ work_id }) => works.indexOf(work_id)),
      person: Int32Array.from(rows, ({ author_id }) => people.indexOf(author_id)),
    },
    affiliations: {
      work: Int32Array.from(affiliations, ([work]) => work),
      person: Int32Array.from(affiliations, ([, person]) => person),
      organization: Int32Array.from(affiliations, ([, , organization]) => organization),
    },
    fundings: {
      work: Int32Array.from(fundings, ([work]) => work),
      organization: Int32Array.from(fundings, ([, organization]) => organization),
    },
  });
}

function listOf(rows: readonly Signed[], idsOf: (row: Signed) => readonly string[]): readonly string[] {
  return [...new Set(rows.flatMap(idsOf))].sort();
}

import type { CollaborationColumns } from '../../../data-pipeline/graph/collaborations.ts';
import type { Memberships } from '../../../data-pipeline/graph/projection.ts';
import { seededRandom } from '../../../data-pipeline/graph/random.ts';
import { generatedAuthorships } from '../networks/generated.ts';

const firstYear = 2006;
const years = 20;
/** Years of one window, both ends included. */
export const windowYears = 5;
/** First years of the windows, so that each takes a quarter of all works. */
export const windowStarts = Array.from({ length: years - windowYears + 1 }, (_, index) => firstYear + index);

export interface DatedAuthorships extends Memberships {
  /** By work: as many works in each of twenty years, in no order. */
  readonly years: Int32Array;
  readonly people: number;
}

export function datedAuthorships(rows: number): DatedAuthorships {
  const { works, members } = generatedAuthorships(rows);
  const random = seededRandom(7);
  return {
    works,
    members,
    years: Int32Array.from({ length: (works.at(-1) ?? -1) + 1 }, () => firstYear + Math.floor(random() * years)),
    people: members.reduce((most, member) => Math.max(most, member), -1) + 1,
  };
}

/** The same as the database gives them: without organizations, nobody covered. */
export function columnsOf({ works, members, years: year, people }: DatedAuthorships): CollaborationColumns {
  const none = new Int32Array();
  return {
    works: {
      work_id: Array.from(year, (_, work) => `W${String(work)}`),
      year,
      author_count: new Int32Array(year.length),
      is_truncated: new Uint8Array(year.length),
    },
    people: {
      id: Array.from({ length: people }, (_, person) => `P${String(person)}`),
      label: Array.from({ length: people }, (_, person) => `Person ${String(person)}`),
      is_covered: new Uint8Array(people),
      unit: new Array<null>(people).fill(null),
    },
    organizations: { id: [], label: [], country_code: [] },
    authorships: { work: Int32Array.from(works), person: Int32Array.from(members) },
    affiliations: { work: none, person: none, organization: none },
    fundings: { work: none, organization: none },
  };
}

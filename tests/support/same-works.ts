import type { Value } from '../../data-pipeline/db/database.ts';
import { foldText } from '../../data-pipeline/core/text.ts';

type Row = Readonly<Record<string, Value>>;
type Tables = (table: string) => readonly Row[];

/** What a file says about one work, each fact as a text that can be compared. */
type Facts = ReadonlyMap<string, string>;

/** How one fact of the same work differs between two files. */
export interface Difference {
  readonly work: string;
  readonly fact: string;
  readonly one: string;
  readonly other: string;
}

/** The works of a load by their id in the database, with every fact that raw rows hold of them. */
export function worksOf(rows: Tables): ReadonlyMap<string, Facts> {
  const authorships = grouped(rows('raw_authorship'));
  const affiliations = grouped(rows('raw_affiliation'));
  const workAffiliations = grouped(rows('raw_work_affiliation'));
  const fundings = grouped(rows('raw_funding'));
  const texts = grouped(rows('raw_acknowledgment'));
  return new Map(
    rows('raw_work').map((work) => {
      const id = String(work['record_id']);
      const authors = authorships.get(id) ?? [];
      const lines = affiliations.get(id) ?? [];
      const facts = new Map<string, string>();
      for (const fact of ['doi', 'pmid', 'title', 'type', 'published', 'venue', 'topic', 'is_retracted']) {
        facts.set(fact, String(work[fact] ?? ''));
      }
      facts.set(
        'authors',
        list(authors, ({ raw_name }) => String(raw_name)),
      );
      facts.set(
        'author keys',
        list(authors, ({ family_key, given_key }) => `${String(family_key)}, ${String(given_key)}`),
      );
      facts.set(
        'orcid',
        list(authors, ({ orcid }) => String(orcid ?? '')),
      );
      facts.set(
        'researcher id',
        list(authors, ({ source_author_id }) => String(source_author_id ?? '')),
      );
      facts.set(
        'corresponding',
        list(authors, ({ is_corresponding }) => String(is_corresponding ?? '')),
      );
      facts.set(
        'affiliations',
        sorted(lines.map(({ position, raw_string }) => `${String(position)} ${String(raw_string)}`)),
      );
      const unplaced = workAffiliations.get(id) ?? [];
      facts.set(
        'addresses without author',
        sorted(unplaced.flatMap(({ raw_string }) => (raw_string === null ? [] : String(raw_string)))),
      );
      facts.set(
        'organizations',
        list(
          unplaced.filter(({ org_name }) => org_name !== null),
          ({ org_name }) => String(org_name),
        ),
      );
      facts.set(
        'every address',
        sorted(
          new Set([...lines, ...unplaced].flatMap(({ raw_string }) => (raw_string === null ? [] : String(raw_string)))),
        ),
      );
      const funded = fundings.get(id) ?? [];
      facts.set(
        'funders',
        list(funded, ({ funder_name }) => String(funder_name ?? '')),
      );
      facts.set(
        'awards',
        list(funded, ({ award_number }) => String(award_number ?? '')),
      );
      facts.set(
        'funding text',
        list(texts.get(id) ?? [], ({ section, text }) => `${String(section)}: ${String(text)}`),
      );
      return [String(work['source_work_id']), facts];
    }),
  );
}

/** Every fact that differs, work by work; a work that one side lacks differs in the fact `work`. */
export function differencesOf(
  one: ReadonlyMap<string, Facts>,
  other: ReadonlyMap<string, Facts>,
): readonly Difference[] {
  const works = [...new Set([...one.keys(), ...other.keys()])].toSorted();
  return works.flatMap((work) => {
    const [a, b] = [one.get(work), other.get(work)];
    if (a === undefined || b === undefined)
      return [{ work, fact: 'work', one: String(a !== undefined), other: String(b !== undefined) }];
    return [...a].flatMap(([fact, value]) => {
      const against = b.get(fact) ?? '';
      return value === against ? [] : [{ work, fact, one: value, other: against }];
    });
  });
}

/** Whether two texts say the same but for case, accents, white space and punctuation. */
export function saysTheSame({ one, other }: Difference): boolean {
  const bare = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(one) === bare(other);
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row['work_record_id']);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}

function list(rows: readonly Row[], textOf: (row: Row) => string): string {
  return rows.map(textOf).join(' | ');
}

function sorted(texts: Iterable<string>): string {
  return [...texts].toSorted().join(' | ');
}

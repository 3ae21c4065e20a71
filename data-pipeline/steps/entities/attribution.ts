import type { BylineAuthor } from '../../core/acknowledgment/byline.ts';
import { type Attribution, attributionReader, type MentionPlace } from '../../core/acknowledgment/attribution.ts';
import type { Database, Row } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';

interface BylineRow extends Row {
  work_id: string;
  authorship_id: string;
  family_key: string;
  given_key: string;
  person_id: string | null;
  is_whole: boolean;
}

interface MentionRow extends Row {
  mention_id: string;
  acknowledgment_id: string;
  work_id: string;
  text: string;
  char_start: number;
  char_end: number;
  run_end: number;
  run_place: number;
  run_length: number;
}

interface Byline {
  readonly authors: BylineAuthor[];
  readonly personOf: Map<string, string | null>;
  isWhole: boolean;
}

const noByline: Byline = { authors: [], personOf: new Map(), isWhole: false };

/**
 * Whose each mentioned award is, and whose the support of each funder named: a row for each person, or one row with basis `none` and no authorship where the words do
 * not say. `person_id` is null where the author is not surely a covered person.
 */
export const attribution: DerivedStep = {
  table: 'attribution',
  shape: {
    mention_id: 'VARCHAR',
    person_id: 'VARCHAR',
    authorship_id: 'VARCHAR',
    basis: 'VARCHAR',
    confidence: 'DOUBLE',
  },
  reads: ['extracted_mention', 'acknowledgment', 'acknowledged_byline'],
  async *derive(db) {
    const bylines = await bylinesByWork(db);
    const mentions = await db.rows<MentionRow>(`
      select mention_id, acknowledgment_id, extracted_mention.work_id, text, char_start, char_end, run_end, run_place, run_length
      from extracted_mention join acknowledgment using (acknowledgment_id)
      where kind in ('award_number', 'funder')
      order by acknowledgment_id, char_start`);
    let read: (mention: MentionPlace) => readonly Attribution[] = () => [];
    let current = '';
    for (const mention of mentions) {
      const { mention_id, acknowledgment_id, work_id, text } = mention;
      const { authors, personOf, isWhole } = bylines.get(work_id) ?? noByline;
      if (acknowledgment_id !== current) read = attributionReader(text, authors, isWhole);
      current = acknowledgment_id;
      for (const { authorshipId, basis, confidence } of read(placeOf(mention))) {
        const personId = authorshipId === null ? null : (personOf.get(authorshipId) ?? null);
        yield [mention_id, personId, authorshipId, basis, confidence];
      }
    }
  },
};

type PlaceRow = Pick<MentionRow, 'char_start' | 'char_end' | 'run_end' | 'run_place' | 'run_length'>;

function placeOf({ char_start, char_end, run_end, run_place, run_length }: PlaceRow): MentionPlace {
  return { start: char_start, end: char_end, runEnd: run_end, runPlace: run_place, runLength: run_length };
}

async function bylinesByWork(db: Database): Promise<ReadonlyMap<string, Byline>> {
  const bylines = new Map<string, Byline>();
  for (const row of await db.rows<BylineRow>(`
    select work_id, authorship_id, family_key, given_key, person_id, is_whole
    from acknowledged_byline
    order by work_id, position, authorship_id`)) {
    let byline = bylines.get(row.work_id);
    if (byline === undefined) {
      byline = { authors: [], personOf: new Map(), isWhole: row.is_whole };
      bylines.set(row.work_id, byline);
    }
    byline.authors.push({ authorshipId: row.authorship_id, familyKey: row.family_key, givenKey: row.given_key });
    byline.personOf.set(row.authorship_id, row.person_id);
  }
  return bylines;
}

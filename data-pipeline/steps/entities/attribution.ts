import { awardMentions } from '../../core/acknowledgment-mentions.ts';
import type { BylineAuthor } from '../../core/acknowledgment-people.ts';
import { attributions } from '../../core/attribution.ts';
import type { Database, Row } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';
import { mentionId } from './extracted-mention.ts';

interface BylineRow extends Row {
  work_id: string;
  authorship_id: string;
  family_key: string;
  given_key: string;
  person_id: string | null;
  is_whole: boolean;
}

interface AcknowledgmentRow extends Row {
  acknowledgment_id: string;
  work_id: string;
  text: string;
}

interface Byline {
  readonly authors: BylineAuthor[];
  readonly personOf: Map<string, string | null>;
  isWhole: boolean;
}

const noByline: Byline = { authors: [], personOf: new Map(), isWhole: false };

/**
 * Whose each mentioned award is: a row for each person, or one row with basis `none` and no authorship where the words do
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
  async *derive(db) {
    const bylines = await bylinesByWork(db);
    const rows = await db.rows<AcknowledgmentRow>(`
      select acknowledgment_id, work_id, text from acknowledgment
      semi join extracted_mention using (acknowledgment_id)
      order by acknowledgment_id`);
    for (const { acknowledgment_id, work_id, text } of rows) {
      const { authors, personOf, isWhole } = bylines.get(work_id) ?? noByline;
      const mentions = awardMentions(text);
      const found = attributions(text, mentions, authors, isWhole);
      for (const [index, { start }] of mentions.entries()) {
        for (const { authorshipId, basis, confidence } of found[index] ?? []) {
          const personId = authorshipId === null ? null : (personOf.get(authorshipId) ?? null);
          yield [mentionId(acknowledgment_id, start), personId, authorshipId, basis, confidence];
        }
      }
    }
  },
};

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

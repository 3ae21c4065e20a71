import type { Mention } from '../../core/acknowledgment/mention.ts';
import { type AwardMention, mentionsIn } from '../../core/acknowledgment/mentions.ts';
import { organizationKey } from '../../core/organization-key.ts';
import type { Row, Value } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';

interface AcknowledgmentRow extends Row {
  acknowledgment_id: string;
  work_id: string;
  text: string;
}

/**
 * What the words of acknowledgments stand for, by kind: `funder`, `award_number`, `program`, `person`, `organization`, `facility`,
 * `in_kind`, `negation`. `char_start` and `char_end` are UTF-16 offsets, the end exclusive; `found_by` says by which pattern. Award numbers alone have a `number_norm`, the funder beside them, how their shape stands to it (`fits`, `contradicts`,
 * `unknown`), and the run of numbers that they stand in: where it ends, their place in it from 0, how many it has.
 */
export const extractedMention: DerivedStep = {
  table: 'extracted_mention',
  shape: {
    mention_id: 'VARCHAR',
    acknowledgment_id: 'VARCHAR',
    work_id: 'VARCHAR',
    kind: 'VARCHAR',
    char_start: 'INTEGER',
    char_end: 'INTEGER',
    surface: 'VARCHAR',
    confidence: 'DOUBLE',
    found_by: 'VARCHAR',
    number_norm: 'VARCHAR',
    funder_text: 'VARCHAR',
    funder_key: 'VARCHAR',
    shape: 'VARCHAR',
    run_end: 'INTEGER',
    run_place: 'INTEGER',
    run_length: 'INTEGER',
  },
  reads: ['acknowledgment'],
  async *derive(db) {
    const rows = await db.rows<AcknowledgmentRow>(
      'select acknowledgment_id, work_id, text from acknowledgment order by acknowledgment_id',
    );
    for (const { acknowledgment_id, work_id, text } of rows) {
      for (const mention of mentionsIn(text)) {
        const { kind, start, end, surface, confidence, basis } = mention;
        const id = `${acknowledgment_id}@${String(start)}${kind === 'award_number' ? '' : ` ${kind}`}`;
        yield [id, acknowledgment_id, work_id, kind, start, end, surface, confidence, basis, ...ofNumber(mention)];
      }
    }
  },
};

function ofNumber(mention: Mention): readonly Value[] {
  if (!isAward(mention)) return [null, null, null, null, mention.end, 0, 1];
  const { numberNorm, funderText, shape, runEnd, runPlace, runLength } = mention;
  const key = funderText === null ? null : organizationKey(funderText);
  return [numberNorm, funderText, key, shape, runEnd, runPlace, runLength];
}

function isAward(mention: Mention): mention is AwardMention {
  return mention.kind === 'award_number';
}

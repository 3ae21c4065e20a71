import { awardMentions } from '../../core/acknowledgment-mentions.ts';
import { organizationKey } from '../../core/organization-key.ts';
import type { Row } from '../../db/database.ts';
import type { DerivedStep } from '../step.ts';

interface AcknowledgmentRow extends Row {
  acknowledgment_id: string;
  work_id: string;
  text: string;
}

/** Award numbers in the words of acknowledgments. `char_start` and `char_end` are UTF-16 offsets, the end exclusive; `run_end` is where the enumeration ends that the number stands in. */
export const extractedMention: DerivedStep = {
  table: 'extracted_mention',
  shape: {
    mention_id: 'VARCHAR',
    acknowledgment_id: 'VARCHAR',
    work_id: 'VARCHAR',
    char_start: 'INTEGER',
    char_end: 'INTEGER',
    run_end: 'INTEGER',
    surface: 'VARCHAR',
    number_norm: 'VARCHAR',
    funder_text: 'VARCHAR',
    funder_key: 'VARCHAR',
    confidence: 'DOUBLE',
  },
  async *derive(db) {
    const rows = await db.rows<AcknowledgmentRow>(
      'select acknowledgment_id, work_id, text from acknowledgment order by acknowledgment_id',
    );
    for (const { acknowledgment_id, work_id, text } of rows) {
      for (const mention of awardMentions(text)) {
        const { start, end, runEnd, surface, numberNorm, funderText, confidence } = mention;
        const id = `${acknowledgment_id}@${String(start)}`;
        const key = funderText === null ? null : organizationKey(funderText);
        yield [id, acknowledgment_id, work_id, start, end, runEnd, surface, numberNorm, funderText, key, confidence];
      }
    }
  },
};

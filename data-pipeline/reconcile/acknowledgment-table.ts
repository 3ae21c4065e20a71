import { awardMentions } from '../core/acknowledgment-mentions.ts';
import type { Cell } from '../export/csv.ts';
import type { PlainTable } from '../intake/plain-table.ts';
import type { Resolution } from '../organizations/resolution.ts';
import { address, ownColumns, type WrittenTable } from './resolved-table.ts';

const mentionColumns = ['kind', 'start', 'end', 'surface', 'funder_id', 'number', 'person', 'basis'] as const;

/**
 * One row a mention, behind the columns of the row in whose text it stands; `start` and `end` are UTF-16 offsets in that text, the
 * end exclusive. A text without mentions has one row with those columns empty.
 */
export function acknowledgmentTable(table: PlainTable, funderOf: (name: string) => Resolution): WrittenTable {
  return {
    columns: [...ownColumns(table, mentionColumns), ...mentionColumns],
    rows: table.rows.flatMap((cells) => {
      const mentions = mentionRows(cells[table.column] ?? '', funderOf);
      return (mentions.length === 0 ? [mentionColumns.map(() => null)] : mentions).map((mention) => [
        ...cells,
        ...mention,
      ]);
    }),
  };
}

function mentionRows(text: string, funderOf: (name: string) => Resolution): readonly (readonly Cell[])[] {
  return awardMentions(text).map(({ start, end, surface, numberNorm, funderText }) => {
    const funder = funderText === null ? null : funderOf(funderText).id;
    return ['award_number', start, end, surface, address(funder), numberNorm, null, 'none'];
  });
}

import { addListEntry, splitNames } from '../list-entry.ts';
import { section1286 } from '../section-1286/source.ts';
import type { TableSource } from '../source.ts';

/** Names of talent programmes in several languages, with the editions of the Section 1286 list that hold them. */
export const talentProgrammes: TableSource = {
  form: 'table',
  id: 'talent-programmes',
  title: 'Names of talent programmes',
  looksLike: 'a table with the columns name_en, original, romanised, other_forms, country and on_section_1286_table2',
  required: ['name_en', 'original', 'romanised', 'other_forms', 'country', 'on_section_1286_table2'],
  optional: [],
  begin: (output) => (row) => {
    const name = row.needed('name_en');
    const names = ['original', 'romanised'].flatMap((column) => row.text(column) ?? []);
    const entry = {
      name,
      aliases: [...names, ...splitNames(row.text('other_forms'))],
      country: row.country('country'),
    };
    const editions = splitNames(row.text('on_section_1286_table2'));
    for (const [index, edition] of editions.entries()) {
      const place = index === 0 ? row.place : `${row.place}, edition ${String(index + 1)}`;
      addListEntry(output, place, { ...entry, list: section1286(null), edition, basis: 'edition', from: null });
    }
    if (editions.length === 0) {
      const list = {
        id: 'talent-programmes',
        name: 'Talent programmes on no government’s list',
        kind: 'assessment',
        authority: null,
        citation: null,
      } as const;
      addListEntry(output, row.place, { ...entry, list, basis: 'stated', from: null });
    }
    return null;
  },
};

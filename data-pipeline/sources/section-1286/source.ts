import { countryCode } from '../../core/country.ts';
import { parseDay } from '../../core/day.ts';
import { addListEntry, type NamedList, splitNames } from '../list-entry.ts';
import type { TableSource } from '../source.ts';

/** Section 1286 of the NDAA for fiscal year 2019, whichever file an edition of it comes from. */
export function section1286(citation: string | null): NamedList {
  return {
    id: 'us-section-1286',
    name: 'Section 1286 list',
    kind: 'designation',
    authority: 'Department of Defense',
    citation: citation ?? 'Section 1286 of the John S. McCain National Defense Authorization Act for Fiscal Year 2019',
  };
}

/**
 * Editions of a government's list in one table, as OpenSanctions transcribes the lists under Section 1286: each row is one
 * name in the edition of one fiscal year (`report-date`).
 */
export const section1286Table: TableSource = {
  form: 'table',
  id: 'section-1286',
  title: 'Editions of the Section 1286 list',
  looksLike: 'a table with the columns schema, name, aliases, program, authority, report-date, start-date and end-date',
  required: ['schema', 'name', 'aliases', 'program', 'authority', 'report_date', 'start_date', 'end_date'],
  optional: ['country', 'source_url'],
  begin: (output) => (row) => {
    const name = row.needed('name');
    const program = row.needed('program');
    const year = row.needed('report_date').slice(0, 4);
    const stated = row.day('start_date');
    addListEntry(output, row.place, {
      list: program.includes('Section 1286')
        ? section1286(program)
        : {
            id: program
              .toLowerCase()
              .replace(/[^\p{L}\p{N}]+/gu, '-')
              .slice(0, 80),
            name: program,
            kind: 'designation',
            authority: row.text('authority'),
            citation: program,
          },
      edition: `FY${year}`,
      name,
      aliases: splitNames(row.text('aliases')),
      country: countryCode(row.text('country')),
      basis: stated === null ? 'edition' : 'stated',
      from: stated ?? publishedOn(row.text('source_url') ?? ''),
      to: row.day('end_date'),
    });
    return null;
  },
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * When an edition was published, as its address says: `/2023/Jun/29/` (media.defense.gov) or `/2024/07/` (WordPress). The
 * fiscal year of an edition is no date: the edition of 2022 was published in June 2023.
 */
export function publishedOn(address: string): string | null {
  const [, year = '', month = '', day = ''] = /\/(20\d\d)\/(\d\d|[A-Z][a-z]{2})\/(?:(\d\d)\/)?/u.exec(address) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  return parseDay([year, number === 0 ? month : String(number), day].filter((part) => part !== '').join('-'));
}

import { PipelineError } from '../core/errors.ts';
import { isProtectedAttribute } from '../core/protected-attributes.ts';
import type { Source, TableSource } from '../sources/source.ts';
import { columnKey, TableRow } from '../sources/table-row.ts';
import { decodedHead } from './decode.ts';
import type { Encoding } from './encoding.ts';
import type { Limits } from './limits.ts';
import type { MappingProfile } from './mapping.ts';
import { headerRows, seenHeader } from './table-header.ts';
import { filledWidth, headerHash, isBlankRow, type TableLayout } from './table-layout.ts';
import { TableSplitter } from './table-splitter.ts';
import type { TextLayout } from './table-text.ts';

/** Table sources whose columns an unknown table can be mapped to. */
const templateIds: ReadonlySet<string> = new Set([
  'publications-table',
  'roster',
  'positions',
  'support',
  'awards',
  'acknowledgments',
  'designated-entities',
  'form-register',
  'outside-activity',
  'foreign-component',
]);

const delimiters = [',', ';', '\t', '|'] as const;

/** Profiles by the hash of the header that they are for. */
export interface KnownProfiles {
  readonly byHash: ReadonlyMap<string, MappingProfile>;
  /** One that is to be used whatever the header is; null = none. */
  readonly chosen: MappingProfile | null;
  readonly templates: ReadonlyMap<string, TableSource>;
}

interface Mapped {
  readonly profile: MappingProfile;
  readonly layout: TableLayout;
}

/** The kinds of table that an unknown one can be mapped to, in the order of the sources. */
export function mappingTemplates(sources: readonly Source[]): readonly TableSource[] {
  return sources.filter((source): source is TableSource => source.form === 'table' && templateIds.has(source.id));
}

export function knownProfiles(
  profiles: readonly MappingProfile[],
  sources: readonly Source[],
  chosen: MappingProfile | null = null,
): KnownProfiles {
  return {
    byHash: new Map(profiles.map((profile) => [profile.headerHash, profile])),
    chosen,
    templates: new Map(mappingTemplates(sources).map((template) => [template.id, template])),
  };
}

/**
 * The layout that a known profile gives to a table: of the first row whose cells have its hash.
 *
 * @param rows the first rows, blank ones included; a broken row is null.
 * @returns null when no profile is for this table.
 * @throws PipelineError `file_not_recognized` for a profile whose target is none.
 */
export async function profiledLayout(
  rows: readonly (readonly string[] | null)[],
  { byHash, chosen, templates }: KnownProfiles,
): Promise<Mapped | null> {
  if (chosen !== null) {
    const header = seenHeader(rows);
    return header === null ? null : mapped(chosen, header.cells, header.at, templates);
  }
  if (byHash.size === 0) return null;
  let filled = 0;
  for (const [at, cells] of rows.entries()) {
    if (cells === null || isBlankRow(cells)) continue;
    const profile = byHash.get(await headerHash(cells));
    if (profile !== undefined) return mapped(profile, cells, at, templates);
    filled += 1;
    if (filled >= headerRows) return null;
  }
  return null;
}

/**
 * The same for delimited text, in the encoding and with the delimiter that the profile names.
 *
 * @param encoding how the text is read where a profile names no encoding.
 */
export async function profiledText(
  head: Uint8Array,
  encoding: Encoding,
  profiles: KnownProfiles,
  limits: Limits,
): Promise<{ profile: MappingProfile; layout: TextLayout; encoding: Encoding } | null> {
  const known = profiles.chosen === null ? [...profiles.byHash.values()] : [profiles.chosen];
  const named = known.flatMap((profile) => profile.encoding ?? []);
  for (const tried of known.length === 0 ? [] : new Set([...named, encoding])) {
    const text = decodedHead(head, tried);
    for (const delimiter of delimiters) {
      if (profiles.chosen !== null && delimiter !== chosenDelimiter(text, profiles.chosen, limits)) continue;
      const found = await profiledLayout(splitHead(text, delimiter, limits), profiles);
      if (found === null) continue;
      const { profile, layout } = found;
      if ((profile.encoding ?? encoding) !== tried || (profile.delimiter ?? delimiter) !== delimiter) continue;
      return { profile, layout: { ...layout, delimiter }, encoding: tried };
    }
  }
  return null;
}

function chosenDelimiter(text: string, { delimiter }: MappingProfile, limits: Limits): string {
  if (delimiter !== null) return delimiter;
  const widths = delimiters.map((tried) => ({
    tried,
    width: seenHeader(splitHead(text, tried, limits))?.cells.length ?? 0,
  }));
  return widths.reduce((best, next) => (next.width > best.width ? next : best)).tried;
}

function splitHead(text: string, delimiter: string, limits: Limits): readonly (readonly string[] | null)[] {
  const rows: (readonly string[] | null)[] = [];
  const splitter = new TableSplitter(
    { row: (cells) => rows.push(cells), broken: () => rows.push(null) },
    delimiter,
    limits,
  );
  splitter.push(text);
  splitter.end();
  return rows;
}

function mapped(
  profile: MappingProfile,
  header: readonly string[],
  at: number,
  templates: ReadonlyMap<string, TableSource>,
): Mapped {
  const template = templates.get(profile.target);
  if (template === undefined) {
    const reason = `the column mapping "${profile.name}" is for "${profile.target}", which is no kind of table`;
    throw new PipelineError('file_not_recognized', `${reason}. Choose another in the import.`);
  }
  const isColumn = (name: string) =>
    template.required.includes(name) || template.optional.includes(name) || template.series?.test(name) === true;
  const cellOf = new Map(header.map((cell, index) => [columnKey(cell), index] as const).toReversed());
  const columns = new Map<string, number>();
  for (const [name, cell] of Object.entries(profile.columns)) {
    const index = cellOf.get(columnKey(cell));
    if (index !== undefined && isColumn(name) && !isProtectedAttribute(cell)) columns.set(name, index);
  }
  const constants = new Map(Object.entries(profile.constants).filter(([name]) => isColumn(name) && !columns.has(name)));
  return {
    profile,
    layout: {
      source: withDayOrder(template, profile.dayOrder, constants),
      columns: new Map([...columns].toSorted(([, a], [, b]) => a - b)),
      constants,
      headerAt: at,
      width: filledWidth(header),
    },
  };
}

/** The template, with dates such as `31.12.2024`, `31/12/24` or `12-31-2024` put in order before it reads them. */
export function withDayOrder(
  template: TableSource,
  order: MappingProfile['dayOrder'],
  constants: ReadonlyMap<string, string>,
): TableSource {
  if (order === null) return template;
  return {
    ...template,
    begin(output) {
      const read = template.begin(output);
      return (row, place) => {
        const names = [...row.columns, ...constants.keys()];
        const cells = names.map((name) => orderedDay(row.text(name) ?? '', order));
        return read(new TableRow(cells, new Map(names.map((name, index) => [name, index])), place, output), place);
      };
    },
  };
}

/** A cell that is a date of three numbers as `YYYY-MM-DD`; any other text as it is. */
function orderedDay(text: string, order: 'month-first' | 'day-first'): string {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/u.exec(text) ?? [];
  if (year === '') return text;
  const [month, day] = order === 'day-first' ? [second, first] : [first, second];
  // Two digits are read as spreadsheets read them: up to 29 of this century.
  const full = year.length === 4 ? year : `${Number(year) < 30 ? '20' : '19'}${year}`;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

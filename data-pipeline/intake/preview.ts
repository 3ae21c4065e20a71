import type { ProblemCode } from '../core/errors.ts';
import { sources } from '../sources/index.ts';
import type { DropReason, Refusal } from '../sources/output.ts';
import type { RawTable } from '../sources/raw-tables.ts';
import type { Source } from '../sources/source.ts';
import type { InputFile } from './input-file.ts';
import { encodings } from './encoding.ts';
import { surveyed } from './encoding-survey.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { MappingProfile } from './mapping.ts';
import { guessMapping } from './mapping-guess.ts';
import { mappingTemplates } from './mapping-layout.ts';
import { flatTable, type Look, lookAt, type Looking, unknownRecords } from './preview-look.ts';
import { headerHash } from './table-layout.ts';

/** Bytes of a text that are looked at to tell its encoding. */
const surveyedBytes = 16 * 2 ** 20;

export interface PreviewOptions {
  /** Reads a table by this profile, whatever its header, instead of by what is recognized. */
  readonly profile?: MappingProfile | null;
  /** Profiles that are known: one whose header hash fits is used when nothing else recognizes the table. */
  readonly profiles?: readonly MappingProfile[];
  /** Records shown; 100 if not told. */
  readonly rows?: number;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

/** What a raw table would get from one record: column → value, null columns left out, no `record_id`. */
export interface PreviewRow {
  readonly table: RawTable;
  /** The address in the file: that of the record, or below it (`line 4/author[2]`). */
  readonly place: string;
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** One record, as it stands in the file and as it was read. */
export interface PreviewRecord {
  readonly place: string;
  /** Of a table: its cells, in the order of the header. Null for anything else. */
  readonly cells: readonly string[] | null;
  /** Of anything else: its text, cut at 4,000 characters. Null for tables, and where the text is not at hand. */
  readonly raw: string | null;
  readonly outcome: 'accepted' | 'rejected' | 'blank';
  /** Why it was rejected. */
  readonly refusal: Refusal | null;
  /** Values of it that were left empty. */
  readonly refusedValues: readonly (Refusal & { readonly place: string })[];
  readonly rows: readonly PreviewRow[];
}

/** A kind of table that an unknown table can be mapped to. */
export interface MappingTarget {
  readonly id: string;
  readonly title: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The head of one file, read without a database. */
export interface Preview {
  readonly path: string;
  /** Bytes as stored. */
  readonly bytes: number;
  /** The file of an archive, or the sheet of a workbook, that is shown: the first that is read. Null for a plain file. */
  readonly member: string | null;
  /** Other files of the archive, or sheets of the workbook; at most 100. */
  readonly otherMembers: readonly string[];
  /** Id and title of the source that reads the file; null when none does. */
  readonly format: { readonly id: string; readonly title: string } | null;
  /** What the file is, by its content, recognized or not: null = nothing that is read (a PDF, an empty file). */
  readonly form: Source['form'] | null;
  /** As in a receipt: `utf-8`, `gb18030` …; null for containers of their own (sheets, Parquet). */
  readonly encoding: string | null;
  /** Whether the encoding was guessed from the bytes. */
  readonly encodingIsGuessed: boolean;
  /** Of delimited text. */
  readonly delimiter: string | null;
  /** Header cells of a table, keys of flat JSON records; null for anything else. */
  readonly header: readonly string[] | null;
  /** What a profile knows this table again by; null where `header` is. */
  readonly headerHash: string | null;
  /** The first records, in the order of the file. */
  readonly records: readonly PreviewRecord[];
  /** Whether the file was read to its end: `records` are then all. */
  readonly isWhole: boolean;
  /** The profile that was used; else, for a table that nothing recognizes, a guess to start from; else null. */
  readonly profile: MappingProfile | null;
  /** Whether `profile` was applied to `records` (it was given, or known), or is only proposed. */
  readonly profileIsApplied: boolean;
  /** What an unknown table can be mapped to. */
  readonly targets: readonly MappingTarget[];
  readonly droppedColumns: readonly { readonly name: string; readonly reason: DropReason }[];
  /** Why the file would not be read, or not to its end as far as was looked; null when all is well. */
  readonly problem: { readonly code: ProblemCode; readonly detail: string } | null;
}

/**
 * Reads the head of a file as a load would, and shows each record as it stands beside what is made of it. It stops after
 * `rows` records and writes nothing.
 *
 * @throws the signal's reason when stopped. What is wrong with the file is its `problem`.
 */
export async function previewFile(file: InputFile, options: PreviewOptions = {}): Promise<Preview> {
  const looking: Looking = {
    file,
    wanted: options.rows ?? 100,
    limits: { ...defaultLimits, ...options.limits },
    signal: options.signal,
    profiles: options.profiles ?? [],
    chosen: options.profile ?? null,
    guesses: new Map(),
    showsUnknown: false,
  };
  let look = await lookAt(looking);
  if (look === 'no-utf-8') {
    looking.guesses = await surveyed(file, looking.limits, options.signal, surveyedBytes);
    look = await lookAt(looking);
  }
  if (look === 'no-utf-8') throw new Error('the survey of encodings found none');
  if (look.problem?.code !== 'file_not_recognized') return preview(looking, look);

  looking.showsUnknown = true;
  const unknown = await lookAt(looking);
  if (unknown === 'no-utf-8' || unknown.watcher.records.length === 0) return preview(looking, look);
  return preview(looking, { ...unknown, problem: look.problem });
}

async function preview({ file, wanted, profiles, chosen, guesses }: Looking, look: Look): Promise<Preview> {
  const source = sources.find(({ id }) => id === look.format);
  const { records, headerCells } = look.watcher;
  const flat = look.format === unknownRecords.id ? flatTable(records) : null;
  const header = flat?.header ?? headerCells;
  const shown = (flat?.records ?? records).slice(0, wanted);
  const isUnknown = source === undefined;
  const isGuessed = look.isGuessed || (look.encoding !== null && guesses.get(look.member ?? '') === look.encoding);
  const guess =
    header === null || !isUnknown ? null : await guessed(header, shown, isGuessed ? look.encoding : null, file);
  const applied = look.mapping === null ? null : (chosen ?? profiles.find(({ name }) => name === look.mapping) ?? null);
  return {
    path: file.path,
    bytes: file.size,
    member: look.member,
    otherMembers: look.otherMembers,
    format: source === undefined ? null : { id: source.id, title: source.title },
    form: source?.form ?? look.form,
    encoding: look.encoding,
    encodingIsGuessed: isGuessed,
    delimiter: look.delimiter,
    header: header === null ? null : [...header],
    headerHash: header === null ? null : await headerHash(header),
    records: shown,
    isWhole: look.isWhole,
    profile: applied ?? guess,
    profileIsApplied: applied !== null,
    targets: mappingTemplates(sources).map(({ id, title, required, optional }) => ({ id, title, required, optional })),
    droppedColumns: isUnknown ? [] : look.output.droppedColumns,
    problem: look.problem,
  };
}

/** A mapping to start from, named as the file is, in the encoding that was found out. */
async function guessed(
  header: readonly string[],
  records: readonly PreviewRecord[],
  encoding: string | null,
  { path }: InputFile,
): Promise<MappingProfile | null> {
  const cells = records.flatMap((record) => (record.cells === null ? [] : [record.cells]));
  const guess = await guessMapping(header, cells, mappingTemplates(sources));
  if (guess === null) return null;
  const name = path.replace(/^.*[/\\]/u, '').slice(0, 200);
  return { ...guess, name, encoding: encodings.find((known) => known === encoding) ?? null };
}

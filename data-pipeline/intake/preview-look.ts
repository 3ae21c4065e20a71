import { PipelineError, type ProblemCode } from '../core/errors.ts';
import { asObject } from '../sources/json-value.ts';
import { sources } from '../sources/index.ts';
import type { JsonSource, Source, TableSource } from '../sources/source.ts';
import { ByteReader } from './byte-reader.ts';
import { EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { FileOutput } from './file-output.ts';
import type { InputFile } from './input-file.ts';
import type { Limits } from './limits.ts';
import type { MappingProfile } from './mapping.ts';
import { knownProfiles } from './mapping-layout.ts';
import { mappedRecords, recordCell } from './mapping-records.ts';
import type { PreviewRecord } from './preview-types.ts';
import { PreviewWatcher } from './preview-watcher.ts';
import { readFile } from './read-file.ts';
import type { Reading } from './reading.ts';
import { headBytes, sniff, type Sniffed } from './sniff.ts';
import { unpacked } from './unpack.ts';

/** Bytes handed to a reader at once: it stops between two pieces. */
const pieceBytes = 64 * 1024;
/** Files of an archive that are named. */
const namedMembers = 100;
const fileId = 'preview';

/** What one look at a file is asked for. */
export interface Looking {
  readonly file: InputFile;
  readonly wanted: number;
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  readonly profiles: readonly MappingProfile[];
  readonly chosen: MappingProfile | null;
  guesses: ReadonlyMap<string, Encoding>;
  /** Shows the rows of a table, or flat records, that nothing recognizes. */
  showsUnknown: boolean;
  /** Cells that the header of an unknown table has at least. */
  readonly leastCells: number;
}

/** What one look at a file saw. */
export interface Look {
  readonly member: string | null;
  readonly otherMembers: readonly string[];
  readonly form: Source['form'] | null;
  readonly output: FileOutput;
  readonly watcher: PreviewWatcher;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly isGuessed: boolean;
  readonly delimiter: string | null;
  readonly mapping: string | null;
  readonly isWhole: boolean;
  readonly problem: { readonly code: ProblemCode; readonly detail: string } | null;
}

class Enough extends Error {
  override readonly name = 'Enough';
}

const unknown = { id: 'unknown', title: 'Unknown', looksLike: '' } as const;

/** Takes any row, and makes nothing of it. */
const unknownTable: TableSource = { ...unknown, form: 'table', required: [], optional: [], begin: () => () => null };

/** Takes any record that is mostly plain values, and makes nothing of it. */
export const unknownRecords: JsonSource = {
  ...unknown,
  id: 'unknown-records',
  form: 'json',
  recognizes(record) {
    const values = Object.values(record);
    return values.length > 1 && values.filter((value) => asObject(value) === null).length >= values.length / 2;
  },
  begin: () => () => null,
};

/**
 * Looks at the first file of an archive that is read, or at the file itself, until enough records were met.
 * @returns `no-utf-8` for a text whose encoding must be found out first.
 */
export async function lookAt(looking: Looking): Promise<Look | 'no-utf-8'> {
  const { file, limits, signal } = looking;
  const others: string[] = [];
  let first: Look | null = null;
  let shown: Look | null = null;
  try {
    for await (const member of unpacked(file.open(), limits)) {
      signal?.throwIfAborted();
      if (shown !== null || others.length >= namedMembers) {
        others.push(member.name);
        if (others.length >= namedMembers) break;
        continue;
      }
      const look = await lookAtMember(member, looking);
      if (look.problem === null || look.watcher.records.length > 0) shown = look;
      else others.push(member.name);
      first ??= look;
      if (member.name === '') break;
    }
  } catch (error) {
    if (error instanceof EncodingInvalid) return 'no-utf-8';
    if (!(error instanceof PipelineError)) throw error;
    const { code, detail } = error;
    first ??= { ...nothingSeen(looking), problem: { code, detail } };
  }
  const empty = { code: 'file_not_recognized', detail: 'it is an archive without files.' } as const;
  const look = shown ?? first ?? { ...nothingSeen(looking), problem: empty };
  return { ...look, otherMembers: others.filter((name) => name !== look.member && name !== '') };
}

async function lookAtMember(
  member: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
  looking: Looking,
): Promise<Look> {
  const seen = nothingSeen(looking);
  const { output, watcher } = seen;
  const { chosen, guesses, signal } = looking;
  const look: { -readonly [Key in keyof Look]: Look[Key] } = {
    ...seen,
    member: member.name === '' ? null : member.name,
  };
  const used = ({ name }: MappingProfile) => {
    look.mapping = name;
  };
  const reading: Reading = {
    output,
    sources: sourcesOf(looking, used),
    limits: looking.limits,
    textEncoding: guesses.get(member.name) ?? 'utf-8',
    profiles: knownProfiles(looking.profiles, sources, chosen),
    fallback: looking.showsUnknown ? { source: unknownTable, leastCells: looking.leastCells } : null,
    rowLimit: looking.wanted + 200,
    // eslint-disable-next-line @typescript-eslint/require-await -- a pause of a load waits for the database
    async pause() {
      signal?.throwIfAborted();
      if (watcher.isFull) throw new Enough();
    },
    recognized(format, encoding, delimiter) {
      look.format = format;
      look.encoding = encoding;
      look.delimiter = delimiter ?? null;
    },
    mapped: used,
    guessed() {
      look.isGuessed = true;
    },
  };
  try {
    const reader = new ByteReader(member.bytes);
    const sniffed = sniff(await reader.peek(headBytes));
    look.form = formOf(sniffed);
    if ('encoding' in sniffed) look.encoding = sniffed.encoding === 'utf-8' ? reading.textEncoding : sniffed.encoding;
    await readFile(pieces(reader), reading);
    look.isWhole = !watcher.isFull;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Enough) return look;
    if (!(error instanceof PipelineError)) throw error;
    look.problem = { code: error.code, detail: error.detail };
  }
  return look;
}

function sourcesOf(
  { profiles, chosen, showsUnknown }: Looking,
  onUse: (profile: MappingProfile) => void,
): readonly Source[] {
  return [
    ...(chosen === null ? [] : mappedRecords([chosen], sources, onUse)),
    ...sources,
    ...mappedRecords(profiles, sources, onUse),
    ...(showsUnknown ? [unknownRecords] : []),
  ];
}

function nothingSeen({ file, wanted, limits }: Looking): Look {
  const watcher = new PreviewWatcher(wanted, fileId.length + 1);
  const name = file.path.replace(/^.*[/\\]/u, '');
  return {
    member: null,
    otherMembers: [],
    form: null,
    output: new FileOutput(fileId, name, limits.listed, watcher, watcher),
    watcher,
    format: null,
    encoding: null,
    isGuessed: false,
    delimiter: null,
    mapping: null,
    isWhole: false,
    problem: null,
  };
}

function formOf({ form }: Sniffed): Source['form'] | null {
  if (form === 'empty' || form === 'unreadable' || form === 'network') return null;
  return form === 'parquet' ? 'table' : form;
}

async function* pieces(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = await reader.take(pieceBytes);
    if (piece.length === 0) return;
    yield piece;
  }
}

/** Flat records as a table: their keys, in the order in which they are met, are its header. */
export function flatTable(records: readonly PreviewRecord[]): { header: string[]; records: PreviewRecord[] } {
  const objects = records.map(({ raw }) => parsed(raw));
  const header = [...new Set(objects.flatMap((object) => [...object.keys()]))].slice(0, 500);
  const withCells = records.map((record, index) => ({
    ...record,
    cells: header.map((key) => recordCell(objects[index]?.get(key))),
  }));
  return { header, records: withCells };
}

function parsed(raw: string | null): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries(asObject(JSON.parse(raw ?? 'null')) ?? {}));
  } catch {
    return new Map();
  }
}

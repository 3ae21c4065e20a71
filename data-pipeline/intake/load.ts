import { PipelineError, type ProblemCode } from '../core/errors.ts';
import { createTable, type Database } from '../db/database.ts';
import { sources } from '../sources/index.ts';
import { rawTables } from '../sources/raw-tables.ts';
import { EncodingInvalid } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { surveyed } from './encoding-survey.ts';
import { FileOutput } from './file-output.ts';
import { sha256 } from './hash.ts';
import type { InputFile } from './input-file.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { MappingProfile } from './mapping.ts';
import { type KnownProfiles, knownProfiles } from './mapping-layout.ts';
import { mappedRecords } from './mapping-records.ts';
import { readFile } from './read-file.ts';
import type { FileReceipt, Receipt } from './receipt.ts';
import { RowBatches } from './row-batches.ts';
import { unpacked } from './unpack.ts';

export type { InputFile } from './input-file.ts';
export type { FileReceipt, Receipt } from './receipt.ts';

/** How far a load has come. `rows` counts the rows met so far in the file at `path`. */
interface LoadProgress {
  readonly path: string;
  readonly filesDone: number;
  readonly filesTotal: number;
  /** Bytes as stored, of all files. */
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

export interface LoadOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Looked at between pieces of a file. Rows stored before the stop stay: the caller begins anew. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<Limits>;
  /** Column mappings: a table whose header is that of one is read by it. */
  readonly profiles?: readonly MappingProfile[];
}

/**
 * Reads files into the raw tables, which are made empty first, and accounts for every record.
 *
 * Files are read in the order of their paths. A file that cannot be read, or that nothing recognizes, is a problem in its
 * receipt and stops nothing. The second of two files with the same bytes is not read.
 *
 * @throws the signal's reason when stopped.
 * @throws PipelineError `insert_incomplete` when the database fails.
 */
export async function loadFiles(
  db: Database,
  files: readonly InputFile[],
  { onProgress, signal, limits, profiles = [] }: LoadOptions = {},
): Promise<Receipt> {
  for (const [table, shape] of Object.entries(rawTables)) await db.run(createTable(table, shape));
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const bytesTotal = sorted.reduce((sum, { size }) => sum + size, 0);
  const pathOfHash = new Map<string, string>();
  const receipts: FileReceipt[] = [];
  const batches = new RowBatches(db);
  const loading = {
    signal,
    limits: { ...defaultLimits, ...limits },
    profiles: knownProfiles(profiles, sources),
  };
  let bytesBefore = 0;
  for (const file of sorted) {
    const report = (bytes: number, rows: number) =>
      onProgress?.({
        path: file.path,
        filesDone: receipts.length,
        filesTotal: sorted.length,
        bytesDone: bytesBefore + bytes,
        bytesTotal,
        rows,
      });
    report(0, 0);
    receipts.push(await loadFile(batches, file, pathOfHash, { ...loading, report }));
    bytesBefore += file.size;
    report(0, receipts.at(-1)?.rows.in ?? 0);
  }
  await batches.storeAll();
  const fileRows = receipts.flatMap((receipt, index) => fileRow(receipt, sorted[index]));
  await db.insert('source_file', rawTables.source_file, fileRows);
  await db.insert('duplicate_file', rawTables.duplicate_file, receipts.flatMap(duplicateRow));
  return { files: receipts };
}

interface Loading {
  readonly report: (bytes: number, rows: number) => void;
  readonly signal: AbortSignal | undefined;
  readonly limits: Limits;
  readonly profiles: KnownProfiles;
}

async function loadFile(
  batches: RowBatches,
  file: InputFile,
  pathOfHash: Map<string, string>,
  loading: Loading,
): Promise<FileReceipt> {
  let hash: string;
  try {
    hash = await sha256(file, loading.signal);
  } catch (cause) {
    loading.signal?.throwIfAborted();
    return emptyReceipt(file.path, '', 'file_unreadable', `it could not be opened or read (${String(cause)})`);
  }
  const twin = pathOfHash.get(hash);
  if (twin !== undefined) return emptyReceipt(file.path, hash, 'duplicate_file', `the same bytes as ${twin}`);
  pathOfHash.set(hash, file.path);
  try {
    return await readOnce(batches, file, hash, new Map(), loading);
  } catch (error) {
    if (!(error instanceof EncodingInvalid)) throw error;
    return await readOnce(batches, file, hash, await surveyed(file, loading.limits, loading.signal), loading);
  }
}

/** @param guesses encodings of the files of the archive that are no UTF-8, by their names in it. */
async function readOnce(
  batches: RowBatches,
  file: InputFile,
  hash: string,
  guesses: ReadonlyMap<string, Encoding>,
  loading: Loading,
): Promise<FileReceipt> {
  const { report, signal, limits } = loading;
  const output = new FileOutput(hash.slice(0, 12), baseName(file.path), limits.listed, batches);
  const formats = new Set<string>();
  const encodings = new Set<string>();
  const mappings = new Set<string>();
  const used = ({ name }: MappingProfile) => void mappings.add(name);
  const problems: PipelineError[] = [];
  const unread: string[] = [];
  let isGuessed = false;
  let bytes = 0;
  let memberName: string | null = null;
  const reading = {
    output,
    sources: [...sources, ...mappedRecords([...loading.profiles.byHash.values()], sources, used)],
    profiles: loading.profiles,
    limits,
    fallback: null,
    rowLimit: 0,
    async pause() {
      signal?.throwIfAborted();
      await batches.storeFull();
      report(bytes, output.rows.in);
    },
    recognized(format: string, encoding: Encoding | null) {
      formats.add(format);
      if (encoding === null) return;
      encodings.add(encoding);
      isGuessed ||= encoding === guesses.get(memberName ?? '');
    },
    mapped: used,
    guessed() {
      isGuessed = true;
    },
  };
  try {
    for await (const member of unpacked(
      measured(file, (count) => (bytes += count)),
      limits,
    )) {
      output.member = memberName = member.name;
      try {
        await readFile(member.bytes, { ...reading, textEncoding: guesses.get(member.name) ?? 'utf-8' });
      } catch (error) {
        if (!(error instanceof PipelineError) || !isOfOneMember(error.code)) throw error;
        unread.push(member.name);
        problems.push(member.name === '' ? error : new PipelineError(error.code, `${member.name}: ${error.detail}`));
      }
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof EncodingInvalid) await batches.undo(output.fileId);
    if (!(error instanceof PipelineError) || error.code === 'insert_incomplete') throw error;
    problems.push(error);
    if (error.code === 'file_too_large') {
      await batches.undo(output.fileId);
      return emptyReceipt(file.path, hash, error.code, `${error.detail}; nothing of it was kept`);
    }
  }
  if (memberName === null && problems.length === 0) {
    problems.push(new PipelineError('file_not_recognized', 'it is an archive without files.'));
  }
  const [problem] = problems;
  return {
    path: file.path,
    sha256: hash,
    format: formats.size === 0 ? null : [...formats].toSorted().join('+'),
    title: formats.size === 0 ? null : titleOf(formats),
    encoding: encodings.size === 0 ? null : [...encodings].toSorted().join('+'),
    encoding_is_guessed: isGuessed,
    mapping: mappings.size === 0 ? null : [...mappings].toSorted().join(', '),
    rows: { ...output.rows },
    rejects: output.rejects,
    reject_head: output.rejectHead,
    refused_values: output.refusedValues,
    dropped_columns: output.droppedColumns,
    counts: output.counts,
    problem: problem === undefined ? null : { code: problem.code, detail: withOthers(problem.detail, unread.slice(1)) },
  };
}

/** What is wrong, and the further files of an archive that were not read. */
function withOthers(detail: string, unread: readonly string[]): string {
  if (unread.length === 0) return detail;
  const more = unread.length > 10 ? ` and ${String(unread.length - 10)} more` : '';
  return `${detail.replace(/\.$/u, '')}; not read either: ${unread.slice(0, 10).join(', ')}${more}`;
}

/** The titles of sources in the order of their ids, each once. */
function titleOf(formats: ReadonlySet<string>): string {
  const titleOfId = new Map(sources.map(({ id, title }) => [id, title]));
  return [...new Set([...formats].toSorted().map((id) => titleOfId.get(id) ?? id))].join(' + ');
}

/** What is wrong with one file of an archive says nothing about the next; a broken packing does. */
function isOfOneMember(code: ProblemCode): boolean {
  return code === 'file_not_recognized' || code === 'file_not_used' || code === 'network_not_imported';
}

async function* measured(file: InputFile, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of file.open()) {
    count(chunk.length);
    yield chunk;
  }
}

function emptyReceipt(path: string, hash: string, code: ProblemCode, detail: string): FileReceipt {
  return {
    path,
    sha256: hash,
    format: null,
    title: null,
    encoding: null,
    encoding_is_guessed: false,
    mapping: null,
    rows: { in: 0, accepted: 0, rejected: 0, blank: 0 },
    rejects: [],
    reject_head: null,
    refused_values: [],
    dropped_columns: [],
    counts: {},
    problem: { code, detail },
  };
}

function duplicateRow({ path, sha256: hash, problem }: FileReceipt) {
  return problem?.code === 'duplicate_file' ? [[hash.slice(0, 12), baseName(path)]] : [];
}

function baseName(path: string): string {
  return path.replace(/^.*[/\\]/u, '');
}

function fileRow(receipt: FileReceipt, file: InputFile | undefined) {
  if (receipt.sha256 === '' || receipt.problem?.code === 'duplicate_file') return [];
  const { path, sha256: hash, format, rows } = receipt;
  const bytes = file?.size ?? 0;
  return [[hash.slice(0, 12), path, hash, format, bytes, rows.in, rows.accepted, rows.rejected, rows.blank]];
}

import { PipelineError, type ProblemCode } from '../core/errors.ts';
import { createTable, type Database } from '../db/database.ts';
import { sources } from '../sources/index.ts';
import { rawTables } from '../sources/raw-tables.ts';
import { EncodingInvalid } from './decode.ts';
import { FileOutput } from './file-output.ts';
import { sha256 } from './hash.ts';
import type { InputFile } from './input-file.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { readFile } from './read-file.ts';
import type { FileReceipt, Receipt } from './receipt.ts';
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
  { onProgress, signal, limits }: LoadOptions = {},
): Promise<Receipt> {
  for (const [table, shape] of Object.entries(rawTables)) await db.run(createTable(table, shape));
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const bytesTotal = sorted.reduce((sum, { size }) => sum + size, 0);
  const pathOfHash = new Map<string, string>();
  const receipts: FileReceipt[] = [];
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
    receipts.push(await loadFile(db, file, pathOfHash, { report, signal, limits: { ...defaultLimits, ...limits } }));
    bytesBefore += file.size;
    report(0, receipts.at(-1)?.rows.in ?? 0);
  }
  const fileRows = receipts.flatMap((receipt, index) => fileRow(receipt, sorted[index]));
  await db.insert('source_file', rawTables.source_file, fileRows);
  await db.insert('duplicate_file', rawTables.duplicate_file, receipts.flatMap(duplicateRow));
  return { files: receipts };
}

interface Loading {
  readonly report: (bytes: number, rows: number) => void;
  readonly signal: AbortSignal | undefined;
  readonly limits: Limits;
}

async function loadFile(
  db: Database,
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
    return await readOnce(db, file, hash, 'utf-8', loading);
  } catch (error) {
    if (!(error instanceof EncodingInvalid)) throw error;
    return await readOnce(db, file, hash, 'windows-1252', loading);
  }
}

async function readOnce(
  db: Database,
  file: InputFile,
  hash: string,
  textEncoding: 'utf-8' | 'windows-1252',
  { report, signal, limits }: Loading,
): Promise<FileReceipt> {
  const output = new FileOutput(hash.slice(0, 12), baseName(file.path), limits.listed);
  const formats = new Set<string>();
  const encodings = new Set<string>();
  const problems: PipelineError[] = [];
  let bytes = 0;
  const reading = {
    output,
    sources,
    limits,
    textEncoding,
    async pause() {
      signal?.throwIfAborted();
      await output.store(db, false);
      report(bytes, output.rows.in);
    },
    recognized(format: string, encoding: string) {
      formats.add(format);
      encodings.add(encoding);
    },
  };
  try {
    for await (const member of unpacked(
      measured(file, (count) => (bytes += count)),
      limits,
    )) {
      output.member = member.name;
      try {
        await readFile(member.bytes, reading);
      } catch (error) {
        if (!(error instanceof PipelineError) || !isOfOneMember(error.code)) throw error;
        problems.push(member.name === '' ? error : new PipelineError(error.code, `${member.name}: ${error.detail}`));
      }
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof EncodingInvalid) await output.undo(db);
    if (!(error instanceof PipelineError) || error.code === 'insert_incomplete') throw error;
    problems.push(error);
    if (error.code === 'file_too_large') {
      await output.undo(db);
      return emptyReceipt(file.path, hash, error.code, `${error.detail}; nothing of it was kept`);
    }
  }
  await output.store(db, true);
  const [problem] = problems;
  return {
    path: file.path,
    sha256: hash,
    format: formats.size === 0 ? null : [...formats].toSorted().join('+'),
    encoding: encodings.size === 0 ? null : [...encodings].toSorted().join('+'),
    rows: { ...output.rows },
    rejects: output.rejects,
    reject_head: output.rejectHead,
    refused_values: output.refusedValues,
    dropped_columns: output.droppedColumns,
    counts: output.counts,
    problem: problem === undefined ? null : { code: problem.code, detail: problem.detail },
  };
}

/** What is wrong with one file of an archive says nothing about the next; a broken packing does. */
function isOfOneMember(code: ProblemCode): boolean {
  return code === 'file_not_recognized' || code === 'file_not_used';
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
    encoding: null,
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

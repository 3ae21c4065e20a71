import { strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { sha256 as sha256Of } from 'hash-wasm';
import { PipelineError } from '../core/errors.ts';
import type { InputFile } from '../intake/input-file.ts';
import { manifestOf, readManifest, type Workspace, writeManifest } from './manifest.ts';

export type { Workspace } from './manifest.ts';

/** ZIP cannot say "no time": every member carries the format's first day, so that the same input gives the same bytes. */
const noTime = new Date(1980, 0, 1);

/** Larger workspaces do not fit a browser tab; measured ceiling of one ArrayBuffer is 2 GB. */
export const largestWorkspace = 2_000_000_000;

/** The two files of a journal (see `journal/byte-store.ts`). */
export interface JournalBytes {
  readonly chain: Uint8Array;
  readonly payloads: Uint8Array;
}

/** A workspace as it came out of its file; files saved before there were journals have none. */
export interface PackedWorkspace extends Workspace {
  readonly journal?: JournalBytes | undefined;
}

const chainName = 'journal.jsonl';
const payloadsName = 'journal-payloads.jsonl';

/**
 * A workspace as one ZIP file, in chunks: `manifest.json`, the journal, then each input file as it was read.
 *
 * The same workspace gives the same bytes.
 *
 * @param sha256 the hash of each file, by path, as the receipt states it.
 */
export async function* packWorkspace(
  workspace: Workspace,
  sha256: ReadonlyMap<string, string>,
  journal: JournalBytes | null = null,
): AsyncGenerator<Uint8Array> {
  const inputs = new Map(workspace.files.map((file) => [file.path, file]));
  const manifest = manifestOf(workspace, sha256, memberName);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const member = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = noTime;
    zip.add(entry);
    return entry;
  };
  member('manifest.json').push(strToU8(writeManifest(manifest)), true);
  if (journal !== null) {
    member(chainName).push(journal.chain, true);
    member(payloadsName).push(journal.payloads, true);
  }
  for (const { path, member: name } of manifest.files) {
    const entry = member(name);
    for await (const chunk of inputs.get(path)?.open() ?? []) {
      // fflate keeps what it is given, and a reader may use its buffer again.
      entry.push(chunk.slice());
      yield* chunks.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks.splice(0);
}

/**
 * The workspace in a file that {@link packWorkspace} wrote, each member checked against its hash.
 *
 * @throws PipelineError `workspace_invalid` for anything else, saying what is wrong; `file_too_large` above 2 GB.
 */
export async function unpackWorkspace(bytes: Uint8Array): Promise<PackedWorkspace> {
  const members = unzipWithin(bytes);
  const text = members['manifest.json'];
  if (text === undefined) throw new PipelineError('workspace_invalid', 'it has no manifest.json');
  const manifest = readManifest(new TextDecoder().decode(text));
  const files: InputFile[] = [];
  for (const { path, member, sha256 } of manifest.files) {
    const content = members[member];
    if (content === undefined || (await sha256Of(content)) !== sha256) {
      throw new PipelineError('workspace_invalid', `${path} inside it is not the file that was saved`);
    }
    files.push({ path, size: content.length, open: () => once(content) });
  }
  const { name, as_of: asOf, parameters, profiles, journal: journalId, forgotten } = manifest;
  const { [chainName]: chain, [payloadsName]: payloads } = members;
  const journal = chain === undefined ? undefined : { chain, payloads: payloads ?? new Uint8Array(0) };
  return { name, asOf, parameters, profiles, files, journalId, forgotten, journal };
}

function unzipWithin(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > largestWorkspace) throw new PipelineError('file_too_large', 'the workspace unpacks to over 2 GB');
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof PipelineError) throw cause;
    throw new PipelineError('workspace_invalid', 'it is not a ZIP file, or it is cut short', { cause });
  }
}

function memberName(index: number): string {
  return `inputs/${String(index + 1).padStart(5, '0')}`;
}

// eslint-disable-next-line @typescript-eslint/require-await -- an input file is read asynchronously, wherever it lies
async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

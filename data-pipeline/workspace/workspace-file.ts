import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sha256 as sha256Of } from 'hash-wasm';
import * as v from 'valibot';
import { PipelineError } from '../core/errors.ts';
import type { InputFile } from '../intake/input-file.ts';
import type { ParameterValues } from '../rules/parameters.ts';

const manifestShape = v.object({
  format: v.literal('candor-workspace'),
  version: v.literal(1),
  name: v.string(),
  as_of: v.pipe(v.string(), v.isoDate()),
  parameters: v.record(v.string(), v.union([v.number(), v.boolean()])),
  files: v.array(v.object({ path: v.string(), sha256: v.string(), bytes: v.number(), member: v.string() })),
});

/** What a workspace is: its files, and the question asked of them. Everything else is rebuilt from these. */
export interface Workspace {
  readonly name: string;
  readonly asOf: string;
  readonly parameters: ParameterValues;
  readonly files: readonly InputFile[];
}

/** ZIP cannot say "no time": every member carries the format's first day, so that the same input gives the same bytes. */
const noTime = new Date(1980, 0, 1);

/** Larger workspaces do not fit a browser tab; measured ceiling of one ArrayBuffer is 2 GB. */
const largestWorkspace = 2_000_000_000;

/**
 * A workspace as one ZIP file, in chunks: `manifest.json`, then each input file as it was read.
 *
 * The same workspace gives the same bytes.
 *
 * @param sha256 the hash of each file, by path, as the receipt states it.
 * @param level 0 stores (fast), 6 compresses.
 */
export async function* packWorkspace(
  workspace: Workspace,
  sha256: ReadonlyMap<string, string>,
  level: 0 | 6,
): AsyncGenerator<Uint8Array> {
  const files = workspace.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const member = (name: string) => {
    const entry = level === 0 ? new ZipPassThrough(name) : new ZipDeflate(name, { level });
    entry.mtime = noTime;
    zip.add(entry);
    return entry;
  };
  const manifest: v.InferOutput<typeof manifestShape> = {
    format: 'candor-workspace',
    version: 1,
    name: workspace.name,
    as_of: workspace.asOf,
    parameters: { ...workspace.parameters },
    files: files.map(({ path, size }, index) => ({
      path,
      sha256: sha256.get(path) ?? '',
      bytes: size,
      member: memberName(index),
    })),
  };
  member('manifest.json').push(strToU8(`${JSON.stringify(manifest, null, 2)}\n`), true);
  for (const [index, file] of files.entries()) {
    const entry = member(memberName(index));
    for await (const chunk of file.open()) {
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
export async function unpackWorkspace(bytes: Uint8Array): Promise<Workspace> {
  const members = unzipWithin(bytes);
  const manifest = readManifest(members['manifest.json']);
  const files: InputFile[] = [];
  for (const { path, member, sha256 } of manifest.files) {
    const content = members[member];
    if (content === undefined || (await sha256Of(content)) !== sha256) {
      throw new PipelineError('workspace_invalid', `${path} inside it is not the file that was saved`);
    }
    files.push({ path, size: content.length, open: () => once(content) });
  }
  return { name: manifest.name, asOf: manifest.as_of, parameters: manifest.parameters, files };
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

function readManifest(member: Uint8Array | undefined) {
  if (member === undefined) throw new PipelineError('workspace_invalid', 'it has no manifest.json');
  try {
    return v.parse(manifestShape, JSON.parse(new TextDecoder().decode(member)));
  } catch (cause) {
    throw new PipelineError('workspace_invalid', 'its manifest.json is not of this version', { cause });
  }
}

function memberName(index: number): string {
  return `inputs/${String(index + 1).padStart(5, '0')}`;
}

// eslint-disable-next-line @typescript-eslint/require-await -- an input file is read asynchronously, wherever it lies
async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

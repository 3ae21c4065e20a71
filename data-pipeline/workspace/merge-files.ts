import { joinForgotten } from '../forgetting/forgotten-list.ts';
import { sha256 } from '../intake/hash.ts';
import type { InputFile } from '../intake/input-file.ts';
import type { Workspace } from './manifest.ts';

/** What became of the files and column mappings of a colleague's workspace; paths are those in the merged one. */
export interface FilesMerged {
  /** Files that this workspace did not have. */
  readonly added: readonly string[];
  /** Those of them that came under the path of another file, and were put into a folder so that both are kept. */
  readonly beside: readonly { readonly path: string; readonly as: string }[];
  /** Files that both have, byte for byte. */
  readonly known: number;
  /** Names of mappings that both keep for the same header and that differ: this workspace's stays. */
  readonly mappingsKept: readonly string[];
}

/**
 * A workspace with the files and column mappings of a colleague's added. A file is the same where its bytes are; nothing is
 * replaced, and what both state otherwise stays as this workspace states it. Whom either forgot stays forgotten.
 *
 * @param hashes the SHA-256 of this workspace's files by path, where they are known.
 * @throws the signal's reason when stopped.
 */
export async function mergeFiles<Own extends Workspace>(
  own: Own,
  theirs: Workspace,
  hashes: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<{ readonly workspace: Own; readonly merged: FilesMerged }> {
  const hashOf = async (file: InputFile) => hashes.get(file.path) ?? (await sha256(file, signal));
  const held = new Set<string>();
  for (const file of own.files) held.add(await hashOf(file));
  const paths = new Set(own.files.map(({ path }) => path));
  const files: InputFile[] = [...own.files];
  const beside: { path: string; as: string }[] = [];
  for (const file of theirs.files) {
    const hash = await sha256(file, signal);
    if (held.has(hash)) continue;
    held.add(hash);
    const { path } = file;
    // The name itself stays: forms are known by it.
    const as = paths.has(path) ? `merged-${hash.slice(0, 8)}/${path}` : path;
    if (as !== path) beside.push({ path, as });
    paths.add(as);
    files.push({ ...file, path: as });
  }
  const added = files.slice(own.files.length).map(({ path }) => path);
  const mappings = new Map(own.profiles.map((profile) => [profile.headerHash, profile]));
  const mappingsKept: string[] = [];
  for (const profile of theirs.profiles) {
    const mine = mappings.get(profile.headerHash);
    if (mine === undefined) mappings.set(profile.headerHash, profile);
    else if (JSON.stringify(mine) !== JSON.stringify(profile)) mappingsKept.push(mine.name);
  }
  const forgotten = joinForgotten(own.forgotten ?? [], theirs.forgotten ?? []);
  return {
    workspace: { ...own, forgotten, files, profiles: [...mappings.values()] },
    merged: { added, beside, known: theirs.files.length - added.length, mappingsKept },
  };
}

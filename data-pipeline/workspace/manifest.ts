import * as v from 'valibot';
import { PipelineError } from '../core/errors.ts';
import { type ForgottenList, forgottenShape } from '../forgetting/forgotten-list.ts';
import type { InputFile } from '../intake/input-file.ts';
import { type MappingProfile, parseProfile } from '../intake/mapping.ts';
import type { ParameterValues } from '../rules/parameters.ts';

const manifestShape = v.object({
  format: v.literal('candor-workspace'),
  version: v.literal(1),
  name: v.string(),
  as_of: v.pipe(v.string(), v.isoDate()),
  parameters: v.record(v.string(), v.union([v.number(), v.boolean()])),
  profiles: v.optional(v.array(v.custom<MappingProfile>((value) => parseProfile(JSON.stringify(value)) !== null)), []),
  journal: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f-]{8,80}$/))),
  forgotten: v.optional(forgottenShape, []),
  files: v.array(v.object({ path: v.string(), sha256: v.string(), bytes: v.number(), member: v.string() })),
});

/** What a workspace is, without the bytes of its files: those lie beside it under the name `member`. */
export type Manifest = v.InferOutput<typeof manifestShape>;

/** What a workspace is: its files, and the question asked of them. Everything else is rebuilt from these. */
export interface Workspace {
  readonly name: string;
  readonly asOf: string;
  readonly parameters: ParameterValues;
  /** How its tables that no source knows are read; workspaces saved before there were profiles have none. */
  readonly profiles: readonly MappingProfile[];
  readonly files: readonly InputFile[];
  /** The name of its journal; workspaces saved before there were journals have none. */
  readonly journalId?: string | undefined;
  /** Whose rows are left out, as hashes; nobody's unless it says. */
  readonly forgotten?: ForgottenList | undefined;
}

/**
 * The manifest of a workspace, files in the order of their paths.
 *
 * @param sha256 the hash of each file, by path, as the receipt states it.
 * @param memberOf the name under which the bytes of a file lie.
 */
export function manifestOf(
  workspace: Workspace,
  sha256: ReadonlyMap<string, string>,
  memberOf: (index: number, sha256: string) => string,
): Manifest {
  const files = workspace.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const { forgotten = [] } = workspace;
  return {
    format: 'candor-workspace',
    version: 1,
    name: workspace.name,
    as_of: workspace.asOf,
    parameters: { ...workspace.parameters },
    profiles: [...workspace.profiles],
    ...(workspace.journalId !== undefined && { journal: workspace.journalId }),
    forgotten: [...forgotten],
    files: files.map(({ path, size }, index) => {
      const hash = sha256.get(path) ?? '';
      return { path, sha256: hash, bytes: size, member: memberOf(index, hash) };
    }),
  };
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** @throws PipelineError `workspace_invalid` for text that {@link writeManifest} did not write. */
export function readManifest(text: string): Manifest {
  try {
    return v.parse(manifestShape, JSON.parse(text));
  } catch (cause) {
    throw new PipelineError('workspace_invalid', 'its manifest.json is not of this version', { cause });
  }
}

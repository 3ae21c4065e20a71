import { PipelineError } from '../../core/errors.ts';
import type { Database } from '../../db/database.ts';
import type { RunOptions } from '../../progress.ts';
import { type CheckedPack, checkPack, type PackProblem } from './check-pack.ts';
import { rerunRules } from './rerun.ts';

/** What checking a pack found; survives `postMessage`. */
export interface PackReport {
  /** Whether nothing is wrong with it. */
  readonly isSound: boolean;
  readonly problems: readonly PackProblem[];
  /** null where the manifest can't be read. */
  readonly about: {
    readonly tool: string;
    readonly profile: string;
    readonly asOf: string;
    readonly filter: string;
    readonly sort: string;
    readonly findings: number;
    readonly members: number;
    readonly journalHead: string | null;
  } | null;
  /** The key that signed it, in hexadecimal; null = not signed. `isChecked` is false where this machine knows no Ed25519. */
  readonly signature: { readonly publicKey: string; readonly isChecked: boolean } | null;
  /** Findings that the rules gave again on the packed rows; null where none are packed or bytes are wrong. */
  readonly rerun: { readonly findings: number; readonly otherVersions: readonly string[] } | null;
}

/**
 * Checks every byte of a pack and, where they are all right, evaluates its rules on its rows.
 *
 * @param openDatabase opens a database of its own, which is closed again.
 */
export async function verifyPack(
  bytes: Uint8Array,
  openDatabase: () => Promise<Database>,
  { signal, onProgress }: RunOptions = {},
): Promise<PackReport> {
  const report = (detail: string, done: number) =>
    onProgress?.({ stage: 'check', detail, done, total: 2, unit: 'tables' });
  report('bytes', 0);
  const checked = await checkPack(bytes);
  signal?.throwIfAborted();
  if (checked.manifest?.rerun == null || checked.problems.length > 0) return reportOf(checked, checked.problems, null);
  report('rules', 1);
  const db = await openDatabase();
  try {
    const { problems, findings, otherVersions } = await rerunRules(db, checked.texts, checked.manifest);
    report('rules', 2);
    return reportOf(checked, problems, { findings, otherVersions });
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof PipelineError)) throw error;
    return reportOf(checked, [{ member: 'rows', what: error.message }], null);
  } finally {
    await db.close();
  }
}

function reportOf(
  { manifest, signature }: CheckedPack,
  problems: readonly PackProblem[],
  rerun: PackReport['rerun'],
): PackReport {
  return {
    isSound: problems.length === 0,
    problems,
    about: manifest && {
      tool: `${manifest.tool.name} ${manifest.tool.version}`,
      profile: manifest.profile,
      asOf: manifest.as_of,
      filter: manifest.filter,
      sort: manifest.sort,
      findings: manifest.findings,
      members: manifest.members.length + 1,
      journalHead: manifest.journal_head?.hash ?? null,
    },
    signature: signature && { publicKey: signature.publicKey, isChecked: signature.state === 'valid' },
    rerun,
  };
}

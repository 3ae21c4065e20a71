import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from 'hash-wasm';
import type { ForgottenList } from '../forgetting/forgotten-list.ts';
import { buildActs } from '../journal/build-acts.ts';
import { type ReviewerDecision, identityDecisions } from '../journal/identity-acts.ts';
import { rules } from '../rules/index.ts';
import type { Receipt } from '../intake/receipt.ts';
import type { ParameterValues } from '../rules/parameters.ts';
import { type JournalBytes, type PackedWorkspace, unpackWorkspace } from '../workspace/workspace-file.ts';
import { openJournal } from './workspace-file.ts';

export interface CommandBuild {
  readonly receipt: Receipt;
  readonly asOf: string;
  readonly parameters: ParameterValues;
  readonly found: Readonly<Record<string, string>>;
}

/**
 * The journal of a run on the command line: that of the workspace file that lies in `outDir`, with what is new, or a new one.
 *
 * The clock is the as-of date and the salts come of the files, so that the same command gives the same bytes; nothing in these
 * entries concerns a person.
 */
export async function commandJournal(
  outDir: string,
  { receipt, asOf, parameters, found }: CommandBuild,
): Promise<{ journalId: string; journal: JournalBytes }> {
  const seed = await sha256(
    receipt.files
      .map((file) => file.sha256)
      .toSorted()
      .join('\n'),
  );
  const former = await formerWorkspace(outDir);
  const salts = await saltsOf(`${seed} ${asOf} ${String(former?.journal?.chain.length ?? 0)}`);
  const journal = await openJournal(former?.journal, {
    now: () => `${asOf}T00:00:00.000Z`,
    salt: () => salts.next().value ?? '',
  });
  const versions = rules.map(({ id, version }) => `${id} ${version}`);
  const build = { files: receipt.files, asOf, parameters, mappings: [], rules: versions, found };
  await journal.append('command line', buildActs(journal, build));
  return { journalId: former?.journalId ?? seed.slice(0, 32), journal: await journal.bytes() };
}

/** What the workspace file that lies in `outDir` says of people: decisions about who is who, and whom it forgot; nothing where none lies there. */
export async function commandDecisions(
  outDir: string,
): Promise<{ decisions: readonly ReviewerDecision[]; forgotten: ForgottenList }> {
  const former = await formerWorkspace(outDir);
  const decisions = identityDecisions(await openJournal(former?.journal, { now: () => '', salt: () => '' }));
  return { decisions, forgotten: former?.forgotten ?? [] };
}

/** As many as the entries of one build need. */
async function saltsOf(seed: string): Promise<Iterator<string, undefined>> {
  const salts = await Promise.all(['import', 'parameters', 'run'].map((kind) => sha256(`${seed} ${kind}`)));
  return salts.map((salt) => salt.slice(0, 32)).values();
}

async function formerWorkspace(outDir: string): Promise<PackedWorkspace | null> {
  const bytes = await readFile(join(outDir, 'workspace.candor')).catch(() => null);
  return bytes === null ? null : unpackWorkspace(bytes);
}

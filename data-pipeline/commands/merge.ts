import { parseArgs } from 'node:util';
import { sha256 } from 'hash-wasm';
import { hashOfEach } from '../workspace/file-hashes.ts';
import { concernsForgotten } from '../forgetting/forget-in-journal.ts';
import { forgottenTest } from '../forgetting/forgotten-list.ts';
import { conflictLines } from '../journal/conflict-lines.ts';
import type { Journal } from '../journal/journal.ts';
import { mergeJournal } from '../journal/merge.ts';
import { questionIn } from '../journal/question.ts';
import { foldStatements } from '../journal/statements.ts';
import { mergeFiles } from '../workspace/merge-files.ts';
import { packWorkspace, type PackedWorkspace } from '../workspace/workspace-file.ts';
import { command } from './command.ts';
import { plural } from '../core/plural.ts';
import { openJournal, readWorkspace, writeWhole } from './workspace-file.ts';

const usage = `npm run merge -- OWN.candor COLLEAGUE.candor --out FILE.candor [--by NAME]

Joins two workspaces into one: the files of both, and the journal of the first with what the second adds to it. What a colleague
decided counts where nobody had decided otherwise; where somebody had, both stand side by side until a person settles it in the
dashboard. Merging the same file again adds nothing.

  --by   who merges, as the journal names them (default: command line)

Exit codes: 0 done · 2 the command line was not understood · 3 nothing could be written · 130 stopped by Ctrl-C.`;

/** `npm run merge`: two workspaces into one. @returns the exit code. */
export const main = command({ usage, stopped: 'Stopped. Nothing was written.', read: readArguments, run });

async function run(wish: ReturnType<typeof readArguments>, signal: AbortSignal): Promise<number> {
  const own = await readWorkspace(wish.own);
  const theirs = await readWorkspace(wish.theirs);
  const { workspace, merged } = await mergeFiles(own, theirs, new Map(), signal);
  const journal = await journalOf(own, theirs);
  const entries = await mergeJournal(journal, wish.by, await journalOf(theirs, own));
  const isForgotten = await forgottenTest(workspace.forgotten ?? []);
  await journal.forget(wish.by, 'people who were forgotten', concernsForgotten(isForgotten));
  const statements = foldStatements(journal);
  const next = { ...workspace, ...questionIn(statements) };
  const hashes = await hashOfEach(next.files, signal);
  await writeWhole(wish.out, packWorkspace(next, hashes, await journal.bytes()));
  const taken = Math.max(0, entries.length - 1);
  const { conflicts } = statements;
  const lines = [
    `${plural(merged.added.length, 'file')} added, ${String(merged.known)} known; ` +
      `${plural(taken, 'entry', 'entries')} taken over, ${plural(conflicts.length, 'conflict')} to settle.`,
    ...merged.beside.map(({ path, as }) => `Both have ${path}, and they differ: the second one is kept as ${as}.`),
    ...merged.mappingsKept.map((name) => `Both keep the column mapping ${name}, and they differ: the first one stays.`),
    ...conflicts.flatMap(conflictLines),
    `The merged workspace is ${wish.out}.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** The clock is the day asked for and salts come of both journals, so that the same command gives the same bytes. */
async function journalOf({ asOf, journal }: PackedWorkspace, other: PackedWorkspace): Promise<Journal> {
  const chains = [journal, other.journal].map((bytes) => bytes?.chain ?? new Uint8Array(0));
  const salt = await sha256((await Promise.all(chains.map((chain) => sha256(chain)))).join(' '));
  return openJournal(journal, { now: () => `${asOf}T00:00:00.000Z`, salt: () => salt.slice(0, 32) });
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      by: { type: 'string', default: 'command line' },
    },
  });
  const [own, theirs, ...more] = positionals;
  if (own === undefined || theirs === undefined || more.length > 0 || values.out === undefined) {
    throw new TypeError('name two workspaces and --out');
  }
  return { own, theirs, out: values.out, by: values.by };
}

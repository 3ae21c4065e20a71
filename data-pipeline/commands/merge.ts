import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sha256 } from 'hash-wasm';
import { PipelineError } from '../core/errors.ts';
import { hashOfEach } from '../workspace/file-hashes.ts';
import { concernsForgotten } from '../forgetting/forget-in-journal.ts';
import { forgottenTest } from '../forgetting/forgotten-list.ts';
import { memoryStore } from '../journal/byte-store.ts';
import { conflictLines } from '../journal/conflict-lines.ts';
import { Journal } from '../journal/journal.ts';
import { mergeJournal } from '../journal/merge.ts';
import { questionIn } from '../journal/question.ts';
import { foldStatements } from '../journal/statements.ts';
import { mergeFiles } from '../workspace/merge-files.ts';
import { packWorkspace, type PackedWorkspace, unpackWorkspace } from '../workspace/workspace-file.ts';
import { plural, readCommandLine, runCommand } from './command-run.ts';
import { writeWorkspace } from './write-workspace.ts';

const usage = `npm run merge -- OWN.candor COLLEAGUE.candor --out FILE.candor [--by NAME]

Joins two workspaces into one: the files of both, and the journal of the first with what the second adds to it. What a colleague
decided counts where nobody had decided otherwise; where somebody had, both stand side by side until a person settles it in the
dashboard. Merging the same file again adds nothing.

  --by   who merges, as the journal names them (default: command line)

Exit codes: 0 done · 2 the command line was not understood · 3 nothing could be written · 130 stopped by Ctrl-C.`;

/** `npm run merge`: two workspaces into one. @returns the exit code. */
export function main(argv: readonly string[]): Promise<number> {
  return runCommand((signal) => run(argv, signal), { stopped: 'Stopped. Nothing was written.' });
}

async function run(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const wish = readArguments(argv);
  if (wish === null) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const own = await readWorkspace(wish.own);
  const theirs = await readWorkspace(wish.theirs);
  const { workspace, merged } = await mergeFiles(own, theirs, new Map(), signal);
  const journal = await openJournal(own, theirs);
  const entries = await mergeJournal(journal, wish.by, await openJournal(theirs, own));
  const isForgotten = await forgottenTest(workspace.forgotten ?? []);
  await journal.forget(wish.by, 'people who were forgotten', concernsForgotten(isForgotten));
  const statements = foldStatements(journal);
  const next = { ...workspace, ...questionIn(statements) };
  const hashes = await hashOfEach(next.files, signal);
  await writeWorkspace(wish.out, packWorkspace(next, hashes, await journal.bytes()));
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

async function readWorkspace(path: string): Promise<PackedWorkspace> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new PipelineError('argument_invalid', `${path} cannot be read`);
  return unpackWorkspace(bytes);
}

/** The clock is the day asked for and salts come of both journals, so that the same command gives the same bytes. */
async function openJournal({ asOf, journal }: PackedWorkspace, other: PackedWorkspace): Promise<Journal> {
  const empty = new Uint8Array(0);
  const { chain, payloads } = journal ?? { chain: empty, payloads: empty };
  const salt = await sha256(`${await sha256(chain)} ${await sha256(other.journal?.chain ?? empty)}`);
  const opened = await Journal.open(
    { chain: memoryStore(chain), payloads: memoryStore(payloads) },
    { now: () => `${asOf}T00:00:00.000Z`, salt: () => salt.slice(0, 32) },
  );
  const { wrong } = opened.found;
  if (wrong !== null) throw new PipelineError('journal_damaged', `entry ${String(wrong.seq + 1)}: ${wrong.why}`);
  return opened;
}

function readArguments(argv: readonly string[]) {
  return readCommandLine(usage, () => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        by: { type: 'string', default: 'command line' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return null;
    const [own, theirs, ...more] = positionals;
    if (own === undefined || theirs === undefined || more.length > 0 || values.out === undefined) {
      throw new TypeError('name two workspaces and --out');
    }
    return { own, theirs, out: values.out, by: values.by };
  });
}

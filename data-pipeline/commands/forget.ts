import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PipelineError } from '../core/errors.ts';
import { openNative } from '../db/native.ts';
import { forgetInJournal } from '../forgetting/forget-in-journal.ts';
import { planForgetting } from '../forgetting/plan-forgetting.ts';
import { memoryStore } from '../journal/byte-store.ts';
import { Journal } from '../journal/journal.ts';
import { runPipeline } from '../pipeline.ts';
import { hashOfEach } from '../workspace/file-hashes.ts';
import { type JournalBytes, packWorkspace, unpackWorkspace } from '../workspace/workspace-file.ts';
import { plural, readCommandLine, runCommand } from './command-run.ts';
import { progressBar } from './progress-bar.ts';
import { writeWorkspace } from './write-workspace.ts';

const usage = `npm run forget -- WORKSPACE.candor --person ID --out FILE.candor [--by NAME]

Writes the workspace without one covered person: files that hold nothing but their records are taken out, what the journal says of
them is blanked (the chain still verifies), and their rows are left out of every table from then on, in files that come again too.
Files that hold rows of others as well stay as they are and are listed: they hold this person's rows until they are replaced.

  --person  the id of the roster
  --by      who forgets, as the journal names them (default: command line)

Exit codes: 0 done · 2 the command line was not understood · 3 nothing could be written · 130 stopped by Ctrl-C.`;

/** `npm run forget`: a workspace without one person. @returns the exit code. */
export function main(argv: readonly string[]): Promise<number> {
  return runCommand((signal) => run(argv, signal), { stopped: 'Stopped. Nothing was written.' });
}

async function run(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const wish = readArguments(argv);
  if (wish === null) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const bytes = await readFile(wish.workspace).catch(() => null);
  if (bytes === null) throw new PipelineError('argument_invalid', `${wish.workspace} cannot be read`);
  const workspace = await unpackWorkspace(bytes);
  const bar = progressBar(process.stderr);
  const db = await openNative();
  try {
    const { asOf, parameters, profiles, forgotten = [], files } = workspace;
    const options = { asOf, parameters, profiles, forgotten, signal, onProgress: bar.show };
    await runPipeline(db, files, options);
    const plan = await planForgetting(db, wish.personId, forgotten, salt());
    const gone = new Set(plan.filesGone.map(({ sha256 }) => sha256));
    const hashes = await hashOfEach(files, signal);
    const left = files.filter(({ path }) => !gone.has(hashes.get(path) ?? ''));
    const journal = await openJournal(workspace.journal);
    const blanked = await forgetInJournal(journal, wish.by, plan);
    const next = { ...workspace, files: left, forgotten: plan.list };
    await writeWorkspace(wish.out, packWorkspace(next, hashes, await journal.bytes()));
    bar.clear();
    const lines = [
      `Forgotten: ${plural(files.length - left.length, 'file')} taken out, ${plural(blanked, 'entry', 'entries')} of the journal blanked.`,
      ...plan.filesStaying.map(({ path, rows, orcids }) => {
        return `${path} still holds ${plural(rows, 'row')} and ${plural(orcids, 'ORCID')} of this person until it is replaced.`;
      }),
      `The workspace is ${wish.out}. ${wish.workspace} is as it was: it still holds this person.`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  } finally {
    bar.clear();
    await db.close();
  }
}

async function openJournal(bytes: JournalBytes | undefined): Promise<Journal> {
  const stores = { chain: memoryStore(bytes?.chain), payloads: memoryStore(bytes?.payloads) };
  const journal = await Journal.open(stores, { now: () => new Date().toISOString(), salt });
  const { wrong } = journal.found;
  if (wrong !== null) throw new PipelineError('journal_damaged', `entry ${String(wrong.seq + 1)}: ${wrong.why}`);
  return journal;
}

function salt(): string {
  return randomBytes(16).toString('hex');
}

function readArguments(argv: readonly string[]) {
  return readCommandLine(usage, () => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        person: { type: 'string' },
        out: { type: 'string' },
        by: { type: 'string', default: 'command line' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return null;
    const [workspace, ...more] = positionals;
    if (workspace === undefined || more.length > 0 || values.out === undefined || values.person === undefined) {
      throw new TypeError('name one workspace, --person and --out');
    }
    return { workspace, personId: values.person, out: values.out, by: values.by };
  });
}

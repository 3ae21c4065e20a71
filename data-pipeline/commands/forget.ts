import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openNative } from '../db/native.ts';
import { forgetInJournal } from '../forgetting/forget-in-journal.ts';
import { planForgetting } from '../forgetting/plan-forgetting.ts';
import { runPipeline } from '../pipeline.ts';
import { hashOfEach } from '../workspace/file-hashes.ts';
import { packWorkspace } from '../workspace/workspace-file.ts';
import { command } from './command.ts';
import { plural } from '../core/plural.ts';
import { progressBar } from './progress-bar.ts';
import { openJournal, readWorkspace, writeWhole } from './workspace-file.ts';

const usage = `npm run forget -- WORKSPACE.candor --person ID --out FILE.candor [--by NAME]

Writes the workspace without one covered person: files that hold nothing but their records are taken out, what the journal says of
them is blanked (the chain still verifies), and their rows are left out of every table from then on, in files that come again too.
Files that hold rows of others as well stay as they are and are listed: they hold this person's rows until they are replaced.

  --person  the id of the roster
  --by      who forgets, as the journal names them (default: command line)

Exit codes: 0 done · 2 the command line was not understood · 3 nothing could be written · 130 stopped by Ctrl-C.`;

/** `npm run forget`: a workspace without one person. @returns the exit code. */
export const main = command({ usage, stopped: 'Stopped. Nothing was written.', read: readArguments, run });

async function run(wish: ReturnType<typeof readArguments>, signal: AbortSignal): Promise<number> {
  const workspace = await readWorkspace(wish.workspace);
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
    const journal = await openJournal(workspace.journal, { now: () => new Date().toISOString(), salt });
    const blanked = await forgetInJournal(journal, wish.by, plan);
    const next = { ...workspace, files: left, forgotten: plan.list };
    await writeWhole(wish.out, packWorkspace(next, hashes, await journal.bytes()));
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

function salt(): string {
  return randomBytes(16).toString('hex');
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      person: { type: 'string' },
      out: { type: 'string' },
      by: { type: 'string', default: 'command line' },
    },
  });
  const [workspace, ...more] = positionals;
  if (workspace === undefined || more.length > 0 || values.out === undefined || values.person === undefined) {
    throw new TypeError('name one workspace, --person and --out');
  }
  return { workspace, personId: values.person, out: values.out, by: values.by };
}

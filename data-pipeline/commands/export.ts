import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PipelineError } from '../core/errors.ts';
import type { Database } from '../db/database.ts';
import { openNative } from '../db/native.ts';
import { chooseFindings } from '../export/choose-findings.ts';
import { exportFile, type ExportKind, exportKinds } from '../export/export-file.ts';
import { type Profile, profiles } from '../export/profile.ts';
import type { TextCounts } from '../export/sanitize.ts';
import { firstSeen } from '../journal/first-seen.ts';
import { foldReviews } from '../journal/reviews.ts';
import { runPipeline } from '../pipeline.ts';
import { askEvidenceHashes } from '../questions/ask-evidence-hashes.ts';
import { askFindings } from '../questions/ask.ts';
import type { JournalBytes, PackedWorkspace } from '../workspace/workspace-file.ts';
import { command } from './command.ts';
import { filesBelow } from './files-below.ts';
import { progressBar } from './progress-bar.ts';
import { readSigner, readText } from './read-text.ts';
import { openJournal, readWorkspace, writeWhole } from './workspace-file.ts';

const usage = `npm run export -- WORKSPACE --kind csv|xlsx|json|pack|brief --out FILE [options]

Writes the list of potential inconsistencies of a workspace (a .candor file, or a folder of input files) into one file, or
a brief of all of it.

  --kind     csv, xlsx, json; pack: an evidence pack that stands alone, for npm run verify; brief: one page of counts to print
  --profile  auditor (everything; the default) · leadership (the brief only, and its default) · researcher (one person's copy)
             · share (pseudonyms, no words)
  --person   whose copy it is, by the id of the roster; for --profile researcher
  --filter   as the address of the findings page: "rule=AFF-01&severity=P&sort=works"; context=1 takes in context
  --secret-file  a file whose text pseudonyms are made with; for --profile share
  --sign     a file with an Ed25519 private key (PEM, PKCS #8) that signs the pack
  --as-of    the day the question is asked for (default: that of the workspace; today for a folder)

Exit codes: 0 done · 2 the command line was not understood · 3 nothing could be written · 130 stopped by Ctrl-C.`;

/** `npm run export`: one file of findings. @returns the exit code. */
export const main = command({ usage, read: readArguments, run });

async function run(wish: ReturnType<typeof readArguments>, signal: AbortSignal): Promise<number> {
  const workspace = await openWorkspace(wish.workspace, wish.asOf);
  const secret = wish.secretFile === null ? null : (await readText(wish.secretFile)).trim();
  const signer = wish.keyFile === null ? undefined : await readSigner(wish.keyFile);
  const bar = progressBar(process.stderr);
  const db = await openNative();
  try {
    const { asOf, parameters, profiles: mappings, forgotten = [], files } = workspace;
    const options = { signal, onProgress: bar.show };
    const receipt = await runPipeline(db, files, { asOf, parameters, profiles: mappings, forgotten, ...options });
    const chosen = chooseFindings(await askFindings(db), wish.filter);
    const { kind, profile, personId, out } = wish;
    const told = await readJournal(db, workspace.journal);
    const exported = await exportFile(
      db,
      { kind, profile, personId, secret, ...chosen },
      { workspace: workspace.name, asOf, parameters, receipt, ...told },
      { ...options, signer },
    );
    await writeWhole(out, [exported.bytes]);
    bar.clear();
    const what =
      exported.findings === null
        ? `A brief as of ${asOf}, without names or rows,`
        : `${String(exported.findings)} findings`;
    process.stdout.write(`${what} in ${out}${countWords(exported.counts)}.\n`);
    return 0;
  } finally {
    bar.clear();
    await db.close();
  }
}

function countWords({ guarded, replaced, bidi, escaped, cut }: TextCounts): string {
  const parts = [
    guarded > 0 ? `${String(guarded)} formulas made text` : '',
    replaced > 0 ? `${String(replaced)} characters replaced` : '',
    escaped > 0 ? `${String(escaped)} codes escaped` : '',
    bidi > 0 ? `${String(bidi)} direction marks met` : '',
    cut > 0 ? `${String(cut)} cells cut` : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** What the workspace's journal says of the findings; a folder of files has none. */
async function readJournal(db: Database, bytes: JournalBytes | undefined) {
  if (bytes === undefined) return { reviews: new Map(), firstSeen: new Map(), journalHead: null };
  const journal = await openJournal(bytes, { now: () => '', salt: () => '' });
  const { reviews } = foldReviews(journal, await askEvidenceHashes(db));
  const journalHead = { entries: journal.entries.length, hash: journal.head };
  return { reviews, firstSeen: firstSeen(journal), journalHead };
}

async function openWorkspace(path: string, asOf: string | null): Promise<PackedWorkspace> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new PipelineError('argument_invalid', `there is no ${path}`);
  if (found.isDirectory()) {
    const today = new Date().toISOString().slice(0, 10);
    const files = await filesBelow(path);
    return { name: basename(resolve(path)), asOf: asOf ?? today, parameters: {}, profiles: [], files };
  }
  const workspace = await readWorkspace(path);
  return asOf === null ? workspace : { ...workspace, asOf };
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      profile: { type: 'string' },
      person: { type: 'string' },
      filter: { type: 'string', default: '' },
      'secret-file': { type: 'string' },
      sign: { type: 'string' },
      'as-of': { type: 'string' },
      out: { type: 'string' },
    },
  });
  const [workspace, ...more] = positionals;
  const kind = exportKinds.find((name): name is ExportKind => name === values.kind);
  const asked = values.profile ?? (kind === 'brief' ? 'leadership' : 'auditor');
  const profile = profiles.find((name): name is Profile => name === asked);
  if (workspace === undefined || more.length > 0 || values.out === undefined) {
    throw new TypeError('name one workspace and --out');
  }
  if (kind === undefined) throw new TypeError(`--kind is one of ${exportKinds.join(', ')}`);
  if (profile === undefined) throw new TypeError(`--profile is one of ${profiles.join(', ')}`);
  if (kind === 'brief' && values.filter !== '') throw new TypeError('a brief is of all findings: it takes no --filter');
  if (values.sign !== undefined && kind !== 'pack') throw new TypeError('only a pack is signed');
  return {
    workspace,
    kind,
    profile,
    out: values.out,
    filter: values.filter,
    personId: values.person ?? null,
    secretFile: values['secret-file'] ?? null,
    keyFile: values.sign ?? null,
    asOf: values['as-of'] ?? null,
  };
}

import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline as pipe } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { PipelineError } from '../core/errors.ts';
import type { Database } from '../db/database.ts';
import { openNative } from '../db/native.ts';
import { graphCrew } from './graph-crew.ts';
import { exportNetwork } from '../export/export-network.ts';
import { exportFindings } from '../export/export-findings.ts';
import { exportCoverage } from '../export/export-coverage.ts';
import { json } from '../export/json.ts';
import { runPipeline } from '../pipeline.ts';
import { askFindings } from '../questions/ask.ts';
import { askFound } from '../questions/ask-found.ts';
import type { ParameterValues } from '../rules/parameters.ts';
import { packWorkspace } from '../workspace/workspace-file.ts';
import { commandDecisions, commandJournal } from './command-journal.ts';
import { command } from './command.ts';
import { filesBelow } from './files-below.ts';
import { plural } from '../core/plural.ts';
import { progressBar } from './progress-bar.ts';

const usage = `npm run pipeline -- IN_DIR --out OUT_DIR [--as-of YYYY-MM-DD] [--params FILE]

Reads every file below IN_DIR and writes into OUT_DIR: receipt.json, findings.csv, findings.json, coverage.json,
measures.csv, network.gexf and workspace.candor.

  --as-of   the day the question is asked for (default: today)
  --params  a JSON object of parameters that differ from their defaults (docs/rules.md lists them)

Exit codes: 0 done · 1 a file could not be read or was not recognized (the results are written, the receipt says which)
· 2 the command line was not understood · 3 nothing could be written · 130 stopped by Ctrl-C (nothing is written).`;

/** `npm run pipeline`: a folder in, the files of the results out. @returns the exit code. */
export const main = command({
  usage,
  stopped: 'Stopped. Nothing was written.',
  read: readArguments,
  run,
  failed({ code, message, cause }) {
    process.stderr.write(`\n${message}\n`);
    if (cause instanceof Error && !message.includes(cause.message)) process.stderr.write(`${cause.message}\n`);
    return code === 'argument_invalid' || code === 'parameter_invalid' ? 2 : 3;
  },
});

async function run(wish: ReturnType<typeof readArguments>, signal: AbortSignal): Promise<number> {
  const { inDir, outDir, asOf, paramsFile } = wish;
  const parameters = paramsFile === undefined ? {} : await readParameters(paramsFile);
  const files = await filesBelow(inDir);
  const known = await commandDecisions(outDir);
  const bar = progressBar(process.stderr);
  const db = await openNative();
  const crew = graphCrew();
  try {
    const receipt = await runPipeline(db, files, { asOf, parameters, ...known, signal, onProgress: bar.show });
    const facts = { workspace: basename(resolve(inDir)), asOf, parameters, profiles: [], receipt };
    await writeWhole(outDir, async (write) => {
      const findingIds = (await askFindings(db)).map((finding) => finding.finding_id);
      const all = { ...facts, findingIds, filter: 'all findings' };
      await write('receipt.json', json(receipt));
      await write('findings.csv', await exportFindings(db, { ...all, kind: 'csv' }));
      await write('findings.json', await exportFindings(db, { ...all, kind: 'json' }));
      await write('coverage.json', await exportCoverage(db, facts));
      const network = await exportNetwork(db, { signal, onProgress: bar.show, crew });
      await write('measures.csv', network.measuresCsv);
      await write('network.gexf', network.gexf);
      const sha256 = new Map(receipt.files.map((file) => [file.path, file.sha256]));
      const { journalId, journal } = await commandJournal(outDir, { ...facts, found: await askFound(db) });
      const workspace = { name: facts.workspace, ...facts, files, journalId, forgotten: known.forgotten };
      await write('workspace.candor', packWorkspace(workspace, sha256, journal));
      signal.throwIfAborted();
    });
    bar.clear();
    return await report(db, outDir, receipt.files);
  } finally {
    bar.clear();
    crew.end();
    await db.close();
  }
}

async function report(
  db: Database,
  outDir: string,
  files: readonly { path: string; problem: { code: string; detail: string } | null; rows: { rejected: number } }[],
): Promise<number> {
  const findings = await askFindings(db);
  const flagged = findings.filter((finding) => finding.severity !== 'C').length;
  const rejected = files.reduce((sum, file) => sum + file.rows.rejected, 0);
  const problems = files.filter((file) => file.problem !== null);
  process.stdout.write(
    `${plural(files.length, 'file')} read, ${plural(rejected, 'row')} rejected; ` +
      `${plural(flagged, 'potential inconsistency', 'potential inconsistencies')}, ` +
      `${plural(findings.length - flagged, 'note')} of context.\n` +
      `The results are in ${outDir}.\n`,
  );
  for (const { path, problem } of problems) process.stderr.write(`${path}: ${problem?.detail ?? ''}\n`);
  return problems.every(({ problem }) => problem?.code === 'duplicate_file') ? 0 : 1;
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      'as-of': { type: 'string' },
      params: { type: 'string' },
    },
  });
  const [inDir, ...more] = positionals;
  if (inDir === undefined || more.length > 0 || values.out === undefined)
    throw new TypeError('name one folder and --out');
  const asOf = values['as-of'] ?? new Date().toISOString().slice(0, 10);
  return { inDir, outDir: values.out, asOf, paramsFile: values.params };
}

async function readParameters(path: string): Promise<ParameterValues> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ParameterValues;
  } catch (cause) {
    throw new PipelineError('parameter_invalid', `${path} is not a JSON file that can be read`, { cause });
  }
}

type Write = (name: string, content: string | AsyncIterable<Uint8Array>) => Promise<void>;

/** Writes beside the target and moves the files there only when all are complete. */
async function writeWhole(outDir: string, fill: (write: Write) => Promise<void>): Promise<void> {
  const names: string[] = [];
  await mkdir(dirname(resolve(outDir)), { recursive: true });
  const partial = await mkdtemp(`${resolve(outDir)}.partial-`);
  try {
    await fill(async (name, content) => {
      names.push(name);
      if (typeof content === 'string') await writeFile(join(partial, name), content);
      else await pipe(Readable.from(content), createWriteStream(join(partial, name)));
    });
    await mkdir(outDir, { recursive: true });
    for (const name of names) await rename(join(partial, name), join(outDir, name));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

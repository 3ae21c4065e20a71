import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PipelineError } from '../core/errors.ts';
import { openNative } from '../db/native.ts';
import { csv } from '../export/csv.ts';
import type { InputFile } from '../intake/input-file.ts';
import { readPlainTable } from '../intake/plain-table.ts';
import { isTextKind, reconcileTable, type TextKind, textKinds } from '../reconcile/resolve-table.ts';
import { loadRegistries } from '../reconcile/registries.ts';
import { resolvedTable } from '../reconcile/resolved-table.ts';
import { command } from './command.ts';
import { plural } from '../core/plural.ts';
import { progressBar } from './progress-bar.ts';
import { writeWhole } from './workspace-file.ts';

const usage = `npm run resolve -- organizations|funders|acknowledgments IN --registry FILE... --out OUT.csv [--column NAME]

Finds in registries what a column of a table names. IN is CSV, TSV, .xlsx or Parquet with a column "text" (or --column NAME); its
other columns are kept. Registries are files of ROR (either schema), of the Crossref Funder Registry, and lists of the ROR ids of
funders, packed or not.

  organizations    raw affiliations and names → ROR          one row each: id, name, confidence, method, basis,
  funders          names of funders → ROR, else their DOI     also_named, alternatives; no id = abstained, and why
  acknowledgments  mentions in the words of acknowledgments   one row a mention: kind, start, end, surface, funder_id,
                                                             number, person, basis, confidence, found_by; a column
                                                             "authors" ("Quill, Ada; Reed, Bo") says whose each is

Exit codes: 0 done · 1 a file could not be read or was not recognized, or rows were refused (the rest is written)
· 2 the command line was not understood · 3 nothing could be written · 130 stopped by Ctrl-C (nothing is written).`;

/** `npm run resolve`: a column of anyone's table against registries. @returns the exit code. */
export const main = command({ usage, stopped: 'Stopped. Nothing was written.', read: readArguments, run });

async function run({ kind, input, registries, out, column }: Wish, signal: AbortSignal): Promise<number> {
  const bar = progressBar(process.stderr);
  const progress = { signal, onProgress: bar.show };
  const db = await openNative();
  try {
    const table = await readPlainTable(await inputFile(input), column, { signal });
    const receipt = await loadRegistries(db, await Promise.all(registries.map(inputFile)), progress);
    const { resolutions, mentions, summary } = await reconcileTable(db, kind, table, progress, () => nextTurn());
    const written = mentions ?? resolvedTable(table, resolutions);
    await writeWhole(out, [Buffer.from(csv(written.columns, written.rows).text)]);
    bar.clear();
    process.stdout.write(`${summary}\n`);
    for (const { place, reason } of table.rejects) process.stderr.write(`${place}: ${reason}\n`);
    for (const name of table.dropped) process.stderr.write(`${name}: a protected attribute, not kept\n`);
    const problems = receipt.files.filter(({ problem }) => problem !== null && problem.code !== 'duplicate_file');
    for (const { path, problem } of problems) process.stderr.write(`${path}: ${problem?.detail ?? ''}\n`);
    if (table.rejects.length > 0) process.stderr.write(`${plural(table.rejects.length, 'row')} refused.\n`);
    return problems.length === 0 && table.rejects.length === 0 ? 0 : 1;
  } finally {
    bar.clear();
    await db.close();
  }
}

async function inputFile(path: string): Promise<InputFile> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new PipelineError('input_missing', `there is no file ${path}`, { cause });
  });
  return { path, size, open: () => createReadStream(path, { highWaterMark: 1 << 20 }) };
}

interface Wish {
  readonly kind: TextKind;
  readonly input: string;
  readonly registries: readonly string[];
  readonly out: string;
  readonly column: string;
}

/** `--registry` takes every file name up to the next option. */
function readArguments(argv: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: repeated(argv, '--registry'),
    allowPositionals: true,
    options: {
      registry: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      column: { type: 'string', default: 'text' },
    },
  });
  const [kind, input, ...more] = positionals;
  if (kind === undefined || !isTextKind(kind)) throw new TypeError(`the kind is one of ${textKinds.join(', ')}`);
  if (input === undefined || more.length > 0 || values.out === undefined || values.registry.length === 0)
    throw new TypeError('name one table, --registry with one file or more, and --out');
  return { kind, input, registries: values.registry, out: values.out, column: values.column };
}

function repeated(argv: readonly string[], option: string): string[] {
  let isOpen = false;
  return argv.flatMap((word) => {
    const isValue = !word.startsWith('-');
    const args = isOpen && isValue ? [`${option}=${word}`] : word === option ? [] : [word];
    isOpen = word === option || (isOpen && isValue);
    return args;
  });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PipelineError } from '../core/errors.ts';
import { fundingFiles, tunedStatements } from '../accuracy/links/acknowledgments/funding-statements.ts';
import { crossValidated, trainedTable } from '../accuracy/links/acknowledgments/tagger-training.ts';
import { command } from './command.ts';
import { table } from './text-table.ts';
import { writeWhole } from './workspace-file.ts';

const usage = `npm run train -- [--data DIR] [--folds N] [--out FILE]

Trains the tagger of acknowledgments on the part of GROBID's labelled statements below DIR (../shared/data) that is tuned on, and writes
its table of weights to FILE. With --folds it says how names are found where each part of N is left out in turn.

Exit codes: 0 done · 2 the command line was not understood · 3 the files are not there.`;

/** `npm run train`: the tagger's table of weights. @returns the exit code. */
export const main = command({ usage, read: readArguments, run });

function readArguments(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string', default: '../shared/data' },
      folds: { type: 'string' },
      out: { type: 'string' },
    },
  });
  return values;
}

async function run({ data, folds, out }: ReturnType<typeof readArguments>): Promise<number> {
  const texts = await Promise.all(fundingFiles.map(({ path }) => labelled(join(data, path))));
  const statements = tunedStatements(texts);
  if (folds !== undefined) process.stdout.write(foldTable(crossValidated(statements, Number(folds))));
  if (out !== undefined) await writeWhole(out, [Buffer.from(trainedTable(statements))]);
  return 0;
}

function labelled(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PipelineError('input_missing', `there is no file ${path}`, { cause });
  });
}

function foldTable(counts: ReturnType<typeof crossValidated>): string {
  const share = (hits: number, total: number) => (hits / total).toFixed(3);
  const rows = [...counts].map(([kind, { exact, touching, touched, found, labelled }]) => [
    kind,
    share(2 * exact, found + labelled),
    share(exact, found),
    share(exact, labelled),
    share(touching + touched, found + labelled),
  ]);
  return table([['left out in turn', 'F1, exact', 'precision', 'recall', 'F1, touching'], ...rows]);
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fundingFiles, tunedStatements } from '../accuracy/links/acknowledgments/funding-statements.ts';
import { crossValidated, trainedTable } from '../accuracy/links/acknowledgments/tagger-training.ts';
import { table } from './text-table.ts';

const usage = `npm run train -- [--data DIR] [--folds N] [--out FILE]

Trains the tagger of acknowledgments on the part of GROBID's labelled statements below DIR (../shared/data) that is tuned on, and writes
its table of weights to FILE. With --folds it says how names are found where each part of N is left out in turn.

Exit codes: 0 done · 2 the command line was not understood · 3 the files are not there.`;

/** `npm run train`. @returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string', default: '../shared/data' },
      folds: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const texts = await Promise.all(fundingFiles.map(({ path }) => readFile(join(values.data, path), 'utf8')));
  const statements = tunedStatements(texts);
  if (values.folds !== undefined) process.stdout.write(foldTable(crossValidated(statements, Number(values.folds))));
  if (values.out !== undefined) await writeFile(values.out, trainedTable(statements));
  return 0;
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

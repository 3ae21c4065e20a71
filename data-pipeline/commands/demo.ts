import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoDefaults, type InstitutionWish, makeInstitution, peopleFor } from '../demo/institution.ts';
import { command } from './command.ts';

const usage = `npm run demo -- --out DIR [--people N] [--years Y] [--seed S] [--authorships N]

Writes a fictional university: DIR/in holds the input of the pipeline, DIR/truth.csv what was planted in it.
--authorships sets the number of people so that there are at least so many names in bylines.

Exit codes: 0 done · 2 the command line was not understood · 130 stopped by Ctrl-C.`;

/** `npm run demo`: the demo institution as files. @returns the exit code. */
export const main = command({ usage, read: readArguments, run: ({ folder, wish }) => write(folder, wish) });

function readArguments(argv: readonly string[]): { readonly folder: string; readonly wish: InstitutionWish } {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      out: { type: 'string' },
      people: { type: 'string', default: String(demoDefaults.people) },
      years: { type: 'string', default: String(demoDefaults.years) },
      seed: { type: 'string', default: String(demoDefaults.seed) },
      authorships: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new TypeError('--out DIR is missing');
  const { authorships } = values;
  return {
    folder: values.out,
    wish: {
      people: authorships === undefined ? Number(values.people) : peopleFor(Number(authorships)),
      years: Number(values.years),
      seed: Number(values.seed),
    },
  };
}

async function write(folder: string, wish: InstitutionWish): Promise<number> {
  const { files, truth } = makeInstitution(wish);
  let count = 0;
  let characters = 0;
  for (const { path, chunks } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, counted(chunks));
    count += 1;
  }
  process.stdout.write(
    `${String(count)} files with ${(characters / 1_000_000).toFixed(1)} million characters, ` +
      `${String(truth.length)} lines of truth in ${folder}\n`,
  );
  return 0;

  function* counted(chunks: Iterable<string>): Generator<string> {
    for (const chunk of chunks) {
      characters += chunk.length;
      yield chunk;
    }
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PipelineError } from '../core/errors.ts';
import { demoDefaults, type InstitutionWish, makeInstitution, peopleFor } from '../demo/institution.ts';

const usage = `npm run demo -- --out DIR [--people N] [--years Y] [--seed S] [--authorships N]

Writes a fictional university: DIR/in holds the input of the pipeline, DIR/truth.csv what was planted in it.
--authorships sets the number of people so that there are at least so many names in bylines.
`;

/**
 * Writes the demo institution.
 *
 * @returns 0 when all is written, 2 when the command line was not understood.
 */
export async function main(argv: readonly string[]): Promise<number> {
  try {
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
    if (values.out === undefined) throw new PipelineError('argument_invalid', '--out DIR is missing');
    const { authorships } = values;
    await write(values.out, {
      people: authorships === undefined ? Number(values.people) : peopleFor(Number(authorships)),
      years: Number(values.years),
      seed: Number(values.seed),
    });
    return 0;
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return 2;
  }
}

async function write(folder: string, wish: InstitutionWish): Promise<void> {
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

  function* counted(chunks: Iterable<string>): Generator<string> {
    for (const chunk of chunks) {
      characters += chunk.length;
      yield chunk;
    }
  }
}

function isArgumentError(error: unknown): error is Error {
  if (error instanceof PipelineError) return error.code === 'argument_invalid';
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

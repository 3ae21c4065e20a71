import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PipelineError } from '../core/errors.ts';
import type { InputFile } from '../intake/input-file.ts';

/**
 * Every file below a folder, by path; hidden files (`.name`) are left out, links are not followed.
 *
 * @throws PipelineError `input_missing` if the folder is not there or holds no file.
 */
export async function filesBelow(folder: string): Promise<readonly InputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new PipelineError('input_missing', `there is no folder ${folder}`, { cause });
  });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (paths.length === 0) throw new PipelineError('input_missing', `${folder} is empty`);
  return Promise.all(paths.map((path) => inputFile(path, relative(folder, path).split(sep).join('/'))));
}

async function inputFile(path: string, name: string): Promise<InputFile> {
  const { size } = await stat(path);
  return { path: name, size, open: () => createReadStream(path, { highWaterMark: 1 << 20 }) };
}

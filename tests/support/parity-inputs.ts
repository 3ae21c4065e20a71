import { makeInstitution } from '../../data-pipeline/demo/institution.ts';
import type { InputFile } from '../../data-pipeline/intake/input-file.ts';
import { memoryFile } from './memory-file.ts';

/** The day that both engines are asked for. */
export const parityAsOf = '2026-06-30';

/** A small demo institution, made anew on each host: the generator must agree with itself as well. */
export function parityInstitution(): readonly InputFile[] {
  return Array.from(makeInstitution({ people: 40, years: 6, seed: 11 }).files)
    .filter(({ path }) => path.startsWith('in/'))
    .map(({ path, chunks }) => memoryFile(path, [...chunks].join('')));
}

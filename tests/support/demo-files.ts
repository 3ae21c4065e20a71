import { createHash } from 'node:crypto';
import { type InstitutionWish, makeInstitution } from '../../data-pipeline/demo/institution.ts';

/** A demo as one text a file, by path. The wish is the small one of the tests unless it says otherwise. */
export function demoTexts(wish: Partial<InstitutionWish> = {}): Readonly<Record<string, string>> {
  const { files } = makeInstitution({ people: 40, years: 6, seed: 7, ...wish });
  return Object.fromEntries([...files].map(({ path, chunks }) => [path, [...chunks].join('')]));
}

/** One hash over all files of a demo, paths included. */
export function demoHash(wish: Partial<InstitutionWish> = {}): string {
  const hash = createHash('sha256');
  for (const [path, text] of Object.entries(demoTexts(wish))) hash.update(`${path}\n${text}\n`);
  return hash.digest('hex');
}

/** The cells of one column of a demo's CSV file, in order; cells with a comma or quotation mark are not unquoted. */
export function cellsOf(text: string, column: string): readonly string[] {
  const [header = '', ...lines] = text.trimEnd().split('\r\n');
  const place = header.split(',').indexOf(column);
  return lines.map((line) => line.split(',')[place] ?? '');
}

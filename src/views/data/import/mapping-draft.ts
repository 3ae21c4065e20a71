import type { MappingProfile, MappingTarget, Preview } from '#pipeline';

/** Where the text of one column of a template comes from. */
export type Origin =
  | { readonly kind: 'none' }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'constant'; readonly text: string };

export function originOf({ columns, constants }: MappingProfile, column: string): Origin {
  if (Object.hasOwn(columns, column)) return { kind: 'column', name: columns[column] ?? '' };
  if (Object.hasOwn(constants, column)) return { kind: 'constant', text: constants[column] ?? '' };
  return { kind: 'none' };
}

/** The draft with another origin for one column. */
export function withOrigin(draft: MappingProfile, column: string, origin: Origin): MappingProfile {
  const columns = without(draft.columns, column);
  const constants = without(draft.constants, column);
  if (origin.kind === 'column') columns[column] = origin.name;
  if (origin.kind === 'constant') constants[column] = origin.text;
  return { ...draft, columns, constants };
}

/** The draft for another kind of table: what it shares with the one before stays, columns of the same name are taken. */
export function withTarget(draft: MappingProfile, target: MappingTarget, header: readonly string[]): MappingProfile {
  const empty: MappingProfile = { ...draft, target: target.id, columns: {}, constants: {} };
  return [...target.required, ...target.optional].reduce((made, column) => {
    const before = originOf(draft, column);
    if (before.kind !== 'none') return withOrigin(made, column, before);
    const same = header.find((name) => isSameName(name, column));
    return same === undefined ? made : withOrigin(made, column, { kind: 'column', name: same });
  }, empty);
}

/** The columns that the kind of table needs and that have no origin yet. */
export function missingColumns(draft: MappingProfile, { required }: MappingTarget): readonly string[] {
  return required.filter((column) => {
    const origin = originOf(draft, column);
    return origin.kind === 'none' || (origin.kind === 'constant' && origin.text.trim() === '');
  });
}

/** Why a column has its origin, in words: what the guess went by, or that a person chose it. */
export function reasonOf(draft: MappingProfile, guess: MappingProfile | null, column: string): string {
  const origin = originOf(draft, column);
  if (origin.kind === 'none') return '';
  if (origin.kind === 'constant') return 'The same in every row';
  if (isSameName(origin.name, column)) return 'Same name';
  const guessed = guess === null ? null : originOf(guess, column);
  return guessed?.kind === 'column' && guessed.name === origin.name ? 'A known name for it' : 'Chosen by you';
}

/** The first few different values of a column of the file. */
export function samplesOf({ header, records }: Pick<Preview, 'header' | 'records'>, name: string): readonly string[] {
  const index = header?.indexOf(name) ?? -1;
  if (index === -1) return [];
  const found = new Set<string>();
  for (const { cells } of records) {
    const cell = cells?.[index]?.trim() ?? '';
    if (cell !== '') found.add(cell);
    if (found.size === 3) break;
  }
  return [...found];
}

function isSameName(a: string, b: string): boolean {
  const key = (name: string) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/gu, '_');
  return key(a) === key(b);
}

/** A copy whose own keys alone are read, so that a column named like a part of every object is a column. */
function without(record: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

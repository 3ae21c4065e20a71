import type { MappingProfile, Preview, WireError } from '#pipeline';

/** What a look at a file said, without its records. */
export type Look = Omit<Preview, 'records'> & {
  /** The records looked at, by what became of them. */
  readonly tried: { readonly accepted: number; readonly rejected: number; readonly blank: number };
};

/**
 * Whether a file can be imported: `ready`; `partly`, up to where it breaks off; `unmapped`, once its columns are mapped; `unused`,
 * known and of no use; `network`, which is drawn instead; `unusable`. `waiting` until it was looked at.
 */
export type Standing = 'waiting' | 'ready' | 'partly' | 'unmapped' | 'unused' | 'network' | 'unusable';

/** One file that was dropped or chosen, before it is imported. */
export interface ImportItem {
  readonly path: string;
  readonly file: Blob;
  readonly look: Look | null;
  /** The mapping that was made or known for it. */
  readonly profile: MappingProfile | null;
  readonly standing: Standing;
  /** Why it is `unused`, `network`, `unusable` or `partly`. */
  readonly problem: WireError | null;
}

/** Whether a file is drawn as a network, or can be: a table with an id and a label may be a map of VOSviewer. */
export function canBeDrawn({ standing, look }: ImportItem): boolean {
  return standing === 'network' || (look !== null && mayBeMap(look));
}

/** Whether a table that is not known may be a map of VOSviewer as well. */
export function mayBeMap({ problem, delimiter, header }: Look): boolean {
  const isTable = problem?.code === 'file_not_recognized' && delimiter === '\t';
  return isTable && header?.includes('id') === true && header.includes('label');
}

/** A look without the records, which are many and large, and are asked for again when they are shown. */
export function lookOf({ records, ...rest }: Preview): Look {
  const tried = { accepted: 0, rejected: 0, blank: 0 };
  for (const { outcome } of records) tried[outcome] += 1;
  return { ...rest, tried };
}

/** What a look says of a file. */
export function standingOf({ format, header, profile, profileIsApplied, problem, tried }: Look): Standing {
  if (problem?.code === 'file_not_used') return 'unused';
  if (problem?.code === 'network_not_imported') return 'network';
  const isKnown = format !== null || profileIsApplied;
  if (!isKnown) {
    const isTable = header !== null && header.length > 2 && tried.accepted > 0;
    return (header !== null && profile !== null) || (isTable && problem?.code === 'file_not_recognized')
      ? 'unmapped'
      : 'unusable';
  }
  if (problem === null) return 'ready';
  return tried.accepted > 0 ? 'partly' : 'unusable';
}

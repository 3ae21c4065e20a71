/** What a token is tagged with: outside of every name, or at the beginning (`B`) or inside (`I`) of one. */
export const tags = [
  'outside',
  'B funder',
  'I funder',
  'B award_number',
  'I award_number',
  'B person',
  'I person',
  'B program',
  'I program',
  'B organization',
  'I organization',
] as const;

export type TaggedKind = 'funder' | 'award_number' | 'person' | 'program' | 'organization';

/** Whether a tag begins a name, and the kind of its name; null for `outside`. */
export function nameOfTag(tag: number): { readonly isBeginning: boolean; readonly kind: TaggedKind } | null {
  if (tag === 0) return null;
  const kinds: readonly TaggedKind[] = ['funder', 'award_number', 'person', 'program', 'organization'];
  const kind = kinds[(tag - 1) >> 1];
  return kind === undefined ? null : { isBeginning: tag % 2 === 1, kind };
}

/** Whether a tag may stand after another; after −1, at the beginning of a text. A name is gone on with only where it began. */
export function mayFollow(before: number, tag: number): boolean {
  return tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;
}

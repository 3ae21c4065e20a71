import { separated } from '../separated.ts';
import { isInitials, lettersOf } from './bylines.ts';

/** What the correspondence address says of one author. */
export interface Correspondent {
  /** Whether it begins with this name. */
  readonly isFirst: boolean;
  /** Texts with the e-mail addresses behind the name. */
  readonly emails: readonly string[];
}

/**
 * Reads `Wu, J.; Institute, …; email: wu@example.org; J. Dee; …`: each name stands first or behind an e-mail address. One entry an author, in
 * order; e-mail addresses behind a name that two authors share are nobody's. Addresses of places are not read.
 *
 * @param authors names as in the byline.
 */
export function correspondence(text: string | null, authors: readonly string[]): readonly Correspondent[] {
  const keys = authors.map(initialsKey);
  const found = authors.map(() => ({ isFirst: false, emails: [] as string[] }));
  let isName = true;
  let current = '';
  for (const [index, part] of separated(text, ';').entries()) {
    if (part.includes('@')) {
      const [position, ...others] = keys.flatMap((key, at) => (key === current ? [at] : []));
      if (position !== undefined && others.length === 0) found[position]?.emails.push(part);
      isName = true;
    } else if (isName) {
      current = initialsKey(part);
      if (index === 0)
        for (const [at, key] of keys.entries()) if (key === current) Object.assign(found[at] ?? {}, { isFirst: true });
      isName = false;
    }
  }
  return found;
}

/** A name with its initials, whichever stands first: the same for `Wu, J.`, `Wu J.` and `J. Wu`. */
function initialsKey(name: string): string {
  const words = name.split(/[\s,]+/u);
  const initials = words.filter((word) => isInitials(word)).map(lettersOf);
  const others = words.filter((word) => !isInitials(word)).map(lettersOf);
  return [...others, '|', ...initials].join(' ');
}

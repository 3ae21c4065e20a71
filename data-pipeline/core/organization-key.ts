import { foldedWords } from './text.ts';

/**
 * The key under which two spellings of one organization's name are equal: folded words joined by one space, `&` read as
 * "and", "the" left out. Empty when the name has no letter or digit.
 */
export function organizationKey(name: string): string {
  return foldedWords(name.normalize('NFKC').replaceAll('&', ' and '))
    .filter((word) => word !== 'the')
    .join(' ');
}

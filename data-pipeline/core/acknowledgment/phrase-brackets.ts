import { countryCode } from '../country.ts';
import { isKnownAcronym } from './known-acronyms.ts';
import { isAcronym } from './phrase-tokens.ts';

const longest = 100;
const notAName =
  /^(?:grants?|projects?|nos?\b|awards?|contracts?|to\b|e\.g|i\.e|see|in part|and|the|both)|\b(?:award|grant|fellowship|to|by|for)\b/iu;

/** Where a bracket ends that belongs to the name before it: its acronym, its country, its name in another language; null for all others. */
export function endOfBracket(text: string, start: number, words: readonly string[]): number | null {
  const found = /^\s?\(([^()[\]]{1,100})\)/u.exec(text.slice(start, start + longest + 3));
  if (found === null) return null;
  const end = start + found[0].length;
  const inside = (found[1] ?? '').trim();
  if (/\p{N}{2}/u.test(inside) || notAName.test(inside)) return null;
  if (!/^[\p{L}\p{M}.,'’&/\s‐‑–-]+\d?$/u.test(inside)) return null;
  if (inside.length > 1 && countryCode(inside) !== null) return end;
  const own = words.length === 1 && isAcronym(words[0] ?? '');
  if (/\s/u.test(inside))
    return /^\p{Lu}/u.test(inside) && !inside.includes('.') && (own || inside.length <= 60) && (own || words.length > 1)
      ? end
      : null;
  if (/^\p{Lu}\./u.test(inside)) return null;
  const letters = inside.replace(/[^\p{L}]/gu, '');
  if (!isAcronym(letters)) return words.length > 1 && /^\p{Lu}\p{L}+$/u.test(inside) ? end : null;
  if (own && !isKnownAcronym(inside)) return null;
  if (isKnownAcronym(inside) || letters.length > 4) return end;
  return isSubsequence(letters.toLowerCase(), words.join('').toLowerCase()) && letters[0]?.toLowerCase() !== undefined
    ? end
    : null;
}

function isSubsequence(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

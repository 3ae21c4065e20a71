import { foldedWords } from './text.ts';

/** A folded word of a line of text. */
export interface Word {
  readonly word: string;
  /** Which part between commas, brackets and the like it stands in. */
  readonly part: number;
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** Whether a word is of a script that puts no space between words. */
export function isUndivided(word: string): boolean {
  return eastAsian.test(word);
}

/** The words of a line of text, with the parts that they stand in. */
export function lineWords(text: string): readonly Word[] {
  return text.split(/[,;:()[\]|\n]+/u).flatMap((words, part) =>
    foldedWords(words.replaceAll('&', ' and '))
      .filter((word) => word !== 'the')
      .map((word) => ({ word, part })),
  );
}

/** Where a phrase begins among words. */
export function occurrences(words: readonly string[], phrase: readonly string[]): readonly number[] {
  const starts: number[] = [];
  const first = phrase[0] ?? '';
  for (let start = words.indexOf(first); start >= 0; start = words.indexOf(first, start + 1)) {
    if (phrase.every((word, offset) => words[start + offset] === word)) starts.push(start);
  }
  return starts;
}

/** Chinese, Japanese and Korean text has no spaces: a name of theirs stands anywhere in a word. */
export function standsUndivided(words: readonly string[], phrase: readonly string[]): boolean {
  const name = phrase.join('');
  return isUndivided(name) && Array.from(name).length > 2 && words.some((word) => word.includes(name));
}

/** Whether some letters stand in a text as written, with no letter or digit beside them; two letters are too few to tell. */
export function hasToken(text: string, letters: string): boolean {
  if (letters.length < 3) return false;
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + letters.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

import type { Span } from './sentences.ts';

/** A word of a text as names need it: "U.S.", "NIH/NCI", "Max-Planck", "l’Enseignement" are one word each. */
export interface Token extends Span {
  readonly word: string;
  readonly isCapital: boolean;
}

const spelled =
  'U\\.\\s?S\\.(?:\\s?A\\.)?|U\\.\\s?K\\.|P\\.\\s?R\\.|(?:\\p{Lu}\\.\\s?){1,3}(?=\\p{Lu}\\p{Ll}{2})|(?:\\p{Lu}\\.){2,}';
const abbreviated = '(?:Inc|Ltd|Co|Corp|St|Dr|Univ|Nat|Natl|Dept)\\.(?=[\\s,).]|$)';
const hyphen = '[-‐‑](?!(?:funded|supported|sponsored|financed|based|led|wide)\\b)';
const shape = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${spelled}|${abbreviated})|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:(?:${hyphen}|['’&.]|\\/\\s?)(?=[\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*`,
  'gu',
);

/** The words of a stretch of text, in order. */
export function tokensIn(text: string, { start, end }: Span): readonly Token[] {
  return [...text.slice(start, end).matchAll(shape)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.trimEnd().length,
    word: word.trimEnd(),
    isCapital: /^\p{Lu}|^\p{Ll}{1,3}\p{Lu}|^(?:[dl]|dell|all|nell|sull)['’]\p{Lu}/u.test(word),
  }));
}

/** Whether a word is a number of something, not part of a name. */
export function isCode(word: string): boolean {
  return /\p{N}.*\p{N}/u.test(word) || /^\p{Lu}{1,3}\p{N}/u.test(word);
}

/** Whether a word is made of initials: "NIH", "CNPq". */
export function isAcronym(word: string): boolean {
  return word.length >= 2 && (word.match(/\p{Lu}/gu) ?? []).length * 2 > word.length;
}

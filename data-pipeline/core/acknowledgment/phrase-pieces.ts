import { countryCode } from '../country.ts';
import { endOfBracket } from './phrase-brackets.ts';
import { isAcronym, isCode, type Token } from './phrase-tokens.ts';
import { continuing, type Head, headOf, isConnector, isLowerName, isOpener, isTopic } from './phrase-words.ts';
import type { Span } from './sentences.ts';

/** A run of capitalized words with the small words between them, without a comma or an "and": what a name is put together of. */
export interface Piece extends Span {
  readonly words: readonly string[];
  readonly heads: ReadonlySet<Head>;
  readonly isAcronym: boolean;
  readonly isPlace: boolean;
  /** Whether "the" or "a" stands before it. */
  readonly hasArticle: boolean;
  /** Whether an acronym in brackets closes it. */
  readonly hasBracket: boolean;
}

/** The piece that begins at a token, and the token after it; null where none begins. */
export function pieceAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  isJoined = false,
): { readonly piece: Piece; readonly next: number } | null {
  const isArticle = /^(?:the|an?)$/iu.test(tokens[first]?.word ?? '');
  const opening = tokens[isArticle ? first + 1 : first];
  if (opening === undefined || !opening.isCapital || isCode(opening.word)) return null;
  if (isArticle && !isGap(text.slice(tokens[first]?.end, opening.start))) return null;
  let next = isArticle ? first + 2 : first + 1;
  if (isOpener(opening.word) && !(isJoined && isTopic(opening.word)) && !isNameAnyway(text, opening, tokens[next]))
    return null;
  const words = [opening.word];
  let end = opening.end;
  let hasBracket = false;
  for (;;) {
    const bracket = hasBracket ? null : endOfBracket(text, end, words);
    if (bracket !== null) {
      hasBracket = true;
      end = bracket;
      while ((tokens[next]?.start ?? Infinity) < end) next += 1;
      continue;
    }
    const more = continued(text, tokens, next, end, words, hasBracket);
    if (more === null) break;
    words.push(...more.words);
    end = more.end;
    next = more.next;
  }
  const piece = {
    start: opening.start,
    end,
    words,
    heads: new Set(words.map(headOf).filter((head) => head !== null)),
    isAcronym: words.length === 1 && isAcronym(opening.word),
    isPlace: isPlace(words),
    hasArticle: isArticle || /^the$/iu.test(tokens[first - 1]?.word ?? ''),
    hasBracket,
  };
  return { piece, next };
}

function isNameAnyway(text: string, opening: Token, following: Token | undefined): boolean {
  if (following === undefined || !continuing.test(opening.word)) return false;
  return (
    isGap(text.slice(opening.end, following.start)) && (following.isCapital || /^(?:of|for)$/u.test(following.word))
  );
}

function continued(
  text: string,
  tokens: readonly Token[],
  at: number,
  from: number,
  words: readonly string[],
  hasBracket: boolean,
): { readonly words: readonly string[]; readonly end: number; readonly next: number } | null {
  const links: string[] = [];
  let end = from;
  let next = at;
  for (;;) {
    const token = tokens[next];
    if (token === undefined || !isGap(text.slice(end, token.start))) return null;
    if (token.isCapital || links.length === 3 || !isConnector(token.word)) break;
    links.push(token.word);
    end = token.end;
    next += 1;
  }
  const token = tokens[next];
  if (token === undefined || isCode(token.word)) return null;
  if (hasBracket && !/^(?:of|at)$/u.test(links[0] ?? '')) return null;
  if (/^in the$/u.test(links.join(' ')) && !/^(?:State|Region|Province|Elderly)$/u.test(token.word)) return null;
  if (/^(?:Inc|Ltd|LLC|GmbH|Limited)\.?$/u.test(words.at(-1) ?? '') && links.length === 0) return null;
  if (token.isCapital) {
    if (links.length === 0 && /^(?:We|This|The|These|Our|It|Also|Writing|Editorial)$/u.test(token.word)) return null;
    return { words: [...links, token.word], end: token.end, next: next + 1 };
  }
  if (hasBracket || links.some((link) => /^(?:for|of|at|in|on)$/u.test(link)) || !isLowerName(token.word, words))
    return null;
  return { words: [...links, token.word], end: token.end, next: next + 1 };
}

/** White space, a hyphen or a quotation mark between two words of one name. */
export function isGap(gap: string): boolean {
  return gap.length <= 4 && /^(?:\s+|\s*[-–/]\s*|\s*&\s*|\s*["“”‘’']\s*)$/u.test(gap);
}

const places =
  /^(?:P\.? ?R\.? (?:of )?China|People['’]s Republic of China|R\.?O\.?C\.?|U\. ?S\. ?A\.?|U\. ?K\.|N[YCJ]|CA|MA|TX|PA|MD|New York|New Jersey|California|Massachusetts|Texas|Illinois|Ohio|Michigan|Pennsylvania|Maryland|Virginia|Washington|Missouri|Ontario|Quebec|Québec|Victoria|Tokyo|Paris|London|Rome|Beijing|Seoul|Stockholm|Brussels|New Delhi)$/u;

function isPlace(words: readonly string[]): boolean {
  const name = words.join(' ');
  return words.length <= 6 && (places.test(name) || (name.length > 2 && countryCode(name) !== null));
}

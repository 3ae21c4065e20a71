import type { Piece } from './phrase-pieces.ts';
import type { Phrase } from './phrase.ts';
import { headOf, isConnector, isTopic } from './phrase-words.ts';

/** What stands between two pieces. */
export type Joint = ',' | 'and' | ', and';

/** Puts pieces that stand in one enumeration together to names: "Ministry of Education, Culture, Sports, Science and Technology, Japan" is one, "NSF, NIH and the Maren Trust" are three. */
export function joined(text: string, pieces: readonly Piece[], joints: readonly Joint[]): readonly Phrase[] {
  const groups: Piece[][] = [];
  const lastAnd = joints.findLastIndex((joint) => joint !== ',');
  const firstComma = joints.indexOf(',');
  pieces.forEach((piece, index) => {
    const open = groups.at(-1);
    const context = {
      joint: joints[index - 1] ?? ',',
      next: pieces[index + 1],
      nextJoint: joints[index],
      isFarFromEnd: joints.length - index > 1,
      isClosedLater: lastAnd >= index,
      after: text.slice(piece.end, piece.end + 20),
      isList: firstComma >= 0 && firstComma < index - 1,
    };
    if (open !== undefined && belongs(open, piece, context)) open.push(piece);
    else groups.push([piece]);
  });
  return groups.flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const words = group.flatMap((piece) => piece.words);
    const heads = new Set(group.flatMap((piece) => [...piece.heads]));
    return [{ start: first.start, end: last.end, words, heads, isAcronym: group.length === 1 && first.isAcronym }];
  });
}

interface Context {
  readonly joint: Joint;
  readonly next: Piece | undefined;
  readonly nextJoint: Joint | undefined;
  /** Whether two or more pieces follow. */
  readonly isFarFromEnd: boolean;
  /** Whether an "and" follows. */
  readonly isClosedLater: boolean;
  readonly after: string;
  readonly isList: boolean;
}

function belongs(open: readonly Piece[], piece: Piece, context: Context): boolean {
  const previous = open.at(-1);
  const { joint } = context;
  if (previous === undefined) return false;
  if (/^(?:Inc|Ltd|LLC|Co|Corp|Limited|GmbH)\b/u.test(piece.words[0] ?? '')) return joint === ',';
  if (joint === ',')
    return (
      isPlaceOf(open, previous, piece, context) || isListed(open, previous, piece, context) || isUnitOf(previous, piece)
    );
  return isSecondHalf(open, previous, piece, joint);
}

function isPlaceOf(
  open: readonly Piece[],
  previous: Piece,
  piece: Piece,
  { next, nextJoint, isFarFromEnd, after, isList }: Context,
): boolean {
  if (piece.hasArticle) return false;
  const hasHead = open.some(({ heads }) => heads.size > 0) || previous.hasBracket;
  if (piece.isPlace && nextJoint === ',' && next?.isPlace === true && isFarFromEnd) return false;
  if (piece.isPlace && previous.isPlace && isList) return false;
  if (piece.isPlace) return hasHead || (previous.isAcronym && !previous.isPlace && nextJoint === undefined);
  const isBare = piece.heads.size === 0 && !piece.isAcronym && piece.words.length <= 3 && !piece.hasBracket;
  if (!isBare || !hasHead) return false;
  if (next !== undefined && nextJoint === ',' && next.isPlace) return true;
  return (
    nextJoint === undefined &&
    !isList &&
    /^\s*(?:[.);(]|$)/u.test(after) &&
    piece.words.length <= 2 &&
    !isTopic(piece.words[0] ?? '')
  );
}

/** "Ministry of Education, Culture, Sports": bare words after an "of". */
function isListed(open: readonly Piece[], previous: Piece, piece: Piece, { isClosedLater }: Context): boolean {
  if (piece.hasArticle || piece.isAcronym || previous.isAcronym || previous.hasBracket) return false;
  const isOpenEnded = open.some(({ words }) => hasOf(words)) || /^National Heart$/u.test(previous.words.join(' '));
  if (!isOpenEnded && open.length === 1) return false;
  if (!piece.words.every((word) => isTopic(word) || isConnector(word))) return false;
  return isClosedLater || open.length > 1 || piece.words.every(isTopic);
}

const largest =
  /^(?:Government of|Republic of|Chinese Academy|Russian Academy|National Institutes? of Health\b|US Department|U\. ?S\. Department)/u;
const smaller =
  /^(?:Department|Division|Office|Faculty|College|School|Laboratory|Institute|Center|Centre|Section|Branch|Directorate|Bureau|Graduate|Key|State|National Key)\b/u;
const larger =
  /\b(?:Universit\p{L}+|Hospital|Ministry|Department|Academy|Institutes|Government|Council|Commission|Administration|Faculty|Division|Office|Institute of Technology|College of)\b/u;

/** "…, National Institutes of Health", "…, Government of India": the larger body after the smaller one, without an article. */
function isUnitOf(previous: Piece, piece: Piece): boolean {
  if (piece.hasArticle || piece.heads.size === 0) return false;
  const name = piece.words.join(' ');
  if (largest.test(name)) return true;
  const before = previous.words.join(' ');
  if (/^Universit|Universit\p{L}+$/u.test(before) && /^(?:Faculty|School|Department) of/u.test(name)) return true;
  if (/Institutes? of Health|Department of Energy|DOE$|Defense$|Air Force|Navy$|Academy of Sciences/u.test(before))
    return /^(?:National (?:Center|Institute|Cancer)|Office|Division|Basic|Department|Air Force)/u.test(name);
  return smaller.test(before) && larger.test(name);
}

function isSecondHalf(open: readonly Piece[], previous: Piece, piece: Piece, joint: Joint): boolean {
  const isBare = isBareTail(piece.words);
  if (piece.isAcronym || previous.isAcronym || previous.hasBracket || (piece.hasArticle && !isBare)) return false;
  const first = piece.words[0] ?? '';
  const last = previous.words.at(-1) ?? '';
  const hasHead = open.some(({ heads }) => heads.size > 0);
  if (open.length > 1 && !previous.isPlace) return isBare || (isTopic(first) && !isStrong(piece));
  if (joint === ', and') return false;
  if (isAdjective(last) && !previous.isPlace) return true;
  if (!hasHead) return piece.heads.size > 0 && (open[0]?.hasArticle === true || isTopic(last));
  if (isOpenEnded(previous) && !isStrong(piece)) return piece.heads.size === 0 || isTopic(first) || isBare;
  return isTopic(last) && isTopic(first) && !isComplete(previous);
}

function hasOf(words: readonly string[]): boolean {
  return words.some((word) => /^(?:of|for|on|de|für|di|in)$/u.test(word));
}

function isOpenEnded(piece: Piece): boolean {
  if (/^(?:Universit|Hospital|College|School)/u.test(piece.words.find((word) => headOf(word) !== null) ?? ''))
    return false;
  if (piece.words.some((word) => /^(?:la|des|du|del|der)$/u.test(word))) return false;
  return hasOf(piece.words) || /^(?:Medical|Ministry|Department)$/u.test(piece.words[0] ?? '');
}

/** "Technology", "Technology of Japan". */
function isBareTail(words: readonly string[]): boolean {
  const of = words.findIndex((word) => word === 'of' || word === 'in');
  return (of > 0 ? words.slice(0, of) : words).every((word) => isTopic(word) || isConnector(word));
}

/** Whether a name ends with the word that says what it is: nothing is missing. */
function isComplete(piece: Piece): boolean {
  return headOf(piece.words.at(-1) ?? '') !== null;
}

function isStrong(piece: Piece): boolean {
  const at = piece.words.indexOf('at');
  const own = at > 0 ? piece.words.slice(0, at) : piece.words;
  return own.some((word) => ['funder', 'university', 'company', 'body'].includes(headOf(word) ?? '') && !isTopic(word));
}

function isAdjective(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:al|ic|ive|ar|ary|ogical|etic)$/u.test(word) && !/^(?:Hospital|Clinic|Council)$/u.test(word);
}

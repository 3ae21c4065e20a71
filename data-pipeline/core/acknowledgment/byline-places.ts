import type { BylineAuthor, PersonMention } from './byline.ts';

/** Words for places in a byline, from the first; the last of a row of places is −1. */
const ordinals: readonly (readonly [RegExp, number])[] = [
  [/^(?:first|erste[rn]?|premi(?:er|ère)|primer[oa]?|primeir[oa]|prim[oa]|перв\p{L}+|第一|第1|제1)$/iu, 0],
  [/^(?:second|zweite[rn]?|deuxième|segund[oa]|second[oa]|втор\p{L}+|第二|第2|제2)$/iu, 1],
  [/^(?:third|dritte[rn]?|troisième|tercer[oa]?|terceir[oa]|terz[oa]|треть\p{L}+|трет\p{L}+|第三|第3|제3)$/iu, 2],
  [/^(?:fourth|vierte[rn]?|quatrième|cuart[oa]|quart[oa])$/iu, 3],
  [/^(?:fifth|fünfte[rn]?|cinquième|quint[oa])$/iu, 4],
  [/^(?:sixth|sechste[rn]?|sixième|sext[oa]|sest[oa])$/iu, 5],
  [/^(?:last|letzte[rn]?|dernier|dernière|últim[oa]|ultim[oa]|последн\p{L}+)$/iu, -1],
];
const counts: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

const ordinal = '(?:first|second|third|fourth|fifth|sixth|last)';
const english = new RegExp(
  `(?<!\\p{L})(?:the\\s+)?(${ordinal}(?:\\s+(?:two|three|four))?(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+)(?:the\\s+)?${ordinal})*)\\s+(?:(?:named|listed)\\s+)?authors?(?!\\p{L})`,
  'giu',
);
const others =
  /(?<!\p{L})(\p{L}{4,12})\s+(?:autor(?:in|a|e|en)?|auteure?s?|автор\p{L}*)(?!\p{L})|(第[一二三1-3])作者|(?<!\p{L})(제[1-3])\s?저자|(筆頭)著者/giu;

/** Authors that a sentence means by their place in a byline that has everyone: "the first two authors", "the third author". */
export function placesIn(words: string, byline: readonly BylineAuthor[]): readonly PersonMention[] {
  const found = [...words.matchAll(english), ...words.matchAll(others)].flatMap((match) => {
    const named = match.slice(1).find(Boolean) ?? '';
    const places = placesOf(named, byline.length);
    if (places.length === 0 || places.some((place) => place >= byline.length)) return [];
    const authors = [...new Set(places)].flatMap((place) => byline[place]?.authorshipId ?? []);
    return [{ start: match.index, end: match.index + match[0].length, basis: 'ordinal' as const, authors }];
  });
  return found.toSorted((a, b) => a.start - b.start);
}

function placesOf(named: string, length: number): readonly number[] {
  if (named === '筆頭') return [0];
  const several = /^(first|last)\s+(two|three|four)$/iu.exec(named);
  if (several !== null) {
    const count = counts.get((several[2] ?? '').toLowerCase()) ?? 0;
    const from = /first/iu.test(several[1] ?? '') ? 0 : length - count;
    return Array.from({ length: count }, (_, index) => from + index).map((place) => (place < 0 ? length : place));
  }
  return named
    .split(/\s*,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?/iu)
    .flatMap((word) => ordinals.find(([shape]) => shape.test(word))?.[1] ?? [])
    .map((place) => (place === -1 ? length - 1 : place));
}

import { ownShapes } from '../award-shapes/index.ts';
import { ClaimedSpans } from '../claimed-spans.ts';
import type { Span } from './sentences.ts';

/** No award number is longer. */
const longest = 48;

const generic =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}]|[./_-](?<=[\p{L}\p{N}].))(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{N}./_‐‑–:-]{0,48}\p{N})[\p{Script=Latin}\p{Script=Cyrillic}\p{N}](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]|[./_‐‑–:-](?=[\p{Script=Latin}\p{Script=Cyrillic}\p{N}])|\/\s(?=[\p{L}]{0,3}\p{N})|(?<=\p{N})\s[-–](?=\p{N}|MY)|(?<=\/\p{N}{1,4}-\p{N}),(?=\p{N}[,;)\s]))*/gu;
/** The end of a number whose beginning is that of the number before it: "2017YFC0906500 and -1301". */
const shared = /(?<=\p{N}(?:,|\s+and|,\s+and|,?\s+&)\s+)[‐‑–-]\p{N}{2,6}(?![\p{L}\p{N}])/gu;
/** Two numbers of one funder with a mark between them: "11901234–11901236", "CNS-1812345/1812346". */
const pair = /^((?:\p{Lu}{2,6}[\s‐‑-]?)?(\d{6,9}))\s?([‐‑–/-])\s?(\d{6,9})$/u;
const notAnAward =
  /^(?:NCT\d+|ISRCTN\d+|GSE\d+|PRJ[A-Z]+\d+|SRR\d+|PDB.*|COVID.*|SARS.*|v\d[\d.]*|(?:19|20)\d\d(?:[/‐‑–-](?:19|20)?\d\d)*|FP7\/20\d\d.*|H2020|FP[67]|10\.\d{4,}.*|\d{1,2}[/.]\d{1,2}[/.](?:\d{2}|\d{4})(?:-.*)?|\d{1,2}-\d{1,2}-(?:19|20)\d{2}|\p{N}+(?:st|nd|rd|th)|\p{N}{1,3}\p{L}?)$/iu;
const address = /\b(?:https?:\/\/|www\.|doi:|10\.\d{4,9}\/|orcid)\S*|[^\s@]{1,64}@\S+/giu;

/**
 * What could be an award number by its letters alone, in order: numbers of known shape first, since they may hold spaces, then any
 * word with a digit that is not part of one. Years, web addresses, accessions and trial registrations are none.
 */
export function numberCandidates(words: string): readonly Span[] {
  const claimed = new ClaimedSpans(words.length);
  for (const { index, 0: match } of words.matchAll(address)) claimed.claim(index, index + match.length);
  const found: Span[] = [];
  for (const pattern of [ownShapes, shared, generic]) {
    for (const { index, 0: match } of words.matchAll(pattern)) {
      const label = /^(?:[Nn]os?|[Nn]r)\.?\s?(?=\p{N}|\p{Lu})/u.exec(match)?.[0].length ?? 0;
      const start = index + label;
      const end = index + match.length;
      if (!claimed.claim(index, end) || end - start > longest || notAnAward.test(words.slice(start, end))) continue;
      found.push(...ofPair(words, { start, end }));
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The two numbers of a pair, which begin alike and are as long as each other; else the one that it is. */
function ofPair(words: string, { start, end }: Span): readonly Span[] {
  const [, first = '', digits = '', mark, second = ''] = pair.exec(words.slice(start, end)) ?? [];
  const isAlike = digits.length === second.length && digits.slice(0, 3) === second.slice(0, 3) && digits < second;
  if (first === '' || !isAlike || (mark !== '/' && first !== digits)) return [{ start, end }];
  return [
    { start, end: start + first.length },
    { start: end - second.length, end },
  ];
}

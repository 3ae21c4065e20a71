import { ownShapes } from '../award-shapes/index.ts';
import { ClaimedSpans } from '../claimed-spans.ts';
import type { Span } from './sentences.ts';

/** No award number is longer. */
const longest = 48;

const generic =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}]|[./_-](?<=[\p{L}\p{N}].))(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{N}./_‐‑–:-]{0,48}\p{N})[\p{Script=Latin}\p{Script=Cyrillic}\p{N}](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]|[./_‐‑–:-](?=[\p{Script=Latin}\p{Script=Cyrillic}\p{N}])|\/\s(?=[\p{L}]{0,3}\p{N})|(?<=\p{N})\s[-–](?=\p{N}|MY)|(?<=\/\p{N}{1,4}-\p{N}),(?=\p{N}[,;)\s]))*/gu;
/** The end of a number whose beginning is that of the number before it: "2017YFC0906500 and -1301". */
const shared = /(?<=\p{N}(?:,|\s+and|,\s+and|,?\s+&)\s+)[‐‑–-]\p{N}{2,6}(?![\p{L}\p{N}])/gu;
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
      found.push({ start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

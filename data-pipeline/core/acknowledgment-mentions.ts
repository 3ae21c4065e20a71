import { funderAfter, funderBefore } from './acknowledgment-funder.ts';
import { type Span, sentences } from './acknowledgment-sentences.ts';
import { agencyOf, isOwnShape, isShapeOf, ownShapes } from './award-shapes.ts';
import { normalizeAwardNumber } from './award-number.ts';
import { ClaimedSpans } from './claimed-spans.ts';

/** An award number in the words of an acknowledgment. */
export interface AwardMention extends Span {
  /** The number as written: `text.slice(start, end)`. */
  readonly surface: string;
  readonly numberNorm: string;
  /** The funder named beside the number, as written; null if none is. */
  readonly funderText: string | null;
  /**
   * 0.95: of a known shape beside a funder whose numbers have it. 0.85: beside a word such as "grant", in brackets after
   * the funder who gave support, or of a shape that only awards have. 0.6: otherwise.
   */
  readonly confidence: number;
  /** Where the run of numbers ends that it stands in ("grants 12 and 34"): what is said after the run is said of each. */
  readonly runEnd: number;
}

/** How far from a number its funder and the words about it are looked for, in characters. */
const reach = 300;
/** No award number is longer. */
const longest = 40;

interface Candidate extends Span {
  readonly surface: string;
}

interface Chain {
  readonly numbers: Candidate[];
  readonly left: string;
  readonly isBracketed: boolean;
}

const kindWord =
  'grants?|awards?|contracts?|projects?|agreements?|fellowships?|scholarships?|programs?|programmes?|funds?';
const numberWord = 'numbers?|nos?|nrs?|nums?|ids?|codes?|references?|refs?';
const leadWord = `(?:(?<![\\p{L}\\p{N}])(?:${kindWord}|${numberWord})(?![\\p{L}\\p{N}])|n[°º]|#)`;
const endsWithLead = new RegExp(`${leadWord}[\\s.:,#]*[(\\[]?\\s*$`, 'iu');
const hasKindWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${kindWord})(?![\\p{L}\\p{N}])`, 'iu');
const joint = '(?:,|;|and|&|\\+|or|as well as|,\\s*and)?';
const aside = '(?:[(\\[][^()\\[\\]]{0,60}[)\\]]|,\\s*(?:\\p{Lu}\\.[\\s‐‑-]?){2,4})?';
const betweenNumbers = new RegExp(`^[\\s)\\]]*${aside}[\\s)\\]]*${joint}[\\s(\\[]*(?:${leadWord}[\\s.:#]*)*$`, 'iu');
const endsRun = /[(\[].*[)\]]|\p{Lu}\./u;

const generic =
  /(?<![\p{L}\p{N}./-])(?=[\p{L}\p{N}/._‐‑–-]*\p{N})[\p{L}\p{N}](?:[\p{L}\p{N}]|[./_‐‑–-](?=[\p{L}\p{N}]))*/gu;
const notAnAward =
  /^(?:NCT\d+|ISRCTN\d+|GSE\d+|PRJ[A-Z]+\d+|SRR\d+|PDB.*|COVID.*|SARS.*|v\d[\d.]*|(?:19|20)\d\d(?:[/‐‑–-](?:19|20)?\d\d)*|10\.\d{4,}.*)$/iu;
const address = /\b(?:https?:\/\/|www\.|doi:|10\.\d{4,9}\/|orcid)\S*|[^\s@]{1,64}@\S+/giu;

const negation =
  /\b(?:no|without|lack of)\s+(?:(?:any|specific|external|additional|further|financial|particular|dedicated|direct)\s+)*(?:funding|funds?|support|grants?|awards?)\b|\b(?:not|never|neither|nor)\s+(?:(?:receive|been|directly|any|specifically|have)\s+)*(?:receive\w*|funded|supported|financed|funding|support)\b/iu;
const supportVerb =
  /\b(?:support\w*|fund\w*|financ\w*|sponsor\w*|acknowledg\w*|thank\w*|grateful\w*|award\w*|receiv\w*|provid\w*)\b/iu;

/**
 * Award numbers in an acknowledgment, in the order of the text. Words that deny support ("received no grant") give none;
 * years, web addresses, data accessions and trial registrations are no award numbers.
 */
export function awardMentions(text: string): readonly AwardMention[] {
  const mentions: AwardMention[] = [];
  for (const sentence of sentences(text)) {
    if (!/\p{N}/u.test(text.slice(sentence.start, sentence.end))) continue;
    for (const clause of clauses(text, sentence)) {
      if (negation.test(text.slice(clause.start, clause.end))) continue;
      for (const found of chains(text, clause)) {
        mentions.push(...chainMentions(text, clause, found));
      }
    }
  }
  return mentions;
}

/** A denial reaches to "but", "whereas" and the like, not over the whole sentence. */
function clauses(text: string, sentence: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = sentence.start;
  const words = text.slice(sentence.start, sentence.end);
  for (const { index } of words.matchAll(/,\s+(?:but|whereas|while|however|although)\b/giu)) {
    spans.push({ start, end: sentence.start + index });
    start = sentence.start + index;
  }
  return [...spans, { start, end: sentence.end }];
}

function chains(text: string, clause: Span): readonly Chain[] {
  const found: Chain[] = [];
  let end = clause.start;
  for (const candidate of candidates(text, clause)) {
    const isNear = candidate.start - end <= reach;
    const gap = text.slice(isNear ? end : candidate.start - reach, candidate.start);
    const open = found.at(-1);
    if (open !== undefined && isNear && isPlausible(candidate.surface, 3) && betweenNumbers.test(gap)) {
      open.numbers.push(candidate);
      end = candidate.end;
    } else if (canOpen(gap, candidate.surface)) {
      found.push({ numbers: [candidate], left: gap, isBracketed: /[([]\s*$/u.test(gap) });
      end = candidate.end;
    }
  }
  return found;
}

/** Numbers of known shape first, since they may hold spaces; then any word with a digit that is not part of one. */
function candidates(text: string, clause: Span): readonly Candidate[] {
  const words = text.slice(clause.start, clause.end);
  const claimed = new ClaimedSpans(words.length);
  for (const { index, 0: match } of words.matchAll(address)) claimed.claim(index, index + match.length);
  const found: Candidate[] = [];
  for (const pattern of [ownShapes, generic]) {
    for (const { index, 0: surface } of words.matchAll(pattern)) {
      const end = index + surface.length;
      if (!claimed.claim(index, end) || surface.length > longest || notAnAward.test(surface)) continue;
      found.push({ start: clause.start + index, end: clause.start + end, surface });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function canOpen(left: string, surface: string): boolean {
  if (isOwnShape(surface)) return true;
  if (endsWithLead.test(left)) return isPlausible(surface, 3);
  if (funderBefore(left) === null) return false;
  return /[([]\s*$/u.test(left) ? isPlausible(surface, 5) : isPlausible(surface, 6);
}

function isPlausible(surface: string, least: number): boolean {
  const digits = surface.replace(/\P{N}/gu, '').length;
  return surface.replace(/[^\p{L}\p{N}]/gu, '').length >= least && digits >= Math.min(3, least) && digits * 3 >= least;
}

function chainMentions(text: string, clause: Span, { numbers, left, isBracketed }: Chain): AwardMention[] {
  const chainEnd = numbers.at(-1)?.end ?? clause.end;
  const funderText = funderAfter(text.slice(chainEnd, Math.min(clause.end, chainEnd + reach))) ?? funderBefore(left);
  const isSupport = supportVerb.test(text.slice(clause.start, clause.end));
  const hasLead = endsWithLead.test(left) || hasKindWord.test(left);
  const ends = runEnds(text, numbers);
  return numbers.flatMap(({ start, end, surface }, index) => {
    const numberNorm = normalizeAwardNumber(surface);
    if (numberNorm === null) return [];
    const isKnown = funderText !== null && (isOwnShape(surface) || isShapeOf(agencyOf(funderText), surface));
    const isLikely = hasLead || (isSupport && (isOwnShape(surface) || (isBracketed && funderText !== null)));
    const confidence = isKnown ? 0.95 : isLikely ? 0.85 : 0.6;
    return [{ start, end, surface, numberNorm, funderText, confidence, runEnd: ends[index] ?? end }];
  });
}

/** For each number, the end of the last one before a bracket or initials come between two. */
function runEnds(text: string, numbers: readonly Candidate[]): readonly number[] {
  const ends = numbers.map(({ end }) => end);
  for (let index = numbers.length - 2; index >= 0; index -= 1) {
    const gap = text.slice(numbers[index]?.end, numbers[index + 1]?.start);
    if (!endsRun.test(gap)) ends[index] = ends[index + 1] ?? 0;
  }
  return ends;
}

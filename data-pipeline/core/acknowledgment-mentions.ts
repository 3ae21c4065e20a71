import { type Span, sentences } from './acknowledgment-sentences.ts';
import { agencyOf, isOwnShape, isShapeOf, ownShapes } from './award-shapes.ts';
import { normalizeAwardNumber } from './award-number.ts';

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
const address = /\b(?:https?:\/\/|www\.|doi:|10\.\d{4,9}\/|orcid)\S*|\S+@\S+/giu;

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
    const gap = text.slice(end, candidate.start);
    const open = found.at(-1);
    if (open !== undefined && betweenNumbers.test(gap) && isPlausible(candidate.surface, 3)) {
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
  const taken: Span[] = [...words.matchAll(address)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
  const found: Candidate[] = [];
  for (const pattern of [ownShapes, generic]) {
    for (const { index, 0: surface } of words.matchAll(pattern)) {
      const span = { start: index, end: index + surface.length };
      if (taken.some(({ start, end }) => span.start < end && start < span.end)) continue;
      taken.push(span);
      if (notAnAward.test(surface)) continue;
      found.push({ start: clause.start + span.start, end: clause.start + span.end, surface });
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
  const funderText = funderAfter(text.slice(chainEnd, clause.end)) ?? funderBefore(left);
  const isSupport = supportVerb.test(text.slice(clause.start, clause.end));
  const hasLead = endsWithLead.test(left) || hasKindWord.test(left);
  return numbers.flatMap(({ start, end, surface }, index) => {
    const numberNorm = normalizeAwardNumber(surface);
    if (numberNorm === null) return [];
    const isKnown = funderText !== null && (isOwnShape(surface) || isShapeOf(agencyOf(funderText), surface));
    const isLikely = hasLead || (isSupport && (isOwnShape(surface) || (isBracketed && funderText !== null)));
    const confidence = isKnown ? 0.95 : isLikely ? 0.85 : 0.6;
    return [{ start, end, surface, numberNorm, funderText, confidence, runEnd: runEnd(text, numbers, index) }];
  });
}

function runEnd(text: string, numbers: readonly Candidate[], index: number): number {
  const rest = numbers.slice(index);
  const last = rest.find(({ end }, at) => {
    const next = rest[at + 1];
    return next === undefined || endsRun.test(text.slice(end, next.start));
  });
  return last?.end ?? 0;
}

const capital = "(?:\\p{Lu}[\\p{L}\\p{M}'’&/-]*|U\\.S\\.|U\\.K\\.|\\p{Lo}{2,})";
const connector = '(?:of|the|for|and|on|in|&|de|del|della|di|do|da|des|du|der|für|y|e|et|und|van|voor)';
const phrase = `${capital}(?:\\s+(?:${connector}\\s+){0,3}${capital}|\\s+\\d{4}(?!\\d))*`;
const phraseAtEnd = new RegExp(`(${phrase})$`, 'u');
const phraseOfGiver = new RegExp(`\\b(?:by|from|of)\\s+(?:the\\s+|an?\\s+)?(${phrase})`, 'gu');
const phraseAfter = new RegExp(
  `^\\s*[)\\]]?\\s*,?\\s*(?:(?:funded|awarded|provided|issued|given|granted)\\s+)?(?:from|by|of)\\s+(?:the\\s+|an?\\s+)?(${phrase})`,
  'u',
);
const trailingWord =
  /(?:[\s([]|^)(?:(?:[Gg]rants?|[Aa]wards?|[Cc]ontracts?|[Aa]greements?|[Nn]umbers?|[Nn]os?|[Nn]rs?|[Ii][Dd]s?|[Rr]ef(?:erence)?s?)|GRANTS?|AWARDS?|projects?|programs?|programmes?|funds?|fellowships?|scholarships?|codes?|under|through|via|with|within|for|the|its|their|by|an?|individual|joint|research|innovation|and|also|in part)$/u;
const openingWords =
  /^(?:(?:This|The|These|We|Our|Funding|Financial|Support|Supported|Part|Work|Research|In|Additional|Also|Author|Authors|Grants?|Awards?|Contracts?|Projects?|Agreements?|Fellowships?|Programs?|Programmes?|Funded|Numbers?|Nos?|Acknowledg\w*|By|From|Under|And)(?:\s+|$))+/u;

/** The funder whose name stands last before a number, passing over words such as "under grant no." */
function funderBefore(left: string): string | null {
  let rest = left;
  for (let previous = ''; previous !== rest;) {
    previous = rest;
    rest = rest
      .replace(/[\s([{,:.#]+$/u, '')
      .replace(/\s*\([\p{Lu}\p{L}&.-]{2,12}\)$/u, '')
      .replace(trailingWord, '');
  }
  const nearest = cleaned(phraseAtEnd.exec(rest)?.[1]);
  const isProgram =
    nearest !== null &&
    /\b(?:through|via|under|within)\s+(?:the\s+|its\s+|an?\s+)?$/u.test(rest.slice(0, rest.lastIndexOf(nearest)));
  if (nearest !== null && !isProgram) return nearest;
  const givers = [...rest.matchAll(phraseOfGiver)]
    .map(({ 1: giver }) => cleaned(giver))
    .filter((giver) => giver !== null);
  return givers.at(-1) ?? nearest;
}

function funderAfter(right: string): string | null {
  return cleaned(phraseAfter.exec(right)?.[1]);
}

/** A name of three letters in a row or more (initials are not a funder), without the words that open a sentence; null when nothing is left. */
function cleaned(found: string | undefined): string | null {
  const name = (found ?? '').replace(openingWords, '').replace(trailingWord, '').trim();
  return /\p{L}{3}|\p{Lo}{2}|\bEU\b/u.test(name) ? name : null;
}

import { isOwnShape } from '../award-shapes/index.ts';
import { institutes } from '../award-shapes/united-states-health.ts';
import { numberCandidates } from './number-candidates.ts';
import { isInstitute, prefixOf } from './number-prefix.ts';
import { isElsewhere, leadEnd, opensNumber, separatesNumbers, supports } from './number-words.ts';
import type { Span } from './sentences.ts';

/** How an award number was recognised: by its own shape, after a word such as "grant", in brackets after a name, right after a name, or in an enumeration with one of these. */
export type NumberPattern = 'shape' | 'lead' | 'bracket' | 'name' | 'list';

export interface NumberSpan extends Span {
  readonly pattern: NumberPattern;
  /** Which enumeration it stands in, counted over the text. */
  readonly run: number;
}

/** How far to the left of a number the words are looked for that make it one, in characters. */
const reach = 200;

const instituteSerial = new RegExp(`^(?:${institutes})[\\s‐‑-]{0,2}0?\\d{5,6}$`, 'u');
const openBracket = /[\p{L}.)\]）”"'’]\s*[([（]\s*$/u;
const nameBefore =
  /(?:\p{Lu}\p{L}*|\p{Lo}{2}|\p{Script=Cyrillic}{4}|support|funding|assistance|award|fellowship|grant|program|programme|project)[^\p{L}]*$/u;
const endsAsName = /(?:\p{Lu}\p{L}*|[)\]])[,:]?\s*$/u;
const endsAsFunder = /\b(?:Foundation|Trust|Fund|Council|Agency|Stiftung|Fondation)\s+$/u;

/**
 * Stretches of a clause that are award numbers, in order.
 *
 * @param firstRun the number of its first enumeration
 */
export function numberSpans(text: string, clause: Span, firstRun = 0): readonly NumberSpan[] {
  const found: NumberSpan[] = [];
  const words = text.slice(clause.start, clause.end);
  if (!/\p{N}/u.test(words)) return found;
  const isSupport = supports(words);
  let run = firstRun - 1;
  for (const candidate of numberCandidates(words)) {
    const start = clause.start + candidate.start;
    const end = clause.start + candidate.end;
    const last = found.at(-1);
    const from = Math.max(last?.end ?? clause.start, start - reach);
    const left = text.slice(from, start);
    const surface = text.slice(start, end);
    const prefix = prefixOf(left, surface);
    const before = left.slice(0, left.length - prefix.length);
    const isListed = last?.end === from && separatesNumbers(before) && isPlausible(surface, 3);
    const pattern = isListed ? 'list' : patternOf(before, prefix, surface, isSupport);
    if (pattern === null) continue;
    if (pattern !== 'list') run += 1;
    const ownPrefix = pattern === 'name' && !isInstitute(prefix) ? '' : prefix;
    found.push({ start: start - ownPrefix.length, end, pattern, run });
  }
  return found;
}

function patternOf(left: string, prefix: string, surface: string, isSupport: boolean): NumberPattern | null {
  if (isElsewhere(left)) return null;
  const isOwn = isOwnShape(prefix + surface) || isOwnShape(surface);
  if (leadEnd(left)) return (isSupport || opensNumber(left)) && isPlausible(prefix + surface, 3) ? 'lead' : null;
  if (isOwn) return 'shape';
  if (!isSupport && !endsAsFunder.test(left)) return null;
  if (instituteSerial.test(prefix + surface)) return 'shape';
  if (openBracket.test(left))
    return isPlausible(prefix + surface, 5) && nameBefore.test(left.slice(-60)) ? 'bracket' : null;
  if (isInstitute(prefix)) return /^\d{4,6}$/u.test(surface) || isPlausible(surface, 6) ? 'name' : null;
  return endsAsName.test(left) && isPlausible(surface, 6) ? 'name' : null;
}

function isPlausible(surface: string, least: number): boolean {
  const digits = surface.replace(/\P{N}/gu, '').length;
  return (
    surface.replace(/[^\p{L}\p{N}]/gu, '').length >= least && digits >= Math.min(3, least - 1) && digits * 3 >= least
  );
}

import { shapeReading } from '../award-shapes/index.ts';
import type { NamedPhrase } from './funder-names.ts';
import type { NumberSpan } from './number-spans.ts';
import { firstAfter } from './span-search.ts';

/** How far from a number its funder is looked for, in characters. */
const reach = 300;
/** No enumeration of funders that share a number is longer. */
const most = 20;

const fromFunder =
  /^[\s)\]]*,?\s*(?:(?:to|for)\s+[^,;.]{2,40}\s+)?(?:(?:funded|awarded|provided|issued|given|granted|both|all)\s+)?(?:from|by|of)\s+(?:the\s+|an?\s+)?$/iu;

/**
 * The funder of each number, by the words beside it: the one that it is said to come "from" after its enumeration, else the
 * nearest before it. Of several funders in one enumeration, "respectively" gives each its number in turn, and a shape that
 * fits one of them alone decides. Null where the sentence names none.
 *
 * @param numbers numbers of one sentence @param names names of the same sentence
 */
export function fundersOfNumbers(
  text: string,
  numbers: readonly NumberSpan[],
  names: readonly NamedPhrase[],
  isRespective: boolean,
): readonly (NamedPhrase | null)[] {
  const funders = names.filter(({ isFunder }) => isFunder);
  const chains = grouped(numbers);
  return numbers.map((number) => {
    const chain = chains.get(number.run) ?? [number];
    const chainStart = chain[0]?.start ?? number.start;
    const chainEnd = chain.at(-1)?.end ?? number.end;
    const following = funders[firstAfter(funders, chainEnd)];
    if (following !== undefined && fromFunder.test(text.slice(chainEnd, Math.min(following.start, chainEnd + reach))))
      return following;
    const last = firstAfter(funders, number.start) - 1;
    const nearest = funders[last];
    const surface = text.slice(number.start, number.end);
    const before = firstAfter(names, number.start);
    const agency = names
      .slice(Math.max(0, before - 3), before)
      .findLast((name) => isOwnerOf(text, name, nearest, surface));
    if (agency !== undefined && number.start - agency.end <= reach) return agency;
    if (nearest === undefined || number.start - nearest.end > reach) return null;
    const near = funders.slice(Math.max(0, last - most), last + 1).filter(({ end }) => number.start - end <= reach);
    const listed = near.filter(({ run, end }) => run === nearest.run && end <= chainStart);
    if (listed.length > 1 && isUnbroken(text, listed, chainStart)) {
      if (isRespective && listed.length === chain.length) return listed[chain.indexOf(number)] ?? nearest;
      const fitting = listed.filter((funder) => shapeReading(surfaceOf(text, funder), surface) === 'fits');
      if (fitting.length === 1 && shapeReading(surfaceOf(text, nearest), surface) !== 'fits')
        return fitting[0] ?? nearest;
    }
    if (!isProgramOf(text, nearest)) return nearest;
    return near.findLast((funder) => funder !== nearest && !isProgramOf(text, funder)) ?? nearest;
  });
}

/** Whether a name that is not said to have paid is nearer than the funder, and the number is one of its own and not the funder's. */
function isOwnerOf(text: string, name: NamedPhrase, funder: NamedPhrase | undefined, surface: string): boolean {
  if (name.isFunder || name.start <= (funder?.start ?? -1)) return false;
  if (shapeReading(surfaceOf(text, name), surface) !== 'fits') return false;
  return funder === undefined || shapeReading(surfaceOf(text, funder), surface) === 'contradicts';
}

function grouped(numbers: readonly NumberSpan[]): ReadonlyMap<number, readonly NumberSpan[]> {
  const chains = new Map<number, NumberSpan[]>();
  for (const number of numbers) {
    const chain = chains.get(number.run);
    if (chain === undefined) chains.set(number.run, [number]);
    else chain.push(number);
  }
  return chains;
}

/** "… through the Lantern program": what paid is named before it. */
function isProgramOf(text: string, { start, heads }: NamedPhrase): boolean {
  const isProgram = heads.has('program') && !heads.has('funder') && !heads.has('body');
  return (
    isProgram &&
    /\b(?:through|via|under|within)\s+(?:the\s+|its\s+|an?\s+)?$/u.test(text.slice(Math.max(0, start - 20), start))
  );
}

function surfaceOf(text: string, { start, end }: NamedPhrase): string {
  return text.slice(start, end);
}

/** Whether no number stands between the names of an enumeration: what follows it may be said of all. */
function isUnbroken(text: string, listed: readonly NamedPhrase[], until: number): boolean {
  const first = listed[0]?.start ?? until;
  return !/\p{N}{4}/u.test(text.slice(first, until));
}

/** A funder's name without the acronym or country in brackets after it. */
export function plainName(surface: string): string {
  return surface.replace(/\s*\([^()]*\)?\s*$/u, '').trim();
}

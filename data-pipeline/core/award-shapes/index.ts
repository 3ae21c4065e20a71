import { asiaPacific } from './asia-pacific.ts';
import type { AwardShape } from './award-shape.ts';
import { elsewhere } from './elsewhere.ts';
import { europe } from './europe.ts';
import { northAmerica } from './north-america.ts';

/** What the numbers of each funder look like, with where that is said. A funder stands in two rows where only some of its shapes are its own. */
export const awardShapes: readonly AwardShape[] = [...northAmerica, ...europe, ...asiaPacific, ...elsewhere];

const own = awardShapes.filter(({ isOwn }) => isOwn);

/** Letters and digits that a number does not begin or end beside; Chinese, Japanese and Korean are written without spaces. */
const spelled = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]';

/** Numbers that are known as such by themselves, white space inside them included. */
export const ownShapes = new RegExp(
  `(?<!${spelled}|${spelled}[/_‐‑–-])(?:${own.map(({ number }) => number).join('|')})(?!${spelled}|[/_‐‑–-]${spelled})`,
  'gu',
);

const wholes = new Map(awardShapes.map((shape) => [shape, new RegExp(`^(?:${shape.number})$`, 'u')]));

/** Agencies of which this is a number, the surer ones first; none for most numbers. */
export function agenciesOfNumber(surface: string): readonly string[] {
  const fitting = awardShapes.filter((shape) => wholes.get(shape)?.test(surface) === true);
  return [...new Set(fitting.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn)).map(({ agency }) => agency))];
}

/** Whether a number has a shape that only one funder's numbers have. */
export function isOwnShape(surface: string): boolean {
  return own.some((shape) => wholes.get(shape)?.test(surface) === true);
}

/** The agency that a funder's name or acronym means; null for all whose numbers have no shape of their own. */
export function agencyOf(funder: string): string | null {
  return awardShapes.find(({ names }) => names.test(funder))?.agency ?? null;
}

/** How a number's shape stands to the funder that a text puts beside it. */
export type ShapeReading = 'fits' | 'contradicts' | 'unknown';

/**
 * `fits` where the funder's numbers look like that; `contradicts` where all its numbers look otherwise, or where only another
 * funder's do; `unknown` for a funder or a number without a known shape.
 */
export function shapeReading(funder: string | null, surface: string): ShapeReading {
  if (funder === null) return 'unknown';
  const named = awardShapes.filter(({ names }) => names.test(funder));
  if (named.length === 0) return 'unknown';
  if (named.some((shape) => wholes.get(shape)?.test(surface) === true)) return 'fits';
  const isOfAnother = isOwnShape(surface);
  return isOfAnother || named.every(({ isClosed }) => isClosed) ? 'contradicts' : 'unknown';
}

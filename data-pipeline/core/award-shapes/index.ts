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
  return [...new Set(fitting.toSorted(ownFirst).map(({ agency }) => agency))];
}

/** Whether a number has a shape that only one funder's numbers have. */
export function isOwnShape(surface: string): boolean {
  return own.some((shape) => wholes.get(shape)?.test(surface) === true);
}

/** The agency that a funder's name or acronym means; null for all whose numbers have no shape of their own. */
export function agencyOf(funder: string): string | null {
  return awardShapes.find(({ names }) => names.test(funder))?.agency ?? null;
}

/**
 * The agency whose an award is: of those that the funder's name may mean, one whose numbers look like that; else the one whose own
 * shape the number has; else the one that the name means. Null where neither tells.
 */
export function agencyOfAward(funder: string, surface: string): string | null {
  const [fitting] = shapesOf(funder)
    .filter((shape) => fits(shape, surface))
    .toSorted(ownFirst);
  const [other = null] = isOwnShape(surface) ? agenciesOfNumber(surface) : [];
  return fitting?.agency ?? other ?? agencyOf(funder);
}

/** The country of the funder whose number fits its name, where several countries have a funder called so; null for others. */
export function countryOfAward(funder: string, surface: string): string | null {
  return shapesOf(funder).find((shape) => fits(shape, surface))?.country ?? null;
}

/** How a number's shape stands to the funder that a text puts beside it. */
export type ShapeReading = 'fits' | 'contradicts' | 'unknown';

/**
 * `fits` where the funder's numbers look like that; `contradicts` where all its numbers look otherwise, or where only another
 * funder's do; `unknown` for a funder or a number without a known shape.
 */
export function shapeReading(funder: string | null, surface: string): ShapeReading {
  if (funder === null) return 'unknown';
  const named = shapesOf(funder);
  if (named.length === 0) return 'unknown';
  if (named.some((shape) => fits(shape, surface))) return 'fits';
  const isOfAnother = isOwnShape(surface);
  return isOfAnother || named.every(({ isClosed }) => isClosed) ? 'contradicts' : 'unknown';
}

function shapesOf(funder: string): readonly AwardShape[] {
  return awardShapes.filter(({ names, alsoOf }) => names.test(funder) || alsoOf?.test(funder) === true);
}

/** Whether a number, or one of several in one text, has a shape: as written, or behind a word such as "Grant" or the funder's acronym. */
function fits(shape: AwardShape, surface: string): boolean {
  const whole = wholes.get(shape);
  const written = surface.replaceAll(/%2f/giu, '/');
  return [written, ...written.split(/[,;]/u)].some((part) => {
    const number = part.trim();
    const bare = number.replace(/^[[(]|[\])]$/gu, '').replace(label, '');
    return whole?.test(number) === true || whole?.test(bare) === true;
  });
}

/** Words before a number that are no part of it: "Grant No. ", "CNPq ", "NSFC-". */
const label = /^(?:\p{L}[\p{L}.]*[\s#:_‐‑–-]+){1,3}(?=[\p{L}\p{N}]*\p{N})/u;

function ownFirst(a: AwardShape, b: AwardShape): number {
  return Number(b.isOwn) - Number(a.isOwn);
}

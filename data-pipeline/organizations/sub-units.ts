import { isAnd, isBody, isUnit } from './canonical-words.ts';
import type { FoundName } from './found-name.ts';
import type { RegisteredOrganization } from './registry.ts';
import type { TextLine } from './text-line.ts';

/** Names found in a line: organizations, and parts of these. */
export interface Ranked {
  readonly wholes: readonly FoundName[];
  readonly units: readonly FoundName[];
}

/**
 * Tells organizations from parts of them that are named too. A line of a laboratory, its university and its academy is one of the
 * university: the registry relates them, or the laboratory stands before it. Where an office of a ministry is named with it, the
 * office is meant.
 */
export function ranked(
  line: TextLine,
  found: readonly FoundName[],
  byId: ReadonlyMap<string, RegisteredOrganization>,
): Ranked {
  const ancestors = new Map(found.map((one) => [one, ancestorsOf(one.owner.organization, byId)]));
  const isPart = (one: FoundName) =>
    found.some(
      (other) => (isWhole(other) || isWorkplace(one)) && ancestors.get(one)?.has(other.owner.organization.id) === true,
    ) ||
    (isUnitName(one) &&
      !line.text.includes(';') &&
      found.some((other) => stoodBefore(line, one, other) && isInCountryOf(one, other)));
  const wholes = found.filter((one) => !isPart(one));
  const isSponsor = ({ hit }: FoundName) => hit.name.words[0] === 'min';
  const above = new Set(wholes.flatMap((one) => [...(ancestors.get(one) ?? [])]));
  const lowest = wholes.filter(({ owner }) => !above.has(owner.organization.id));
  const own = lowest.filter((one) => !isSponsor(one));
  return { wholes: own.length > 0 ? own : lowest, units: found.filter(isPart) };
}

/** Whether a name is that of a part, by its words: "Key Laboratory of …". */
export function isUnitName({ hit }: Pick<FoundName, 'hit'>): boolean {
  const { words } = hit.name;
  return (
    words.some((word) => isUnit(word) && word !== 'coll') && !words.some((word) => isBody(word) || word === 'coll')
  );
}

/** A laboratory or center; an institute of institutes, such as those of a society, stands for itself. */
function isWorkplace({ hit }: FoundName): boolean {
  return isUnitName({ hit }) && !hit.name.words.includes('inst');
}

function isWhole({ hit }: FoundName): boolean {
  return hit.name.words.some((word) => isBody(word) || word === 'sch');
}

function stoodBefore(line: TextLine, unit: FoundName, other: FoundName): boolean {
  const { words } = other.hit.name;
  if (other.hit.start < unit.hit.end || !words.some((word) => word === 'univ' || word === 'acad')) return false;
  return !isAnd(line.tokens[other.hit.start]?.joint ?? '');
}

/** "Georgia Institute of Technology, Atlanta, and Center for Combinatorics, Nankai University": no part is in another country. */
function isInCountryOf({ owner: unit }: FoundName, { owner: whole }: FoundName): boolean {
  const [own, other] = [unit.organization.countryCode, whole.organization.countryCode];
  return own === null || other === null || own === other;
}

export function ancestorsOf(
  { parents }: RegisteredOrganization,
  byId: ReadonlyMap<string, RegisteredOrganization>,
): ReadonlySet<string> {
  const above = new Set<string>();
  const open = [...parents];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (above.has(id)) continue;
    above.add(id);
    open.push(...(byId.get(id)?.parents ?? []));
  }
  return above;
}

import { isAnd, isBody, isOwner, isUnit } from './canonical-words.ts';
import type { NameHit } from './name-index.ts';
import type { LineToken, TextLine } from './text-line.ts';

/** Why the words of a hit are no name of their own where they stand; null if they may be one. */
export type Neighbors = 'longer_name' | 'part_of_unit' | null;

/** Words of names that are no field of study. */
const ownWords = new Set(['found', 'min', 'soc', 'assoc', 'org', 'ag', 'council']);

/**
 * Looks at the words beside a hit in its part of the line: "Nanjing University" is no name in "Nanjing University of Aeronautics",
 * nor "Taiwan University" in "National Taiwan University".
 *
 * @param hits names of several words in the line: what stands beyond one is its own.
 * @param placeWords words that say where the organization is.
 * @param hasTown whether the line names a town of one of its owners.
 */
export function neighborsOf(
  { tokens }: TextLine,
  hit: NameHit,
  hits: readonly NameHit[],
  placeWords: ReadonlySet<string>,
  hasTown: () => boolean,
): Neighbors {
  const first = tokens[hit.start];
  const last = tokens[hit.end - 1];
  if (first === undefined || last === undefined) return null;
  const isFree = (at: number, part: number) =>
    tokens[at]?.part === part &&
    !hits.some((other) => other !== hit && other.name.words.length > 1 && at >= other.start && at < other.end);
  const isTelling = ({ word }: LineToken) => word.length > 1 && !/^\p{N}/u.test(word) && !placeWords.has(word);

  let end = hit.end;
  while (isFree(end, last.part) && !isAnd(tokens[end]?.joint ?? '')) end += 1;
  if (goesOn(tokens.slice(hit.end, end), isTelling, hit)) return 'longer_name';

  let start = hit.start;
  while (isFree(start - 1, first.part)) start -= 1;
  const left = tokens.slice(start, hit.start);
  if (isField(hit) && first.joint !== '' && left.some(({ word }) => isUnit(word)) && !hasTown()) return 'part_of_unit';
  // A hospital of a university is an organization of its own, whether the registry knows it or not.
  const before = tokens[hit.start - 1];
  if (first.joint !== '' && before?.word === 'hosp' && before.part === first.part) return 'longer_name';
  return beginsBefore(first.isAfterThe ? [] : left.filter(isTelling), first) ? 'longer_name' : null;
}

function goesOn(right: readonly LineToken[], isTelling: (token: LineToken) => boolean, hit: NameHit): boolean {
  const [next] = right;
  const after = right.filter(isTelling);
  if (next === undefined) return false;
  if (isOwner(next.word)) return true;
  if (after.length === 0) return false;
  if (next.joint !== '' && !isUnit(next.word) && isTelling(next)) return true;
  if (after.some(({ word }) => isUnit(word))) return false;
  if (after.some(({ word }) => isOwner(word))) return true;
  const isAddress = after.length < 3 && right.some(({ word }) => /\p{N}/u.test(word));
  return !isAddress && !after.every(({ raw }) => isAcronymOf(raw, hit));
}

function beginsBefore(before: readonly LineToken[], first: LineToken): boolean {
  if (before.length === 0 || before.some(({ word }) => isUnit(word) || isOwner(word))) return false;
  if (before.every(({ raw }) => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(raw))) return false;
  return first.joint === '' || before.length < 2;
}

/** Whether a name may as well be a field of study: "Chemistry for Life". */
function isField({ name: { words } }: NameHit): boolean {
  return words.length < 4 && !words.some((word) => isUnit(word) || isOwner(word) || isBody(word) || ownWords.has(word));
}

function isAcronymOf(letters: string, { name }: NameHit): boolean {
  return name.owners.some(({ organization }) =>
    organization.names.some(({ text, kind }) => kind === 'acronym' && text === letters),
  );
}

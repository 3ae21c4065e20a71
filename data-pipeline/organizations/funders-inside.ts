import { isAnd, isOwner } from './canonical-words.ts';
import { chosenHits } from './chosen-hits.ts';
import { demonymCountry } from './demonyms.ts';
import type { NameHit, NameIndex } from './name-index.ts';
import { townWords } from './short-name.ts';
import { isSupport, makesAnother, setsApart } from './support-words.ts';
import type { LineToken, TextLine } from './text-line.ts';

/** A funder's name or acronym among other words. */
export interface InsideHit {
  readonly hit: NameHit;
  readonly form: 'name' | 'acronym' | 'one_word';
}

/** Organizations that have a word in a name, beyond which it tells no funder from others. */
const commonFrom = 60;

/** First words of names that are names though many organizations have their words: "National Institutes of Health". */
const heads = new Set('nat min dept univ inst fed'.split(' '));

/** Canonical words for kinds of places. */
const placeKinds = 'prov city state reg rep peoples'.split(' ');

/** Connectors that make what follows part of a longer name: "National Science Foundation of Sri Lanka". */
const carrying = new Set('of de da do del della des du for in fur'.split(' '));

/**
 * The names of funders in a text of more words, where these are a program, a department or another level, in its order: "Key Program of
 * National Natural Science Foundation of China", "Department of Chemistry, Bowling Green State University". Acronyms only where no name
 * stands.
 *
 * @param places canonical words that say a country: they make no other name.
 */
export function fundersInside(line: TextLine, index: NameIndex, places: ReadonlySet<string>): readonly InsideHit[] {
  const all = chosenHits(index.hits(line.tokens, true)).filter((hit) => hit.isInOrder && !isPlace(hit, places));
  const hits = all.filter((hit) => tells(hit, index));
  const acronyms = acronymsIn(line, index, places);
  if (hits.length === 0) return all.some(({ name }) => name.words.length > 1) ? [] : acronyms;
  const names = hits
    .filter((hit) => standsForItself(line, hit, hits, places))
    .map((hit): InsideHit => ({ hit, form: hit.name.words.length > 1 ? 'name' : 'one_word' }));
  return [...acronyms.filter(({ hit }) => hit.start === 0 && hits[0]?.start !== 0), ...names];
}

/** Whether the name before another one is only what that one has: "Youth Foundation of Maren University". */
export function isHeldBy({ tokens }: TextLine, hit: NameHit, next: NameHit): boolean {
  return next.start === hit.end && carrying.has(tokens[next.start]?.joint ?? '');
}

function tells({ name: { words, owners } }: NameHit, index: NameIndex): boolean {
  const [word = ''] = words;
  const isRare = (one: string) => one.length > 1 && index.frequency(one) <= commonFrom;
  if (words.length === 1) return word.length > 4 && index.frequency(word) <= 3 && owners.some(isOwnName);
  if (words.length < 3 || words.some(isRare)) return words.some(isRare);
  return owners.some(({ kind }) => kind === 'label' || (kind === 'alias' && heads.has(word)));
}

function isOwnName({ kind }: NameHit['name']['owners'][number]): boolean {
  return kind === 'label' || kind === 'alias';
}

/** "Jiangsu Province" is a name of its government, and a place. */
function isPlace({ name: { words, owners } }: NameHit, places: ReadonlySet<string>): boolean {
  if (words.length === 2 && words[1] === 'prov') return true;
  const own = new Set([...placeKinds, ...places]);
  for (const { city, region } of owners.flatMap(({ organization }) => organization.places)) {
    for (const place of [city, region]) for (const word of place === null ? [] : townWords(place)) own.add(word);
  }
  return words.every((word) => own.has(word));
}

function acronymsIn(line: TextLine, index: NameIndex, places: ReadonlySet<string>): readonly InsideHit[] {
  const isQuiet = ({ word, raw }: LineToken) => places.has(word) || demonymCountry(raw) !== null;
  return line.tokens.flatMap((token, at): InsideHit[] => {
    const begins = token.joint !== '' || line.tokens.slice(0, at).every(isQuiet);
    const owners = isCapitals(token.raw) && begins ? index.acronymOwners(token.raw) : [];
    if (owners.length === 0) return [];
    const hit = { start: at, end: at + 1, isInOrder: true, name: { words: [token.word], owners } };
    return [{ hit, form: 'acronym' }];
  });
}

function standsForItself(
  { tokens }: TextLine,
  hit: NameHit,
  hits: readonly NameHit[],
  places: ReadonlySet<string>,
): boolean {
  const first = tokens[hit.start];
  const last = tokens[hit.end - 1];
  if (first === undefined || last === undefined) return false;
  const isFree = (at: number, part: number) =>
    tokens[at]?.part === part &&
    !setsApart(tokens[at].word) &&
    !hits.some((other) => other !== hit && at >= other.start && at < other.end);
  const tellsMore = ({ word, raw }: LineToken) =>
    word.length > 1 && !/\p{N}/u.test(word) && !places.has(word) && demonymCountry(raw) === null && !isCapitals(raw);

  let end = hit.end;
  while (isFree(end, last.part) && !isAnd(tokens[end]?.joint ?? '')) end += 1;
  if (goesOn(tokens.slice(hit.end, end), tellsMore)) return false;

  let start = hit.start;
  while (isFree(start - 1, first.part)) start -= 1;
  const left = tokens.slice(start, hit.start).filter(tellsMore);
  if (left.length === 0) return true;
  if (left.some(({ word }) => makesAnother(word))) return false;
  if (first.joint === '' && !first.isAfterThe) return isSupport(left.at(-1)?.word ?? '');
  return left.some(({ word }) => isSupport(word) || word === 'found');
}

/** Whether the words behind a name make another of it: "of Sri Lanka", "Hospital"; a program or a department do not. */
function goesOn(right: readonly LineToken[], tellsMore: (token: LineToken) => boolean): boolean {
  const [next] = right;
  const after = right.filter(tellsMore);
  if (next === undefined || after.length === 0) return false;
  if (isOwner(next.word) || next.word === 'found') return true;
  if (next.joint !== '' && tellsMore(next) && !isSupport(next.word)) return carrying.has(next.joint);
  return !after.some(({ word }) => isSupport(word));
}

function isCapitals(raw: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u.test(raw);
}

import { countryCode } from '../core/country.ts';
import { withoutEmails } from '../core/email.ts';
import { americanStateWords } from './american-states.ts';
import { isBody, isOwner, isUnit } from './canonical-words.ts';
import { chosenHits } from './chosen-hits.ts';
import { EmailSenders } from './email-senders.ts';
import {
  abstention,
  basisOf,
  type Company,
  confidenceOf,
  confidenceWithSender,
  named,
  placeOf,
  senderSaid,
} from './evidence.ts';
import { type FoundName, isFound, type RefusedName } from './found-name.ts';
import { neighborsOf } from './line-neighbors.ts';
import { countriesIn, placeAgreement } from './line-places.ts';
import { type IndexedName, type NameHit, NameIndex } from './name-index.ts';
import { NameOwners, outsideOf, type ReadLine } from './name-owners.ts';
import type { RegisteredOrganization } from './registry.ts';
import type { Resolution, ResolutionHints } from './resolution.ts';
import { townWords } from './short-name.ts';
import { isUnitName, ranked } from './sub-units.ts';
import { type TextLine, textLine } from './text-line.ts';
import { WordRepair } from './word-repair.ts';

/** Numbers that universities of one town have. */
const numbers = Array.from({ length: 13 }, (_, at) => String(at + 1));

/**
 * Resolves raw affiliations and names to registered organizations, and abstains where it is not sure: the longest name wins, a longer
 * unknown name takes a shorter known one with it, and a name of several organizations means the one whose place the text names.
 */
export class OrganizationResolver {
  readonly #index: NameIndex;
  readonly #byId: ReadonlyMap<string, RegisteredOrganization>;
  readonly #repair: WordRepair;
  readonly #owners: NameOwners;
  readonly #senders: EmailSenders;
  readonly #towns: ReadonlySet<string>;
  readonly #placeWords = new Map<RegisteredOrganization, readonly string[]>();

  constructor(organizations: readonly RegisteredOrganization[], index = new NameIndex(organizations)) {
    this.#index = index;
    this.#byId = new Map(organizations.map((organization) => [organization.id, organization]));
    this.#towns = townsOf(organizations);
    this.#repair = new WordRepair(index);
    this.#senders = new EmailSenders(this.#byId);
    this.#owners = new NameOwners(index, this.#byId, this.#towns);
  }

  resolve(text: string, hints: ResolutionHints = {}): Resolution {
    if (text.trim() === '') return abstention('no_text');
    const senders = this.#senders.in(text);
    const read = this.#read(text, hints, senders);
    const { found, refused } = this.#names(read);
    const { wholes, units } = ranked(read.line, found, this.#byId);
    const company = companyOf(read.line, wholes, units);
    const agreements = this.#senders.agreements(
      [...wholes, ...units].map(({ owner }) => owner.organization),
      senders,
    );
    const links = wholes.map((one, at) => {
      const agreement = agreements[at] ?? null;
      const confidence = (beside: Company) => confidenceWithSender(confidenceOf(one, beside), one, agreement);
      return { ...one, agreement, alone: confidence('alone'), confidence: confidence(company) };
    });
    const [first, ...others] = links.toSorted(
      (a, b) => b.confidence - a.confidence || b.alone - a.alone || a.hit.start - b.hit.start,
    );
    if (first === undefined) {
      const [why] = refused.toSorted((a, b) => b.hit.name.words.length - a.hit.name.words.length);
      return why === undefined ? abstention('unknown_name') : abstention(why.reason, why.owners);
    }
    const { owner, form, place, hit, predecessor, agreement } = first;
    return {
      ...named(owner.organization, first.confidence),
      method: `${form}_${place}`,
      basis: `${basisOf(form, place, owner, hit.name.owners.length, predecessor)}${senderSaid(agreement, senders)}`,
      others: others
        .toSorted((a, b) => a.hit.start - b.hit.start)
        .map((one) => named(one.owner.organization, one.confidence)),
      units: units.map((one) => named(one.owner.organization, confidenceOf(one))),
      predecessor: predecessor === null ? null : named(predecessor.organization, first.confidence),
      alternatives: [],
    };
  }

  #read(
    text: string,
    { countryCode: stated = null }: ResolutionHints,
    senders: readonly RegisteredOrganization[],
  ): ReadLine {
    const plain = textLine(withoutEmails(text));
    const line = { ...plain, tokens: this.#repair.repaired(plain.tokens) };
    return { line, countries: countriesIn(line, stated), senders: new Set(senders.map(({ id }) => id)) };
  }

  #names(read: ReadLine): { readonly found: readonly FoundName[]; readonly refused: readonly RefusedName[] } {
    const { line } = read;
    const hits = this.#index.hits(line.tokens).filter(({ name }) => !this.#saysNothing(name));
    const living = hits.filter(({ name }) => isLiving(name));
    const verdicts = [...this.#verdicts(read, living), ...this.#undividedNames(read)];
    if (!verdicts.some(isFound)) verdicts.push(...this.#tornNames(read));
    if (!verdicts.some(isFound)) verdicts.push(...this.#acronyms(read));
    if (!verdicts.some(isFound) && hits.length > living.length) verdicts.push(...this.#verdicts(read, hits));
    const found = verdicts
      .filter(isFound)
      .map((one) => this.#ownerOfSchool(one))
      .filter((one) => one.place === 'city' || !isUnitName(one) || !hasBodyBeside(line, one.hit));
    return { found: once(found), refused: verdicts.filter((verdict): verdict is RefusedName => !isFound(verdict)) };
  }

  #verdicts(read: ReadLine, all: readonly NameHit[]): readonly (FoundName | RefusedName)[] {
    const hits = chosenHits(all);
    return hits.map((hit) => this.#judged(read, hit, hits));
  }

  #judged(read: ReadLine, hit: NameHit, hits: readonly NameHit[]): FoundName | RefusedName {
    const { line, countries } = read;
    const placeWords = new Set(countries.words);
    for (const { organization } of hit.name.owners) {
      for (const word of this.#placeWordsOf(organization)) placeWords.add(word);
    }
    const outside = outsideOf(line, hit);
    const hasTown = () =>
      hit.name.owners.some(({ organization }) => placeAgreement(organization, line, countries.codes, outside).city);
    const reason = this.#isNumbered(line, hit) ? 'longer_name' : neighborsOf(line, hit, hits, placeWords, hasTown);
    return reason === null ? this.#owners.decide(read, hit) : { hit, reason, owners: hit.name.owners };
  }

  /** "Université Paris 7": whether a number follows that tells universities of one town apart, as it does in names of others. */
  #isNumbered({ tokens }: TextLine, { end, name }: NameHit): boolean {
    const [last, next] = [tokens[end - 1], tokens[end]];
    if (next === undefined || next.part !== last?.part || !/^\d{1,2}$/u.test(next.word)) return false;
    return numbers.some((number) => this.#index.named([...name.words, number]) !== null);
  }

  #undividedNames(read: ReadLine): readonly (FoundName | RefusedName)[] {
    const names = read.line.undivided.flatMap((run) => this.#index.undividedName(run) ?? []);
    return names.map((name) => this.#owners.decide(read, { start: 0, end: 0, name, isInOrder: true }));
  }

  /** Names that commas tear, where nothing else was found: they take up whole parts of the line. */
  #tornNames(read: ReadLine): readonly (FoundName | RefusedName)[] {
    const { line } = read;
    const torn = this.#index.hits(line.tokens, true).filter((hit) => {
      return hit.end - hit.start > 2 && isLiving(hit.name) && isTorn(line, hit);
    });
    return chosenHits(torn).map((hit) => {
      const verdict = this.#judged(read, hit, []);
      return isFound(verdict) ? { ...verdict, form: 'torn' as const } : verdict;
    });
  }

  /** Acronyms that nothing else stands beside but parts and places, and whose town or region the line names; "USA" is no army. */
  #acronyms(read: ReadLine): readonly FoundName[] {
    const { line, countries } = read;
    return line.tokens.flatMap((token, at) => {
      if (!/^\p{Lu}[\p{Lu}\p{N}]{2,}$/u.test(token.raw) || countries.words.has(token.word)) return [];
      if (!this.#standsApart(read, at)) return [];
      const outside = outsideOf(line, { start: at, end: at + 1 });
      const supported = this.#index.acronymOwners(token.raw).flatMap((owner) => {
        const agreement = placeAgreement(owner.organization, line, countries.codes, outside);
        const place = agreement.country === 'differs' ? 'none' : placeOf(agreement);
        return place === 'city' || place === 'region' ? [{ owner, place }] : [];
      });
      const [only] = supported;
      if (only === undefined || supported.length > 1) return [];
      const name: IndexedName = { words: [token.word], owners: [only.owner] };
      const hit = { start: at, end: at + 1, name, isInOrder: true };
      return [{ hit, owner: only.owner, form: 'acronym' as const, place: only.place, predecessor: null }];
    });
  }

  #standsApart({ line, countries }: ReadLine, at: number): boolean {
    const beside = line.tokens.filter((token, index) => index !== at && token.part === line.tokens[at]?.part);
    const isPlace = (word: string, raw: string) =>
      /\p{N}/u.test(word) || raw.length < 3 || this.#towns.has(word) || countries.words.has(word);
    return beside.some(({ word }) => isUnit(word)) || beside.every(({ word, raw }) => isPlace(word, raw));
  }

  /** A school whose name begins with that of its university is one of its parts; a withdrawn record of a school is the university’s already. */
  #ownerOfSchool(one: FoundName): FoundName {
    const { words } = one.hit.name;
    const at = words.findIndex((word) => word === 'sch' || word === 'coll' || word === 'fac');
    if (at < 2 || one.owner.kind === 'withdrawn') return one;
    const { parents } = one.owner.organization;
    const whole = this.#index
      .named(words.slice(0, at))
      ?.owners.find(({ organization }) => parents.includes(organization.id));
    return whole === undefined ? one : { ...one, owner: whole, predecessor: null };
  }

  /** Words that are somebody's name, and everything else: "Dept", "CA", "Lyon". */
  #saysNothing({ words, owners }: IndexedName): boolean {
    const [word = ''] = words;
    if (words.length > 1) {
      const long = words.filter((one) => one.length > 1);
      return long.length < 2 && long.every((one) => this.#index.frequency(one) > 30);
    }
    if (word.length < 3 || isUnit(word) || isOwner(word) || this.#towns.has(word) || countryCode(word) !== null)
      return true;
    return this.#index.frequency(word) > 30 && !(word.length > 3 && owners.some(({ kind }) => kind === 'label'));
  }

  #placeWordsOf(organization: RegisteredOrganization): readonly string[] {
    const known = this.#placeWords.get(organization);
    if (known !== undefined) return known;
    const places = organization.places.flatMap(({ city, region, regionCode }) => [city, region, regionCode]);
    const words = ['main', 'usa', 'uk', ...places.flatMap((place) => (place === null ? [] : townWords(place)))];
    if (organization.countryCode === 'US') words.push(...americanStateWords);
    this.#placeWords.set(organization, words);
    return words;
  }
}

function townsOf(organizations: readonly RegisteredOrganization[]): ReadonlySet<string> {
  const towns = new Set<string>();
  for (const { city, region } of organizations.flatMap(({ places }) => places)) {
    for (const place of [city, region]) {
      const words = place === null ? [] : townWords(place);
      if (words.length === 1) towns.add(words[0] ?? '');
    }
  }
  return towns;
}

/** Whether a name is more than that of a withdrawn record. */
function isLiving({ owners }: IndexedName): boolean {
  return owners.some(({ kind }) => kind !== 'withdrawn');
}

/** Whether a hit takes up whole parts of the line, several of them. */
function isTorn({ tokens }: TextLine, { start, end, isInOrder }: NameHit): boolean {
  const [first, last] = [tokens[start]?.part, tokens[end - 1]?.part];
  return isInOrder && first !== last && tokens[start - 1]?.part !== first && tokens[end]?.part !== last;
}

/** Whether the line names another organization that has parts. */
function hasBodyBeside({ tokens }: TextLine, { start, end }: NameHit): boolean {
  return tokens.some(({ word }, at) => isBody(word) && (at < start || at >= end));
}

function once(found: readonly FoundName[]): readonly FoundName[] {
  const seen = new Set<string>();
  return found.filter(({ owner }) => {
    const isNew = !seen.has(owner.organization.id);
    seen.add(owner.organization.id);
    return isNew;
  });
}

/** In what company the organizations of a line stand. */
function companyOf(line: TextLine, [first, second]: readonly FoundName[], units: readonly FoundName[]): Company {
  if (second !== undefined) return 'several';
  if (units.length > 0) return 'parts';
  return first !== undefined && hasBodyBeside(line, first.hit) ? 'body' : 'alone';
}

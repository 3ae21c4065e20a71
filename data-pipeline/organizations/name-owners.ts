import { isOwner, isUnit } from './canonical-words.ts';
import { type NameForm, placeOf, type Refusal } from './evidence.ts';
import type { FoundName, RefusedName } from './found-name.ts';
import { type LineCountries, placeAgreement, type PlaceAgreement } from './line-places.ts';
import type { IndexedName, NameHit, NameIndex, NameOwner } from './name-index.ts';
import type { RegisteredOrganization } from './registry.ts';
import { townWords } from './short-name.ts';
import { isUnitName } from './sub-units.ts';
import { type TextLine, wordsIn } from './text-line.ts';

/** Organizations that have a word in a name, beyond which it tells none from others. */
const commonFrom = 150;

interface Candidate {
  readonly owner: NameOwner;
  readonly agreement: PlaceAgreement;
}

/** A line whose names are being told. */
export interface ReadLine {
  readonly line: TextLine;
  readonly countries: LineCountries;
  /** Ids of organizations whose e-mail addresses stand in the text. */
  readonly senders: ReadonlySet<string>;
}

/** Decides whom a name means where it stands: by its country, then its town, an e-mail address, then what else the registry says. */
export class NameOwners {
  readonly #index: NameIndex;
  readonly #byId: ReadonlyMap<string, RegisteredOrganization>;
  /** Towns and regions of one word. */
  readonly #towns: ReadonlySet<string>;

  constructor(index: NameIndex, byId: ReadonlyMap<string, RegisteredOrganization>, towns: ReadonlySet<string>) {
    this.#index = index;
    this.#byId = byId;
    this.#towns = towns;
  }

  decide(read: ReadLine, hit: NameHit): FoundName | RefusedName {
    const { line, countries, senders } = read;
    const outside = outsideOf(line, hit);
    const candidates = hit.name.owners.map((owner) => ({
      owner,
      agreement: placeAgreement(owner.organization, line, countries.codes, outside),
    }));
    const near = candidates.filter(({ agreement }) => agreement.country !== 'differs');
    if (near.length === 0) return { hit, reason: 'other_country', owners: hit.name.owners };
    const left = preferred(near, senders);
    const only = left.length === 1 ? left[0] : parentOf(left);
    if (only === undefined) return { hit, reason: 'ambiguous_name', owners: left.map(({ owner }) => owner) };
    const local = this.#local(line, hit, only);
    if (local !== null) return { hit, owner: local, form: 'name', place: 'city', predecessor: null };
    return this.#accepted(read, hit, only, predecessorOf(only, near));
  }

  #accepted(
    read: ReadLine,
    hit: NameHit,
    { owner, agreement }: Candidate,
    predecessor: NameOwner | null,
  ): FoundName | RefusedName {
    const form = this.#formOf(read, hit, owner);
    const place = placeOf(agreement);
    const verdict: FoundName = { hit, owner, form, place, predecessor };
    const reason = this.#refusal(read, verdict, agreement);
    return reason === null ? verdict : { hit, reason, owners: [owner] };
  }

  #refusal(read: ReadLine, { hit, owner, form, place }: FoundName, agreement: PlaceAgreement): Refusal | null {
    const { line, countries } = read;
    const { words } = hit.name;
    const isAlone = hit.start === 0 && hit.end === line.tokens.length;
    if (form === 'generic' && place !== 'city' && !isAlone) return 'generic_name';
    if (form === 'one_word' && (!isWholePart(line, hit) || (place === 'none' && !isAlone))) return 'one_word';
    if (form === 'words' && place !== 'city') return 'other_order';
    if (['dept', 'min'].includes(words[0] ?? '') && agreement.country !== 'agrees') return 'generic_name';
    if (place === 'city') return null;
    if (owner.kind === 'short') return 'which_campus';
    const namesTown = this.#namesTown(line, countries, hit);
    if (place === 'none' && isUnitName({ hit }) && this.#followsTown(line, hit)) return 'other_town';
    const isAlias = owner.kind === 'alias' || owner.kind === 'withdrawn';
    if (place === 'country' && isAlias && namesTown) return 'other_town';
    if (place === 'none' && isAlias && !words.some((word) => this.#index.frequency(word) < 20)) {
      return 'generic_name';
    }
    return namesTown && this.#hasCampuses(owner.organization, words) ? 'which_campus' : null;
  }

  #formOf({ countries }: ReadLine, { name, isInOrder }: NameHit, { organization }: NameOwner): NameForm {
    const { words } = name;
    const [first = ''] = words;
    if (words.length === 1) return /\p{Script=Latin}/u.test(first) ? 'one_word' : 'name';
    const own = new Set(organization.places.flatMap(({ city, region }) => [city, region]).flatMap(wordsOfPlace));
    const isCommon = (word: string) =>
      this.#index.frequency(word) > commonFrom && !countries.words.has(word) && !own.has(word);
    if (words.every(isCommon) && (words.length < 4 || isUnit(first))) return 'generic';
    return isInOrder ? 'name' : 'words';
  }

  /** "University of California, 445 Campbell Hall, Berkeley": the organization called by the name and the town. */
  #local(line: TextLine, hit: NameHit, { owner, agreement }: Candidate): NameOwner | null {
    const { words } = hit.name;
    if (!hit.isInOrder || words.length < 2) return null;
    for (const { word } of line.tokens.slice(hit.end)) {
      if (!this.#towns.has(word)) continue;
      const local = this.#named([...words, word])?.owners.find(({ organization }) =>
        organization.places.some(({ city }) => city !== null && townWords(city).includes(word)),
      );
      if (local === undefined || local.organization === owner.organization) continue;
      if (!agreement.city || owner.organization.children.includes(local.organization.id)) return local;
    }
    return null;
  }

  /** "Memorial Hospital, Tsolt Branch" may be registered as "Tsolt Memorial Hospital". */
  #named(words: readonly string[]): IndexedName | null {
    return this.#index.named(words) ?? this.#index.inOtherOrder(words);
  }

  /** Whether the line names a town behind the name. */
  #namesTown(line: TextLine, countries: LineCountries, hit: NameHit): boolean {
    return line.tokens.slice(hit.end).some(({ word }) => this.#towns.has(word) && !countries.words.has(word));
  }

  /** "Tsolt, Institute for Theoretical Physics": whether a part before the name is a town and nothing else. */
  #followsTown({ tokens }: TextLine, { start }: NameHit): boolean {
    return tokens.slice(0, start).some(({ word, part }, at) => {
      return this.#towns.has(word) && tokens[at - 1]?.part !== part && tokens[at + 1]?.part !== part;
    });
  }

  /** Whether several organizations below it are called by its name and a place. */
  #hasCampuses({ children }: RegisteredOrganization, words: readonly string[]): boolean {
    const isCampus = (id: string) =>
      this.#byId.get(id)?.names.some(({ text, kind }) => {
        const campus = kind === 'acronym' ? [] : wordsIn(text);
        const rest = campus.slice(words.length);
        const isLonger = rest.length > 0 && words.every((word, at) => word === campus[at]);
        return isLonger && !rest.some((word) => isUnit(word) || isOwner(word));
      }) === true;
    return children.filter(isCampus).length > 1;
  }
}

/** Keeps, wish by wish, those that fulfil it where any does. */
function preferred(candidates: readonly Candidate[], senders: ReadonlySet<string>): readonly Candidate[] {
  const wishes: ((candidate: Candidate) => boolean)[] = [
    ({ owner }) => owner.kind !== 'withdrawn',
    ({ agreement }) => agreement.city,
    ({ agreement }) => agreement.country === 'agrees',
    ({ agreement }) => agreement.region,
    ({ owner }) => senders.has(owner.organization.id),
    ({ owner }) => owner.organization.isActive,
    ({ owner }) => owner.kind === 'label',
    ({ owner }) => owner.kind !== 'short',
  ];
  return wishes.reduce((left, wish) => {
    const better = left.filter(wish);
    return better.length > 0 ? better : left;
  }, candidates);
}

/** The one to which all others belong. */
function parentOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ owner }) =>
    candidates.every(
      (other) => other.owner === owner || owner.organization.children.includes(other.owner.organization.id),
    ),
  );
}

function predecessorOf({ owner }: Candidate, candidates: readonly Candidate[]): NameOwner | null {
  const { predecessors } = owner.organization;
  const earlier = candidates.filter((one) => predecessors.includes(one.owner.organization.id));
  return earlier.length === 1 ? (earlier[0]?.owner ?? null) : null;
}

function wordsOfPlace(place: string | null): readonly string[] {
  return place === null ? [] : townWords(place);
}

function isWholePart({ tokens }: TextLine, { start, end }: NameHit): boolean {
  const part = tokens[start]?.part;
  return tokens[start - 1]?.part !== part && tokens[end]?.part !== part;
}

/** The canonical words of a line between spaces, a bar for those of a hit. */
export function outsideOf({ tokens }: TextLine, { start, end }: Pick<NameHit, 'start' | 'end'>): string {
  const words = tokens.map(({ word }) => word);
  return ` ${[...words.slice(0, start), '|', ...words.slice(end)].join(' ')} `;
}

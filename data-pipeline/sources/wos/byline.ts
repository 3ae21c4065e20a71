import { emailsIn } from '../../core/email.ts';
import { parseOrcid } from '../../core/identifiers.ts';
import type { PublicationAffiliation, PublicationAuthor } from '../publication.ts';
import type { NamedIdentifier, WosAddress } from './addresses.ts';
import { Byline, indexedName } from './people.ts';

/** What a record of Web of Science says about its byline, in whatever layout. */
export interface WosByline {
  /** Names as printed (AF), else as indexed (AU). */
  readonly names: readonly string[];
  /** The same authors as indexed (AU), where the record has both; as many as `names`, or they are not used. */
  readonly indexedNames?: readonly string[];
  /** Group authors (CA). */
  readonly groups?: readonly string[];
  readonly addresses?: readonly WosAddress[];
  /** Correspondence addresses (RP). */
  readonly reprints?: readonly WosAddress[];
  /** ORCID iDs (OI) and ResearcherIDs (RI), each under a spelling of its own. */
  readonly orcids?: readonly NamedIdentifier[];
  readonly researcherIds?: readonly NamedIdentifier[];
  /** E-mail addresses (EM): those of correspondence, for which the record does not say whose each is. */
  readonly emails?: string | null;
  /** Texts with e-mail addresses that stand beside a name. */
  readonly namedEmails?: readonly { readonly name: string; readonly text: string }[];
}

export interface WosAuthors {
  readonly authors: readonly PublicationAuthor[];
  /** Address lines that no author could be found for. */
  readonly affiliations: readonly PublicationAffiliation[];
  /** Names with their ORCID iD that mean no author, or cannot be told: `Family, Given/0000-…`. */
  readonly unmatched: readonly string[];
  /** E-mail addresses that no author could be found for. */
  readonly emails: string | null;
}

/** The authors of a record, each with the addresses, identifiers and correspondence that are given for that name. */
export function wosAuthors(byline: WosByline): WosAuthors {
  const { groups = [], indexedNames = [], addresses = [], reprints = [] } = byline;
  const people = byline.names.filter((name) => !/^\[?anonymous\]?$/iu.test(name));
  const names = [...people, ...groups];
  const isPaired = indexedNames.length === people.length;
  const spellings = names.map((name, index) => {
    const indexed = isPaired ? indexedNames[index] : undefined;
    return indexed === undefined ? [name] : [name, indexed];
  });
  const who = new Byline(spellings);
  const lines = names.map(() => new Set<string>());
  const unplaced = new Set<string>();
  for (const address of addresses) place(address, who, lines, unplaced);
  const corresponding = new Set<number>();
  for (const { names: named, text } of reprints) {
    for (const position of found(named ?? [], who)) {
      corresponding.add(position);
      if (lines[position]?.size === 0 && text !== '') lines[position].add(text);
    }
  }
  const emails = names.map((): string[] => []);
  for (const { name, text } of byline.namedEmails ?? []) {
    const position = who.find(name);
    if (position !== null) emails[position]?.push(text);
  }
  const [only, ...others] = corresponding;
  const isOfOnly = only !== undefined && others.length === 0 && emailsIn(byline.emails ?? '').length === 1;
  if (isOfOnly) emails[only]?.push(byline.emails ?? '');
  const orcids = identifiersOf(byline.orcids ?? [], who, parseOrcid);
  const researcherIds = identifiersOf(byline.researcherIds ?? [], who, researcherId);
  const authors = names.map((name, index): PublicationAuthor => {
    const parsed = indexedName(name);
    const isGroup = index >= people.length;
    return {
      name,
      family: isGroup ? name : parsed.family,
      given: isGroup ? '' : parsed.given,
      orcid: orcids.ids.get(index) ?? null,
      orcidBasis: 'source',
      sourceId: researcherIds.ids.get(index) ?? null,
      isCorresponding: reprints.length === 0 ? null : corresponding.has(index),
      affiliations: [...(lines[index] ?? [])].map((text) => ({ text })),
      emails: emails[index] ?? [],
    };
  });
  return {
    authors,
    affiliations: [...unplaced].map((text) => ({ text })),
    unmatched: orcids.unmatched,
    emails: isOfOnly ? null : (byline.emails ?? null),
  };
}

function place(address: WosAddress, people: Byline, lines: readonly Set<string>[], unplaced: Set<string>): void {
  const positions = address.names === null ? (lines.length === 1 ? [0] : []) : found(address.names, people);
  if (positions.length === 0) unplaced.add(address.text);
  for (const position of positions) lines[position]?.add(address.text);
}

function found(names: readonly string[], people: Byline): readonly number[] {
  return names.flatMap((name) => people.find(name) ?? []);
}

/** ResearcherIDs: `B-9792-2019`, `AAC-6827-2021`. */
function researcherId(text: string): string | null {
  return /^[A-Z]{1,3}-\d{4}-\d{4}$/u.test(text) ? text : null;
}

/** The identifier of each author; an author with two different ones has none. */
function identifiersOf(
  entries: readonly NamedIdentifier[],
  people: Byline,
  parse: (text: string) => string | null,
): { readonly ids: ReadonlyMap<number, string>; readonly unmatched: readonly string[] } {
  const candidates = new Map<number, Set<string>>();
  const unmatched = new Set<string>();
  for (const { name, id: text } of entries) {
    const id = parse(text);
    const position = people.find(name);
    if (id === null || position === null) unmatched.add(`${name}/${text}`);
    else candidates.set(position, (candidates.get(position) ?? new Set()).add(id));
  }
  const ids = new Map<number, string>();
  for (const [position, [id = '', ...others]] of candidates) {
    if (others.length === 0) ids.set(position, id);
    else for (const other of [id, ...others]) unmatched.add(other);
  }
  return { ids, unmatched: [...unmatched] };
}

import type { SenderAgreement } from './email-senders.ts';
import type { PlaceAgreement } from './line-places.ts';
import type { NameOwner } from './name-index.ts';
import type { RegisteredOrganization } from './registry.ts';
import type { NamedOrganization, Resolution } from './resolution.ts';

/** How the words of a text are a name. */
export type NameForm =
  /** Several words as the registry has them, one of which tells the organization from others. */
  | 'name'
  /** Several words that many organizations have: "National Engineering College". */
  | 'generic'
  | 'one_word'
  /** The words of the name in another order. */
  | 'words'
  /** A name that commas tear into parts of the line. */
  | 'torn'
  | 'acronym';

/** How the words of a text are a funder's name. */
export type FunderForm = Exclude<NameForm, 'torn'>;

/** Which of the organization's places stands beside its name. */
export type NamePlace = 'city' | 'region' | 'country' | 'none';

/** Why a text that has the words of a name is given none. */
export type Refusal =
  | 'no_text'
  | 'unknown_name'
  | 'longer_name'
  | 'part_of_unit'
  | 'other_country'
  | 'other_town'
  | 'ambiguous_name'
  | 'several_funders'
  | 'generic_name'
  | 'one_word'
  | 'other_order'
  | 'which_campus';

/**
 * Share of links that were right of organizations that stand alone, by form and place, on the halves of two labelled sets that were looked at while this was made
 * (`npm run accuracy -- --links`), rounded down; where fewer than fifty were seen, less than was seen.
 */
const confidences: Readonly<Record<NameForm, Readonly<Record<NamePlace, number>>>> = {
  name: { city: 0.98, region: 0.95, country: 0.97, none: 0.97 },
  generic: { city: 0.88, region: 0.85, country: 0.85, none: 0.8 },
  one_word: { city: 0.88, region: 0.85, country: 0.82, none: 0.8 },
  words: { city: 0.94, region: 0.85, country: 0.85, none: 0.8 },
  torn: { city: 0.94, region: 0.9, country: 0.9, none: 0.88 },
  acronym: { city: 0.91, region: 0.88, country: 0.85, none: 0.8 },
};

/** What else a text names beside an organization. */
export type Company =
  | 'alone'
  /** Registered parts of it: "Optics Laboratory, Maren University". */
  | 'parts'
  /** A university, hospital or academy that is none of the organizations found. */
  | 'body'
  /** Other organizations that were found too. */
  | 'several';

/** The most that a link is worth in such company, where labels are more often of what stands beside: counted in the same way. */
const mostBeside: Readonly<Record<Company, number>> = { alone: 1, parts: 0.92, body: 0.89, several: 0.71 };

/** The most that a link by the name of a withdrawn record is worth: hardly any were seen. */
const mostWithdrawn = 0.88;

/** How sure it is that a text means the owner of a name in it. */
export function confidenceOf(
  { form, place, owner }: { readonly form: NameForm; readonly place: NamePlace; readonly owner: NameOwner },
  company: Company = 'alone',
): number {
  return Math.min(confidences[form][place], mostBeside[company], owner.kind === 'withdrawn' ? mostWithdrawn : 1);
}

/**
 * How sure a link is once an e-mail address beside it is known to be the organization's own, a relative's or another's: of links that
 * were less sure before 45 of 45 were right with an address of their own, 44 of 45 with a relative's; with another's 26 of 27 where the
 * town stands beside the name, 11 of 14 where it does not, and one of two by acronym.
 */
export function confidenceWithSender(
  confidence: number,
  { form, place }: { readonly form: NameForm; readonly place: NamePlace },
  agreement: SenderAgreement | null,
): number {
  if (agreement === 'own') return Math.max(confidence, 0.97);
  if (agreement === 'kin') return Math.max(confidence, 0.92);
  if (agreement === null) return confidence;
  if (form === 'acronym') return Math.min(confidence, 0.5);
  return Math.min(confidence, place === 'city' ? 0.94 : 0.75);
}

/** The same in words, as a further sentence; empty where nothing is known. */
export function senderSaid(agreement: SenderAgreement | null, senders: readonly RegisteredOrganization[]): string {
  if (agreement === null) return '';
  if (agreement === 'own') return ' The e-mail address in it is of this organization too.';
  const whose = senders.map(({ name }) => name).join(', ');
  return agreement === 'kin'
    ? ` The e-mail address in it is of ${whose}, which the registry relates to it.`
    : ` But the e-mail address in it is of ${whose}.`;
}

/** What {@link confidenceOf} says for names of funders, on the half of the Crossref names that was looked at, where a label may be of another funder. */
const funderConfidences: Readonly<Record<FunderForm, Readonly<Record<'country' | 'none', number>>>> = {
  name: { country: 0.93, none: 0.96 },
  generic: { country: 0.85, none: 0.85 },
  one_word: { country: 0.9, none: 0.92 },
  words: { country: 0.85, none: 0.85 },
  acronym: { country: 0.93, none: 0.95 },
};

export function funderConfidence(form: FunderForm, place: 'country' | 'none'): number {
  return funderConfidences[form][place];
}

export function placeOf({ country, city, region }: PlaceAgreement): NamePlace {
  if (city) return 'city';
  if (country !== 'agrees') return 'none';
  return region ? 'region' : 'country';
}

const forms: Readonly<Record<NameForm, string>> = {
  name: 'The text has its name',
  generic: 'The text has its name, whose words many organizations have',
  one_word: 'The text has its name of one word',
  words: 'The text has the words of its name in another order',
  torn: 'The text has its name, torn by commas',
  acronym: 'The text has its acronym',
};

const places: Readonly<Record<NamePlace, string>> = {
  city: 'its town',
  region: 'its region and country',
  country: 'its country',
  none: 'no place',
};

/** "The text has its name “Maren University” and its town; two organizations are called so." */
export function basisOf(
  form: NameForm,
  place: NamePlace,
  { text, kind, organization }: NameOwner,
  owners: number,
  predecessor: NameOwner | null = null,
): string {
  const withdrawn = kind === 'withdrawn' ? ', of a record that the registry has withdrawn in favor of it' : '';
  const alone =
    predecessor === null ? 'it alone fits' : `it fits, as does its predecessor ${predecessor.organization.name}`;
  const others = owners > 1 ? `; of ${String(owners)} organizations called so ${alone}` : '';
  const closed = organization.isActive ? '' : ' The registry keeps it as closed or merged.';
  return `${forms[form]} “${text}”${withdrawn}, and ${places[place]} beside it${others}.${closed}`;
}

const refusals: Readonly<Record<Refusal, string>> = {
  no_text: 'There is no text.',
  unknown_name: 'No loaded registry has a name that stands in the text.',
  longer_name: 'The text has it only as part of a longer name.',
  part_of_unit: 'The text has it only as what a department or laboratory works on.',
  other_country: 'The text names another country than its own.',
  other_town: 'The text names another town than its own, and it is called so beside other names.',
  ambiguous_name: 'Several organizations are called so, and no place in the text decides.',
  several_funders: 'It names several funders, and does not say which one it is.',
  generic_name: 'Many organizations have these words in their names, and no place in the text agrees.',
  one_word: 'One word is too little without a place that agrees.',
  other_order: 'Its words stand in another order, and its town is not named.',
  which_campus: 'It has several places of its own, and the text names none of them.',
};

/** A text that means none that is known; `owners` are whom the words may mean. */
export function abstention(reason: Refusal, owners: readonly NameOwner[] = []): Resolution {
  const [first] = owners;
  const about = first === undefined ? '' : `“${first.text}”: `;
  return {
    id: null,
    name: null,
    confidence: 0,
    method: reason,
    basis: `${about}${refusals[reason]}`,
    others: [],
    units: [],
    predecessor: null,
    alternatives: owners.slice(0, 8).map(({ organization }) => named(organization, 0)),
  };
}

export function named({ id, name }: RegisteredOrganization, confidence: number): NamedOrganization {
  return { id, name, confidence };
}

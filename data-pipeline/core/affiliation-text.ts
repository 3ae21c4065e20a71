import { hasToken, isUndivided, lineWords, occurrences, standsUndivided, type Word } from './line-words.ts';
import { isLegalForm, isTelling, kindOf } from './organization-words.ts';
import type { RegisteredPhrase, RegisteredPhrases } from './registered-phrases.ts';

/** An organization as a registry describes it, with all that a line of text may call it. */
export interface RegisteredNames {
  readonly orgId: string;
  readonly name: string;
  /** Folded words of each label and alias. */
  readonly names: readonly (readonly string[])[];
  /** Acronyms, and names of one word all in capitals, as written. */
  readonly acronyms: readonly string[];
  /** Ids of organizations one registry relation away. */
  readonly relatives: ReadonlySet<string>;
  /** Those of them that were before it. */
  readonly predecessors: ReadonlySet<string>;
}

/** What an affiliation's text says about the organization that a source linked to it. */
export interface TextSupport {
  readonly method: 'ror' | 'ror_supported' | 'ror_contradicted';
  readonly confidence: number;
  readonly basis: string;
  /** The predecessor that the text names too; null if it names none or several, or does not support the organization. */
  readonly predecessorId: string | null;
}

/** What the words say of an organization, without those before it. */
type Support = Omit<TextSupport, 'predecessorId'>;

/** Words in front of a name that make it another organization's: "National Sun Yat-sen University". */
const qualifiers = new Set(
  'national north south east west northern southern eastern western northeast northeastern northwest northwestern southeast southeastern southwest southwestern central new'.split(
    ' ',
  ),
);
const continuations = new Set(['of', 'for']);
const latin = /\p{Script=Latin}/u;

interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  readonly plain: readonly string[];
  readonly registered: readonly RegisteredPhrase[];
}

/**
 * Whether an affiliation's text supports the organization linked to it, since sources link false ones.
 *
 * 0.98: a name stands in the text as a whole phrase. 0.93: more than half of the telling words of a name and its kind of
 * organization do, or a relative's name. 0.92: it cannot be told (only an acronym, or another script). 0.80: too little.
 * 0.60, contradicted: nothing in common, or words in common only with the longer name of another organization.
 */
export function textSupport(text: string, organization: RegisteredNames, registry: RegisteredPhrases): TextSupport {
  const asWritten = lineSupport(text, organization, registry);
  const parted = text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  if (asWritten.confidence >= 0.9 || parted === text) return asWritten;
  // Some sources drop the mark between lines: "University of HamburgGermany".
  const asParted = lineSupport(parted, organization, registry);
  return asParted.confidence > asWritten.confidence ? asParted : asWritten;
}

function lineSupport(text: string, organization: RegisteredNames, registry: RegisteredPhrases): TextSupport {
  const words = lineWords(text);
  const plain = words.map(({ word }) => word);
  const line: Line = { text, words, plain, registered: registry.in(plain) };
  const support = wordsSupport(line, organization);
  return { ...support, predecessorId: support.method === 'ror_supported' ? predecessorIn(line, organization) : null };
}

function predecessorIn({ registered }: Line, { predecessors }: RegisteredNames): string | null {
  const named = new Set(registered.flatMap(({ owners }) => owners.filter((id) => predecessors.has(id))));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

function wordsSupport(line: Line, organization: RegisteredNames): Support {
  const { text, plain } = line;
  const { name, orgId, relatives, acronyms } = organization;

  const phrase = phraseSupport(line, organization);
  if (phrase?.confidence === 0.98) return phrase;
  const relative = line.registered.find(
    ({ owners }) => !owners.includes(orgId) && owners.some((id) => relatives.has(id)),
  );
  if (relative !== undefined) {
    const named = plain.slice(relative.start, relative.end).join(' ');
    return supported(0.93, `The affiliation text names “${named}”, which the registry relates to ${name}.`);
  }
  if (organization.names.some((words) => standsUndivided(plain, words))) {
    return supported(0.93, `The affiliation text contains the name of ${name}.`);
  }
  const acronym = acronyms.find((letters) => hasToken(text, letters));
  if (acronym !== undefined)
    return undecided(0.92, `The source links ${name}; of its names the text has only “${acronym}”.`);
  return phrase ?? sharedWords(line, organization);
}

/** A whole name in the text; null if there is none. */
function phraseSupport(line: Line, { name, names, orgId }: RegisteredNames): Support | null {
  let weaker: Support | null = null;
  for (const phrase of names) {
    for (const start of occurrences(line.plain, phrase)) {
      const end = start + phrase.length;
      const longer = coveringStranger(line, start, end, orgId);
      if (longer !== null) {
        weaker ??= contradicted(`The source links ${name}, but the text names “${longer}”.`);
      } else if (isCut(line.words, start, end)) {
        const part = phrase.join(' ');
        weaker = undecided(0.8, `The source links ${name}; the text has “${part}” only as part of a longer name.`);
      } else {
        return supported(0.98, `The affiliation text names ${name}.`);
      }
    }
  }
  return weaker;
}

/** The registered name around some words, if only others have it; null if none does. */
function coveringStranger({ plain, registered }: Line, start: number, end: number, orgId: string): string | null {
  const around = registered.find(
    (phrase) => phrase.start <= start && end <= phrase.end && phrase.end - phrase.start > end - start,
  );
  return around === undefined || around.owners.includes(orgId) ? null : plain.slice(around.start, around.end).join(' ');
}

function sharedWords(line: Line, { name, names, orgId }: RegisteredNames): Support {
  const { plain } = line;
  if (
    plain.length === 0 ||
    plain.some((word) => latin.test(word)) !== names.some((words) => latin.test(words.join(' ')))
  ) {
    return undecided(0.92, `The source links ${name}; the text is in another script than its names.`);
  }
  let shared: string | null = null;
  const strangers: string[] = [];
  for (const phrase of names) {
    const telling = phrase.filter(isTelling);
    const places = telling.flatMap((word) => {
      const at = plain.indexOf(word);
      if (at < 0) return [];
      const other = coveringStranger(line, at, at + 1, orgId);
      if (other === null) return [at];
      strangers.push(other);
      return [];
    });
    if (places.length === 0) continue;
    const found = places.map((at) => plain[at] ?? '').join(' ');
    shared ??= found;
    if (places.length * 2 > telling.length && isOfKind(line.words, phrase, places)) {
      return supported(0.93, `The affiliation text shares “${found}” with the name of ${name}.`);
    }
  }
  if (shared !== null)
    return undecided(0.8, `The source links ${name}; the text shares only “${shared}” with its names.`);
  const [stranger] = strangers;
  if (stranger !== undefined) return contradicted(`The source links ${name}, but the text names “${stranger}”.`);
  return contradicted(`The source links ${name}, but the affiliation text has nothing in common with its names.`);
}

/** Whether the part of the line with the shared words says the same kinds of organization, and is no hospital besides. */
function isOfKind(words: readonly Word[], phrase: readonly string[], places: readonly number[]): boolean {
  const kinds = new Set(phrase.map(kindOf).filter((kind) => kind !== null));
  if (kinds.size === 0) return places.length > 1;
  const parts = new Set(places.map((at) => words[at]?.part));
  const said = new Set(words.filter(({ part }) => parts.has(part)).map(({ word }) => kindOf(word)));
  const isClinic = (['hosp', 'clin', 'klin'] as const).some((kind) => said.has(kind) && !kinds.has(kind));
  return !isClinic && [...kinds].every((kind) => said.has(kind));
}

function isCut(words: readonly Word[], start: number, end: number): boolean {
  const part = words[start]?.part;
  const before = words[start - 1]?.part === part ? words[start - 1]?.word : undefined;
  const after = words[end]?.part === part ? words[end]?.word : undefined;
  if (end - start === 1 && !isUndivided(words[start]?.word ?? '')) {
    return before !== undefined || (after !== undefined && !isLegalForm(after));
  }
  return (before !== undefined && qualifiers.has(before)) || (after !== undefined && continuations.has(after));
}

function supported(confidence: number, basis: string): Support {
  return { method: 'ror_supported', confidence, basis };
}

function undecided(confidence: number, basis: string): Support {
  return { method: 'ror', confidence, basis };
}

function contradicted(basis: string): Support {
  return { method: 'ror_contradicted', confidence: 0.6, basis };
}

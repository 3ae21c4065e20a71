import { foldedWords } from './text.ts';

/** An organization as a registry describes it, with all that a line of text may call it. */
export interface RegisteredNames {
  readonly orgId: string;
  readonly name: string;
  /** Folded words of each label and alias (organizationKey). */
  readonly names: readonly (readonly string[])[];
  /** Acronyms, and names of one word all in capitals, as written. */
  readonly acronyms: readonly string[];
  /** Ids of organizations one registry relation away. */
  readonly relatives: ReadonlySet<string>;
}

/** What an affiliation's text says about the organization that a source linked to it. */
export interface TextSupport {
  readonly method: 'ror' | 'ror_supported' | 'ror_contradicted';
  readonly confidence: number;
  readonly basis: string;
}

/** Finds the registry's longer names around a phrase: "Nanjing University of …" around "Nanjing University". */
export class LongerNames {
  readonly #owners = new Map<string, string[]>();
  readonly #beginnings = new Set<string>();

  add(orgId: string, words: readonly string[]): void {
    const key = words.join(' ');
    const owners = this.#owners.get(key);
    if (owners === undefined) this.#owners.set(key, [orgId]);
    else owners.push(orgId);
    for (let length = 1; length < words.length; length += 1) this.#beginnings.add(words.slice(0, length).join(' '));
  }

  /** The longest registered name that covers `words[start..end)` and more; null if none does. */
  around(words: readonly string[], start: number, end: number): { name: string; owners: readonly string[] } | null {
    for (let from = Math.max(0, start - 6); from <= start; from += 1) {
      let longest: string | null = null;
      let key = '';
      for (let to = from; to < words.length; to += 1) {
        key = to === from ? (words[to] ?? '') : `${key} ${words[to] ?? ''}`;
        if (to + 1 >= end && to + 1 - from > end - start && this.#owners.has(key)) longest = key;
        if (!this.#beginnings.has(key)) break;
      }
      if (longest !== null) return { name: longest, owners: this.#owners.get(longest) ?? [] };
    }
    return null;
  }
}

/** Words that say what kind of organization it is, or nothing: they do not tell one from another. */
const undistinctive = new Set(
  (
    'a an and at by de del della der des di do du e el en et for für fur i im in la las le les los of och og on or the und van von y zu ' +
    'academy administration agency association bureau campus center centers centre centres centro clinic college company corp corporation council dept department division ' +
    'escola escuela ecole faculty federal foundation fondation fundacao general global gmbh group grupo hochschule hopital hospital hospitals inc institut institute institutes ' +
    'instituto institution institutions international internacional istituto klinik klinikum lab laboratories laboratory limited llc ltd medical medicine ministry national ' +
    'nacional nazionale office organization polytechnic politecnico research school science sciences scientific service services society state system technical ' +
    'technische technological technology trust unit universidad universidade universita universitaet universitaire universitat universite universiteit universitet university'
  ).split(' '),
);

/** Beginnings that words for one kind of organization share across languages: university, Universität, université. */
const kinds = ['univ', 'hosp', 'inst', 'coll', 'acad', 'labo', 'poly', 'scho', 'clin', 'klin'];

/** Words in front of a name that make it another organization's: "National Sun Yat-sen University". */
const qualifiers = new Set(
  'national north south east west northern southern eastern western northeast northeastern northwest northwestern southeast southeastern southwest southwestern central new'.split(
    ' ',
  ),
);
const continuations = new Set(['of', 'for']);

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

interface TextWord {
  readonly word: string;
  readonly segment: number;
}

/**
 * Whether an affiliation's text supports the organization linked to it, since sources link false ones.
 *
 * 0.98: a name stands in the text as a whole phrase. 0.93: more than half of the telling words of a name and
 * its kind of organization do, or a name of a relative. 0.92: it cannot be told (only an acronym, or another script). 0.80: too
 * little. 0.60, contradicted: nothing, or the text names another organization whose name contains this one's.
 */
export function textSupport(text: string, organization: RegisteredNames, longerNames: LongerNames): TextSupport {
  const words = textWords(text);
  const plain = words.map(({ word }) => word);
  const { name, names, acronyms } = organization;

  let weaker: TextSupport | null = null;
  for (const phrase of names) {
    for (const start of occurrences(plain, phrase)) {
      const found = phraseSupport(words, plain, start, phrase, organization, longerNames);
      if (found.confidence === 0.98) return found;
      if (weaker === null || found.confidence > weaker.confidence) weaker = found;
    }
  }
  if (weaker !== null && weaker.confidence >= 0.9) return weaker;
  if (names.some((phrase) => standsUndivided(plain, phrase))) {
    return { method: 'ror_supported', confidence: 0.93, basis: `The affiliation text contains the name of ${name}.` };
  }
  const acronym = acronyms.find((letters) => hasToken(text, letters));
  if (acronym !== undefined) {
    const basis = `The source links ${name}; of its names the text has only “${acronym}”.`;
    return { method: 'ror', confidence: 0.92, basis };
  }
  return weaker ?? sharedWords(plain, organization);
}

function phraseSupport(
  words: readonly TextWord[],
  plain: readonly string[],
  start: number,
  phrase: readonly string[],
  { name, orgId, relatives }: RegisteredNames,
  longerNames: LongerNames,
): TextSupport {
  const end = start + phrase.length;
  const longer = longerNames.around(plain, start, end);
  if (longer !== null && !longer.owners.includes(orgId)) {
    if (longer.owners.some((owner) => relatives.has(owner))) {
      const basis = `The affiliation text names “${longer.name}”, which the registry relates to ${name}.`;
      return { method: 'ror_supported', confidence: 0.93, basis };
    }
    const basis = `The source links ${name}, but the text names “${longer.name}”.`;
    return { method: 'ror_contradicted', confidence: 0.6, basis };
  }
  const isOneWord = phrase.length === 1 && !eastAsian.test(phrase[0] ?? '');
  const isCut =
    (isQualified(words, start) && longer === null) ||
    (continuesWith(words, end, continuations) && longer === null) ||
    (isOneWord && !fillsSegment(words, start));
  if (isCut) {
    const basis = `The source links ${name}; the text has “${phrase.join(' ')}” only as part of a longer name.`;
    return { method: 'ror', confidence: 0.8, basis };
  }
  return { method: 'ror_supported', confidence: 0.98, basis: `The affiliation text names ${name}.` };
}

function sharedWords(plain: readonly string[], { name, names }: RegisteredNames): TextSupport {
  const present = new Set(plain);
  const isLatin = plain.some((word) => /\p{Script=Latin}/u.test(word));
  const namesAreLatin = names.every((phrase) => phrase.some((word) => /\p{Script=Latin}/u.test(word)));
  if (plain.length === 0 || isLatin !== namesAreLatin) {
    const basis = `The source links ${name}; the text is in another script than its names.`;
    return { method: 'ror', confidence: 0.92, basis };
  }
  let shared: string | null = null;
  for (const phrase of names) {
    const telling = phrase.filter((word) => !undistinctive.has(word) && !kinds.some((kind) => word.startsWith(kind)));
    const found = telling.filter((word) => present.has(word));
    if (found.length === 0) continue;
    shared ??= found.join(' ');
    if (found.length * 2 > telling.length && sharesKind(phrase, plain)) {
      const basis = `The affiliation text shares “${found.join(' ')}” with the name of ${name}.`;
      return { method: 'ror_supported', confidence: 0.93, basis };
    }
  }
  if (shared !== null) {
    const basis = `The source links ${name}; the text shares only “${shared}” with its names.`;
    return { method: 'ror', confidence: 0.8, basis };
  }
  const basis = `The source links ${name}, but the affiliation text has nothing in common with its names.`;
  return { method: 'ror_contradicted', confidence: 0.6, basis };
}

function sharesKind(phrase: readonly string[], plain: readonly string[]): boolean {
  const own = kinds.filter((kind) => phrase.some((word) => word.startsWith(kind)));
  if (own.length === 0) return phrase.filter((word) => !undistinctive.has(word)).length > 1;
  return own.some((kind) => plain.some((word) => word.startsWith(kind)));
}

function textWords(text: string): TextWord[] {
  return text.split(/[,;:()[\]|\n]+/u).flatMap((part, segment) =>
    foldedWords(part.replaceAll('&', ' and '))
      .filter((word) => word !== 'the')
      .map((word) => ({ word, segment })),
  );
}

function occurrences(words: readonly string[], phrase: readonly string[]): number[] {
  const starts: number[] = [];
  for (let start = words.indexOf(phrase[0] ?? ''); start >= 0; start = words.indexOf(phrase[0] ?? '', start + 1)) {
    if (phrase.every((word, offset) => words[start + offset] === word)) starts.push(start);
  }
  return starts;
}

function isQualified(words: readonly TextWord[], start: number): boolean {
  const before = words[start - 1];
  return before !== undefined && before.segment === words[start]?.segment && qualifiers.has(before.word);
}

function continuesWith(words: readonly TextWord[], end: number, continuation: ReadonlySet<string>): boolean {
  const after = words[end];
  return after !== undefined && after.segment === words[end - 1]?.segment && continuation.has(after.word);
}

function fillsSegment(words: readonly TextWord[], at: number): boolean {
  const segment = words[at]?.segment;
  return words[at - 1]?.segment !== segment && words[at + 1]?.segment !== segment;
}

/** Chinese, Japanese and Korean text has no spaces: a name of theirs stands anywhere in a word. */
function standsUndivided(words: readonly string[], phrase: readonly string[]): boolean {
  const name = phrase.join('');
  return [...name].length > 2 && eastAsian.test(name) && words.some((word) => word.includes(name));
}

function hasToken(text: string, letters: string): boolean {
  if (letters.length < 3) return false;
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + letters.length, at + letters.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

import { isUndivided } from '../core/line-words.ts';
import { foldedWords } from '../core/text.ts';
import { canonicalWords, isConnector, isLegalForm } from './canonical-words.ts';

/** A word of a line as names are compared; connectors and legal forms are left out. */
export interface LineToken {
  /** Canonical word. */
  readonly word: string;
  /** As written. */
  readonly raw: string;
  /** Which part between commas and the like it stands in. */
  readonly part: number;
  /** The connector before it in its part, such as "of"; empty if there is none. */
  readonly joint: string;
  /** Whether "the" stands right before it: what is before that is another name. */
  readonly isAfterThe: boolean;
  /** Whether a comma tore it from the words before: "University of, Tsolt". */
  readonly isCarried: boolean;
}

/** A line of text, taken apart. */
export interface TextLine {
  readonly text: string;
  readonly tokens: readonly LineToken[];
  /** Folded words of each part, connectors included. */
  readonly parts: readonly (readonly string[])[];
  /** Words as written. */
  readonly raws: ReadonlySet<string>;
  /** Runs of Chinese, Japanese or Korean letters. */
  readonly undivided: readonly string[];
}

const separators = /[,;:()[\]{}|\n\r\t•·]+|\s[-–—/]+\s/u;

/** Marks that databases leave in a line, and a legal form whose letters look like words. */
const noise = /#(?:TAB|N|R)#|(?<!\p{L})e\.\s?V\.?(?!\p{L})/gu;
const initialsInRow = /(?<!\p{L})(?:\p{Lu}\.\s?){2,4}(?!\p{L}\.)/gu;

/** Takes a line apart into the words by which names are found in it. */
export function textLine(text: string): TextLine {
  const tokens: LineToken[] = [];
  const parts: string[][] = [];
  const raws = new Set<string>();
  let endsOpen = false;
  for (const piece of plain(text).split(separators)) {
    const words: string[] = [];
    const part = parts.length;
    let isFirst = part > 0;
    let joint = '';
    let isAfterThe = false;
    for (const raw of piece.split(/[^\p{L}\p{N}\p{M}'’‘`´]+/u)) {
      const folded = foldedWord(raw);
      if (folded === '') continue;
      words.push(folded);
      raws.add(raw);
      if (isLegalForm(folded)) continue;
      if (isConnector(folded) && !isLoneCapital(raw)) {
        if (folded === 'the') isAfterThe = true;
        else joint = folded;
        endsOpen ||= folded !== 'the';
        continue;
      }
      if (folded.startsWith('hosp')) dropCenter(tokens, part);
      const isCarried = isFirst && (endsOpen || (joint !== '' && joint !== 'and'));
      for (const word of isLoneCapital(raw) ? [folded] : canonicalWords(folded)) {
        tokens.push({ word, raw, part, joint, isAfterThe, isCarried });
      }
      isFirst = false;
      joint = '';
      isAfterThe = false;
      endsOpen = false;
    }
    if (words.length > 0) parts.push(words);
  }
  return { text, tokens, parts, raws, undivided: parts.flat().filter(isUndivided) };
}

/** The canonical words of a short text, such as a town. */
export function wordsIn(text: string): readonly string[] {
  return textLine(text).tokens.map(({ word }) => word);
}

/** Without marks of databases, and with initials as one word: "M. D. Anderson" is "MD Anderson". */
function plain(text: string): string {
  return text.replaceAll(noise, ' ').replaceAll(initialsInRow, (initials) => `${initials.replaceAll(/[.\s]/gu, '')} `);
}

/** "Centre hospitalier" says no more than "hospital". */
function dropCenter(tokens: LineToken[], part: number): void {
  const last = tokens.at(-1);
  if (last?.word === 'ctr' && last.part === part && last.joint === '') tokens.pop();
}

/** "A&M", "Hospital E": letters are no connectors. */
function isLoneCapital(raw: string): boolean {
  return raw.length === 1 && raw !== raw.toLowerCase();
}

/** "Women’s" is "womens", "l’Université" is "université", "07" is "7". */
function foldedWord(raw: string): string {
  const bare = raw.replace(/^[dlDL]['’‘`´](?=\p{L}{3})/u, '').replaceAll(/['’‘`´]/gu, '');
  return foldedWords(bare)
    .join('')
    .replace(/^0(?=\d$)/u, '');
}

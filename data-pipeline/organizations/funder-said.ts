import { foldedWords } from '../core/text.ts';
import { isConnector } from './canonical-words.ts';
import type { RegisteredOrganization } from './registry.ts';
import type { ResolutionHints } from './resolution.ts';
import { countriesSaid } from './said-country.ts';
import type { TextLine } from './text-line.ts';

/** What a text says of a funder beside its name. */
export interface SaidOfFunder {
  readonly text: string;
  /** Its folded words between spaces, without connectors. */
  readonly folded: string;
  readonly acronyms: ReadonlySet<string>;
  /** Countries that the text names anywhere, or the record states. */
  readonly codes: ReadonlySet<string>;
  /** The country that the record states. */
  readonly stated: ReadonlySet<string>;
}

export function saidOfFunder(line: TextLine, { countryCode = null }: ResolutionHints): SaidOfFunder {
  const { codes } = countriesSaid(line);
  const stated = new Set(countryCode === null ? [] : [countryCode]);
  return {
    text: line.text,
    folded: spaced(line.text),
    acronyms: new Set([...line.raws].filter(isAcronym)),
    codes: codes.size === 0 ? stated : codes,
    stated,
  };
}

/** Whether a text has a name of an organization word for word: "Institutes" is no "Institute". */
export function saysName({ folded }: SaidOfFunder, { names }: RegisteredOrganization): boolean {
  return names.some(({ text, kind }) => kind !== 'acronym' && folded.includes(spaced(text)));
}

export function isAcronym(raw: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(raw);
}

function spaced(text: string): string {
  const words = foldedWords(text).filter((word) => !isConnector(word));
  return ` ${words.join(' ')} `;
}

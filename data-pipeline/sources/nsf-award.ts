import { withoutEntities } from '../core/html-entities.ts';
import { parseDay } from '../core/day.ts';
import { textOrNull } from '../core/text.ts';
import type { AwardFunder, AwardPerson, AwardRole } from './public-award.ts';

/** The funder of every award of NSF Award Search. */
export const nsf: AwardFunder = {
  name: 'National Science Foundation',
  ror: '021nxhr62',
  country: 'US',
  isUsFederal: true,
};

const roles: ReadonlyMap<string, AwardRole> = new Map([
  ['principal investigator', 'PI'],
  ['co-principal investigator', 'co-PI'],
  ['former principal investigator', 'former PI'],
  ['former co-principal investigator', 'former co-PI'],
]);

/** The role that NSF's words state; null for other words. */
export function nsfRole(words: string | null): AwardRole | null {
  return roles.get(words?.trim().toLowerCase() ?? '') ?? null;
}

/** Plain text: entities read (NSF writes some twice), white space as one space; null when nothing is left. */
export function nsfText(written: string | null | undefined): string | null {
  return textOrNull(withoutEntities(withoutEntities(written ?? '')).replace(/\s+/gu, ' '));
}

/**
 * A date as NSF writes it, `M/D/YYYY` or ISO, and `M/D/YY` after a spreadsheet: NSF made its first award in 1952, so that 50 to
 * 99 are years of the last century.
 */
export function nsfDay(written: string): string | null {
  const short = /^(\d{1,2}\/\d{1,2}\/)(\d{2})$/u.exec(written.trim());
  if (short === null) return parseDay(written);
  const [, monthAndDay = '', year = ''] = short;
  return parseDay(`${monthAndDay}${Number(year) >= 50 ? '19' : '20'}${year}`);
}

/**
 * A person as NSF's lists write them: the name, often with an e-mail address, or with "(Former)".
 *
 * @returns null for NSF's words for nobody ("DATA NOT AVAILABLE").
 */
export function nsfPerson(written: string | null | undefined, role: 'PI' | 'co-PI'): AwardPerson | null {
  const parts = (nsfText(written) ?? '').split(' ').filter((part) => part !== '');
  const words = parts.filter((part) => !part.includes('@'));
  const name = words.filter((word) => !/^\(?(?:former|co-principal|principal|investigator|co-pi|pi)\)?$/iu.test(word));
  if (name.length === 0 || isNobody(name.join(' '))) return null;
  const isFormer = words.some((word) => /^\(?former\)?$/iu.test(word));
  const email = parts.find((part) => part.includes('@')) ?? null;
  return { name: name.join(' '), email, role: isFormer ? `former ${role}` : role };
}

/** NSF's words where it knows no name. */
export function isNobody(name: string): boolean {
  return /^(?:data|name) not available$/iu.test(name.trim());
}

/**
 * The people of one cell: "A B, C D" (a comma before "Jr." ends no name), or, in exports since 2025, a list as Python writes it:
 * `['A B a@x.edu', "C O'D c@x.edu"]`.
 */
export function nsfPeople(cell: string | null, role: 'PI' | 'co-PI'): readonly AwardPerson[] {
  if (cell === null) return [];
  const names = cell.startsWith('[') ? quotedItems(cell) : cell.split(/[,;](?!\s*(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D)\b)/u);
  return names.map((name) => nsfPerson(name, role)).filter((person) => person !== null);
}

function quotedItems(list: string): readonly string[] {
  return Array.from(list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu), ([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/gu, '$1'),
  );
}

import { parseDay } from '../core/day.ts';
import { textOrNull } from '../core/text.ts';
import type { AwardFunder, AwardPerson, AwardRole } from './public-award.ts';

const agencies: ReadonlyMap<string, readonly [name: string, ror: string]> = new Map([
  ['NIH', ['National Institutes of Health', '01cwqze88']],
  ['AHRQ', ['Agency for Healthcare Research and Quality', '03jmfdf59']],
  ['CDC', ['Centers for Disease Control and Prevention', '042twtr12']],
  ['FDA', ['United States Food and Drug Administration', '034xvzb47']],
  ['VA', ['United States Department of Veterans Affairs', '05rsv9s98']],
]);

/** Agencies by the two letters of their institutes and centers in project numbers. */
const agencyOfInstitute = new Map(
  [
    'NIH AA AG AI AR AT CA CL CT DA DC DE DK EB ES EY GM HD HG HL LM MD MH NR NS OD RG RM RR TP TR TW WH',
    'AHRQ HS',
    'CDC CD CE CK DD DP EH GH HK IP OH PS TP TS',
    'FDA FD',
    'VA BX CX HX RD RX VA',
  ].flatMap((line) => {
    const [agency = '', ...institutes] = line.split(' ');
    return institutes.map((institute) => [institute, agency] as const);
  }),
);

/** A project number as RePORTER writes it, `5R01CA123456-03A1`: the parts that say who pays and for what. */
export function projectParts(number: string | null): { activity: string; institute: string } | null {
  const parts = /^\d?([A-Z][A-Z0-9]{2})([A-Z]{2})\d{5,6}/u.exec(number?.trim().toUpperCase() ?? '');
  return parts === null ? null : { activity: parts[1] ?? '', institute: parts[2] ?? '' };
}

/**
 * The agency that pays for a project: the one that the record names, else the one that its number stands for. RePORTER lists
 * projects of United States federal agencies only.
 *
 * @param code RePORTER's `agency_code`.
 * @param institute name of the administering institute, for agencies that have no entry here.
 */
export function funderOfProject(code: string | null, number: string | null, institute: string | null): AwardFunder {
  const byNumber = agencyOfInstitute.get(projectParts(number)?.institute ?? '');
  const known = agencies.get(code?.replace(/^ALL/u, '') ?? byNumber ?? '');
  const [name, ror] = known ?? [institute ?? code, null];
  return { name, ror, country: 'US', isUsFederal: true };
}

/** A date of RePORTER's tables: what {@link parseDay} reads, or `1-Aug-2021`. */
export function reporterDay(written: string): string | null {
  const [, day = '', name = '', year = ''] = /^(\d{1,2})-([a-z]{3})[a-z]*-(\d{4})$/iu.exec(written.trim()) ?? [];
  const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.toLowerCase()) / 3 + 1;
  return name !== '' && Number.isInteger(month) && month > 0
    ? parseDay(`${year}-${String(month)}-${day}`)
    : parseDay(written);
}

/** A person as "FAMILY, GIVEN M."; null when the cell is blank or says "Not Applicable". "(contact)" is RePORTER's mark of the contact PI. */
export function listedInvestigator(written: string | null, role: AwardRole): AwardPerson | null {
  const name = textOrNull(written?.replace(/\(contact\)/iu, ' ').replace(/\s+/gu, ' '));
  return name === null || /^(?:not applicable|not available|n\/?a)$/iu.test(name) ? null : { name, role };
}

/** The people of a cell "A, B (contact); C, D;", each once. */
export function listedInvestigators(cells: readonly (string | null)[], role: AwardRole): readonly AwardPerson[] {
  const people = cells
    .flatMap((cell) => cell?.split(';') ?? [])
    .map((name) => listedInvestigator(name, role))
    .filter((person) => person !== null);
  return [...new Map(people.map((person) => [person.name.toLowerCase(), person])).values()];
}

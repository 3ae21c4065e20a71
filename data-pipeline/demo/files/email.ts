import type { Byline, Covered, Line, Organization, Researcher } from '../model.ts';
import { Random } from '../random.ts';

/** The host of an organization's addresses and pages, under a domain that nobody can have (RFC 6761). */
export function hostOf({ name }: Organization): string {
  return `${lettersOf(name).join('-')}.example`;
}

/** The address that the institution's directory has for somebody. */
export function listedAddress({ name, employments }: Covered): string {
  const { organization } = employments.at(-1) ?? {};
  if (organization === undefined) throw new RangeError(`${name.family} was never employed`);
  return `${firstWord(name.given)}.${lettersOf(name.family).join('')}@${hostOf(organization)}`;
}

/**
 * The affiliation lines as a database prints them: behind the first line of most corresponding authors stands their address. It is the
 * directory's for two in three covered people at home; else one that the directory does not have.
 *
 * @param serial of the work: the same work has the same lines in every export.
 */
export function linesWithAddress(author: Byline, serial: number): readonly Line[] {
  const random = new Random('email', serial, author.researcher.sourceId);
  if (!author.isCorresponding || random.chance(0.15)) return author.lines;
  const place = author.lines.findIndex(({ raw, actual }) => raw !== null && actual !== null);
  return author.lines.map((line, index) => {
    if (index !== place || line.raw === null || line.actual === null) return line;
    return {
      ...line,
      raw: `${line.raw}${line.raw.endsWith('.') ? '' : '.'} ${addressAt(random, author.researcher, line.actual)}`,
    };
  });
}

function addressAt(random: Random, researcher: Researcher, organization: Organization): string {
  const family = lettersOf(researcher.name.family).join('');
  const given = firstWord(researcher.name.given);
  if (!isCovered(researcher))
    return `${given}.${family}${String(Number(researcher.sourceId.slice(-4)))}@${hostOf(organization)}`;
  const listed = listedAddress(researcher);
  const isListedHere = listed.endsWith(`@${hostOf(organization)}`);
  return isListedHere && random.chance(0.67) ? listed : `${given.charAt(0)}${family}@${hostOf(organization)}`;
}

function isCovered(researcher: Researcher): researcher is Covered {
  return 'personId' in researcher;
}

function firstWord(given: string): string {
  return lettersOf(given)[0] ?? '';
}

/** Words in small letters without accents. */
function lettersOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}'’]/gu, '')
      .match(/[a-z]+/gu) ?? []
  );
}

import { type AwardShape, dash } from './award-shape.ts';

const dod = /Department of Defense|\bDoD\b|\bDOD\b|\bI?ARPA\b|\bDARPA\b|Advanced Research Projects|Defense/u;

const instrument = {
  url: 'https://acquisition.gov/dfarspgi/pgi-204.1670-cross-reference-federal-procurement-data-system.',
  says: 'six characters of the contracting office, two digits of the year, one of the kind of instrument, four of a serial number',
};

/** What follows the code of the office: year, kind and serial number, with hyphens and without. */
const ending = `${dash}\\d{2}${dash}[A-Z0-9]${dash}[A-Z]?\\d{3,4}`;
const joined = '[‐‑–-]?\\d{2}[‐‑–-]?[A-Z0-9][‐‑–-]?\\d{4}';

/** The Department of Defense of the United States and its parts, which contract for each other. */
export const unitedStatesDefense: readonly AwardShape[] = [
  {
    agency: 'Navy',
    names: /\bONR\b|Naval Research|\bNavy\b|\bNRL\b|Marine Corps/u,
    alsoOf: dod,
    number: `N0{2,3}(?:14|173|39)${ending}|[NM]\\d{5}${ending}|N\\d{7}[A-Z0-9]\\d{4}`,
    isOwn: true,
    isClosed: false,
    examples: ['N00014-07-1-0689', 'N00014-91-J-4046', 'N66001-19-2-4031', 'N660012024046'],
    documented: instrument,
  },
  {
    agency: 'Air Force',
    names: /\bAFOSR\b|\bAFRL\b|Air Force/u,
    alsoOf: dod,
    number: `FA[‐‑–-]?\\d{4}${dash}\\d{2}${dash}[A-Z0-9]${dash}[A-Z]?\\d{3,4}|FA\\d{6}[A-Z0-9]\\d{4}|F\\d{5}${ending}`,
    isOwn: true,
    isClosed: false,
    examples: ['FA9550-18-1-0226', 'F49620-98-1-0123', 'FA95501810226'],
    documented: instrument,
  },
  {
    agency: 'Army',
    names:
      /\bARO\b|\bARL\b|\bArmy\b|\bCDMRP\b|Congressionally Directed Medical|\bUSAMRMC\b|(?<!Australian )Department of Defense|\bDoD\b|\bDOD\b/u,
    alsoOf: dod,
    number: `W(?:911NF|911QX|81XWH|15QKN|15P7T|31P4Q|56HZV|9132V)${joined}|W\\d[A-Z0-9]{4}[‐‑–-]\\d{2}[‐‑–-][A-Z0-9][‐‑–-]\\d{4}|DAA[A-Z][‐‑–-]?\\d{0,2}${ending}|DAA[A-Z]\\d{4}[A-Z0-9]\\d{4}|DAMD17${dash}\\d{2}${dash}[A-Z0-9]${dash}\\d{3,4}|HT9425${joined}`,
    isOwn: true,
    isClosed: false,
    examples: ['W911NF-15-1-0567', 'W81XWH-10-1-0123', 'W911QY-14-C-0047', 'DAAB-07-91-C-Q518', 'DAMD17-01-C-0012'],
    documented: instrument,
  },
  {
    agency: 'Army',
    names: /\bCDMRP\b|Congressionally Directed Medical/u,
    number: '(?:CDMRPL[‐‑–-]\\d{2}[‐‑–-]\\d[‐‑–-])?[A-Z]{2}\\d{6}(?:P\\d)?',
    isOwn: false,
    isClosed: false,
    examples: ['PR130236', 'CDMRPL-13-0-PR130236'],
    documented: null,
  },
  {
    agency: 'DARPA',
    names: /\bI?ARPA\b|\bDARPA\b|Advanced Research Projects/u,
    alsoOf: dod,
    number: `HR0011${joined}|HDTRA1[‐‑–-]\\d{2}[‐‑–-][A-Z0-9][‐‑–-]\\d{4}`,
    isOwn: true,
    isClosed: false,
    examples: ['HR0011-15-C-0083', 'HDTRA1-10-1-0047'],
    documented: instrument,
  },
];

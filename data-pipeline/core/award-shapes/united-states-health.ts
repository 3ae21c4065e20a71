import type { AwardShape } from './award-shape.ts';

const nihCodes =
  'AA|AG|AI|AM|AO|AR|AT|CA|CB|CL|CM|CN|CO|CP|CT|DA|DC|DE|DK|EB|ES|EY|GM|HD|HG|HL|LM|MD|MH|MR|NR|NS|OD|PC|RG|RM|RR|TR|TW|WH';
const cdcCodes = 'CD|CE|CI|CK|DD|DP|GH|IP|OH|PS|TP|TS';
const vaCodes = 'BX|CX|HX|RD|RX';

/** Two-letter codes of NIH institutes, and of the other health agencies that number their grants alike. */
export const institutes = `${nihCodes}|${cdcCodes}|FD|HS`;

/** {@link institutes}, and those of the Department of Veterans Affairs, which do not stand without an activity code. */
export const projectInstitutes = `${institutes}|${vaCodes}`;

const activity = '(?:K99\\s?[/‐‑–-]\\s?R00|[A-Z](?:\\d{2}|[A-Z]\\d|\\d[A-Z])|[RKPU]O\\d|I[0O]1|IK\\d)';

/** A project's number with the codes of one agency: `5R01CA123456-03A1`, the type, the year and what follows left out or not. */
const project = (codes: string) =>
  `(?:\\d\\s?)?${activity}[\\s‐‑–-]{0,3}(?:${codes})[\\s‐‑–-]{0,3}(?:\\d{6}|\\d{5}|\\d{3}\\s\\d{3})(?!\\d)(?:[‐‑–-]\\d{2}(?:[ASXPD]\\d{1,2})*)?`;
const intramural = (codes: string) =>
  `(?:1\\s?)?Z(?:[\\dI][A-Z]|01)[\\s‐‑–-]?(?:${codes})[\\s‐‑–-]?\\d{6}(?:[‐‑–-]\\d{2})?`;
const nihContract =
  '(?:HHS[NFO]\\d{12}[A-Z]|N0[12][\\s‐‑–-]?[A-Z]{2}[‐‑–-]?\\d{1,6}(?:[‐‑–-]\\d{1,6}){0,4}|N[4-9]\\d[A-Z]{2}\\d{5,6}|75N9\\d{10,12})';

const projectNumber = {
  url: 'https://era.nih.gov/erahelp/commons/Commons/understandGrantNums.htm',
  says: '1 R01 CA 123456-01A1: type, activity, institute, serial number, year of support, and suffixes that begin with A, S, X, P or D',
};
const nihName =
  /\bNI(?:H|A|AID|AMS|BIB|CHD|DA|DCD|DCR|DDK|EHS|GMS|MH|MHD|NDS|NR|AAA)\b|\bN(?:CI|EI|HGRI|HLBI|CATS|CRR|LM)\b|National Institutes? of Health(?! Research)|National Institutes of (?:General|Mental|Allergy)|National Institute (?:[Oo]f|[Oo]n|for) (?:Aging|Alcohol|Allergy|Arthritis|Biomedical Imaging|Child Health|Deafness|Dental|Diabetes|Drug Abuse|Environmental Health|General Medical|Mental Health|Minority Health|Neurological|Nursing)|National (?:Eye Institute|Heart(?! Foundation)|Library of Medicine|Human Genome)|(?<!French )National Cancer Institute(?! of (?!Health))|National Center (?:for|on) (?:Advancing Translational|Complementary|Research Resources|Minority)|Fogarty International/u;
const health = /Public Health Service|\bUS?PHS\b|Health and Human Services|\bD?HHS\b/u;

/** Health agencies of the United States, which number their grants alike. */
export const unitedStatesHealth: readonly AwardShape[] = [
  {
    agency: 'NIH',
    names: nihName,
    alsoOf: health,
    country: 'US',
    number: `${project(nihCodes)}|${intramural('(?!B[ABD-Z])[A-Z]{2}')}|${nihContract}`,
    isOwn: true,
    isClosed: false,
    examples: [
      '5R01CA123456-03A1',
      'K99/R00 EB012345',
      'R01 HL 123456',
      'U54-AI-057156',
      'ZIAHL006196',
      'HHSN268201200001C',
    ],
    documented: projectNumber,
  },
  {
    agency: 'NIH',
    names: nihName,
    alsoOf: health,
    country: 'US',
    number: `(?:${institutes})[\\s‐‑–-]?\\d{5,6}(?:[‐‑–-]\\d{2}(?:[ASXPD]\\d{1,2})*)?|\\d{12}[A-Z](?:[‐‑–-]\\d{1,8}){0,3}|Y\\d[A-Z]{2}\\d{4}(?:[‐‑–-]\\d{1,3}){0,3}|A[A-Z]{2}\\d{8}(?:[‐‑–-]\\d{1,3}){3}`,
    isOwn: false,
    isClosed: false,
    examples: ['CA123456', 'HL 69723', 'NS-10414', '261201200013I-0-26100003-1', 'Y1AI0606-1-0-1'],
    documented: null,
  },
  {
    agency: 'CDC',
    names:
      /\bCDC\b|Centers? for Disease Control|\bNIOSH\b|National Institute (?:of|for) Occupational|National Center (?:for|on) (?:Emerging|Birth Defects|Chronic Disease|Injury|Immunization)/u,
    alsoOf: health,
    number: project(cdcCodes),
    isOwn: true,
    isClosed: false,
    examples: ['U01IP000500', 'R01OH009877', '5U01CK000500-02'],
    documented: projectNumber,
  },
  {
    agency: 'FDA',
    names: /\bFDA\b|Food and Drug Administration/u,
    alsoOf: health,
    number: `${project('FD')}|${intramural('B[ABD-Z]')}`,
    isOwn: true,
    isClosed: false,
    examples: ['R01FD002545', 'Z01BK004012'],
    documented: projectNumber,
  },
  {
    agency: 'AHRQ',
    names: /\bAHRQ\b|Agency for Healthcare? Research/u,
    alsoOf: health,
    number: project('HS'),
    isOwn: true,
    isClosed: false,
    examples: ['R01HS007286', 'K08 HS013908-02'],
    documented: projectNumber,
  },
  {
    agency: 'VA',
    names: /Veterans?['’]? (?:Affairs|Administration|Health)|^(?:(?:the|U\.?S\.?) )?VA\b(?! Tech)/u,
    number: project(vaCodes),
    isOwn: true,
    isClosed: false,
    examples: ['I01BX000119', '1 IK2 CX 001234-01A1', 'I01 RX002245'],
    documented: projectNumber,
  },
];

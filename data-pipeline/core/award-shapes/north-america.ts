import { type AwardShape, dash } from './award-shape.ts';

/** Two-letter codes of NIH institutes, and of the PHS agencies that number their grants alike. */
export const institutes =
  'AA|AG|AI|AM|AR|AT|CA|CB|CE|CL|CN|CO|DA|DC|DD|DE|DK|DP|EB|ES|EY|FD|GM|HD|HG|HL|HS|IP|LM|MD|MH|MR|NR|NS|OD|OH|PC|RG|RM|RR|TP|TR|TS|TW|WH';

/** Codes that NSF puts before its seven digits: divisions, offices and programs. */
export const divisions =
  'ACI|AGS|ANI|ANT|ARC|ASC|AST|ATM|BCS|BES|BIO|CAREER|CBET|CCF|CCR|CHE|CISE|CMMI|CMS|CNS|CTS|DBI|DDM|DEB|DGE|DMI|DMR|DMS|DRL|DUE|EAR|ECCS|ECS|EDU|EEC|EES|EF|EFMA|EFRI|EHR|EIA|ENG|EPS|GEO|GRFP|HRD|IBN|ICER|IIA|IIP|IIS|INT|IOS|IRI|ISE|ITE|ITR|MCB|MPS|MRI|NCR|NCSE|OAC|OCE|OCI|OIA|OIS|OISE|OPP|PHY|PLR|RISE|SBE|SES|SMA|TI|TIP';

const activity = '(?:[A-Z](?:\\d{2}|[A-Z]\\d|\\d[A-Z])|[RKPU]O\\d|I[0O]1|IK\\d)';
const grant = `(?:\\d\\s?)?${activity}[\\s‐‑–-]{0,3}(?:${institutes}|BX|CX|HX|RX)[\\s‐‑–-]{0,3}(?:\\d{6}|\\d{5}|\\d{3}\\s\\d{3})(?!\\d)(?:[‐‑–-]\\d{2}(?:[ASX]\\d{1,2})*)?`;
const intramural = '(?:1\\s?)?Z[\\dI][A-Z][\\s‐‑–-]?[A-Z]{2}[\\s‐‑–-]?\\d{6}(?:[‐‑–-]\\d{2})?';
const nihContract =
  '(?:HHS[NFO]\\d{12}[A-Z]|N0[12][\\s‐‑–-]?[A-Z]{2}[‐‑–-]?\\d{1,6}(?:[‐‑–-]\\d{1,6})?|75N9\\d{10,12})';

/** Funders in North America. */
export const northAmerica: readonly AwardShape[] = [
  {
    agency: 'NIH',
    names:
      /\bNI(?:H|A|AID|AMS|BIB|CHD|DA|DCD|DCR|DDK|EHS|GMS|MH|MHD|NDS|NR|AAA)\b|\bN(?:CI|EI|HGRI|HLBI|CATS|CRR|LM)\b|National Institutes? (?:of|on|for) |National (?:Cancer Institute|Eye Institute|Heart|Library of Medicine|Human Genome)|Public Health Service/u,
    number: `${grant}|${intramural}|${nihContract}`,
    isOwn: true,
    isClosed: false,
    examples: ['5R01CA123456-03A1', 'R01 HL 123456', 'U54-AI-057156', 'ZIAHL006196', 'HHSN268201200001C'],
    source: 'https://grants.nih.gov/grants/how-to-apply-application-guide/resources/activity-codes.htm',
  },
  {
    agency: 'NIH',
    names:
      /\bNI(?:H|A|AID|AMS|BIB|CHD|DA|DCD|DCR|DDK|EHS|GMS|MH|MHD|NDS|NR|AAA)\b|\bN(?:CI|EI|HGRI|HLBI)\b|National Institutes? (?:of|on|for) /u,
    number: `(?:${institutes})[\\s‐‑–-]?\\d{5,6}`,
    isOwn: false,
    isClosed: false,
    examples: ['CA123456', 'HL 69723', 'NS-10414'],
    source: 'https://reporter.nih.gov/',
  },
  {
    agency: 'NSF',
    names:
      /\bNSF\b(?!C)|(?<!Swiss |Natural |Israel |Iran |Czech |Binational |Norwegian |Slovak |Social )National Science Foundation(?! of China)/u,
    number: `(?:(?:(?:${divisions})[\\s‐‑–-]{1,3}|(?:${divisions})(?=\\d))(?:\\d{7}|\\d{2}[‐‑–-]\\d{5}))`,
    isOwn: true,
    isClosed: true,
    examples: ['CMMI-2222810', 'DMS 1405728', 'AST 97-30792', 'IRI9306580'],
    source: 'https://www.nsf.gov/awardsearch/',
  },
  {
    agency: 'NSF',
    names:
      /\bNSF\b(?!C)|(?<!Swiss |Natural |Israel |Iran |Czech |Binational )National Science Foundation(?! of China)/u,
    number: '(?:[A-Z]{2,6}[\\s‐‑–-]{0,2}){0,3}(?:\\d{7}|\\d{2}[‐‑–-]\\d{5})',
    isOwn: false,
    isClosed: true,
    examples: ['2222810', 'SMP OCE-1372720'],
    source: 'https://www.nsf.gov/awardsearch/',
  },
  {
    agency: 'DOE',
    names: /\bDOE\b|Department of Energy|\bARPA-E\b|Basic Energy Sciences/u,
    number:
      'DE[\\s‐‑–-]{0,2}(?:SC|AC|FG|FC|EE|NA|NE|FE|AR|CR|IA|OE|EM)[‐‑–-]?\\d{2,}[A-Z0-9‐‑–-]*\\d|W[‐‑–-]\\d{2}[‐‑–-]\\d{3}[‐‑–-]ENG[‐‑–-]\\d{2}',
    isOwn: true,
    isClosed: false,
    examples: ['DE-SC0012345', 'DE-AC02-05CH11231', 'W-31-109-ENG-38'],
    source: 'https://pamspublic.science.energy.gov/WebPAMSExternal/interface/awards/AwardSearchExternal.aspx',
  },
  {
    agency: 'Navy',
    names: /\bONR\b|Naval Research|\bNavy\b|\bNRL\b/u,
    number: `N0{2,3}(?:14|173|39)${dash}\\d{2}${dash}(?:\\d|[A-Z])${dash}[A-Z]?\\d{3,4}`,
    isOwn: true,
    isClosed: false,
    examples: ['N00014-07-1-0689', 'N00014-91-J-4046'],
    source: 'https://www.acquisition.gov/dfars/subpart-204.16-uniform-procurement-instrument-identifiers',
  },
  {
    agency: 'Air Force',
    names: /\bAFOSR\b|\bAFRL\b|Air Force/u,
    number: `FA\\d{4}${dash}\\d{2}${dash}[A-Z0-9]${dash}[A-Z]?\\d{3,4}|F496\\d{2}${dash}\\d{2}${dash}[A-Z0-9]${dash}\\d{4}`,
    isOwn: true,
    isClosed: false,
    examples: ['FA9550-18-1-0226', 'F49620-98-1-0123'],
    source: 'https://www.acquisition.gov/dfars/subpart-204.16-uniform-procurement-instrument-identifiers',
  },
  {
    agency: 'Army',
    names: /\bARO\b|\bARL\b|\bArmy\b|\bCDMRP\b|\bUSAMRMC\b|Department of Defense|\bDoD\b|\bDOD\b/u,
    number: `W(?:911NF|911QX|81XWH|15QKN|15P7T|31P4Q|56HZV|9132V)[‐‑–-]?\\d{2}[‐‑–-]?[A-Z0-9][‐‑–-]?\\d{4}|DAA[A-Z][‐‑–-]?\\d{0,2}${dash}\\d{2}${dash}[A-Z0-9]${dash}[A-Z]?\\d{3,4}|DAMD17${dash}\\d{2}${dash}\\d${dash}\\d{4}|HT9425${dash}\\d{2}${dash}1${dash}\\d{4}`,
    isOwn: true,
    isClosed: false,
    examples: ['W911NF-15-1-0567', 'W81XWH-10-1-0123', 'DAAB-07-91-C-Q518', 'DAMD17-03-1-0123'],
    source: 'https://www.acquisition.gov/dfars/subpart-204.16-uniform-procurement-instrument-identifiers',
  },
  {
    agency: 'DARPA',
    names: /\bI?ARPA\b|\bDARPA\b|Advanced Research Projects/u,
    number: 'HR0011[‐‑–-]?\\d{2}[‐‑–-]?[A-Z0-9][‐‑–-]?\\d{4}|HDTRA1[‐‑–-]\\d{2}[‐‑–-][A-Z0-9][‐‑–-]\\d{4}',
    isOwn: true,
    isClosed: false,
    examples: ['HR0011-15-C-0083', 'HDTRA1-10-1-0047'],
    source: 'https://www.acquisition.gov/dfars/subpart-204.16-uniform-procurement-instrument-identifiers',
  },
  {
    agency: 'NASA',
    names: /\bNASA\b|Aeronautics and Space|\bJPL\b|Goddard/u,
    number: '80[A-Z]{4}\\d{2}[A-Z]{1,2}\\d{3,4}|NN[XGHAJLMSCHA]\\d{2}[A-Z]{2}\\d{2,3}[A-Z]|NA[GS]\\d?[‐‑–-]\\d{3,6}',
    isOwn: true,
    isClosed: false,
    examples: ['80NSSC18K0584', 'NNX07AE89G', 'NNA14AB01A', 'NAG5-12345'],
    source: 'https://www.acquisition.gov/nfs/part-1804-administrative-matters',
  },
  {
    agency: 'NOAA',
    names: /\bNOAA\b|Oceanic and Atmospheric/u,
    number: 'NA\\d{2}[A-Z]{3}\\d{7}|NA\\d{2}GP\\d{4}',
    isOwn: true,
    isClosed: false,
    examples: ['NA07OAR4310094', 'NA07GP0213'],
    source: 'https://www.noaa.gov/organization/acquisition-grants/grants',
  },
  {
    agency: 'USDA',
    names: /\bUSDA\b|\bNIFA\b|Department of Agriculture/u,
    number: `20\\d{2}${dash}\\d{5}${dash}\\d{5}|\\d{2}${dash}\\d{4}${dash}\\d${dash}\\d{3}|\\d{4}${dash}\\d{5}${dash}\\d{3}${dash}\\d{2}[A-Z]?`,
    isOwn: true,
    isClosed: false,
    examples: ['2015-67015-23419', '58-5320-9-382', '5358-21000-035-00'],
    source: 'https://www.nifa.usda.gov/data/data-gateway',
  },
  {
    agency: 'NSERC',
    names: /\bNSERC\b|Natural Sciences and Engineering/u,
    number:
      '(?:RGPIN|RGPAS|DGECR|STPGP|CRDPJ|ALLRP|PGSD?|RTI|EGP|IRCPJ)[/‐‑–-]?\\s?(?:\\d{4,6}[‐‑–-]\\d{2,5}|\\d{5,6})',
    isOwn: true,
    isClosed: false,
    examples: ['RGPIN-2017-04567', 'CRDPJ 485599-15'],
    source: 'https://www.nserc-crsng.gc.ca/ase-oro/index_eng.asp',
  },
  {
    agency: 'CIHR',
    names: /\bCIHR\b|Canadian Institutes? of Health/u,
    number: '(?:MOP|PJT|FDN|FRN|PPP|CCI|MSH|TGH|GMX|HET)[\\s‐‑–:-]{1,2}\\d{5,6}',
    isOwn: true,
    isClosed: false,
    examples: ['MOP-123456', 'FRN: 143234'],
    source: 'https://webapps.cihr-irsc.gc.ca/decisions/p/main.html?lang=en',
  },
];

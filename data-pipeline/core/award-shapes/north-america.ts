import { type AwardShape, dash } from './award-shape.ts';
import { unitedStatesDefense } from './united-states-defense.ts';
import { unitedStatesHealth } from './united-states-health.ts';

/** Codes that NSF puts before its seven digits: divisions, offices and programs. */
export const divisions =
  'ACI|AGS|ANI|ANT|ARC|ASC|AST|ATM|BCS|BES|BIO|CAREER|CBET|CCF|CCR|CHE|CISE|CMMI|CMS|CNS|CTS|DBI|DDM|DEB|DGE|DMI|DMR|DMS|DRL|DUE|EAR|ECCS|ECS|EDU|EEC|EES|EF|EFMA|EFRI|EHR|EIA|ENG|EPS|GEO|GRFP|HRD|IBN|ICER|IIA|IIP|IIS|INT|IOS|IRI|ISE|ITE|ITR|MCB|MPS|MRI|NCR|NCSE|OAC|OCE|OCI|OIA|OIS|OISE|OPP|PHY|PLR|RISE|SBE|SES|SMA|TI|TIP';

const nsfName =
  /\bNSF\b(?!C| of China)|(?<!Swiss |Natural |Israel |Iran |Czech |Binational |Norwegian |Slovak |Social )National Science Foundation(?! of China| for [\p{L} ]{3,40} of China)|^Directorate for (?:Engineering|Biological|Mathematical|Computer|Geosciences|Social|Education|STEM|Technology)/u;
const nsfNumber = {
  url: 'https://resources.research.gov/common/webapi/awardapisearch-v1.htm',
  says: 'an award is asked for by its unique identifier, seven digits (1052893)',
};

/** Funders in North America. */
export const northAmerica: readonly AwardShape[] = [
  ...unitedStatesHealth,
  {
    agency: 'NSF',
    names: nsfName,
    country: 'US',
    number: `(?:(?:(?:${divisions})[\\s‐‑–-]{1,3}|(?:${divisions})(?=\\d))(?:\\d{7}|\\d{2}[‐‑–-]\\d{5}))`,
    isOwn: true,
    isClosed: true,
    examples: ['CMMI-2222810', 'DMS 1405728', 'AST 97-30792', 'IRI9306580'],
    documented: nsfNumber,
  },
  {
    agency: 'NSF',
    names: nsfName,
    country: 'US',
    number: `(?:[A-Z]{2,6}[\\s#‐‑–-]{0,3}){0,3}(?:\\d{7}|\\d{2}[‐‑–-]\\d{5})(?:[\\s‐‑–-](?:[A-Z]{2,4}))?|(?:${divisions})[\\s‐‑–-]{1,3}\\d{6}`,
    isOwn: false,
    isClosed: true,
    examples: ['2222810', 'SMP OCE-1372720', 'DMS 0652633 FRG', 'CCF 805476'],
    documented: nsfNumber,
  },
  {
    agency: 'DOE',
    names: /\bDOE\b|Department of Energy|\bARPA-E\b|Basic Energy Sciences/u,
    number:
      'DE[\\s‐‑–-]{0,2}(?:SC|AC|FG|FC|EE|NA|NE|FE|AR|CR|IA|OE|EM)[‐‑–-]?\\d{2,}[A-Z0-9‐‑–-]*\\d|DE[‐‑–-]AC\\d{2}[‐‑–-]\\d{2}[A-Z]{2,3}\\s\\d{4,5}|W[‐‑–-]\\d{2}[‐‑–-]\\d{3}[‐‑–-]ENG[‐‑–-]\\d{2}',
    isOwn: true,
    isClosed: false,
    examples: ['DE-SC0012345', 'DE-SC-0001234', 'DE-AC02-05CH11231', 'DE-AC06-76RLO 1830', 'W-31-109-ENG-38'],
    documented: {
      url: 'https://webarchive.library.unt.edu/web/20161225094017/http://science.energy.gov/funding-opportunities/acknowledgements',
      says: 'grants are named in the form “Award Number DE-SC-0001234”',
    },
  },
  {
    agency: 'DOE',
    names: /\bDOE\b|Department of Energy/u,
    number:
      '[‐‑–-]?(?:AC|FG|FC)\\d{2}[‐‑–-]\\d{2}[A-Z]{2}\\d{4,5}|\\d{2}[A-Z]{2}\\d{5}|\\d{2}[‐‑–-]SC[‐‑–-]\\d{2}[‐‑–-]SC',
    isOwn: false,
    isClosed: false,
    examples: ['AC02-05CH11231', '05CH11231', '17-SC-20-SC'],
    documented: null,
  },
  ...unitedStatesDefense,
  {
    agency: 'NASA',
    names: /\bNASA\b|Aeronautics and Space|\bJPL\b|Goddard/u,
    number:
      '80[A-Z]{4}\\d{2}[A-Z]{1,2}\\d{3,4}|NN[XGHAJLMSCHA]\\d{2}[A-Z]{2}\\d{2,3}[A-Z]|NA[GS]\\d?[‐‑–-]\\d{3,6}|NCC\\s?\\d[‐‑–-]\\d{2,4}(?:[‐‑–-][A-Z]{2,3}\\d{5})?|HST[‐‑–-](?:GO|AR|HF\\d?)[‐‑–-]\\d{5}(?:\\.\\d{1,3}(?:[‐‑–-][A-Z])?)?',
    isOwn: true,
    isClosed: false,
    examples: ['80NSSC18K0584', 'NNX07AE89G', 'NNA14AB01A', 'NAG5-12345', 'NCC2-1160', 'NCC 9-58-PF04307'],
    documented: {
      url: 'http://edocket.access.gpo.gov/cfr_2007/janqtr/14cfr1260.15.htm',
      says: '“NN”, the center, and two digits of the fiscal year begin a grant’s number; the edition of 2001 has NAG and NCC before the center',
    },
  },
  {
    agency: 'NOAA',
    names: /\bNOAA\b|Oceanic and Atmospheric/u,
    number: 'NA\\d{2}[A-Z]{3}\\d{7}|NA\\d{2}(?:GP|RG|RU|RJ|WC)\\d{4}',
    isOwn: true,
    isClosed: false,
    examples: ['NA07OAR4310094', 'NA07GP0213', 'NA16RG1607'],
    documented: null,
  },
  {
    agency: 'USDA',
    names:
      /\bUSDA\b|\bNIFA\b|Department of Agriculture|National Institute of Food and Agriculture|Agricultural Research Service/u,
    number: `20\\d{2}${dash}\\d{5}${dash}\\d{5}|\\d{2}${dash}\\d{4}${dash}\\d${dash}\\d{3}|\\d{4}${dash}\\d{5}${dash}\\d{3}${dash}\\d{2}[A-Z]?`,
    isOwn: true,
    isClosed: false,
    examples: ['2015-67015-23419', '58-5320-9-382', '5358-21000-035-00'],
    documented: {
      url: 'https://cfaes.osu.edu/faculty-staff-resources/cfaes-monthly/archives/how-acknowledge-nifa-support',
      says: 'NIFA’s award number has three groups with hyphens between, the second and the third of five digits',
    },
  },
  {
    agency: 'USDA',
    names: /\bUSDA\b|\bNIFA\b|National Institute of Food and Agriculture|Agricultural Research Service/u,
    number: '(?:ARS[‐‑–-]?)?\\d{7}',
    isOwn: false,
    isClosed: false,
    examples: ['0078281', '1012345', 'ARS-0408188'],
    documented: {
      url: 'https://www.nifa.usda.gov/grants/regulations-and-guidelines/acknowledgment-usda-support-nifa',
      says: 'work under Hatch, Evans-Allen and McIntire-Stennis funds is named by its accession number; that it has seven digits is seen in files',
    },
  },
  {
    agency: 'NSERC',
    names: /\bNSERC\b|Natural Sciences and Engineering/u,
    number:
      '(?:RGPIN|RGPAS|RGPGP|DGECR|STPGP|CRDPJ|RDCPJ|ALLRP|PGSD?|RTI|EGP|IRCPJ|SAPIN|SAPPJ)[/‐‑–-]?\\s?(?:\\d{4,6}[‐‑–-]\\d{2,5}|\\d{5,6})',
    isOwn: true,
    isClosed: false,
    examples: ['RGPIN-2017-04567', 'CRDPJ 485599-15', 'RDCPJ 445200-12'],
    documented: null,
  },
  {
    agency: 'NSERC',
    names: /\bNSERC\b|Natural Sciences and Engineering/u,
    number: '\\d{5,6}(?:[‐‑–-]\\d{2,4})?',
    isOwn: false,
    isClosed: false,
    examples: ['110198', '485599-15'],
    documented: null,
  },
  {
    agency: 'CIHR',
    names: /\bCIHR\b|Canadian Institutes? of Health/u,
    number: '(?:MOP|PJT|FDN|FRN|PPP|CCI|MSH|TGH|GMX|HET)[\\s‐‑–:-]{1,2}\\d{5,6}',
    isOwn: true,
    isClosed: false,
    examples: ['MOP-123456', 'FRN: 143234'],
    documented: null,
  },
  {
    agency: 'CIHR',
    names: /\bCIHR\b|Canadian Institutes? of Health/u,
    number: '\\d{5,6}',
    isOwn: false,
    isClosed: false,
    examples: ['143234'],
    documented: null,
  },
  {
    agency: 'Gates Foundation',
    names: /Gates Foundation|\bBMGF\b/u,
    number: 'OPP(?:GH|GD)?\\d{3,7}(?:_\\d{2})?|INV[‐‑–-]\\d{6}',
    isOwn: true,
    isClosed: false,
    examples: ['INV-001234', 'OPP1001143', 'OPPGH5375'],
    documented: {
      url: 'https://openaccess.gatesfoundation.org/how-to-comply',
      says: 'the grant number begins with INV and goes on with digits; OPP before older ones is seen in files',
    },
  },
  {
    agency: 'American Heart Association',
    names: /American Heart Association|\bAHA\b/u,
    number: '\\d{2}(?:C?PRE|POST|C?SDG|GRNT|EIA|CSA|TPA|IPA|CDA|BGIA|AWRP|FTF|IRG|UFEL|SFRN)\\d{5,11}',
    isOwn: true,
    isClosed: false,
    examples: ['15POST1234567', '18TPA34230008', '17CPRE33680012', '10IRG3020079'],
    documented: null,
  },
  {
    agency: 'American Heart Association',
    names: /American Heart Association|\bAHA\b/u,
    number: '\\d{7}[A-Z]',
    isOwn: false,
    isClosed: false,
    examples: ['0855123N'],
    documented: null,
  },
  {
    agency: 'American Cancer Society',
    names: /American Cancer Society|\bACS\b/u,
    number: '(?:RSG|IRG|PF|MRSG|DSCN)[‐‑–-]\\d{2}[‐‑–-]\\d{3}[‐‑–-]\\d{2}(?:[‐‑–-][A-Z]{2,4})?',
    isOwn: true,
    isClosed: false,
    examples: ['RSG-12-123-01-CSM'],
    documented: null,
  },
  {
    agency: 'Susan G. Komen',
    names: /Susan G\.? Komen|Komen (?:Foundation|for the Cure)/u,
    number: '(?:BCTR|DISS|PDF|CCR|IIR|KG|SAC|PROMISE)\\d{4,8}',
    isOwn: false,
    isClosed: false,
    examples: ['BCTR0100530', 'KG111025', 'CCR15329745'],
    documented: null,
  },
];

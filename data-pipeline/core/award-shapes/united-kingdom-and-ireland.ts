import type { AwardShape } from './award-shape.ts';

const ukri =
  /\bUKRI\b|UK Research and Innovation|\bEPSRC\b|\bBBSRC\b|\bNERC\b|\bESRC\b|\bSTFC\b|\bAHRC\b|\bMRC\b|(?<!Health and |South African |Swedish |Australian |Indian )Medical Research Council|Engineering and Physical Sciences|Biotechnology and Biological|Natural Environment Research|Economic and Social Research|Science and Technology Facilities|Arts and Humanities Research Council|Innovate UK|National Centre for the Replacement/u;

/** Funders in the United Kingdom and Ireland. */
export const unitedKingdomAndIreland: readonly AwardShape[] = [
  {
    agency: 'UKRI',
    names: ukri,
    number:
      '(?:EP|MR|BB|NE|ES|ST|AH|PP|GR|TS|DT|NC)/\\s?[A-Z]\\d{5,6}[A-Z0-9]?/\\s?\\d{1,2}|BBS/E/[A-Z]{1,2}/[A-Z0-9]{6,10}|MC_(?:[A-Z]{2}_[A-Z0-9_]+|EX_MR/[A-Z]\\d{6}|U\\d{8,9})(?:/\\d+)?|IIP/\\s?\\d{4}/\\d{3}|G\\d{7}(?:/\\d)?',
    isOwn: true,
    isClosed: false,
    examples: [
      'EP/M002527/1',
      'EP/P50158X/1',
      'BB/ L02022X/1',
      'BBS/E/B/0000M206',
      'MC_UU_12013/9',
      'MC_U117592730',
      'G0801721',
    ],
    documented: {
      url: 'http://studentnet.cs.manchester.ac.uk/pgr/grantcodes.php',
      says: 'EPSRC’s grants are cited as EP/P500915/1 or EP/P50158X/1; what the other councils write is seen in files',
    },
  },
  {
    agency: 'UKRI',
    names: ukri,
    number: '\\d{5,8}|G\\d{2,4}/\\d{3,4}',
    isOwn: false,
    isClosed: false,
    examples: ['1644280', '104367', 'G117/488'],
    documented: null,
  },
  {
    agency: 'NIHR',
    names: /\bNIHR\b|National Institute (?:for|of) Health (?:and Care )?Research/u,
    number:
      '(?:NIHRDH[‐‑–-])?(?:PB[‐‑–-]PG|RP[‐‑–-]PG|NF[‐‑–-]SI|CS|ACF|CDF|DRF|PDF|BRF|IS[‐‑–-]HPU)[‐‑–-]\\d{2,4}[‐‑–-]\\d{2,5}(?:[‐‑–-]\\d{2,3})?|(?:NIHRDH[‐‑–-])?(?:HTA|EME|HS&DR|PHR|TAR|SRP)/\\d{2}/\\d{2,4}/\\d{2,3}|NIHR\\d{6}',
    isOwn: true,
    isClosed: false,
    examples: ['NIHR200163', 'PB-PG-1215-20017', 'CDF-2009-02-10', 'HTA/08/16/01', 'NIHRDH-EME/11/20/05'],
    documented: null,
  },
  {
    agency: 'Wellcome',
    names: /Wellcome/u,
    number: '(?:WT)?\\d{6}(?:/[A-Z]/\\d{2}/[A-Z])?(?:MA|MF|AIA)?',
    isOwn: false,
    isClosed: false,
    examples: ['WT098012', '106077/Z/14/Z', '100114'],
    documented: null,
  },
  {
    agency: 'Wellcome',
    names: /Wellcome/u,
    number: '(?:WT)?\\d{6}/[A-Z]/\\d{2}/[A-Z]|\\d{6}/[A-Z]/[A-Z]/\\d{2}|IA/[A-Z()]{1,5}/\\d{2}/\\d/\\d{6}',
    isOwn: true,
    isClosed: false,
    examples: ['093592/Z/10/Z', '066742/H/01/Z', 'IA/S/12/2/500640'],
    documented: null,
  },
  {
    agency: 'British Heart Foundation',
    names: /British Heart Foundation|\bBHF\b/u,
    number: '(?:PG|RG|FS|CH|SP|AA|RE)/\\d{2}/\\d{1,3}/\\d{4,6}|RG/\\d{2}/\\d{3}',
    isOwn: true,
    isClosed: false,
    examples: ['PG/15/44/31574'],
    documented: null,
  },
  {
    agency: 'Cancer Research UK',
    names: /Cancer Research UK|\bCRUK\b/u,
    number: 'C\\d{3,5}/A\\d{4,6}|CRUK[‐‑–-]A\\d{4,6}',
    isOwn: true,
    isClosed: false,
    examples: ['C1298/A8362', 'CRUK-A10550'],
    documented: null,
  },
  {
    agency: 'Cancer Research UK',
    names: /Cancer Research UK|\bCRUK\b/u,
    number: 'A\\d{4,6}',
    isOwn: false,
    isClosed: false,
    examples: ['A15581'],
    documented: null,
  },
  {
    agency: 'Science Foundation Ireland',
    names: /Science Foundation (?:of )?Ireland|\bSFI\b/u,
    number:
      '(?:SFI/)?\\d{2}/[A-Z]{2,4}(?:\\.?\\d)?/(?:[A-Z]{3}/?)?[A-Z]?\\d{3,4}(?:_P\\d|s\\d|ur\\d{2}|/?STAR\\s?\\d{2}|/?STAR)?',
    isOwn: true,
    isClosed: false,
    examples: ['08/IN.1/B2070', '13/RC/2077_P2', 'SFI/12/RC/2273', '13/SIRG/2128', '11/RFP.1/BMT/3307', '03/IN3/B364'],
    documented: null,
  },
];

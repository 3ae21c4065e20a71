import type { AwardShape } from './award-shape.ts';

/** Funders in Latin America, and those of many countries. */
export const elsewhere: readonly AwardShape[] = [
  {
    agency: 'FAPESP',
    names: /\bFAPESP\b|Pesquisa do Estado de São Paulo|S[aã]o Paulo (?:State )?Research Foundation/iu,
    number: '(?:19|20)?\\d{2}\\s?/\\s?\\d{4,5}[‐‑–-]\\d',
    isOwn: true,
    isClosed: true,
    examples: ['2013/12345-6', '08/56446-9', '95/3636-3'],
    source: 'https://bv.fapesp.br/en/',
  },
  {
    agency: 'CNPq',
    names:
      /\bCNPq\b|Desenvolvimento Científico e Tecnológico|National Council for Scientific and Technological Development/iu,
    number: '\\d{6}/(?:19|20)\\d{2}[‐‑–-]\\d',
    isOwn: true,
    isClosed: true,
    examples: ['307620/2015-8'],
    source: 'https://www.gov.br/cnpq/pt-br',
  },
  {
    agency: 'CAPES',
    names: /\bCAPES\b|Aperfeiçoamento de Pessoal/u,
    number: '88(?:881|882|887)\\.\\d{6}/20\\d{2}[‐‑–-]\\d{2}',
    isOwn: true,
    isClosed: false,
    examples: ['88881.310592/2018-01'],
    source: 'https://www.gov.br/capes/pt-br',
  },
  {
    agency: 'ANID',
    names: /FONDECYT|\bANID\b|CONICYT|\bPBCT\b/iu,
    number: '1?\\d{7}',
    isOwn: false,
    isClosed: false,
    examples: ['11070117', '1150340'],
    source: 'https://www.anid.cl/',
  },
  {
    agency: 'HFSP',
    names: /\bHFSPO?\b|Human Frontiers? Science/u,
    number: '(?:RGP|RGY|LT|CDA)\\s?\\d{4,6}[/‐‑–-]\\s?\\d{4}(?:[‐‑–-][A-Z])?',
    isOwn: true,
    isClosed: false,
    examples: ['RGP0012/2013', 'LT 00743/1998-B'],
    source: 'https://www.hfsp.org/awardees/awards',
  },
  {
    agency: 'American Heart Association',
    names: /American Heart Association|\bAHA\b/u,
    number: '\\d{2}(?:POST|PRE|SDG|GRNT|EIA|CSA|TPA|IPA|CDA|BGIA|AWRP|FTF)\\d{5,11}|\\d{7}[A-Z]',
    isOwn: true,
    isClosed: false,
    examples: ['15POST1234567', '18TPA34230008', '0855123N'],
    source: 'https://professional.heart.org/en/research-programs',
  },
  {
    agency: 'American Cancer Society',
    names: /American Cancer Society|\bACS\b/u,
    number: '(?:RSG|IRG|PF|MRSG|DSCN)[‐‑–-]\\d{2}[‐‑–-]\\d{3}[‐‑–-]\\d{2}(?:[‐‑–-][A-Z]{2,4})?',
    isOwn: true,
    isClosed: false,
    examples: ['RSG-12-123-01-CSM'],
    source: 'https://www.cancer.org/research/currently-funded-cancer-research.html',
  },
];

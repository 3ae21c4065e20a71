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
    documented: null,
  },
  {
    agency: 'CNPq',
    names:
      /\bCNPq\b|Desenvolvimento Científico e Tecnológico|National Council for Scientific and Technological Development/iu,
    number: '\\d{6}/(?:19|20)\\d{2}[‐‑–-]\\d',
    isOwn: true,
    isClosed: true,
    examples: ['307620/2015-8'],
    documented: null,
  },
  {
    agency: 'CAPES',
    names: /\bCAPES\b|Aperfei[çc]oamento de Pessoal|Coordination for the Improvement of Higher/u,
    number: '88(?:881|882|887)\\.\\d{6}/20\\d{2}[‐‑–-]\\s?\\d{2}|23038\\.\\d{6}/20\\d{2}[‐‑–-]\\d{2}',
    isOwn: true,
    isClosed: false,
    examples: ['88881.310592/2018-01', '23038.016333/2017-85'],
    documented: null,
  },
  {
    agency: 'CAPES',
    names: /\bCAPES\b|Aperfei[çc]oamento de Pessoal|Coordination for the Improvement of Higher/u,
    number: '0{0,2}1',
    isOwn: false,
    isClosed: false,
    examples: ['001'],
    documented: {
      url: 'http://fisio.icb.usp.br:4882/posgraduacao/defesas/divulgacao-apoio-financeiro_em-documentos-academico-cientificos.html',
      says: 'ordinance 206 of 2018 lets works name code 001 for all support received',
    },
  },
  {
    agency: 'ANID',
    names: /FONDECYT|\bANID\b|CONICYT|\bPBCT\b/iu,
    number: '1?\\d{7}',
    isOwn: false,
    isClosed: false,
    examples: ['11070117', '1150340'],
    documented: null,
  },
  {
    agency: 'HFSP',
    names: /\bHFSPO?\b|Human Frontiers? Science/u,
    number: '(?:RGP|RGY|LT|CDA)\\s?\\d{4,6}[/‐‑–-]\\s?\\d{4}(?:[‐‑–-][A-Z])?',
    isOwn: true,
    isClosed: false,
    examples: ['RGP0012/2013', 'LT 00743/1998-B'],
    documented: null,
  },
];

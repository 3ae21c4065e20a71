import { describe, expect, test } from 'vitest';
import {
  agencyOf,
  agencyOfAward,
  awardShapes,
  isOwnShape,
  shapeReading,
} from '../../../data-pipeline/core/award-shapes/index.ts';

const examples = awardShapes.flatMap((row) => row.examples.map((example) => ({ ...row, example })));

const agencyNames: readonly (readonly [name: string, agency: string])[] = [
  ['National Institutes of Health', 'NIH'],
  ['Centers for Disease Control and Prevention', 'CDC'],
  ['United States Food and Drug Administration', 'FDA'],
  ['Agency for Healthcare Research and Quality', 'AHRQ'],
  ['United States Department of Veterans Affairs', 'VA'],
  ['National Science Foundation', 'NSF'],
  ['U.S. Department of Energy', 'DOE'],
  ['Office of Naval Research', 'Navy'],
  ['Air Force Office of Scientific Research', 'Air Force'],
  ['Congressionally Directed Medical Research Programs', 'Army'],
  ['Defense Advanced Research Projects Agency', 'DARPA'],
  ['National Aeronautics and Space Administration', 'NASA'],
  ['National Oceanic and Atmospheric Administration', 'NOAA'],
  ['National Institute of Food and Agriculture', 'USDA'],
  ['Natural Sciences and Engineering Research Council of Canada', 'NSERC'],
  ['Canadian Institutes of Health Research', 'CIHR'],
  ['Bill & Melinda Gates Foundation', 'Gates Foundation'],
  ['American Heart Association', 'American Heart Association'],
  ['American Cancer Society', 'American Cancer Society'],
  ['Susan G. Komen Breast Cancer Foundation', 'Susan G. Komen'],
  ['European Commission', 'EU'],
  ['COST', 'COST'],
  ['Engineering and Physical Sciences Research Council', 'UKRI'],
  ['National Institute for Health Research', 'NIHR'],
  ['Wellcome Trust', 'Wellcome'],
  ['British Heart Foundation', 'British Heart Foundation'],
  ['Cancer Research UK', 'Cancer Research UK'],
  ['Science Foundation Ireland', 'Science Foundation Ireland'],
  ['Deutsche Forschungsgemeinschaft', 'DFG'],
  ['Federal Ministry of Education and Research', 'BMBF'],
  ['Agence Nationale de la Recherche', 'ANR'],
  ['Swiss National Science Foundation', 'SNSF'],
  ['Austrian Science Fund', 'FWF'],
  ['Dutch Research Council (NWO)', 'NWO'],
  ['Agencia Estatal de Investigación', 'AEI (Spain)'],
  ['Fundação para a Ciência e a Tecnologia', 'FCT'],
  ['Narodowe Centrum Nauki', 'NCN'],
  ['Czech Science Foundation', 'GACR'],
  ['Technology Agency of the Czech Republic', 'TACR'],
  ['Academy of Sciences of the Czech Republic', 'Czech ministries'],
  ['European Social Fund', 'EFOP/GINOP (Hungary)'],
  ['Swedish Research Council', 'Swedish Research Council'],
  ['VINNOVA', 'Vinnova'],
  ['The Research Council of Norway', 'Research Council of Norway'],
  ['Academy of Finland', 'Research Council of Finland'],
  ['Research Foundation - Flanders', 'FWO'],
  ['Fund for Scientific Research', 'FNRS'],
  ['Hungarian Scientific Research Fund', 'OTKA/NKFIH'],
  ['Slovak Research and Development Agency', 'APVV'],
  ['Slovenian Research Agency', 'ARIS (Slovenia)'],
  ['TUBITAK', 'TÜBİTAK'],
  ['Novo Nordisk Foundation', 'Novo Nordisk Foundation'],
  ['Russian Foundation for Basic Research', 'RFBR'],
  ['Russian Science Foundation', 'RSF'],
  ['National Natural Science Foundation of China', 'NSFC'],
  ['National Key R&D Program of China', 'MOST (China)'],
  ['Chinese Academy of Sciences', 'CAS'],
  ['Japan Society for the Promotion of Science', 'JSPS'],
  ['Japan Science and Technology Agency', 'JST'],
  ['Japan Agency for Medical Research and Development', 'AMED'],
  ['National Research Foundation of Korea', 'NRF (Korea)'],
  ['IITP', 'IITP (Korea)'],
  ['Rural Development Administration', 'RDA (Korea)'],
  ['National Science and Technology Council', 'MOST (Taiwan)'],
  ['Department of Science and Technology', 'DST/SERB (India)'],
  ['Australian Research Council', 'ARC'],
  ['National Health and Medical Research Council', 'NHMRC'],
  ['Israel Science Foundation', 'ISF'],
  ['US-Israel Binational Science Foundation', 'BSF'],
  ['Research Grants Council', 'RGC (Hong Kong)'],
  ['Marsden Fund', 'Marsden Fund'],
  ['Ministry of Business, Innovation and Employment', 'MBIE'],
  ['São Paulo Research Foundation', 'FAPESP'],
  ['CNPq', 'CNPq'],
  ['Coordenação de Aperfeiçoamento de Pessoal de Nível Superior', 'CAPES'],
  ['FONDECYT', 'ANID'],
  ['Human Frontier Science Program', 'HFSP'],
];

describe('each row of the table of shapes has its own examples', () => {
  test.each(examples)('$agency: $example', ({ number, isOwn, example }) => {
    expect(example).toMatch(new RegExp(`^(?:${number})$`, 'u'));
    expect(isOwnShape(example) || !isOwn).toBe(true);
  });

  test('no agency of the table is without a name here', () => {
    expect(new Set(agencyNames.map(([, agency]) => agency))).toEqual(new Set(awardShapes.map(({ agency }) => agency)));
  });

  test.each(agencyNames)('%s is %s, and its examples fit it', (name, agency) => {
    expect(agencyOf(name)).toBe(agency);
    for (const { example } of examples.filter((row) => row.agency === agency)) {
      expect(shapeReading(name, example), example).toBe('fits');
      expect(agencyOfAward(name, example), example).toBe(agency);
    }
  });

  test.each(awardShapes.filter(({ documented }) => documented !== null))(
    '$agency says where it is documented',
    ({ documented }) => {
      expect(URL.canParse(documented?.url ?? '')).toBe(true);
      expect(documented?.says).toMatch(/\p{L}/u);
    },
  );
});

describe('the agency that a name means', () => {
  test.each([
    ['National Science Foundation', 'NSF'],
    ['Swiss National Science Foundation', 'SNSF'],
    ['National Natural Science Foundation of China', 'NSFC'],
    ['National Cancer Institute', 'NIH'],
    ['National Institute on Alcohol Abuse and Alcoholism', 'NIH'],
    ['National Institute of Standards and Technology', null],
    ['French National Cancer Institute', null],
    ['National Heart Foundation of Australia', null],
    ['South African Medical Research Council', null],
    ['Medical Research Council', 'UKRI'],
    ['NSF of China', 'NSFC'],
    ['National Science Foundation for Young Scholars of China', 'NSFC'],
    ['Hunan Provincial Natural Science Foundation of China', null],
    ['National Social Science Foundation of China', null],
    ['Key R&D Program of Zhejiang Province', null],
    ['Fondation ARC pour la Recherche sur le Cancer', null],
    ['Maren Trust', null],
  ])('%s is %s', (name, agency) => {
    expect(agencyOf(name)).toBe(agency);
  });
});

describe('how a number’s shape stands to its stated funder', () => {
  test.each([
    ['NSF', 'CMMI-2222810', 'fits'],
    ['NSF', 'R01CA123456', 'contradicts'],
    ['NSF', '123', 'contradicts'],
    ['NIH', '5R01CA123456-03A1', 'fits'],
    ['NIH', 'EP/M002527/1', 'contradicts'],
    ['NIH', 'some-1234', 'unknown'],
    ['Russian Foundation for Basic Research', '14-04-00004', 'fits'],
    ['Maren Trust', 'R01CA123456', 'unknown'],
    ['United States Department of Veterans Affairs', 'R01CA123456', 'contradicts'],
    ['NIH', 'I01BX000119', 'contradicts'],
    ['Food and Drug Administration', 'I01BX000119', 'contradicts'],
    ['Centers for Disease Control and Prevention', 'R01FD002545', 'contradicts'],
    ['Public Health Service', 'R01FD002545', 'fits'],
    ['Public Health Service', 'HL 69723', 'fits'],
    ['National Institute of Food and Agriculture', '2008-35204-04438', 'fits'],
    ['National Institute of Food and Agriculture', 'R01CA123456', 'contradicts'],
    ['Department of Defense', 'FA8702-15-D-0002', 'fits'],
    ['DARPA', 'W31P4Q-11-C-0214', 'fits'],
    ['Office of Naval Research', 'FA9550-18-1-0226', 'contradicts'],
    ['Army Research Office', 'CMMI-2222810', 'contradicts'],
    ['Department of Energy', '80NSSC18K0584', 'contradicts'],
    ['NASA', 'DE-SC0012345', 'contradicts'],
    ['Gates Foundation', 'APVV-19-0150', 'contradicts'],
    ['CIHR', 'RGPIN-2017-04567', 'contradicts'],
    ['Wellcome Trust', 'C1298/A8362', 'contradicts'],
    ['NIHR', '106077/Z/14/Z', 'contradicts'],
    ['NHMRC', 'DP0211698', 'contradicts'],
    ['NHMRC', '8118', 'contradicts'],
    ['Australian Research Council', 'APP1045678', 'contradicts'],
    ['Australian Research Council', 'DP12345678', 'contradicts'],
    ['NWO', 'GA203/03/1362', 'contradicts'],
    ['Swiss National Science Foundation', '865.14.001', 'contradicts'],
    ['Austrian Science Fund', '31003A_140766', 'contradicts'],
    ['National Research Foundation of Korea', 'JPMJCR1234', 'contradicts'],
    ['São Paulo Research Foundation', '307620/2015-8', 'contradicts'],
    ['CNPq', '2013/12345-6', 'contradicts'],
    ['Russian Science Foundation', '2019R1A2C1234567', 'contradicts'],
    ['The Research Council of Norway', '20-04-00004', 'contradicts'],
    ['National Natural Science Foundation of China', '2016YFC0901603', 'contradicts'],
    ['National Natural Science Foundation of China', '20120042120010', 'contradicts'],
    ['Federal Ministry of Education and Research', '0312705D', 'fits'],
    ['CNPq', 'PQ 313577/2020-0', 'fits'],
    ['Instituto de Salud Carlos III', 'PI13%2f00422', 'fits'],
    ['NSF', 'CCF 805476, CCF 1724745, IIS 1541613', 'fits'],
    [null, 'R01CA123456', 'unknown'],
  ])('%s and %s: %s', (funder, surface, reading) => {
    expect(shapeReading(funder, surface)).toBe(reading);
  });
});

describe('the agency whose an award is', () => {
  test.each([
    ['JSPS', '16KT0001', 'JSPS'],
    ['Maren Trust', 'R01CA123456', 'NIH'],
    ['NIH', 'I01BX000119', 'VA'],
    ['Department of Defense', 'N00014-07-1-0689', 'Navy'],
    ['National Health and Medical Research Council', '1045678', 'NHMRC'],
    ['NIH', 'some-1234', 'NIH'],
    ['', '1045678', null],
  ])('%s and %s: %s', (funder, surface, agency) => {
    expect(agencyOfAward(funder, surface)).toBe(agency);
  });
});

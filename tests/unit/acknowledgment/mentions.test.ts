import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardMentions, mentionsIn } from '../../../data-pipeline/core/acknowledgment/mentions.ts';

function read(text: string, kind: string) {
  return mentionsIn(text)
    .filter((mention) => mention.kind === kind)
    .map(({ surface }) => surface);
}

describe('who paid, by name as written', () => {
  test.each([
    ['This work was supported by the Veldt Council and the Maren Trust.', ['Veldt Council', 'Maren Trust']],
    ['Supported by NIH/NCI grant CA125456 and by NSF/DARPA grant IRI-9411299.', ['NIH/NCI', 'NSF', 'DARPA']],
    [
      'We thank the Deutsche Forschungsgemeinschaft (DFG) for financial support.',
      ['Deutsche Forschungsgemeinschaft (DFG)'],
    ],
    [
      'Funded by the Ministry of Education, Culture, Sports, Science and Technology, Japan.',
      ['Ministry of Education, Culture, Sports, Science and Technology, Japan'],
    ],
    [
      'This study was funded by the National Institute of Allergy and Infectious Diseases and the Gates Foundation.',
      ['National Institute of Allergy and Infectious Diseases', 'Gates Foundation'],
    ],
    ['本研究由国家重点研发计划（2017YFC0906500）和国家自然科学基金资助。', ['国家重点研发计划', '国家自然科学基金']],
    ['本研究は日本学術振興会の助成を受けた（JP15H02781）。', ['日本学術振興会']],
    ['본 연구는 한국연구재단의 지원을 받아 수행되었음.', ['한국연구재단']],
    ['Diese Arbeit wurde von der Deutschen Forschungsgemeinschaft gefördert.', ['Deutschen Forschungsgemeinschaft']],
    ['Ce travail a été financé par l’Agence Nationale de la Recherche.', ['Agence Nationale de la Recherche']],
    [
      'Este trabajo fue financiado por el Ministerio de Economía y Competitividad.',
      ['Ministerio de Economía y Competitividad'],
    ],
    [
      'Este trabalho foi financiado pela Fundação para a Ciência e a Tecnologia.',
      ['Fundação para a Ciência e a Tecnologia'],
    ],
    ['Questo lavoro è stato finanziato dalla Fondazione Maren.', ['Fondazione Maren']],
    ['Работа выполнена при поддержке Российского научного фонда.', ['Российского научного фонда']],
  ])('%s', (text, funders) => {
    expect(read(text, 'funder')).toEqual(funders);
  });

  test('a name says by which cues it counts', () => {
    const [funder] = mentionsIn('This work was supported by the Maren Trust.');

    expect(funder).toMatchObject({ kind: 'funder', surface: 'Maren Trust' });
    expect(funder?.basis).toContain('before it: supported by');
  });
});

describe('award numbers', () => {
  test.each([
    ['Supported by 2017YFC0906500 and -1301 of the programme.', ['2017YFC0906500', '-1301']],
    ['Supported by NSFC (Nos. 11871234, 11901234–11901236).', ['11871234', '11901234', '11901236']],
    ['Supported by NSF grants CNS-1812345/1812346 and IIS-1712345.', ['CNS-1812345', '1812346', 'IIS-1712345']],
    ['Supported by NIH grants P30CA016672 and K99/R00 EB012345.', ['P30CA016672', 'K99/R00 EB012345']],
    ['Supported by USDA grant 2018-67012-28712.', ['2018-67012-28712']],
    [
      'Funded by CNPq and FAPESP, under grants 307620/2015-8 and 15/04451-2, respectively.',
      ['307620/2015-8', '15/04451-2'],
    ],
    ['This work was supported by NSFC (Nos. 81472390, 81472762).', ['81472390', '81472762']],
    ['Работа поддержана РФФИ (проект № 14-04-00004).', ['14-04-00004']],
    ['本研究は科研費JP15H02781の助成を受けた。', ['JP15H02781']],
    ['Supported by grant CH 943/2-1 of the DFG and NIH grant HL 69723.', ['CH 943/2-1', 'HL 69723']],
  ])('%s', (text, numbers) => {
    expect(read(text, 'award_number')).toEqual(numbers);
  });
});

test('of endings in a row each completes the number before it, and the last of a range says what it is', () => {
  const written = (text: string) => awardMentions(text).map(({ numberNorm }) => numberNorm);

  expect(written('Supported by NIH grants GM123456, -123457, and -123458.')).toEqual([
    'GM123456',
    'GM123457',
    'GM123458',
  ]);
  expect(awardMentions('Supported by NSFC (Nos. 11901234–11901236).')[1]?.basis).toBe(
    'in an enumeration of award numbers; the last of a range, whose numbers between are not written; as numbers of NSFC are',
  );
});

describe('the funder of a number in other scripts and languages', () => {
  test.each([
    [
      '国家自然科学基金（51678012）；江苏省自然科学基金（BK20190123）资助。',
      ['国家自然科学基金', '江苏省自然科学基金'],
      ['fits', 'unknown'],
    ],
    ['本研究はJSPS科研費JP19K12345の助成を受けた。', ['JSPS科研費'], ['fits']],
    [
      'Gefördert durch die Deutsche Forschungsgemeinschaft (DFG) – Projektnummer 390685689, und das Bundesministerium für Bildung und Forschung (Förderkennzeichen 01GQ1234).',
      ['Deutsche Forschungsgemeinschaft', 'Bundesministerium für Bildung und Forschung'],
      ['fits', 'fits'],
    ],
  ])('%s', (text, funders, shapes) => {
    expect(awardMentions(text).map(({ funderText }) => funderText)).toEqual(funders);
    expect(awardMentions(text).map(({ shape }) => shape)).toEqual(shapes);
  });

  test('is nobody where none is named, and the number’s own shape says whose numbers look like that', () => {
    expect(awardMentions('Y.W. was funded by ANR-18-CE23-0012.')).toMatchObject([
      { funderText: null, basis: 'its shape is that of an award number; as numbers of ANR are; no funder is named' },
    ]);
  });
});

describe('words that deny support', () => {
  test.each([
    ['This research received no external funding.', 'no external funding'],
    ['The authors received no specific grant from any agency.', 'no specific grant'],
    ['Funding: none.', 'Funding: none'],
    ['The study was self-funded.', 'self-funded'],
    ['Die Studie erhielt keine finanzielle Förderung.', 'keine finanzielle Förderung'],
    ['Diese Arbeit wurde nicht extern gefördert.', 'nicht extern gefördert'],
    ['Ce travail n’a pas bénéficié d’un financement.', 'n’a pas bénéficié d’un financement'],
    ['Los autores declaran no haber recibido financiación.', 'no haber recibido financiación'],
    ['Os autores declaram não ter recebido financiamento.', 'não ter recebido financiamento'],
    ['本研究未获资助。', '未获资助'],
    ['Les auteurs n’ont reçu aucun financement.', 'aucun financement'],
    ['Sin financiación externa.', 'Sin financiación'],
    ['Sem apoio financeiro.', 'Sem apoio'],
    ['La ricerca non ha ricevuto finanziamenti.', 'non ha ricevuto finanziamenti'],
    ['Исследование выполнено без внешнего финансирования.', 'без внешнего финансирования'],
    ['本研究未获得任何资助。', '未获得任何资助'],
    ['本研究は助成を受けていません。', '助成を受けていません'],
    ['본 연구는 연구비 지원을 받지 않았습니다.', '지원을 받지 않았습니다'],
  ])('%s', (text, words) => {
    expect(read(text, 'negation')).toEqual([words]);
    expect(read(text, 'funder')).toEqual([]);
  });
});

describe('what is thanked and did not pay', () => {
  test.each([
    ['We thank Dr. Ann Smith for helpful discussions.', 'person', ['Dr. Ann Smith']],
    ['We thank the members of the Maren Laboratory for help.', 'organization', ['Maren Laboratory']],
    ['We acknowledge beam time at the Veldt Light Source.', 'in_kind', ['beam time']],
    ['We acknowledge beam time at the Veldt Light Source.', 'facility', ['Veldt Light Source']],
  ])('%s: %s', (text, kind, surfaces) => {
    expect(read(text, kind)).toEqual(surfaces);
    expect(read(text, 'funder')).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  ...[
    'grant ',
    'Nos. ',
    'the ',
    'National ',
    'Science ',
    'Foundation ',
    '(NSF) ',
    '(',
    ')',
    ', ',
    ' and ',
    '; ',
    '. ',
    'supported by ',
  ],
  ...[
    'R01 CA123456 ',
    'CH 943/2-1',
    '-1301 ',
    '2017YFC0906500',
    'A.B. ',
    'respectively',
    'of ',
    'no funding ',
    '国家自然科学基金',
    '資助',
  ],
  ...['Российского научного фонда ', '🧪', '\u0000', 'İ', '/', '-', '“', '12345 '],
);

test('every mention is the very words that its offsets mark, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
      ),
      (text) => {
        for (const { start, end, surface } of mentionsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(surface).toBe(text.slice(start, end));
        }
      },
    ),
  );
});

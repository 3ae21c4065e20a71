import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../../../data-pipeline/core/acknowledgment/mentions.ts';

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

describe('words that deny support', () => {
  test.each([
    ['This research received no external funding.', 'no external funding'],
    ['The authors received no specific grant from any agency.', 'no specific grant'],
    ['Die Studie erhielt keine finanzielle Förderung.', 'keine finanzielle Förderung'],
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

import { describe, expect, test } from 'vitest';
import { type RegisteredNames, textSupport } from '../../data-pipeline/core/affiliation-text.ts';
import { RegisteredPhrases } from '../../data-pipeline/core/registered-phrases.ts';

const tsolt: RegisteredNames = {
  orgId: 'tsolt',
  name: 'Tsolt Institute of Technology',
  names: [['tsolt', 'institute', 'of', 'technology'], ['instituto', 'tecnologico', 'de', 'tsolt'], ['索尔特理工学院']],
  acronyms: ['TITE'],
  relatives: new Set(['hospital']),
  predecessors: new Set(),
};
const beam: RegisteredNames = {
  orgId: 'beam',
  name: 'Beam',
  names: [['beam']],
  acronyms: [],
  relatives: new Set(),
  predecessors: new Set(),
};
const maren: RegisteredNames = {
  orgId: 'maren',
  name: 'University of Maren',
  names: [['university', 'of', 'maren']],
  acronyms: [],
  relatives: new Set(['hospital']),
  predecessors: new Set(),
};

const norra: RegisteredNames = {
  orgId: 'norra',
  name: 'Norra Normal University',
  names: [
    ['norra', 'normal', 'university'],
    ['universitas', 'norrensis'],
  ],
  acronyms: [],
  relatives: new Set(),
  predecessors: new Set(),
};

const registry = new RegisteredPhrases();
registry.add('hospital', ['university', 'of', 'maren', 'hospital']);
registry.add('museum', ['university', 'of', 'maren', 'museum']);
registry.add('coast', ['university', 'maren', 'coast']);

test.each([
  ['its name as a phrase', tsolt, 'Optics, Tsolt Institute of Technology, Tsolt', 'ror_supported', 0.98],
  ['its name in other words for the same kind', maren, 'Physik, Universität Maren', 'ror_supported', 0.93],
  ['its name abbreviated', maren, 'Univ. Maren, Dept Phys', 'ror_supported', 0.93],
  ['the name of a relative', maren, 'Ward 3, University of Maren Hospital', 'ror_supported', 0.93],
  ['its name inside undivided text', tsolt, '索尔特理工学院物理系', 'ror_supported', 0.93],
  ['only its acronym', tsolt, 'TITE, Optics Laboratory', 'ror', 0.92],
  ['another script than its names', maren, '马伦大学物理系', 'ror', 0.92],
  ['its town, with another kind of organization', maren, 'Shoal Bank Hospital, Maren', 'ror', 0.8],
  ['a word that is its whole name, inside other words', beam, 'Institute of Beam Physics, Tsolt', 'ror', 0.8],
  ['its name behind a word that makes another', maren, 'National University of Maren', 'ror', 0.8],
  ['its name, continued by "of"', tsolt, 'Tsolt Institute of Technology of the North', 'ror', 0.8],
  ['its town in another part of the line than the kind', maren, 'University of Tsolt, Maren', 'ror', 0.8],
  ['its words, as a hospital', maren, 'Maren University Hospitals', 'ror', 0.8],
  ['its words in the longer name of a stranger', maren, 'University Maren Coast', 'ror_contradicted', 0.6],
  ['its name run into the next line', maren, 'University of MarenVeldt', 'ror_supported', 0.98],
  ['its one word and a legal form', beam, 'Beam Inc., Tsolt', 'ror_supported', 0.98],
  ['the longer name of a stranger', maren, 'University of Maren Museum', 'ror_contradicted', 0.6],
  ['the word for its kind in another language, and no more', norra, 'Universitas Tsoltensis', 'ror_contradicted', 0.6],
  ['half of the words that tell it apart', norra, 'Tsolt Normal University', 'ror', 0.8],
  ['nothing in common', maren, 'Shoal Bank Hospital, Tsolt', 'ror_contradicted', 0.6],
] as const)('%s', (_, organization, text, method, confidence) => {
  expect(textSupport(text, organization, registry)).toMatchObject({ method, confidence });
});

test('a word that is its whole name and a whole part of the line', () => {
  expect(textSupport('Beam, Tsolt', beam, registry)).toEqual({
    method: 'ror_supported',
    confidence: 0.98,
    basis: 'The affiliation text names Beam.',
    predecessorId: null,
  });
});

describe('the predecessor that the text names too', () => {
  const names = ['old', 'older'] as const;
  const later = { ...norra, relatives: new Set(names), predecessors: new Set(names) };
  const phrases = new RegisteredPhrases();
  phrases.add('norra', ['norra', 'normal', 'university']);
  phrases.add('old', ['norra', 'normal', 'university']);
  phrases.add('old', ['norra', 'teachers', 'college']);
  phrases.add('older', ['norra', 'seminary', 'school']);

  test.each([
    ['under the name of both', 'Norra Normal University, Norra', 'old'],
    ['under a name of its own', 'Norra Teachers College, Norra', 'old'],
    ['none where it is not named', 'Universitas Norrensis', null],
    ['none where several are', 'Norra Seminary School and Norra Teachers College', null],
    ['none where the organization is contradicted', 'Shoal Bank Hospital, Tsolt', null],
  ])('%s', (_, text, predecessorId) => {
    expect(textSupport(text, later, phrases).predecessorId).toBe(predecessorId);
  });
});

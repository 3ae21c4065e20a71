import { describe, expect, test } from 'vitest';
import { awardMentions } from '../../../data-pipeline/core/acknowledgment/mentions.ts';

function read(text: string) {
  return awardMentions(text).map(({ surface, funderText, confidence }) => [surface, funderText, confidence]);
}

test('a mention says where it stands and how it compares', () => {
  const text = 'Funded by the National Science Foundation under grant no. CMMI-2222810.';

  expect(awardMentions(text)).toEqual([
    {
      kind: 'award_number',
      start: 58,
      end: 70,
      surface: 'CMMI-2222810',
      numberNorm: '2222810',
      funderText: 'National Science Foundation',
      confidence: 0.95,
      basis: 'after a word such as "grant"; as numbers of NSF are',
      shape: 'fits',
      runEnd: 70,
      runPlace: 0,
      runLength: 1,
    },
  ]);
  expect(text.slice(58, 70)).toBe('CMMI-2222810');
});

test('offsets count UTF-16 units, as JavaScript does', () => {
  const text = 'Merci 🧪! Funded by grant AB-12345.';
  const [mention] = awardMentions(text);

  expect(text.slice(mention?.start, mention?.end)).toBe('AB-12345');
});

describe('enumerations', () => {
  test.each([
    ['grants 1234567 and 7654321', ['1234567', '7654321']],
    ['Grant Nos. AB-123, CD-456, and EF-789', ['AB-123', 'CD-456', 'EF-789']],
    ['grants 1234567 (to A.B.) and 7654321 (to C.D.)', ['1234567', '7654321']],
    ['awards AB12345; CD67890', ['AB12345', 'CD67890']],
  ])('%s', (text, surfaces) => {
    expect(awardMentions(`Supported by ${text}.`).map(({ surface }) => surface)).toEqual(surfaces);
  });

  test('what follows a run holds for each of its numbers, and a bracket ends a run', () => {
    const text = 'Grants AB-123 and CD-456 (to A.B.) and EF-789.';

    expect(awardMentions(text).map(({ end, runEnd }) => [end, runEnd])).toEqual([
      [13, 24],
      [24, 24],
      [45, 45],
    ]);
  });
});

describe('the funder is the one named beside the number', () => {
  test.each([
    ['Supported by the Veldt Research Council (VRC) under contract VC-12345.', 'Veldt Research Council'],
    ['This work was supported by grant VC-12345 from the Veldt Research Council.', 'Veldt Research Council'],
    ['We thank the Fund for Distant Stars for award FDS/2023/0042.', 'Fund for Distant Stars'],
    [
      'Financed by the Ministry of Science of Maren through the Lantern program (grant L-20231).',
      'Ministry of Science of Maren',
    ],
    ['A.B. acknowledges the Maren Trust (award MT-777).', 'Maren Trust'],
    ['This work was supported by grant VC-12345.', null],
    ['Ann Smith was supported by grant VC-12345.', null],
    ['A.B. acknowledges grant VC-12345.', null],
    ['本研究得到国家自然科学基金 (62102099) 资助。', '国家自然科学基金'],
  ])('%s', (text, funder) => {
    expect(awardMentions(text).map(({ funderText }) => funderText)).toEqual([funder]);
  });

  test('each of two funders has its own', () => {
    expect(read('Supported by Veldt Council grants VC-12345 and VC-23456, and by NIH grant R01 CA123456.')).toEqual([
      ['VC-12345', 'Veldt Council', 0.85],
      ['VC-23456', 'Veldt Council', 0.85],
      ['R01 CA123456', 'NIH', 0.95],
    ]);
  });
});

describe('confidence', () => {
  test.each([
    ['a known shape beside its funder', 'Supported by NSF grant 2222810.', 0.95],
    ['the European Union’s nine digits', 'Funded by the European Union under grant agreement No 101023456.', 0.95],
    ['a shape that only awards have', 'Supported by DE-SC0012345.', 0.85],
    ['any number beside the word grant', 'Supported by Maren Trust grant MT77123.', 0.85],
    ['a number in brackets after the funder who gave support', 'Supported by the Maren Trust (MT-77123).', 0.85],
    [
      'seven digits of a funder with another shape',
      'Supported by the Swiss National Science Foundation grant 2222810.',
      0.85,
    ],
    ['a number after a name, without a word for it', 'Thanks to the Maren Trust MT-77123.', 0.6],
  ])('%s', (_, text, confidence) => {
    expect(awardMentions(text).map((mention) => mention.confidence)).toEqual([confidence]);
  });
});

describe('no award number', () => {
  test.each([
    ['a denial', 'This research received no specific grant from any funding agency, grant 12345.'],
    ['another denial', 'The work was not supported by grant 12345.'],
    ['a year', 'Supported by a grant from 2019 and award 2020-2022.'],
    ['a web address', 'Under grant https://example.org/1234567.'],
    ['a trial registration', 'Supported by the Maren Trust (NCT01234567).'],
    ['a number of things', 'We thank the Maren Hospital for 1500 samples kept in room 40112.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

test('a denial reaches to the next "but", not over the whole sentence', () => {
  expect(read('A.B. received no funding, but C.D. holds grant AB-12345.')).toEqual([['AB-12345', null, 0.85]]);
});

describe('a text made to be slow is read in moments', () => {
  test.each([
    ['a run of capitals', `${'Alpha of the '.repeat(8_000)}grant AB-12345.`, 1],
    ['a run of the word grant', `${'grant '.repeat(20_000)}12345`, 1],
    ['a run of numbers', 'grant 12345, '.repeat(10_000), 10_000],
    ['one endless number', `grant 1${'-1'.repeat(50_000)}`, 0],
    ['open brackets', `grant AB-123 ${'('.repeat(50_000)}`, 1],
  ])('%s', { timeout: 10_000 }, (_, text, count) => {
    expect(awardMentions(text)).toHaveLength(count);
  });
});

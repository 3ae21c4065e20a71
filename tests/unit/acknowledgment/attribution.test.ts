import { describe, expect, test } from 'vitest';
import { awardMentions } from '../../../data-pipeline/core/acknowledgment/mentions.ts';
import type { BylineAuthor } from '../../../data-pipeline/core/acknowledgment/byline.ts';
import { attributionReader } from '../../../data-pipeline/core/acknowledgment/attribution.ts';

const ann: BylineAuthor = { authorshipId: 'ann', familyKey: 'smith', givenKey: 'ann' };
const lee: BylineAuthor = { authorshipId: 'lee', familyKey: 'kim', givenKey: 'lee' };
const jean: BylineAuthor = { authorshipId: 'jean', familyKey: 'serre', givenKey: 'jean pierre' };
const mara: BylineAuthor = { authorshipId: 'mara', familyKey: 'van der berg', givenKey: 'mara' };
const yan: BylineAuthor = { authorshipId: 'yan', familyKey: 'wang', givenKey: 'yan' };
const yi: BylineAuthor = { authorshipId: 'yi', familyKey: 'wu', givenKey: 'yi' };
const all = [ann, lee, jean, mara, yan, yi];

/** Author ids of each mention in turn; `-` where the words do not say. */
function read(text: string, byline: readonly BylineAuthor[] = all, isWhole = true) {
  return awardMentions(text).map((mention) =>
    attributionReader(
      text,
      byline,
      isWhole,
    )(mention)
      .map(({ authorshipId }) => authorshipId ?? '-')
      .join(' '),
  );
}

describe('the subject of the sentence', () => {
  test.each([
    ['L.K. was supported by grant AB-123.', ['lee']],
    ['L. K. was supported by grant AB-123.', ['lee']],
    ['LK acknowledges grant AB-123.', ['lee']],
    ['L.K. and A.S. acknowledge grants AB-123 and CD-456.', ['lee ann', 'lee ann']],
    ['J.-P.S. was supported by grant AB-123 and L.K. by grant CD-456.', ['jean', 'lee']],
    ['M.v.d.B. gratefully acknowledges award AB-123.', ['mara']],
    ['Lee Kim thanks the Maren Trust for grant AB-123.', ['lee']],
    ['Dr. Ann Smith’s work was supported by award AB-123.', ['ann']],
    ['A. Smith is supported by award AB-123.', ['ann']],
    ['Funding: L.K.: grant AB-123; AS: award CD-456.', ['lee', 'ann']],
    ['Grants to L.K. (grant AB-123) and A.S. (grant CD-456) supported this work.', ['lee', 'ann']],
    ['L.K. was supported by award AB-123 and acknowledges grant CD-456.', ['lee', 'lee']],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });
});

describe('the recipient after the number', () => {
  test.each([
    ['This work was supported by grants AB-123 (to L.K.) and CD-456 (to J.P.S. and A.S.).', ['lee', 'jean ann']],
    ['Supported by grant AB-123 to L.K.', ['lee']],
    ['Supported by grants AB-123 and CD-456 to L. K.', ['lee', 'lee']],
    ['Supported by award AB-123 (L.K.).', ['lee']],
    ['Supported by the Maren Trust (grant AB-123, L.K.).', ['lee']],
    ['Supported by grant AB-123 from the Maren Trust to Lee Kim.', ['lee']],
    ['Supported by award AB-123, which was awarded to L.K.', ['lee']],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });
});

describe('respectively', () => {
  test.each([
    ['A.S. and L.K. were supported by NIH R01GM123456 and NSF DMS-1812345, respectively.', ['ann', 'lee']],
    ['A.S. and L.K. were supported by grants AB-123 and CD-456, respectively.', ['ann', 'lee']],
    [
      'A.S. and L.K. were supported by NSFC (81771234, 81870001) and NIH (R01GM123456), respectively.',
      ['ann', 'ann', 'lee'],
    ],
    [
      'L.K. acknowledges grants AB-123 and CD-456 from the Maren Trust and the Veldt Council, respectively.',
      ['lee', 'lee'],
    ],
    ['A.S., L.K. and Y.W. were supported by grants AB-123 and CD-456, respectively.', ['-', '-']],
    [
      'A.S. and L.K. were supported by NIH R01GM123456 and NSF DMS-1812345, respectively; J.-P.S. by grant AB-123.',
      ['ann', 'lee', 'jean'],
    ],
    ['Supported by NIH R01GM123456 and NSF DMS-1812345 to A.S. and L.K., respectively.', ['ann', 'lee']],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });

  test('gives a funder without a number to none of several people', () => {
    const text = 'A.S. and L.K. were supported by the Maren Trust and the Veldt Council, respectively.';
    const place = { start: 32, end: 47, runEnd: 47, runPlace: 0, runLength: 1 };

    expect(attributionReader(text, all, true)(place)).toEqual([{ authorshipId: null, basis: 'none', confidence: 0 }]);
  });
});

describe('nobody', () => {
  test.each([
    ['a collective subject', 'This work was supported by grant AB-123.'],
    ['a collective subject after a person', 'L.K. thanks friends, and this work was supported by grant AB-123.'],
    ['another verb’s subject', 'L.K. was helped by many, and the microscope was bought with grant AB-123.'],
    ['a person who is thanked', 'We thank L.K. for help and grant AB-123 for support.'],
    ['initials that fit two authors', 'Y.W. was supported by grant AB-123.'],
    ['initials that fit no author', 'Q.Z. was supported by grant AB-123.'],
    ['a longer name that ends like an author’s', 'B. L. Kim was supported by grant AB-123.'],
    ['a person of another sentence', 'L.K. is a fellow of the Maren Trust. Grant AB-123 paid for reagents.'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(['-']);
  });
});

test('the full name tells two authors with the same initials apart', () => {
  expect(read('Yan Wang was supported by grant AB-123 and Yi Wu by grant CD-456.')).toEqual(['yan', 'yi']);
});

describe('the only author', () => {
  test('has what the words give to nobody', () => {
    const text = 'This work was supported by grant AB-123.';
    const [mention] = awardMentions(text);

    expect(mention && attributionReader(text, [lee], true)(mention)).toEqual([
      { authorshipId: 'lee', basis: 'sole_author', confidence: 0.95 },
    ]);
  });

  test('does not have what the words give to a stranger', () => {
    expect(read('Q.Z. was supported by grant AB-123.', [lee])).toEqual(['-']);
  });

  test('is not known from a byline that is cut', () => {
    expect(read('This work was supported by grant AB-123.', [lee], false)).toEqual(['-']);
  });
});

test('each basis has its confidence', () => {
  const text = 'L.K. was supported by grant AB-123. Ann Smith was supported by grant CD-456. Grant EF-789 paid.';

  expect(awardMentions(text).map(attributionReader(text, all, true))).toEqual([
    [{ authorshipId: 'lee', basis: 'initials', confidence: 0.92 }],
    [{ authorshipId: 'ann', basis: 'named', confidence: 0.97 }],
    [{ authorshipId: null, basis: 'none', confidence: 0 }],
  ]);
});

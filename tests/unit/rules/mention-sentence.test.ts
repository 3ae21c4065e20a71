import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesSomebody, supportScope } from '../../../data-pipeline/steps/evidence/award-words.ts';
import { sentenceAround } from '../../../data-pipeline/steps/evidence/mention-sentence.ts';

describe('sentenceAround', () => {
  test('gives the sentence that holds the number, and the place of the number in it', () => {
    const text = 'We thank the crew. J. S. Wu was supported by grant No. 12345. The rest is ours.';

    expect(sentenceAround(text, 55, 60)).toEqual({
      quote: 'J. S. Wu was supported by grant No. 12345.',
      char_start: 36,
      char_end: 41,
    });
  });

  test('cuts a sentence that runs on, at a space', () => {
    const text = `${'word '.repeat(100)}12345${' word'.repeat(100)}`;

    const { quote, char_start, char_end } = sentenceAround(text, 500, 505);

    expect(quote).toHaveLength(562);
    expect(quote.slice(char_start, char_end)).toBe('12345');
    expect(quote.startsWith('…word ')).toBe(true);
    expect(quote.endsWith(' word…')).toBe(true);
  });

  test('cuts a sentence without spaces too', () => {
    expect(sentenceAround(`12345${'x'.repeat(1000)}`, 0, 5).quote).toHaveLength(286);
  });

  test('marks the very words, wherever they stand in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string(),
        (a, b, c) => {
          const { quote, char_start, char_end } = sentenceAround(a + b + c, a.length, a.length + b.length);
          expect(quote.slice(char_start, char_end)).toBe(b);
        },
      ),
    );
  });
});

test.each([
  ['The trip was paid by a travel grant 1.', 'travel_prize_fellowship'],
  ['A.B. holds a Fellowship (1).', 'travel_prize_fellowship'],
  ['A block grant of the university paid for it.', 'block_grant'],
  ['In-kind support came from the agency.', 'small_in_kind'],
  ['Grant 1 was awarded to our laboratory.', 'award_to_laboratory'],
  ['A.B. was supported by grant 1.', null],
  ['Prized among fellows.', null],
])('what kind of support "%s" speaks of', (sentence, scope) => {
  expect(supportScope(sentence)).toBe(scope);
});

test.each([
  ['W. K. acknowledges funding under award 1.', true],
  ['W.K. was supported by grant 1.', true],
  ['Ann Li and W. K. were supported by grant 1.', true],
  ['Anna B. Li-Smith thanks the agency for grant 1.', true],
  ['This work was supported by grant 1 (to W. K.).', true],
  ['This work was supported by grant 1.', false],
  ['We thank the agency for grant 1.', false],
  ['The authors gratefully acknowledge grant 1.', false],
  ['Financial support came from the Example Agency (award 1).', false],
  ['Funding was provided by the U.S. Agency under grant 1.', false],
])('whether "%s" names somebody: %s', (sentence, names) => {
  expect(namesSomebody(sentence)).toBe(names);
});

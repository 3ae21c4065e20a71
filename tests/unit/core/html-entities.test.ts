import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutEntities } from '../../../data-pipeline/core/html-entities.ts';

test('entities become the characters that they stand for', () => {
  expect(withoutEntities('R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#39; &#x2019;')).toBe('R&D <b> "x" \'y\' ’');
});

test('what is no entity, or stands for no character, stays as written', () => {
  expect(withoutEntities('AT&T; &bogus; &#0; &#xD800; &#9999999; & ;')).toBe(
    'AT&T; &bogus; &#0; &#xD800; &#9999999; & ;',
  );
});

test('text without an ampersand never changes', () => {
  fc.assert(fc.property(fc.string(), (text) => text.includes('&') || withoutEntities(text) === text));
});

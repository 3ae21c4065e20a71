import { expect, test } from 'vitest';
import { mendedText } from '../../data-pipeline/core/mended-text.ts';

test.each([
  ['UTF-8 that was read as Windows-1252', 'TÃ¼rkiye', 'Türkiye'],
  ['letters of three bytes', 'Haâ€™il', 'Ha’il'],
  ['entities of entities', 'f&amp;#x00FC;r', 'für'],
  ['what only looks like it', 'Ã la carte', 'Ã la carte'],
  ['plain text', 'Universität Zürich', 'Universität Zürich'],
])('%s', (_, text, mended) => {
  expect(mendedText(text)).toBe(mended);
});

import { sha256 } from 'hash-wasm';
import { expect, test } from 'vitest';
import { sha256Of } from '../../../data-pipeline/core/sha256.ts';

test('the examples of FIPS 180-4', () => {
  expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test.each([1, 54, 55, 56, 63, 64, 65, 119, 120, 1000])(
  '%i letters, as another implementation has it',
  async (length) => {
    const text = 'ä@'.repeat(length).slice(0, length);
    expect(sha256Of(text)).toBe(await sha256(text));
  },
);

import { describe, expect, test } from 'vitest';
import { isProtectedAttribute } from '../../../data-pipeline/core/protected-attributes.ts';

describe('protected', () => {
  test.each([
    ['nationality'],
    ['Country of Birth'],
    ['countryOfBirth'],
    ['country_of_birth'],
    ['PI Gender'],
    ['gender_code'],
    ['self-reported ethnicity'],
    ['Visa Status'],
    ['native_language'],
    ['Date of Birth'],
    ['DOB'],
    ['name_origin'],
    ['Nationalité'],
    ['Staatsangehörigkeit'],
    ['国籍'],
    ['GÉNERO'],
    ['author_citizenship'],
  ])('%s', (name) => {
    expect(isProtectedAttribute(name)).toBe(true);
  });
});

describe('not protected', () => {
  test.each([
    ['country'],
    ['employer_country'],
    ['funder_country'],
    ['person_id'],
    ['active_from'],
    ['type'],
    ['raced_cells'],
    ['language'],
    ['agency'],
    ['page'],
    ['sexton_award'],
    ['__proto__'],
    [''],
  ])('%s', (name) => {
    expect(isProtectedAttribute(name)).toBe(false);
  });
});

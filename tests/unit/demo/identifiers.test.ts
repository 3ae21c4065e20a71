import { expect, test } from 'vitest';
import { parseDoi, parseOrcid, parseRor } from '../../../data-pipeline/core/identifiers.ts';
import { makeDoi, makeOrcid, makeRor } from '../../../data-pipeline/demo/identifiers.ts';
import { Random } from '../../../data-pipeline/demo/random.ts';

test.each([
  [0, '0009-0800-0000-0001'],
  [1, '0009-0800-0000-001X'],
  [20_000_000, '0009-0802-0000-0006'],
])('ORCID iD %i has a right check digit, outside the blocks that ORCID gives out', (serial, orcid) => {
  expect(makeOrcid(serial)).toBe(orcid);
  expect(parseOrcid(orcid)).toBe(orcid);
});

test('a ROR id has the form and the check digits of one', () => {
  const id = makeRor(new Random('ror'));

  expect(parseRor(id)).toBe(id);
  expect(id).toMatch(/^0[0-9a-hjkmnp-tv-z]{6}\d\d$/);
});

test('a DOI is one of those that Crossref keeps for examples', () => {
  expect(parseDoi(makeDoi(12))).toBe('10.5555/candor.demo.12');
});

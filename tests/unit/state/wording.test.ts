import { expect, test } from 'vitest';
import { mappingTemplates } from '../../../data-pipeline/intake/mapping-layout.ts';
import { sources } from '../../../data-pipeline/sources/index.ts';
import { codeWords, targetWords } from '../../../src/state/wording.ts';

test('every kind of table that columns are mapped to has the title of its source', () => {
  const templates = mappingTemplates(sources);
  expect(templates.map(({ id }) => targetWords(id))).toEqual(templates.map(({ title }) => title));
});

test.each([
  ['works_with_orcid', 'Works with ORCID'],
  ['doi', 'DOI'],
  ['concurrent_federal_award', 'Concurrent federal award'],
])('%s in words: %s', (code, words) => {
  expect(codeWords(code)).toBe(words);
});

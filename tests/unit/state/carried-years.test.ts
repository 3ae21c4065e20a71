import { expect, test } from 'vitest';
import { yearsOfPlace, yearsQuery } from '../../../src/state/carried-years.ts';

test('years of the trends become years of the findings, and back', () => {
  const years = yearsOfPlace({ page: 'trends', query: { from: ['2019'], to: ['2021'] } });

  expect(yearsQuery('findings', years)).toEqual({ year: ['2019', '2020', '2021'] });
  expect(yearsOfPlace({ page: 'findings', query: { year: ['2020', '2019', '2021'] } })).toEqual({
    from: 2019,
    to: 2021,
  });
  expect(yearsQuery('network', years)).toEqual({ from: ['2019'], to: ['2021'] });
});

test('years that do not follow one another, and pages without years, carry none', () => {
  expect(yearsOfPlace({ page: 'findings', query: { year: ['2019', '2021'] } })).toBeNull();
  expect(yearsOfPlace({ page: 'network', query: { from: ['2019'] } })).toBeNull();
  expect(yearsQuery('people', { from: 2019, to: 2021 })).toEqual({});
});

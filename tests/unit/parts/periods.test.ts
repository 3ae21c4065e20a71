import { expect, test } from 'vitest';
import { parsePeriod, periodsOf } from '../../../src/parts/periods.ts';

const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
const nobody = { a: null, b: null };

test('the last years that are over are compared with as many before them', () => {
  expect(periodsOf({ years, range: null, incompleteFrom: 2023 }, nobody)).toEqual({
    a: { from: 2017, to: 2019 },
    b: { from: 2020, to: 2022 },
  });
});

test('years drawn on a chart are compared with as many before them, as far as there are any', () => {
  expect(periodsOf({ years, range: { from: 2019, to: 2023 }, incompleteFrom: 2023 }, nobody)).toEqual({
    a: { from: 2017, to: 2018 },
    b: { from: 2019, to: 2022 },
  });
});

test('periods of the link come first', () => {
  const chosen = { a: parsePeriod('2018-2018'), b: parsePeriod('2020-2023') };

  expect(periodsOf({ years, range: null, incompleteFrom: 2023 }, chosen)).toEqual({
    a: { from: 2018, to: 2018 },
    b: { from: 2020, to: 2023 },
  });
});

test('one year that is over is nothing to compare', () => {
  expect(periodsOf({ years: [2022, 2023], range: null, incompleteFrom: 2023 }, nobody)).toBeNull();
  expect(parsePeriod('2020-2018')).toBeNull();
  expect(parsePeriod(null)).toBeNull();
});

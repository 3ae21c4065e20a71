import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  following,
  isWhole,
  moved,
  playedFrom,
  stretched,
  windowOf,
} from '../../../src/views/network/time/year-window.ts';

const years = [2015, 2016, 2017, 2018, 2019, 2020];

describe('a window of years', () => {
  test('is all years without bounds, and lies within them', () => {
    expect(windowOf(years, null, null)).toEqual({ from: 2015, to: 2020 });
    expect(windowOf(years, 1999, 2017)).toEqual({ from: 2015, to: 2017 });
    expect(windowOf(years, 2030, null)).toEqual({ from: 2020, to: 2020 });
    expect(isWhole(years, windowOf(years, null, 2020))).toBe(true);
    expect(isWhole(years, windowOf(years, 2016, null))).toBe(false);
  });

  test('moves as one and keeps its length at both ends', () => {
    expect(moved(years, { from: 2016, to: 2018 }, 1)).toEqual({ from: 2017, to: 2019 });
    expect(moved(years, { from: 2016, to: 2018 }, 9)).toEqual({ from: 2018, to: 2020 });
    expect(moved(years, { from: 2016, to: 2018 }, -9)).toEqual({ from: 2015, to: 2017 });
  });

  test('is stretched at one end, never past the other', () => {
    expect(stretched(years, { from: 2016, to: 2018 }, 'from', 2019)).toEqual({ from: 2018, to: 2018 });
    expect(stretched(years, { from: 2016, to: 2018 }, 'to', 2040)).toEqual({ from: 2016, to: 2020 });
    expect(stretched(years, { from: 2016, to: 2018 }, 'to', 2000)).toEqual({ from: 2016, to: 2016 });
  });

  test('is played from the earliest years where it is whole or at the end, else from where it is', () => {
    expect(playedFrom(years, { from: 2015, to: 2020 })).toEqual({ from: 2015, to: 2017 });
    expect(playedFrom(years, { from: 2019, to: 2020 })).toEqual({ from: 2015, to: 2016 });
    expect(playedFrom(years, { from: 2016, to: 2018 })).toEqual({ from: 2016, to: 2018 });
    expect(playedFrom([2019, 2020], { from: 2019, to: 2020 })).toEqual({ from: 2019, to: 2020 });
  });

  test('comes to the last year in steps of one, whatever it begins with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2010, max: 2025 }), fc.integer({ min: 2010, max: 2025 }), (from, to) => {
        const begun = playedFrom(years, windowOf(years, from, to));
        let steps = 0;
        for (let next = following(years, begun); next !== null; next = following(years, next)) {
          steps += 1;
          expect(next).toEqual({ from: begun.from + steps, to: begun.to + steps });
        }
        expect(begun.to + steps).toBe(2020);
      }),
    );
  });
});

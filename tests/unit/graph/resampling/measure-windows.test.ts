import { describe, expect, test } from 'vitest';
import { measures } from '../../../../data-pipeline/graph/measures/index.ts';
import { measureWindows } from '../../../../data-pipeline/graph/resampling/measure-windows.ts';
import { movingWindows } from '../../../../data-pipeline/graph/resampling/windows.ts';
import { drawableWorks } from '../../../support/drawable-works.ts';

const degree = measures.find(({ id }) => id === 'degree')!;
const options = { focus: 'all', draws: 50, most: Infinity } as const;

const { network } = drawableWorks(
  [
    [0, 1, 2],
    [0, 3],
    [0, 1],
    [1, 2],
  ],
  { years: [2018, 2018, 2019, 2021] },
);
const asked = (windows: Parameters<typeof measureWindows>[1]) => measureWindows(network, windows, 0, degree, options);

describe('windows', () => {
  test('move on year by year and are all of one length', () => {
    expect(movingWindows(2018, 2021, 3)).toEqual([
      { from: 2018, to: 2020 },
      { from: 2019, to: 2021 },
    ]);
    expect(movingWindows(2020, 2021, 3)).toEqual([]);
  });
});

describe('a measure over windows', () => {
  test('is that of the works of each window alone, and nothing where the node has none', async () => {
    const found = await asked(movingWindows(2018, 2021, 1));

    expect(found.map(({ window, value, works, ownWorks }) => [window.to, value, works, ownWorks])).toEqual([
      [2018, 3, 2, 2],
      [2019, 1, 1, 1],
      [2020, null, 0, 0],
      [2021, null, 1, 0],
    ]);
  });

  test('has no band to speak of where every draw is the same, and one where works are many', async () => {
    const [, one] = await asked(movingWindows(2018, 2021, 1));
    const [three] = await asked(movingWindows(2018, 2021, 3));

    expect(one?.estimate).toEqual({ value: 1, lo: 1, hi: 1 });
    expect(three?.estimate?.lo).toBeLessThan(3);
    expect(three?.estimate?.hi).toBeGreaterThanOrEqual(3);
  });

  test('is the same each time', async () => {
    const windows = movingWindows(2018, 2021, 2);

    expect(await asked(windows)).toEqual(await asked(windows));
  });
});

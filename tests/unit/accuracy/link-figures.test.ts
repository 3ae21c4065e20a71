import { expect, test } from 'vitest';
import { linkFigures } from '../../../data-pipeline/accuracy/links/counts.ts';
import { measured } from '../../../data-pipeline/accuracy/links/figure.ts';

test('links are counted by text and id, all and the sure ones, and by band of confidence', () => {
  const links = [
    { text: 'a', labels: new Set(['1', '2']), given: [{ id: '1', confidence: 0.99 }] },
    { text: 'b', labels: new Set(['3']), given: [{ id: '4', confidence: 0.92 }] },
    { text: 'c', labels: new Set(['5']), given: [{ id: '5', confidence: 0.71 }] },
    { text: 'd', labels: new Set(['6']), given: [] },
  ];

  const figures = linkFigures('set', 'held out', links, { precision: 0.98, recall: 0.85 });

  expect(figures.map(({ figure, hits, total, asked }) => [figure, hits, total, asked])).toEqual([
    ['precision', 2, 3, 0.98],
    ['recall', 2, 5, 0.85],
    ['precision at confidence 0.85 and above', 1, 2, null],
    ['recall at confidence 0.85 and above', 1, 5, null],
    ['right at confidence 0.60 to 0.80', 1, 1, null],
    ['right at confidence 0.90 to 0.95', 0, 1, null],
    ['right at confidence 0.98 to 1.00', 1, 1, null],
  ]);
});

test('a share of nothing is null', () => {
  const figure = { set: 's', part: 'p', figure: 'precision', hits: 0, total: 0, asked: null };

  expect(measured(figure)).toMatchObject({ share: null, lo: null, hi: null });
});

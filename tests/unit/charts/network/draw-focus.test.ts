import { expect, test } from 'vitest';
import { adjacency } from '../../../../src/charts/network/adjacency.ts';
import { drawFocus } from '../../../../src/charts/network/draw-focus.ts';
import type { ScenePaint } from '../../../../src/charts/network/scene.ts';
import { countingPen, smallScene } from '../../../support/small-scene.ts';

const grey = 'rgb(100, 100, 100)';
const paint: ScenePaint = {
  ...{ ground: grey, ink: grey, quiet: grey, accent: grey, edge: grey },
  tones: [grey],
  font: '',
};
const view = { centerX: 0, centerY: 0, scale: 1, zoom: 1, width: 100, height: 100 };
const ends = [
  [0, 1],
  [0, 2],
  [3, 0],
] as const;
const places = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;
const ties = adjacency(4, Uint32Array.of(0, 0, 3), Uint32Array.of(1, 2, 0), () => true);

test('the node at hand is drawn with all of its ties, and with those of an answer alone where others are not drawn', () => {
  const all = countingPen();
  drawFocus(all, smallScene(places, ends), ties, view, paint, 0);
  const answered = countingPen();
  drawFocus(answered, smallScene(places, ends, { edgeOpacity: Float32Array.of(0, 1, 0) }), ties, view, paint, 0);

  expect([all.drawn.lines, all.drawn.discs]).toEqual([3, 5]);
  expect([answered.drawn.lines, answered.drawn.discs]).toEqual([1, 3]);
});

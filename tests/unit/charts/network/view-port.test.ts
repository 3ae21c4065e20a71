import { expect, test } from 'vitest';
import { extentOf, framingView, screenX, screenY, type ViewPort } from '../../../../src/charts/network/view-port.ts';

/** A scene from 0 to 1000 in a window of 1000 × 500 pixels. */
const whole: ViewPort = { centerX: 500, centerY: 250, scale: 1, zoom: 1, width: 1000, height: 500 };
const x = [100, 200, 900];
const y = [100, 150, 400];

test('nodes that are framed stand in what the legend leaves free, with room for their names', () => {
  const view = framingView(whole, extentOf(x, y, [0, 1, 2]), 300, 3);

  expect([0, 2].map((node) => Math.round(screenX(view, x[node]!)))).toEqual([440, 860]);
  expect([0, 2].map((node) => Math.round(screenY(view, y[node]!)))).toEqual([329, 171]);
  expect(view.zoom).toBeCloseTo(0.525, 3);
});

test('one node, or two that are near each other, are not shown nearer than asked', () => {
  const one = framingView(whole, extentOf(x, y, [0]), 0, 3);
  const two = framingView(whole, extentOf(x, y, [0, 1]), 0, 3);

  expect([one.zoom, one.scale, one.centerX, one.centerY]).toEqual([3, 3, 100, 100]);
  expect([two.zoom, two.centerX, two.centerY]).toEqual([3, 150, 125]);
});

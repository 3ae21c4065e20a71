import { expect, test } from 'vitest';
import { isWorn, placeOf, withMargin } from '../../../../src/charts/network/layers.ts';
import { shiftBetween, type ViewPort } from '../../../../src/charts/network/view-port.ts';

const view: ViewPort = { centerX: 0, centerY: 0, scale: 2, zoom: 1, width: 1000, height: 500 };
const layer = withMargin(view);

test('a layer reaches beyond its window on all sides', () => {
  expect(placeOf(layer, view)).toEqual({ left: -300, top: -150, width: 1600, height: 800 });
});

test('a layer moves and grows with the window', () => {
  expect(placeOf(layer, { ...view, centerX: 50, centerY: 10 })).toEqual({
    left: -400,
    top: -130,
    width: 1600,
    height: 800,
  });
  expect(placeOf(layer, { ...view, scale: 4 })).toEqual({ left: -1100, top: -550, width: 3200, height: 1600 });
});

test('a layer is drawn anew when half of its margin is used up, or at another zoom', () => {
  expect(isWorn(layer, { ...view, centerX: 74 })).toBe(false);
  expect(isWorn(layer, { ...view, centerX: 76 })).toBe(true);
  expect(isWorn(layer, { ...view, centerY: -38 })).toBe(true);
  expect(isWorn(layer, { ...view, scale: 2.1 })).toBe(true);
});

test('what was drawn for one window is moved into another of the same zoom and size', () => {
  expect(shiftBetween(view, { ...view, centerX: 50, centerY: 10 })).toEqual({ right: -100, down: 20 });
  expect(shiftBetween(view, { ...view, scale: 2.1 })).toBeNull();
  expect(shiftBetween(view, { ...view, height: 400 })).toBeNull();
});

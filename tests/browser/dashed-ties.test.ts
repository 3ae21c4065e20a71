import { afterEach, expect, test } from 'vitest';
import { changeTones, type ScenePaint } from '../../src/charts/network/scene.ts';
import { indexScene } from '../../src/charts/network/scene-index.ts';
import { SigmaNetwork } from '../../src/charts/network/sigma-network.ts';
import { smallScene } from '../support/small-scene.ts';

const paint: ScenePaint = {
  ground: 'rgb(255, 255, 255)',
  ink: 'rgb(0, 0, 0)',
  quiet: 'rgb(90, 90, 90)',
  accent: 'rgb(0, 120, 120)',
  edge: 'rgb(120, 120, 120)',
  tones: Array.from({ length: 12 }, () => 'rgb(200, 100, 0)'),
  font: 'sans-serif',
};

const stage = document.createElement('div');
stage.style.cssText = 'position: relative; width: 400px; height: 400px';
afterEach(() => stage.remove());

/** How often WebGL begins to draw anew along a level tie of this tone. */
function strokesOf(tone: number): number {
  document.body.append(stage);
  const sigma = new SigmaNetwork(stage, {
    onview: () => undefined,
    onhover: () => undefined,
    onselect: () => undefined,
  });
  const scene = smallScene(
    [
      [0, 0],
      [10, 0],
    ],
    [[0, 1]],
    { edgeTone: Uint8Array.of(tone), edgeOpacity: Float32Array.of(1), edgeWidth: Float32Array.of(3) },
  );
  sigma.show(indexScene(scene), paint);
  const canvas = stage.querySelector<HTMLCanvasElement>('.sigma-edges');
  const gl = canvas?.getContext('webgl2') ?? null;
  if (canvas === null || gl === null) throw new Error('sigma has no canvas of ties');
  const row = new Uint8Array(canvas.width * 4);
  gl.readPixels(0, Math.round(canvas.height / 2), canvas.width, 1, gl.RGBA, gl.UNSIGNED_BYTE, row);
  const isDrawn = Array.from({ length: canvas.width }, (_, x) => (row[x * 4 + 3] ?? 0) > 100);
  sigma.destroy();
  return isDrawn.filter((is, x) => is && isDrawn[x - 1] !== true).length;
}

test('WebGL draws ties that are gone or weaker in dashes, and the others whole', () => {
  expect(strokesOf(changeTones.new)).toBe(1);
  expect(strokesOf(changeTones.gone)).toBeGreaterThan(10);
  expect(strokesOf(changeTones.weaker)).toBeGreaterThan(strokesOf(changeTones.gone));
});

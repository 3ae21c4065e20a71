import { expect, test, vi } from 'vitest';
import { webGl } from '../../src/charts/network/webgl.ts';

test('the browser is asked once what draws WebGL', () => {
  const asked = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');

  const answers = [webGl(), webGl()];

  expect(asked).toHaveBeenCalledTimes(1);
  expect(answers[1]).toBe(answers[0]);
});

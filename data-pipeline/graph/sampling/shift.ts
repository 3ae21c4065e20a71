import type { Shift } from '../threads/shift.ts';
import { PathSampler, type SamplingInput } from './path-sampler.ts';

/** Paths that lead through each row, of those of some numbers. */
export function openPaths(input: SamplingInput & { readonly first: number }): Promise<Shift> {
  const sampler = new PathSampler(input);
  let counts = new Float64Array(input.order);
  return Promise.resolve({
    run(from, to) {
      for (let number = from; number < to; number += 1) sampler.draw(input.first + number, counts);
    },
    take() {
      const found = counts;
      counts = new Float64Array(input.order);
      return [found];
    },
  });
}

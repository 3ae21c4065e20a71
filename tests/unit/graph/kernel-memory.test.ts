import { expect, test } from 'vitest';
import { KernelMemory } from '../../../data-pipeline/graph/assembly/kernel-memory.ts';

test('a memory that was given back is used again, of zeros and as large as asked', async () => {
  const memory = await KernelMemory.ofBytes(1000);
  memory.view(Float64Array, memory.place(Float64Array.of(1, 2, 3)), 3).fill(7);
  memory.free();

  const next = await KernelMemory.ofBytes(4_000_000);
  expect(next.kernels).toBe(memory.kernels);
  const found = next.view(Float64Array, next.reserve(400_000, 8), 400_000);
  expect(found.every((value) => value === 0)).toBe(true);
});

test('two at once are apart', async () => {
  const [one, other] = [await KernelMemory.ofBytes(1000), await KernelMemory.ofBytes(1000)];
  const [at, there] = [one.reserve(1, 8), other.reserve(1, 8)];
  one.view(Float64Array, at, 1).fill(1);

  expect(other.view(Float64Array, there, 1)[0]).toBe(0);
});

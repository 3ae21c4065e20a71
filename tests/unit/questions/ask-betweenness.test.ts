import { expect, test } from 'vitest';
import { brandes } from '../../../data-pipeline/graph/betweenness/brandes.ts';
import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { askBetweenness } from '../../../data-pipeline/questions/ask-betweenness.ts';
import type { BetweennessAnswer } from '../../../data-pipeline/questions/network.ts';

/** A ring of thirty with a chain of ten at node 0, the larger numbers of the ring first. */
const order = 40;
const ring = Array.from({ length: 30 }, (_, node) => [29 - node, (30 - node) % 30] as const);
const chain = Array.from({ length: 10 }, (_, node) => [node === 0 ? 0 : 29 + node, 30 + node] as const);
const source = Uint32Array.from([...ring, ...chain], ([end]) => end);
const target = Uint32Array.from([...ring, ...chain], ([, end]) => end);
const exact = brandes(csrFromEdges(order, { sources: source, targets: target, weights: null })).map(
  (paths) => paths / ((order - 1) * (order - 2)),
);

async function ask(isExact: boolean) {
  const interims: BetweennessAnswer[] = [];
  const progress: number[] = [];
  const answer = await askBetweenness(
    { order, source, target, isExact },
    { onInterim: (interim) => interims.push(interim), onProgress: ({ done }) => progress.push(done) },
  );
  return { answer, interims, progress };
}

test('every path counted gives the exact values, with progress and nothing before', async () => {
  const { answer, interims, progress } = await ask(true);

  expect(answer.certificate).toBeNull();
  expect([...answer.values]).toEqual([...exact].map((value) => expect.closeTo(value, 12) as number));
  expect(progress.at(-1)).toBe(1);
  expect(interims).toEqual([]);
});

test('estimates come in node order, each from more pairs, and the last one is the answer', async () => {
  const { answer, interims } = await ask(false);

  const samples = interims.map(({ certificate }) => certificate!.samples);
  expect(samples.length).toBeGreaterThan(1);
  expect(samples).toEqual([...samples].sort((left, right) => left - right));
  expect(interims.at(-1)).toBe(answer);
  for (const { values, certificate } of interims) {
    const worst = Math.max(...values.map((value, node) => Math.abs(value - exact[node]!)));
    expect(worst).toBeLessThan(certificate!.errorBound);
  }
  // The values of a ring are large: the pairs run out before the error is as small as was asked for.
  expect(answer.certificate!.samples).toBe(answer.certificate!.mostSamples);
});

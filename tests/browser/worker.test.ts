import { expect, test } from 'vitest';
import type { BetweennessAnswer } from '#pipeline';
import { PipelineClient } from '../../src/worker/client.ts';

/** A ring of sixty. */
const source = Uint32Array.from({ length: 60 }, (_, node) => node);
const target = Uint32Array.from({ length: 60 }, (_, node) => (node + 1) % 60);

test('a question sends what it has before its answer', async () => {
  const client = new PipelineClient();
  const interims: BetweennessAnswer[] = [];

  const answer = await client.ask(
    'betweenness',
    { order: 60, source, target, isExact: false },
    { onInterim: (interim) => interims.push(interim) },
  );
  const exact = await client.ask('betweenness', { order: 60, source, target, isExact: true });

  expect(interims.length).toBeGreaterThan(1);
  expect(interims.at(-1)).toEqual(answer);
  expect(interims.map(({ values }) => values.length)).toEqual(interims.map(() => 60));
  expect(exact.certificate).toBeNull();
  for (const [node, value] of answer.values.entries()) expect(value).toBeCloseTo(exact.values[node]!, 2);
});

test('nothing comes of a question that was stopped', async () => {
  const client = new PipelineClient();
  const interims: BetweennessAnswer[] = [];
  const stop = new AbortController();

  const asked = client.ask(
    'betweenness',
    { order: 60, source, target, isExact: false },
    {
      signal: stop.signal,
      onInterim: (interim) => {
        interims.push(interim);
        stop.abort(new DOMException('Stopped', 'AbortError'));
      },
    },
  );

  await expect(asked).rejects.toThrow('Stopped');
  // The next answer comes after all that the stopped one sends.
  await client.ask('betweenness', { order: 60, source, target, isExact: true });
  expect(interims).toHaveLength(1);
});

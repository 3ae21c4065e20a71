import { expect, test } from 'vitest';
import type { BetweennessAnswer, BetweennessRequest, NetworkAnswer } from '#pipeline';
import { RefinedBetweenness } from '../../../src/state/refined-betweenness.svelte.ts';
import type { AskOptions } from '../../../src/worker/client.ts';
import { fictionalNetwork } from '../../support/fictional-network.ts';

interface Asked {
  readonly request: BetweennessRequest;
  readonly options: AskOptions<BetweennessAnswer, BetweennessAnswer>;
  readonly answer: (answer: BetweennessAnswer) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

/** Betweenness whose worker does what the test says, and all that was asked of it; a clock in milliseconds. */
function betweennessWith(): { betweenness: RefinedBetweenness; asked: Asked[]; clock: { now: number } } {
  const asked: Asked[] = [];
  const clock = { now: 0 };
  const ask = (_name: string, request: unknown, options: unknown) =>
    new Promise((resolve, reject) => {
      const given = options as Asked['options'];
      const settled = () => new Promise<void>((later) => setTimeout(later, 0));
      given.signal?.addEventListener('abort', () => reject(given.signal?.reason as Error));
      asked.push({
        request: request as BetweennessRequest,
        options: given,
        answer: (answer) => (resolve(answer), settled()),
        fail: (error) => (reject(error), settled()),
      });
    });
  return { betweenness: new RefinedBetweenness({ ask: ask as never }, () => clock.now), asked, clock };
}

function networkOf(isBetweennessApart: boolean): NetworkAnswer {
  return { ...fictionalNetwork(12), isBetweennessApart };
}

const estimated = (samples: number): BetweennessAnswer => ({
  values: new Float64Array(12).fill(samples),
  certificate: { samples, mostSamples: 900, errorBound: 0.1, epsilon: 0.002, delta: 0.1, separated: 0 },
});
const exact: BetweennessAnswer = { values: new Float64Array(12).fill(0.5), certificate: null };

test('nothing is asked about a network whose answer keeps nobody waiting', () => {
  const { betweenness, asked } = betweennessWith();
  betweenness.follow(networkOf(false));

  expect([betweenness.state.status, asked]).toEqual(['none', []]);
});

test('estimates come into the network one after another, until the last', async () => {
  const { betweenness, asked } = betweennessWith();
  const network = networkOf(true);
  betweenness.follow(network);
  betweenness.follow(network);

  expect(asked.map(({ request }) => request)).toEqual([
    { order: 12, source: network.edges.source, target: network.edges.target, isExact: false },
  ]);
  expect(betweenness.into(network)).toBe(network);

  asked[0]!.options.onInterim!(estimated(100));
  expect(betweenness.state.status).toBe('refining');
  expect(betweenness.into(network).nodes.measures['betweenness']![0]).toBe(100);

  await asked[0]!.answer(estimated(200));
  expect(betweenness.state.status).toBe('refined');
  expect(betweenness.found!.certificate!.samples).toBe(200);
});

test('stopping keeps the best estimate', async () => {
  const { betweenness, asked } = betweennessWith();
  betweenness.follow(networkOf(true));
  asked[0]!.options.onInterim!(estimated(100));

  betweenness.stop();
  await asked[0]!.answer(exact);

  expect(betweenness.state.status).toBe('stopped');
  expect(betweenness.found).toEqual(estimated(100));
});

test('counting every path says how far it is, and how long it takes once that is known', async () => {
  const { betweenness, asked, clock } = betweennessWith();
  betweenness.follow(networkOf(true));
  asked[0]!.options.onInterim!(estimated(100));
  betweenness.count();
  expect([asked[0]!.options.signal!.aborted, asked[1]!.request.isExact]).toEqual([true, true]);

  const report = (done: number) =>
    asked[1]!.options.onProgress!({ stage: 'network', detail: 'betweenness', done, total: 1, unit: 'measures' });
  report(0.1);
  expect(betweenness.state).toEqual({ status: 'counting', share: 0.1, seconds: null });
  clock.now = 4_000;
  report(0.5);
  expect(betweenness.state).toEqual({ status: 'counting', share: 0.5, seconds: 5 });
  expect(betweenness.found).toEqual(estimated(100));

  await asked[1]!.answer(exact);
  expect(betweenness.state.status).toBe('exact');
  expect(betweenness.found).toEqual(exact);
});

test('another network begins anew, and what was on its way for the one before is dropped', async () => {
  const { betweenness, asked } = betweennessWith();
  const [before, after] = [networkOf(true), networkOf(true)];
  betweenness.follow(before);
  betweenness.follow(after);
  asked[0]!.options.onInterim!(estimated(100));
  await asked[0]!.answer(estimated(100));

  expect([betweenness.state.status, betweenness.found]).toEqual(['refining', null]);
  asked[1]!.options.onInterim!(estimated(300));
  expect(betweenness.into(before)).toBe(before);
  expect(betweenness.into(after).nodes.measures['betweenness']![0]).toBe(300);
});

test('a failure says why, and can be tried again', async () => {
  const { betweenness, asked } = betweennessWith();
  betweenness.follow(networkOf(true));

  await asked[0]!.fail(new Error('no memory'));
  expect(betweenness.state).toEqual({ status: 'failed', message: 'no memory' });

  betweenness.refine();
  expect([betweenness.state.status, asked.length]).toEqual(['refining', 2]);
});

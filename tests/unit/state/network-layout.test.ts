import { expect, test } from 'vitest';
import type { NetworkAnswer } from '#pipeline';
import { NetworkLayout } from '../../../src/state/network-layout.svelte.ts';
import type { FromLayout, LayoutTask } from '../../../src/worker/layout-protocol.ts';
import { fictionalNetwork } from '../../support/fictional-network.ts';

/** A layout whose worker does what the test says, and all that it was told and asked to keep. */
function layoutWith(): {
  layout: NetworkLayout;
  tasks: LayoutTask[];
  told: string[];
  kept: unknown[];
  tell: (places: FromLayout) => void;
} {
  const [tasks, told, kept]: [LayoutTask[], string[], unknown[]] = [[], [], []];
  let onplaces: (places: FromLayout) => void = () => undefined;
  const say = (word: string) => () => void told.push(word);
  const ask = (name: string, argument: unknown) => {
    kept.push([name, argument]);
    return Promise.resolve(null as never);
  };
  const layout = new NetworkLayout({ ask }, (task, listener) => {
    tasks.push(task);
    onplaces = listener;
    return { pause: say('pause'), resume: say('resume'), stop: say('stop') };
  });
  return { layout, tasks, told, kept, tell: (places) => onplaces(places) };
}

function answerOf(placed: NetworkAnswer['nodes']['placed']): NetworkAnswer {
  const answer = fictionalNetwork(12);
  return { ...answer, nodes: { ...answer.nodes, placed } };
}

const elsewhere = { x: new Float32Array(12).fill(1), y: new Float32Array(12).fill(2) };

test('a network begins with the places of its answer, moves on, and is kept when it has settled', () => {
  const { layout, tasks, told, kept, tell } = layoutWith();
  const answer = answerOf('anew');
  layout.settle(answer, 'person');

  expect(layout.placesOf(answer).x).toBe(answer.nodes.x);
  expect(tasks.map(({ isWarm }) => isWarm)).toEqual([false]);

  tell({ ...elsewhere, share: 0.4, isSettled: false });
  expect([layout.status, layout.share, layout.placesOf(answer).x]).toEqual(['running', 0.4, elsewhere.x]);
  expect(kept).toEqual([]);

  tell({ ...elsewhere, share: 1, isSettled: true });
  expect([layout.status, told]).toEqual(['settled', ['stop']]);
  expect(kept).toEqual([
    ['keepPlaces', { kind: 'person', places: { id: answer.nodes.id, x: [...elsewhere.x], y: [...elsewhere.y] } }],
  ]);
});

test('the same answer is laid out once, and one whose places are kept not at all until it is asked for', () => {
  const { layout, tasks } = layoutWith();
  const answer = answerOf('kept');
  layout.settle(answer, 'person');
  layout.settle(answer, 'person');
  expect([tasks.length, layout.status]).toEqual([0, 'settled']);

  layout.again();
  expect([tasks.map(({ isWarm }) => isWarm), layout.status]).toEqual([[false], 'running']);
});

test('a layout goes on from an earlier picture where some of its nodes were in it, and ends the one before', () => {
  const { layout, tasks, told, tell } = layoutWith();
  const former = answerOf('anew');
  const next = answerOf('partly');
  layout.settle(former, 'person');
  tell({ ...elsewhere, share: 0.2, isSettled: false });
  layout.settle(next, 'person');

  expect(tasks.map(({ isWarm }) => isWarm)).toEqual([false, true]);
  expect(told).toEqual(['stop']);
  expect(layout.placesOf(next).x).toBe(next.nodes.x);
});

test('a layout can be paused and goes on', () => {
  const { layout, told } = layoutWith();
  layout.settle(answerOf('anew'), 'person');

  layout.pause();
  expect(layout.status).toBe('paused');
  layout.resume();
  expect([layout.status, told]).toEqual(['running', ['pause', 'resume']]);
});

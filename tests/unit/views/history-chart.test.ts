import { expect, test } from 'vitest';
import { communityOf, followedNetwork, trackName } from '../../../src/parts/community-history.ts';
import { memberScene, trackMembers } from '../../../src/views/network/time/track-scene.ts';
import { historyChart, trackRows } from '../../../src/views/trends/history-chart.ts';
import { faded, shown } from '../../../src/charts/network/scene.ts';
import { fictionalNetwork } from '../../support/fictional-network.ts';
import { fictionalHistory } from '../../support/fictional-time.ts';
import { smallScene } from '../../support/small-scene.ts';

const history = fictionalHistory({ network: followedNetwork, length: 3 });
const rows = trackRows(history);

test('a community has one name in all its windows, and only that of many of its members', () => {
  expect(rows.map(({ name }) => name)).toEqual([
    '1: mostly Marine Biology',
    '3: often Polytechnic of Nordhavn',
    '2: mostly Materials Science',
    'Community 4',
    'Community 5',
  ]);
  expect(trackName({ tracks: [{ name: 'Rare', share: 0.2 }] }, 0)).toBe('Community 1');
});

test('tracks tell their windows, their sizes and what became of them', () => {
  expect(rows[0]).toMatchObject({ first: 0, last: 4, sizes: [20, 22, 36, 34, 34], events: 'merges 2020' });
  expect(rows[2]).toMatchObject({ name: '2: mostly Materials Science', first: 0, last: 1, events: '' });
});

test('the picture has a block for each community and a ribbon for three members and more who go on', () => {
  const chart = historyChart(history, rows);

  expect(chart.title).toBe('5 communities in 5 windows: 1 merger, 1 split, 0 ended');
  expect(chart.blocks).toHaveLength(history.communities.length);
  expect(history.passages).toHaveLength(13);
  expect(chart.ribbons).toHaveLength(12);
  expect(chart.coverage).toBe(
    'The 5 largest of 5 communities, with 100% of all memberships; smaller ones are in the tables.',
  );
  expect(chart.table.rows).toHaveLength(history.events.length);
  expect(chart.table.rows.find(([, event]) => event === 'merges')).toEqual([
    '2018–2020',
    'merges',
    '1: mostly Marine Biology + 2: mostly Materials Science',
    '1: mostly Marine Biology',
    36,
    36,
    36,
    expect.closeTo(22 / 36, 9),
  ]);
});

test('the network brings forward the members of a community in its window', () => {
  const found = trackMembers(fictionalNetwork(220), history, { track: 1, from: 2016, to: 2018 });

  expect(found).toMatchObject({ track: 1, members: 14, missing: 0 });
  expect(found?.isMember.findIndex((is) => is === 1)).toBe(20);
  expect(communityOf(history, 1, 2018, 2020)).toBe(-1);
  expect(trackMembers(fictionalNetwork(220), history, { track: 1, from: 2018, to: 2020 })).toBeNull();
});

test('what is no member fades, with its ties', () => {
  const scene = smallScene(
    [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
    [
      [0, 1],
      [1, 2],
    ],
  );

  const forward = memberScene(scene, Uint8Array.of(1, 1, 0));

  expect([...forward.state]).toEqual([shown, shown, faded]);
  expect([...forward.edgeOpacity]).toEqual([0.75, 0]);
});

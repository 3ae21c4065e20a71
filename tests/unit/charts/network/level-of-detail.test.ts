import { describe, expect, test } from 'vitest';
import { communityMarks, markTies } from '../../../../src/charts/network/community-marks.ts';
import { communityAt } from '../../../../src/charts/network/draw-communities.ts';
import { drawLabels } from '../../../../src/charts/network/draw-labels.ts';
import { drawNetwork } from '../../../../src/charts/network/draw-network.ts';
import { levelOf, nearestLevel } from '../../../../src/charts/network/level-of-detail.ts';
import { PreparedScene, prepareScene } from '../../../../src/charts/network/prepared-scene.ts';
import { indexScene } from '../../../../src/charts/network/scene-index.ts';
import { faded, hidden, type ScenePaint } from '../../../../src/charts/network/scene.ts';
import { fittingView, zoomedView } from '../../../../src/charts/network/view-port.ts';
import { countingPen, smallScene } from '../../../support/small-scene.ts';

const grey = 'rgb(100, 100, 100)';
const tones = Array.from({ length: 7 }, () => grey);
const paint: ScenePaint = { ground: grey, ink: grey, quiet: grey, accent: grey, edge: grey, tones, font: 'sans-serif' };

/** Two squares of four around (0, 0) and (100, 0), a pair at (50, 50), and somebody in no community. */
const scene = smallScene(
  [
    ...[-1, 1].flatMap((x) => [-1, 1].map((y): [number, number] => [x, y])),
    ...[99, 101].flatMap((x) => [-1, 1].map((y): [number, number] => [x, y])),
    [50, 50],
    [50, 52],
    [0, 50],
  ],
  [
    [0, 1],
    [0, 4],
    [5, 1],
    [8, 9],
    [3, 7],
  ],
  {
    community: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, -1),
    communityLabel: ['Physics', 'Biology', 'A pair'],
    tone: Uint8Array.of(1, 1, 2, 1, 2, 2, 2, 2, 0, 0, 0),
    edgeOpacity: Float32Array.of(0.5, 0.5, 0.5, 0.5, 0),
  },
);

describe('from afar', () => {
  test('a community of three and more is a disc where its members stand, in the color of most of them', () => {
    expect(communityMarks(scene)).toEqual([
      { community: 0, x: 0, y: 0, radius: 2, count: 4, tone: 1, label: 'Physics' },
      { community: 1, x: 100, y: 0, radius: 2, count: 4, tone: 2, label: 'Biology' },
    ]);
  });

  test('hidden members do not count', () => {
    const state = scene.state.with(0, hidden).with(1, hidden).with(5, faded);

    expect(communityMarks({ ...scene, state }).map(({ community, count }) => [community, count])).toEqual([[1, 4]]);
  });

  test('drawn ties between two communities are one', () => {
    expect(markTies(scene, communityMarks(scene))).toEqual([{ source: 0, target: 1, ties: 2 }]);
  });

  test('the community below a point is found', () => {
    const prepared = prepareScene(scene);
    const view = fittingView(prepared.grid, 1100, 620);

    expect(communityAt(prepared.marks, view, 50, 570)).toBe(0);
    expect(communityAt(prepared.marks, view, 550, 310)).toBe(-1);
  });
});

describe('the level', () => {
  const marks = communityMarks(scene);
  const view = fittingView(prepareScene(scene).grid, 800, 600);

  test('depends on how many nodes a window holds at its zoom', () => {
    expect(levelOf({ shownCount: 8_000, marks }, view)).toBe('nodes');
    expect(levelOf({ shownCount: 100_000, marks }, view)).toBe('communities');
    expect(levelOf({ shownCount: 100_000, marks }, zoomedView(view, 4, 0, 0))).toBe('nodes');
  });

  test('is that of nodes where there are no communities to draw', () => {
    expect(levelOf({ shownCount: 100_000, marks: [] }, view)).toBe('nodes');
  });

  test('has a least zoom at which nodes are drawn', () => {
    const zoom = nearestLevel({ shownCount: 100_000, marks });

    expect(levelOf({ shownCount: 100_000, marks }, { ...view, zoom })).toBe('nodes');
    expect(levelOf({ shownCount: 100_000, marks }, { ...view, zoom: zoom * 0.99 })).toBe('communities');
  });
});

describe('what is drawn', () => {
  const near = prepareScene(scene);
  const far = new PreparedScene({ ...indexScene(scene), shownCount: 100_000 });
  const view = fittingView(near.grid, 1100, 620);

  test('from near: every node with its drawn ties, named', () => {
    const pen = countingPen();
    drawNetwork(pen, near, view, paint);
    drawLabels(pen, near, view, paint, -1);

    expect(pen.drawn).toMatchObject({ lines: 4, discs: 11, shapes: 0 });
    expect(pen.drawn.texts).toContain('Node 10');
  });

  test('from afar: a disc with a name and a count for each community, one line between them, and a dot for each of the others', () => {
    const pen = countingPen();
    const wide = { ...view, scale: 20, width: 3000, height: 2000 };
    drawNetwork(pen, far, wide, paint);
    drawLabels(pen, far, wide, paint, -1);

    expect(pen.drawn).toEqual({ lines: 1, discs: 5, shapes: 0, texts: ['Physics', '4', 'Biology', '4'] });
  });

  test('outlines of communities where they are asked for', () => {
    const pen = countingPen();
    drawNetwork(pen, prepareScene({ ...scene, hasHulls: true }), view, paint);

    expect(pen.drawn.shapes).toBe(2);
  });

  test('nothing of what lies outside of the window but the ties that lead there', () => {
    const pen = countingPen();
    drawNetwork(pen, near, { ...view, centerX: 100, centerY: 0, scale: 100, zoom: 10 }, paint);

    expect(pen.drawn).toMatchObject({ lines: 2, discs: 4 });
  });
});

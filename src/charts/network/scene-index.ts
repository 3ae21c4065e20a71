import { type CommunityMark, communityMarks } from './community-marks.ts';
import { type NodeGrid, nodeGrid } from './node-grid.ts';
import { hidden, type Scene, shown } from './scene.ts';

/** A scene with what finds its parts: by place, and by community. */
export interface SceneIndex {
  readonly scene: Scene;
  /** All nodes that are not hidden. */
  readonly grid: NodeGrid;
  readonly marks: readonly CommunityMark[];
  /** Nodes that are neither hidden nor faded. */
  readonly shownCount: number;
}

/** @param before an earlier one: kept where the scene differs in its selection alone. */
export function indexScene(scene: Scene, before: SceneIndex | null = null): SceneIndex {
  if (before !== null && hasSamePicture(before.scene, scene)) return { ...before, scene };
  return {
    scene,
    grid: nodeGrid(scene.x, scene.y, (node) => scene.state[node] !== hidden),
    marks: communityMarks(scene),
    shownCount: scene.state.reduce((sum, state) => sum + (state === shown ? 1 : 0), 0),
  };
}

/** Whether two scenes share all their columns, so that they are drawn alike but for the selection. */
export function hasSamePicture(one: Scene, other: Scene): boolean {
  return one.x === other.x && one.y === other.y && hasSameLooks(one, other);
}

/** Whether two scenes differ in nothing but places and the selection. */
export function hasSameLooks(one: Scene, other: Scene): boolean {
  return (
    one.radius === other.radius &&
    one.tone === other.tone &&
    one.form === other.form &&
    one.state === other.state &&
    one.source === other.source &&
    one.edgeOpacity === other.edgeOpacity &&
    one.community === other.community &&
    one.communityLabel === other.communityLabel &&
    one.hasHulls === other.hasHulls
  );
}

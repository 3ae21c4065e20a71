import { type Adjacency, adjacency } from './adjacency.ts';
import { type MarkTie, markTies } from './community-marks.ts';
import { edgeLooks } from './edge-looks.ts';
import { indexScene, type SceneIndex } from './scene-index.ts';
import type { Scene } from './scene.ts';

/** A scene with all that drawing any window of it needs; good until the scene changes. */
export interface PreparedScene extends SceneIndex {
  /** Drawn edges only. */
  readonly ties: Adjacency;
  readonly look: Uint16Array;
  readonly markTies: readonly MarkTie[];
}

export function prepareScene(scene: Scene): PreparedScene {
  const index = indexScene(scene);
  return {
    ...index,
    ties: adjacency(scene.x.length, scene.source, scene.target, (edge) => (scene.edgeOpacity[edge] ?? 0) > 0),
    look: edgeLooks(scene),
    markTies: markTies(scene, index.marks),
  };
}

/** The same scene with its nodes at other places. */
export function movedScene(prepared: PreparedScene, x: Float32Array, y: Float32Array): PreparedScene {
  return { ...prepared, ...indexScene({ ...prepared.scene, x, y }) };
}

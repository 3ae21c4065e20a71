import { type Adjacency, adjacency } from './adjacency.ts';
import { type CommunityMark, type MarkTie, markTies } from './community-marks.ts';
import { edgeLooks } from './edge-looks.ts';
import type { NodeGrid } from './node-grid.ts';
import { indexScene, type SceneIndex } from './scene-index.ts';
import type { Scene } from './scene.ts';

/**
 * A scene with all that drawing any window of it needs; good until the scene changes. What only one level of detail needs
 * is made when that is first drawn, so that a first picture from afar waits for no tie between nodes.
 */
export class PreparedScene implements SceneIndex {
  readonly scene: Scene;
  readonly grid: NodeGrid;
  readonly marks: readonly CommunityMark[];
  readonly shownCount: number;
  #ties: Adjacency | null = null;
  #look: Uint16Array | null = null;
  #markTies: readonly MarkTie[] | null = null;

  constructor({ scene, grid, marks, shownCount }: SceneIndex) {
    this.scene = scene;
    this.grid = grid;
    this.marks = marks;
    this.shownCount = shownCount;
  }

  /** Of drawn edges only. */
  get ties(): Adjacency {
    const { x, source, target, edgeOpacity } = this.scene;
    return (this.#ties ??= adjacency(x.length, source, target, (edge) => (edgeOpacity[edge] ?? 0) > 0));
  }

  get look(): Uint16Array {
    return (this.#look ??= edgeLooks(this.scene));
  }

  get markTies(): readonly MarkTie[] {
    return (this.#markTies ??= markTies(this.scene, this.marks));
  }

  /** The same scene with its nodes at other places. */
  moved(x: Float32Array, y: Float32Array): PreparedScene {
    const moved = new PreparedScene(indexScene({ ...this.scene, x, y }));
    moved.#ties = this.#ties;
    moved.#look = this.#look;
    moved.#markTies = this.#markTies;
    return moved;
  }
}

export function prepareScene(scene: Scene): PreparedScene {
  return new PreparedScene(indexScene(scene));
}

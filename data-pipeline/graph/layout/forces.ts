import { inferSettings } from 'graphology-layout-forceatlas2';
import defaults from 'graphology-layout-forceatlas2/defaults.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { InnerTies } from './parts.ts';

/** Columns of a node and of a tie in the arrays that the package's rounds work on. */
const nodeColumns = 10;
const [massColumn, convergenceColumn, sizeColumn] = [6, 7, 8];
const tieColumns = 3;

/** Above this a round by regions (Barnes–Hut) takes less time than one by pairs: 4 ms instead of 12 ms for 1,000 nodes. */
const mostByPairs = 500;

/** ForceAtlas2 (M. Jacomy et al. 2014, PLoS ONE 9(6), e98679) on typed arrays, a number of rounds at a time. */
export class Forces {
  readonly order: number;
  readonly #settings;
  readonly #nodes: Float32Array;
  readonly #ties: Float32Array;

  /** @param at where each node starts. No two may start at one point. */
  constructor(order: number, ties: InnerTies, at: (node: number) => { readonly x: number; readonly y: number }) {
    this.order = order;
    this.#settings = {
      ...defaults,
      ...inferSettings(order),
      slowDown: 1,
      barnesHutOptimize: order > mostByPairs,
      barnesHutTheta: 0.8,
    };
    this.#nodes = new Float32Array(order * nodeColumns);
    for (let node = 0; node < order; node += 1) {
      const row = node * nodeColumns;
      const { x, y } = at(node);
      this.#nodes[row] = x;
      this.#nodes[row + 1] = y;
      this.#nodes[row + massColumn] = 1;
      this.#nodes[row + convergenceColumn] = 1;
      this.#nodes[row + sizeColumn] = 1;
    }
    this.#ties = new Float32Array(ties.sources.length * tieColumns);
    for (let tie = 0; tie < ties.sources.length; tie += 1) {
      const [source, target] = [ties.sources[tie]! * nodeColumns, ties.targets[tie]! * nodeColumns];
      const weight = ties.weights[tie]!;
      this.#nodes[source + massColumn]! += weight;
      this.#nodes[target + massColumn]! += weight;
      this.#ties.set([source, target, weight], tie * tieColumns);
    }
  }

  run(rounds: number): void {
    for (let round = 0; round < rounds; round += 1) iterate(this.#settings, this.#nodes, this.#ties);
  }

  /** The places of now, moved to `middle` and scaled to this root mean square of the distance to it. */
  placesAround(middle: { readonly x: number; readonly y: number }, rms: number): { x: Float32Array; y: Float32Array } {
    const [x, y] = [new Float32Array(this.order), new Float32Array(this.order)];
    let [meanX, meanY, squares] = [0, 0, 0];
    for (let node = 0; node < this.order; node += 1) {
      meanX += this.#nodes[node * nodeColumns]! / this.order;
      meanY += this.#nodes[node * nodeColumns + 1]! / this.order;
    }
    for (let node = 0; node < this.order; node += 1) {
      squares += (this.#nodes[node * nodeColumns]! - meanX) ** 2 + (this.#nodes[node * nodeColumns + 1]! - meanY) ** 2;
    }
    const scale = rms / Math.max(Math.sqrt(squares / this.order), Number.EPSILON);
    for (let node = 0; node < this.order; node += 1) {
      x[node] = middle.x + (this.#nodes[node * nodeColumns]! - meanX) * scale;
      y[node] = middle.y + (this.#nodes[node * nodeColumns + 1]! - meanY) * scale;
    }
    return { x, y };
  }
}

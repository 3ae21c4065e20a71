import { type Scene, toneCount } from './scene.ts';

/** Edges that are drawn alike. */
export interface EdgeBatch {
  readonly edges: Uint32Array;
  readonly tone: number;
  readonly opacity: number;
  readonly width: number;
}

const opacitySteps = 64;
const widthSteps = 16;
const looks = (opacitySteps + 1) * widthSteps * toneCount;

/** One number for how an edge is drawn, the fainter the smaller: opacity in 64ths, width in quarters of a pixel, tone. */
export function edgeLooks({ edgeOpacity, edgeWidth, edgeTone }: Scene): Uint16Array {
  const look = new Uint16Array(edgeOpacity.length);
  for (let edge = 0; edge < look.length; edge += 1) {
    const width = Math.min(widthSteps - 1, Math.round((edgeWidth[edge] ?? 1) * 4));
    const opacity = Math.round((edgeOpacity[edge] ?? 0) * opacitySteps);
    look[edge] = (opacity * widthSteps + width) * toneCount + (edgeTone[edge] ?? 0);
  }
  return look;
}

/** The edges by their looks, faint ones first; only the `most` with the strongest looks are left of more. */
export function edgeBatches(edges: Uint32Array, look: Uint16Array, most = Infinity): readonly EdgeBatch[] {
  const start = new Uint32Array(looks + 1);
  for (const edge of edges) start[(look[edge] ?? 0) + 1] = (start[(look[edge] ?? 0) + 1] ?? 0) + 1;
  for (let at = 1; at <= looks; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const next = start.slice();
  const sorted = new Uint32Array(edges.length);
  for (const edge of edges) {
    const at = next[look[edge] ?? 0] ?? 0;
    sorted[at] = edge;
    next[look[edge] ?? 0] = at + 1;
  }
  const leftOut = Math.max(0, edges.length - most);
  const batches: EdgeBatch[] = [];
  for (let at = 0; at < looks; at += 1) {
    const from = Math.max(leftOut, start[at] ?? 0);
    const to = start[at + 1] ?? 0;
    if (from >= to) continue;
    const width = Math.floor(at / toneCount) % widthSteps;
    const opacity = Math.floor(at / toneCount / widthSteps) / opacitySteps;
    batches.push({ edges: sorted.subarray(from, to), tone: at % toneCount, opacity, width: width / 4 });
  }
  return batches;
}

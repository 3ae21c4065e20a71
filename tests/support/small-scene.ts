import { type Scene, shown } from '../../src/charts/network/scene.ts';

/** A scene of nodes at these places, all alike, with edges of medium strength; parts of it can be given otherwise. */
export function smallScene(
  places: readonly (readonly [x: number, y: number])[],
  edges: readonly (readonly [source: number, target: number])[] = [],
  parts: Partial<Scene> = {},
): Scene {
  return {
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
    label: places.map((_, node) => `Node ${node}`),
    radius: new Float32Array(places.length).fill(4),
    tone: new Uint8Array(places.length),
    form: new Uint8Array(places.length),
    ring: new Uint8Array(places.length),
    state: new Uint8Array(places.length).fill(shown),
    source: Uint32Array.from(edges, ([source]) => source),
    target: Uint32Array.from(edges, ([, target]) => target),
    edgeOpacity: new Float32Array(edges.length).fill(0.5),
    edgeWidth: new Float32Array(edges.length).fill(1),
    edgeTone: new Uint8Array(edges.length),
    community: new Int32Array(places.length).fill(-1),
    communityLabel: [],
    hasHulls: false,
    labelOrder: Uint32Array.from(places.keys()),
    selected: -1,
    ...parts,
  };
}

/** A pen that draws nothing and counts what it was told to draw. */
export function countingPen() {
  const drawn = { lines: 0, discs: 0, shapes: 0, texts: [] as string[] };
  return {
    drawn,
    lines: (_: Float32Array, count: number) => void (drawn.lines += count),
    discs: (_: Float32Array, count: number) => void (drawn.discs += count),
    shape: () => void (drawn.shapes += 1),
    box: () => undefined,
    text: (content: string) => void drawn.texts.push(content),
    widthOf: (content: string) => content.length * 6,
  };
}

/** The parts that the package's synchronous call is made of: the call itself forgets the nodes' speeds when it returns. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  /** One round, in place. */
  export default function iterate(settings: ForceAtlas2Settings, nodes: Float32Array, edges: Float32Array): void;
}

declare module 'graphology-layout-forceatlas2/helpers.js' {
  import type Graph from 'graphology';
  interface Helpers {
    graphToByteArrays(
      graph: Graph,
      getEdgeWeight: (edge: string, attributes: { weight: number }) => number,
    ): { readonly nodes: Float32Array; readonly edges: Float32Array };
    /** Writes `x` and `y`. */
    assignLayoutChanges(graph: Graph, nodes: Float32Array, outputReducer: null): void;
  }
  const helpers: Helpers;
  export default helpers;
}

declare module 'graphology-layout-forceatlas2/defaults.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  const defaults: ForceAtlas2Settings;
  export default defaults;
}

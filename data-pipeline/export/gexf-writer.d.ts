/**
 * The writer alone. The package's two entries load their parsers too, and those need a `DOMParser`, which a worker
 * has not, or an XML library.
 */
declare module 'graphology-gexf/common/writer.js' {
  import type Graph from 'graphology';
  import type { GexfWriterOptions } from 'graphology-gexf';
  export default function write(graph: Graph, options?: GexfWriterOptions): string;
}

import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Places } from '../../../data-pipeline/graph/layout/places.ts';
import type { DrawnNetwork } from './page.ts';

/** Sigma as its guide has it, without labels. */
export function sigmaOf(
  element: HTMLElement,
  { order, source, target }: DrawnNetwork,
  { x, y }: Places,
): { move(frame: number): void } {
  const graph = new UndirectedGraph();
  for (let node = 0; node < order; node += 1) {
    graph.addNode(String(node), { x: x[node] ?? 0, y: y[node] ?? 0, size: 3, color: '#336699' });
  }
  for (let edge = 0; edge < source.length; edge += 1) {
    graph.addUndirectedEdge(String(source[edge]), String(target[edge]), { color: '#cccccc' });
  }
  const sigma = new Sigma(graph, element, { renderLabels: false, hideEdgesOnMove: false });
  return { move: (frame) => sigma.getCamera().setState({ x: 0.5 + 0.01 * Math.sin(frame), y: 0.5, ratio: 0.8 }) };
}

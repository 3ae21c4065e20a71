import type { SceneIndex } from './scene-index.ts';
import type { ViewPort } from './view-port.ts';

/** What stands in a picture: people (or organizations) one by one, or their communities. */
export type Level = 'nodes' | 'communities';

/** More dots than these are a carpet in which nobody finds anything. */
const mostNodes = 8_000;

/**
 * How much of a network a window shows. It depends on the zoom alone, so that moving about never changes it: where
 * everything fits, all nodes are in the window, and twice as near a quarter of them.
 */
export function levelOf({ shownCount, marks }: Pick<SceneIndex, 'shownCount' | 'marks'>, view: ViewPort): Level {
  return marks.length > 1 && shownCount / Math.max(1, view.zoom) ** 2 > mostNodes ? 'communities' : 'nodes';
}

/** The least zoom at which nodes are drawn one by one. */
export function nearestLevel({ shownCount, marks }: Pick<SceneIndex, 'shownCount' | 'marks'>): number {
  return marks.length > 1 ? Math.max(1, Math.sqrt(shownCount / mostNodes) * 1.001) : 1;
}

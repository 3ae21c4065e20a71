import { csrFromEdges } from '../../data-pipeline/graph/csr/from-edges.ts';
import { Settling } from '../../data-pipeline/graph/layout/settling.ts';
import type { FromLayout, LayoutTask, ToLayout } from './layout-protocol.ts';

/** Lays a network out beside everything else: a piece of work, a look at what came in, the next piece. */
let settling: Settling | null = null;
let isPaused = false;
let isWaiting = false;
let shownAt = 0;

/** Nodes × rounds between two looks at what came in: some 50 ms. */
const workInPiece = 10_000;
/** Between two reports, in milliseconds; a large picture takes longer to draw. */
const leastWait = 250;
const waitForNode = 0.012;

self.addEventListener('message', ({ data }: MessageEvent<ToLayout>) => {
  if (data.kind === 'start') {
    settling = settlingOf(data.task);
    shownAt = performance.now();
  }
  isPaused = data.kind === 'pause';
  goOn();
});

function goOn(): void {
  if (settling === null || isPaused || isWaiting) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    if (settling === null || isPaused) return;
    const isOpen = settling.step(workInPiece);
    const wait = Math.max(leastWait, settling.places.x.length * waitForNode);
    if (!isOpen || performance.now() - shownAt > wait) report(settling, !isOpen);
    if (isOpen) goOn();
    else settling = null;
  }, 0);
}

function report({ places, done, total }: Settling, isSettled: boolean): void {
  const [x, y] = [places.x.slice(), places.y.slice()];
  const message: FromLayout = { x, y, share: total === 0 ? 1 : done / total, isSettled };
  self.postMessage(message, { transfer: [x.buffer, y.buffer] });
  shownAt = performance.now();
}

function settlingOf({ source, target, weight, community, x, y, isWarm }: LayoutTask): Settling {
  const ties = csrFromEdges(x.length, { sources: source, targets: target, weights: weight });
  return new Settling(ties, community, { x, y }, isWarm);
}

import type { SceneIndex } from './scene-index.ts';
import { indexScene } from './scene-index.ts';
import type { Scene, ScenePaint } from './scene.ts';
import { SigmaNetwork } from './sigma-network.ts';
import { webGl } from './webgl.ts';

/** Sigma holds an object for each node and edge: above this a plain canvas draws levels of detail instead. */
export const mostNodesForWebGl = 5_000;

const trialNodes = 300;
const frames = 3;
/** Half a frame at sixty a second: there is no use in being faster. */
const fastEnough = 8;

let verdict: 'webgl' | 'canvas' | null = null;

/**
 * What draws faster on this device: WebGL by sigma or a plain canvas. A few frames of a small network are timed with
 * both, once for a visit; where the driver says that it is the processor posing as a card, that is not waited for.
 */
export function fasterRenderer(element: HTMLElement, paint: ScenePaint): 'webgl' | 'canvas' {
  verdict ??=
    webGl() === 'card' && timeWebGl(element, paint) <= Math.max(fastEnough, timeCanvas(element)) ? 'webgl' : 'canvas';
  return verdict;
}

/** The median time of a frame by sigma, in milliseconds, from asking to the pixels. */
export function timeWebGl(element: HTMLElement, paint: ScenePaint): number {
  const stage = document.createElement('div');
  stage.className = 'trial';
  element.append(stage);
  const sigma = new SigmaNetwork(stage, { onview: nothing, onhover: nothing, onselect: nothing });
  const index = trialIndex();
  try {
    return median(() => {
      sigma.show(indexScene({ ...index.scene, state: index.scene.state.slice() }), paint);
      const pixel = new Uint8Array(4);
      for (const canvas of stage.querySelectorAll('canvas')) {
        const gl = canvas.getContext('webgl2');
        gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      }
    });
  } finally {
    sigma.destroy();
    stage.remove();
  }
}

/** The median time in which a plain canvas of this size moves what it holds. */
function timeCanvas(element: HTMLElement): number {
  const [canvas, picture] = [document.createElement('canvas'), document.createElement('canvas')];
  for (const each of [canvas, picture]) {
    each.width = Math.max(1, element.clientWidth * devicePixelRatio);
    each.height = Math.max(1, element.clientHeight * devicePixelRatio);
  }
  picture.getContext('2d')?.fillRect(0, 0, 1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return median((frame) => {
    context?.drawImage(picture, frame, frame);
    context?.getImageData(0, 0, 1, 1);
  });
}

function median(draw: (frame: number) => void): number {
  draw(0);
  const times = Array.from({ length: frames }, (_, frame) => {
    const began = performance.now();
    draw(frame + 1);
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[frames >> 1] ?? Infinity;
}

function trialIndex(): SceneIndex {
  const column = (value: (node: number) => number): Float32Array =>
    Float32Array.from({ length: trialNodes }, (_, node) => value(node));
  const scene: Scene = {
    x: column((node) => Math.cos(node)),
    y: column((node) => Math.sin(node)),
    label: [],
    radius: column(() => 4),
    tone: new Uint8Array(trialNodes),
    form: new Uint8Array(trialNodes),
    ring: new Uint8Array(trialNodes),
    state: new Uint8Array(trialNodes),
    source: Uint32Array.from({ length: trialNodes - 1 }, (_, edge) => edge),
    target: Uint32Array.from({ length: trialNodes - 1 }, (_, edge) => edge + 1),
    edgeOpacity: column(() => 0.5),
    edgeWidth: column(() => 1),
    edgeTone: new Uint8Array(trialNodes),
    community: new Int32Array(trialNodes).fill(-1),
    communityLabel: [],
    hasHulls: false,
    labelOrder: new Uint32Array(),
    selected: -1,
  };
  return indexScene(scene);
}

function nothing(): void {
  // The trial's picture is looked at by nobody.
}

import { createNodeBorderProgram } from '@sigma/node-border';
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeRectangleProgram } from 'sigma/rendering';
import { dashedProgram } from './dashed-program.ts';
import { nearZoom, type NetworkEvents, type NetworkRenderer, travelTime } from './network-renderer.ts';
import {
  changeTones,
  channels,
  edgeColor,
  edgeDash,
  faded,
  hidden,
  mixed,
  type Scene,
  type ScenePaint,
  shown,
} from './scene.ts';
import { hasSamePicture, type SceneIndex } from './scene-index.ts';
import { extentOf, overflow, type ViewPort } from './view-port.ts';

type Node = { x: number; y: number };
type Edge = Record<string, never>;

const nodeProgram = createNodeBorderProgram<Node, Edge>({
  borders: [
    { color: { attribute: 'ringColor' }, size: { attribute: 'ringSize', defaultValue: 0, mode: 'pixels' } },
    { color: { attribute: 'gapColor' }, size: { attribute: 'gapSize', defaultValue: 0, mode: 'pixels' } },
    { color: { attribute: 'color' }, size: { fill: true } },
  ],
});

/** Draws with WebGL by sigma. Names are drawn above it, by the same code for every renderer. */
export class SigmaNetwork implements NetworkRenderer {
  readonly #element: HTMLElement;
  readonly #events: NetworkEvents;
  #sigma: Sigma<Node, Edge> | null = null;
  #scene: Scene | null = null;
  #paint: ScenePaint | null = null;

  constructor(element: HTMLElement, events: NetworkEvents) {
    this.#element = element;
    this.#events = events;
  }

  show({ scene }: SceneIndex, paint: ScenePaint): void {
    const before = this.#scene;
    const isDrawnAlready = before !== null && this.#paint === paint && hasSamePicture(before, scene);
    this.#scene = scene;
    this.#paint = paint;
    if (this.#sigma === null || before?.source !== scene.source) this.#start(scene);
    else if (before.x !== scene.x) this.#move(scene);
    else if (isDrawnAlready) this.#events.onview(this.view());
    else this.#sigma.refresh();
  }

  view(): ViewPort {
    const width = this.#element.clientWidth;
    const height = this.#element.clientHeight;
    if (this.#sigma === null) return { centerX: 0, centerY: 0, scale: 1, zoom: 1, width, height };
    const from = this.#sigma.viewportToGraph({ x: 0, y: 0 });
    const to = this.#sigma.viewportToGraph({ x: width, y: height });
    return {
      centerX: (from.x + to.x) / 2,
      centerY: (from.y + to.y) / 2,
      scale: width / (to.x - from.x),
      zoom: 1 / this.#sigma.getCamera().ratio,
      width,
      height,
    };
  }

  flyTo(node: number): void {
    const at = this.#sigma?.getNodeDisplayData(String(node));
    const camera = this.#sigma?.getCamera();
    if (at === undefined || camera === undefined) return;
    void camera.animate({ x: at.x, y: at.y, ratio: Math.min(camera.ratio, 1 / nearZoom) }, { duration: travelTime() });
  }

  frame(nodes: readonly number[], covered: number): void {
    const sigma = this.#sigma;
    const places = nodes.flatMap((node) => sigma?.getNodeDisplayData(String(node)) ?? []);
    if (sigma === null || places.length === 0) return;
    const camera = sigma.getCamera();
    const { left, right, low, high } = extentOf(
      places.map(({ x }) => x),
      places.map(({ y }) => y),
      [...places.keys()],
    );
    const [from, to] = [0, 1].map((x) => sigma.framedGraphToViewport({ x, y: 0 }));
    const unit = (to?.x ?? 0) - (from?.x ?? 0);
    const over = overflow({ x: (right - left) * unit, y: (high - low) * unit }, sigma.getDimensions(), covered);
    const ratio = Math.min(4, Math.max(1 / nearZoom, camera.ratio * over));
    const x = (left + right) / 2 - (covered / 2 / unit) * (ratio / camera.ratio);
    void camera.animate({ x, y: (low + high) / 2, ratio }, { duration: travelTime() });
  }

  fit(): void {
    void this.#sigma?.getCamera().animatedReset({ duration: travelTime() });
  }

  zoom(factor: number): void {
    const camera = this.#sigma?.getCamera();
    void camera?.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: travelTime() / 2 });
  }

  resize(): void {
    this.#sigma?.resize();
    this.#sigma?.refresh({ skipIndexation: true });
  }

  destroy(): void {
    this.#sigma?.kill();
    this.#sigma = null;
  }

  #start(scene: Scene): void {
    this.#sigma?.kill();
    const graph = new UndirectedGraph<Node, Edge>();
    for (const [node, x] of scene.x.entries()) graph.addNode(String(node), { x, y: scene.y[node] ?? 0 });
    for (const [edge, source] of scene.source.entries()) {
      graph.addUndirectedEdgeWithKey(String(edge), String(source), String(scene.target[edge]));
    }
    const sigma = new Sigma<Node, Edge>(graph, this.#element, {
      renderLabels: false,
      defaultNodeType: 'ring',
      defaultEdgeType: 'tie',
      nodeProgramClasses: { ring: nodeProgram },
      edgeProgramClasses: {
        tie: EdgeRectangleProgram,
        ...Object.fromEntries(dashedTones.map((tone) => [tieType(tone), dashedProgram<Node, Edge>(edgeDash(tone))])),
      },
      nodeReducer: (key, data) => ({ ...data, ...this.#node(Number(key)) }),
      edgeReducer: (key) => this.#edge(Number(key)),
      defaultDrawNodeHover: () => undefined,
      minEdgeThickness: 1,
      stagePadding: 40,
      minCameraRatio: 1 / 64,
      maxCameraRatio: 4,
      zIndex: true,
    });
    sigma.on('afterRender', () => this.#events.onview(this.view()));
    sigma.on('enterNode', ({ node }) => this.#events.onhover(Number(node)));
    sigma.on('leaveNode', () => this.#events.onhover(-1));
    sigma.on('clickNode', ({ node }) => this.#events.onselect(Number(node)));
    sigma.on('clickStage', () => this.#events.onselect(-1));
    sigma.on('doubleClickNode', (event) => event.preventSigmaDefault());
    this.#sigma = sigma;
    // The first drawing happens while sigma is made, before anybody can listen to it.
    this.#events.onview(this.view());
  }

  /** Puts the nodes of the same network at other places. */
  #move({ x, y }: Scene): void {
    this.#sigma?.getGraph().updateEachNodeAttributes((key) => ({ x: x[Number(key)] ?? 0, y: y[Number(key)] ?? 0 }), {
      attributes: ['x', 'y'],
    });
    this.#sigma?.refresh();
  }

  #node(node: number): Record<string, unknown> {
    const scene = this.#scene;
    const paint = this.#paint;
    if (scene === null || paint === null) return {};
    const state = scene.state[node];
    if (state === hidden) return { hidden: true };
    const color = paint.tones[scene.tone[node] ?? 0] ?? paint.quiet;
    const radius = scene.radius[node] ?? 1;
    const hasRing = scene.ring[node] === 1 && state === shown;
    return {
      color: state === faded ? mixed(color, paint.ground, 0.84) : color,
      size: radius + (hasRing ? 3.25 : 0.75),
      ringColor: paint.ink,
      ringSize: hasRing ? 1.5 : 0,
      gapColor: paint.ground,
      gapSize: hasRing ? 1.75 : 0.75,
      zIndex: state === faded ? 0 : hasRing ? 3 : scene.tone[node] === 0 ? 1 : 2,
    };
  }

  #edge(edge: number): Record<string, unknown> {
    const scene = this.#scene;
    const paint = this.#paint;
    const opacity = scene?.edgeOpacity[edge] ?? 0;
    if (scene === null || paint === null || opacity <= 0) return { hidden: true };
    const tone = scene.edgeTone[edge] ?? 0;
    return {
      type: tieType(tone),
      color: premultiplied(edgeColor(paint, tone), opacity),
      // The soft edges of its lines take about half a pixel away.
      size: (scene.edgeWidth[edge] ?? 1) + 0.5,
    };
  }
}

const dashedTones = Object.values(changeTones).filter((tone) => edgeDash(tone).length > 0);

function tieType(tone: number): string {
  return edgeDash(tone).length > 0 ? `dashed-${String(tone)}` : 'tie';
}

/** Sigma blends by (1, 1 − alpha), which wants colors that are multiplied by their alpha already. */
function premultiplied(color: string, opacity: number): string {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => Math.round(value * opacity));
  return `rgba(${String(red)}, ${String(green)}, ${String(blue)}, ${String(opacity)})`;
}

import { communityAt } from './draw-communities.ts';
import { drawLayers, isWorn, withMargin } from './layers.ts';
import { levelOf, nearestLevel } from './level-of-detail.ts';
import { nearZoom, type NetworkEvents, type NetworkRenderer, travelTime } from './network-renderer.ts';
import { Painter } from './painter.ts';
import type { Layer } from './paint-protocol.ts';
import type { SceneIndex } from './scene-index.ts';
import type { ScenePaint } from './scene.ts';
import { TouchAndMouse } from './touch-and-mouse.ts';
import { betweenViews, extentOf, fittingView, framingView, nodeAt, type ViewPort, zoomedView } from './view-port.ts';

/**
 * Draws on a plain canvas, away from the page: what was drawn is moved about at once, and drawn anew where it is
 * worn. The whole network, drawn small, stands behind it.
 */
export class PaintedNetwork implements NetworkRenderer {
  readonly #element: HTMLElement;
  readonly #events: NetworkEvents;
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D | null;
  readonly #input: TouchAndMouse;
  readonly #painter: Painter;
  #index: SceneIndex | null = null;
  #view: ViewPort = { centerX: 0, centerY: 0, scale: 1, zoom: 1, width: 0, height: 0 };
  #near: Layer | null = null;
  #far: Layer | null = null;
  /** What the painter is drawing. */
  #asked: ViewPort | null = null;
  #frame = 0;
  #travel = 0;

  /** @param isByProcessor keeps the canvas in the processor's memory: where there is no graphics card. */
  constructor(element: HTMLElement, events: NetworkEvents, isByProcessor: boolean) {
    this.#element = element;
    this.#events = events;
    this.#context = this.#canvas.getContext('2d', { willReadFrequently: isByProcessor });
    element.append(this.#canvas);
    this.#painter = new Painter((layer) => this.#take(layer));
    this.#input = new TouchAndMouse(this.#canvas, {
      ondrag: (dx, dy) => {
        const { centerX, centerY, scale } = this.#view;
        this.#move({ ...this.#view, centerX: centerX - dx / scale, centerY: centerY + dy / scale });
      },
      onzoom: (factor, x, y) => this.#move(zoomedView(this.#view, factor, x, y)),
      onpoint: (x, y) => this.#events.onhover(this.#nodeAt(x, y, 4)),
      onleave: () => this.#events.onhover(-1),
      onpress: (x, y, isTouch) => this.#press(x, y, isTouch),
    });
    this.#measureElement();
  }

  show(index: SceneIndex, paint: ScenePaint): void {
    const isOther = index.scene.label !== this.#index?.scene.label;
    const wasWhole = this.#view.zoom === 1;
    this.#index = index;
    if (isOther || wasWhole) this.#view = fittingView(index.grid, this.#view.width, this.#view.height);
    if (this.#painter.show(index.scene, paint)) {
      if (this.#far !== this.#near) this.#far?.picture.close();
      this.#far = null;
      this.#askForLayer(this.#view);
    }
    this.#ask();
  }

  view(): ViewPort {
    return this.#view;
  }

  flyTo(node: number): void {
    if (this.#index === null) return;
    const { x, y } = this.#index.scene;
    this.#travelTo(this.#viewAt(x[node] ?? 0, y[node] ?? 0, nearZoom));
  }

  frame(nodes: readonly number[], covered: number): void {
    if (this.#index === null || nodes.length === 0) return;
    const { x, y } = this.#index.scene;
    const whole = fittingView(this.#index.grid, this.#view.width, this.#view.height);
    this.#travelTo(framingView(whole, extentOf(x, y, nodes), covered, nearZoom));
  }

  fit(): void {
    if (this.#index !== null) this.#travelTo(fittingView(this.#index.grid, this.#view.width, this.#view.height));
  }

  zoom(factor: number): void {
    this.#travelTo(zoomedView(this.#view, factor, this.#view.width / 2, this.#view.height / 2));
  }

  resize(): void {
    const wasWhole = this.#view.zoom === 1;
    this.#measureElement();
    if (wasWhole && this.#index !== null) {
      this.#view = fittingView(this.#index.grid, this.#view.width, this.#view.height);
    }
    this.#askForLayer(this.#view);
    this.#draw();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#travel);
    this.#input.destroy();
    this.#painter.destroy();
    this.#canvas.remove();
  }

  #isFar(): boolean {
    return this.#index !== null && levelOf(this.#index, this.#view) === 'communities';
  }

  #nodeAt(x: number, y: number, reach: number): number {
    if (this.#index === null || this.#isFar()) return -1;
    return nodeAt(this.#index.scene, this.#index.grid, this.#view, x, y, reach);
  }

  /** Chooses a node, or goes to where the members of a community can be told apart. */
  #press(x: number, y: number, isTouch: boolean): void {
    const mark = this.#isFar() ? this.#index?.marks[communityAt(this.#index.marks, this.#view, x, y)] : undefined;
    if (mark === undefined || this.#index === null) {
      this.#events.onselect(this.#nodeAt(x, y, isTouch ? 14 : 5));
      return;
    }
    const room = (0.4 * Math.min(this.#view.width, this.#view.height)) / Math.max(mark.radius, 1e-6);
    const least = (room / this.#view.scale) * this.#view.zoom;
    this.#travelTo(this.#viewAt(mark.x, mark.y, least));
  }

  /** The window around a point, at least at this zoom and so near that nodes are drawn. */
  #viewAt(centerX: number, centerY: number, least: number): ViewPort {
    const nearest = this.#index === null ? 1 : nearestLevel(this.#index);
    const goal = Math.max(this.#view.zoom, least, nearest);
    const view = zoomedView(this.#view, goal / this.#view.zoom, this.#view.width / 2, this.#view.height / 2);
    return { ...view, centerX, centerY };
  }

  #measureElement(): void {
    const width = this.#element.clientWidth;
    const height = this.#element.clientHeight;
    this.#view = { ...this.#view, width, height };
    this.#canvas.width = Math.max(1, Math.round(width * devicePixelRatio));
    this.#canvas.height = Math.max(1, Math.round(height * devicePixelRatio));
  }

  #move(view: ViewPort): void {
    cancelAnimationFrame(this.#travel);
    this.#view = view;
    this.#ask();
  }

  #travelTo(goal: ViewPort): void {
    cancelAnimationFrame(this.#travel);
    const from = this.#view;
    const time = travelTime();
    const began = performance.now();
    const step = (now: number): void => {
      const done = time === 0 ? 1 : Math.min(1, Math.max(0, (now - began) / time));
      this.#view = done < 1 ? betweenViews(from, goal, 1 - (1 - done) ** 3) : goal;
      this.#draw();
      if (done < 1) this.#travel = requestAnimationFrame(step);
    };
    this.#travel = requestAnimationFrame(step);
  }

  #ask(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const context = this.#context;
    if (context === null || this.#index === null || this.#near === null) return;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    drawLayers(context, this.#view, this.#near, this.#far, devicePixelRatio);
    if (isWorn(this.#asked ?? this.#near.view, this.#view)) this.#askForLayer(this.#view);
    this.#events.onview(this.#view);
  }

  #askForLayer(view: ViewPort): void {
    if (this.#index === null || view.width === 0 || view.height === 0) return;
    this.#asked = withMargin(view);
    this.#painter.draw(this.#asked);
  }

  /** Keeps what was drawn: as the far picture where it is the whole, as the near one where it is what is looked at. */
  #take(layer: Layer): void {
    const [oldNear, oldFar] = [this.#near, this.#far];
    const isWhole = layer.view.zoom === 1;
    if (isWhole) this.#far = layer;
    if (!isWhole || this.#view.zoom === 1 || oldNear === null) this.#near = layer;
    for (const old of [oldNear, oldFar]) if (old !== this.#near && old !== this.#far) old?.picture.close();
    if (this.#asked?.scale === layer.view.scale && this.#asked.centerX === layer.view.centerX) this.#asked = null;
    if (this.#far === null && this.#asked === null && this.#index !== null) {
      this.#askForLayer(fittingView(this.#index.grid, this.#view.width, this.#view.height));
    }
    this.#draw();
  }
}

import { CanvasPen } from './canvas-pen.ts';
import { type Batch, drawNetwork, edgeBatches, nodeBatches, type NodeBatch } from './draw-network.ts';
import { type NetworkEvents, type NetworkRenderer, travelTime } from './network-renderer.ts';
import { TouchAndMouse } from './touch-and-mouse.ts';
import type { Scene, ScenePaint } from './scene.ts';
import { fittingView, nodeAt, type ViewPort, zoomedView } from './view-port.ts';

/** A frame that took longer than this, in milliseconds, is moved about as a picture until the hand rests. */
const slowFrame = 24;
const restTime = 90;
/**
 * Keeps the canvas in the processor's memory. Without it Chromium hands the drawing to its software GL where there is
 * no card: 28 s instead of 0.3 s for 12,000 nodes.
 */
const byProcessor: CanvasRenderingContext2DSettings = { willReadFrequently: true };

/** Draws on a plain canvas: for machines without a graphics card. */
export class PaintedNetwork implements NetworkRenderer {
  readonly #element: HTMLElement;
  readonly #events: NetworkEvents;
  readonly #canvas = document.createElement('canvas');
  readonly #kept = document.createElement('canvas');
  readonly #input: TouchAndMouse;
  #scene: Scene | null = null;
  #paint: ScenePaint | null = null;
  #edges: readonly Batch[] = [];
  #nodes: readonly NodeBatch[] = [];
  #view: ViewPort = { centerX: 0, centerY: 0, scale: 1, zoom: 1, width: 0, height: 0 };
  #keptView: ViewPort | null = null;
  #lastCost = 0;
  #frame = 0;
  #travel = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, events: NetworkEvents) {
    this.#element = element;
    this.#events = events;
    element.append(this.#canvas);
    this.#input = new TouchAndMouse(this.#canvas, {
      ondrag: (dx, dy) => {
        const { centerX, centerY, scale } = this.#view;
        this.#move({ ...this.#view, centerX: centerX - dx / scale, centerY: centerY + dy / scale });
      },
      onzoom: (factor, x, y) => {
        this.#move(zoomedView(this.#view, factor, x, y));
      },
      onpoint: (x, y) => {
        this.#events.onhover(this.#nodeAt(x, y, 4));
      },
      onleave: () => {
        this.#events.onhover(-1);
      },
      onpress: (x, y, isTouch) => {
        this.#events.onselect(this.#nodeAt(x, y, isTouch ? 14 : 5));
      },
    });
    this.#measureElement();
  }

  show(scene: Scene, paint: ScenePaint): void {
    const isOther = scene.x !== this.#scene?.x;
    this.#scene = scene;
    this.#paint = paint;
    this.#edges = edgeBatches(scene);
    this.#nodes = nodeBatches(scene);
    this.#keptView = null;
    if (isOther) this.#view = fittingView(scene, this.#view.width, this.#view.height);
    this.#ask();
  }

  view(): ViewPort {
    return this.#view;
  }

  flyTo(node: number): void {
    if (this.#scene === null) return;
    const zoom = Math.max(this.#view.zoom, 3);
    const scale = (this.#view.scale / this.#view.zoom) * zoom;
    const centerX = this.#scene.x[node] ?? 0;
    this.#travelTo({ ...this.#view, zoom, scale, centerX, centerY: this.#scene.y[node] ?? 0 });
  }

  fit(): void {
    if (this.#scene !== null) this.#travelTo(fittingView(this.#scene, this.#view.width, this.#view.height));
  }

  zoom(factor: number): void {
    this.#travelTo(zoomedView(this.#view, factor, this.#view.width / 2, this.#view.height / 2));
  }

  resize(): void {
    const wasFitting = this.#view.zoom === 1;
    this.#measureElement();
    if (wasFitting && this.#scene !== null) this.#view = fittingView(this.#scene, this.#view.width, this.#view.height);
    this.#keptView = null;
    this.#draw();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#travel);
    clearTimeout(this.#rest);
    this.#input.destroy();
    this.#canvas.remove();
  }

  #nodeAt(x: number, y: number, reach: number): number {
    return this.#scene === null ? -1 : nodeAt(this.#scene, this.#view, x, y, reach);
  }

  #measureElement(): void {
    const width = this.#element.clientWidth;
    const height = this.#element.clientHeight;
    this.#view = { ...this.#view, width, height };
    for (const canvas of [this.#canvas, this.#kept]) {
      canvas.width = Math.max(1, Math.round(width * devicePixelRatio));
      canvas.height = Math.max(1, Math.round(height * devicePixelRatio));
    }
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
      const ease = 1 - (1 - done) ** 3;
      const between = (a: number, b: number): number => a + (b - a) * ease;
      const growth = (a: number, b: number): number => a * (b / a) ** ease;
      this.#view = {
        ...goal,
        centerX: between(from.centerX, goal.centerX),
        centerY: between(from.centerY, goal.centerY),
        scale: growth(from.scale, goal.scale),
        zoom: growth(from.zoom, goal.zoom),
      };
      this.#draw();
      if (done < 1) this.#travel = requestAnimationFrame(step);
    };
    this.#travel = requestAnimationFrame(step);
  }

  #ask(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#draw();
    });
  }

  #draw(): void {
    clearTimeout(this.#rest);
    if (this.#keptView !== null && this.#lastCost > slowFrame) {
      this.#drawKept(this.#keptView);
      this.#rest = setTimeout(() => {
        this.#drawFully();
      }, restTime);
    } else this.#drawFully();
    this.#events.onview(this.#view);
  }

  #drawFully(): void {
    const context = this.#canvas.getContext('2d', byProcessor);
    if (context === null || this.#scene === null || this.#paint === null) return;
    const began = performance.now();
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.#view.width, this.#view.height);
    const pen = new CanvasPen(context, this.#paint.font);
    drawNetwork(pen, this.#scene, this.#view, this.#paint, this.#edges, this.#nodes);
    this.#lastCost = performance.now() - began;
    if (this.#lastCost <= slowFrame) return;
    const kept = this.#kept.getContext('2d', byProcessor);
    kept?.clearRect(0, 0, this.#kept.width, this.#kept.height);
    kept?.drawImage(this.#canvas, 0, 0);
    this.#keptView = this.#view;
  }

  #drawKept(before: ViewPort): void {
    const context = this.#canvas.getContext('2d', byProcessor);
    if (context === null) return;
    const { scale, width, height, centerX, centerY } = this.#view;
    const growth = scale / before.scale;
    const left = width / 2 + (before.centerX - centerX) * scale - (width / 2) * growth;
    const top = height / 2 - (before.centerY - centerY) * scale - (height / 2) * growth;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.drawImage(this.#kept, left, top, width * growth, height * growth);
  }
}

import { startWorker } from '../../worker/start-worker.ts';
import type { FromPainter, Layer, ToPainter } from './paint-protocol.ts';
import workerUrl from './paint-worker.ts?worker&url';
import { hasSameLooks, hasSamePicture } from './scene-index.ts';
import type { Scene, ScenePaint } from './scene.ts';
import type { ViewPort } from './view-port.ts';

let waiting: Worker | null = null;

/** Starts the worker of the next painter, so that it waits for the data rather than the data for it. */
export function readyPainter(): void {
  waiting ??= startWorker(workerUrl, 'module');
}

function takeWorker(): Worker {
  const worker = waiting ?? startWorker(workerUrl, 'module');
  waiting = null;
  return worker;
}

/** The page's end of the worker that draws: gives it scenes, asks it for windows. */
export class Painter {
  readonly #worker = takeWorker();
  #scene: Scene | null = null;
  #paint: ScenePaint | null = null;
  #version = 0;

  /** @param onlayer gets what was drawn of the present scene; drawings of earlier ones are dropped. */
  constructor(onlayer: (layer: Layer) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => {
      if (data.version === this.#version) onlayer(data.layer);
      else data.layer.picture.close();
    });
  }

  /** Sends what differs from the scene of before; returns whether it is drawn otherwise. */
  show(scene: Scene, paint: ScenePaint): boolean {
    const before = this.#scene;
    const isSame = before !== null && this.#paint === paint;
    this.#scene = scene;
    this.#paint = paint;
    if (isSame && hasSamePicture(before, scene)) return false;
    this.#version += 1;
    if (isSame && hasSameLooks(before, scene)) this.#send({ kind: 'places', x: scene.x, y: scene.y });
    // Names are drawn on the page, which has the fonts.
    else this.#send({ kind: 'scene', scene: { ...scene, label: [], labelOrder: new Uint32Array() }, paint });
    return true;
  }

  draw(view: ViewPort): void {
    this.#send({ kind: 'draw', version: this.#version, view, pixelRatio: devicePixelRatio });
  }

  destroy(): void {
    this.#worker.terminate();
  }

  #send(message: ToPainter): void {
    this.#worker.postMessage(message);
  }
}

import { flushSync, mount, unmount } from 'svelte';
import { leiden } from '../../../data-pipeline/graph/communities/leiden.ts';
import type { CsrGraph } from '../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { firstPlaces } from '../../../data-pipeline/graph/layout/first-places.ts';
import type { Places } from '../../../data-pipeline/graph/layout/places.ts';
import { readyPainter } from '../../../src/charts/network/painter.ts';
import NetworkCanvas from '../../../src/charts/network/NetworkCanvas.svelte';
import type { NetworkAnswer } from '../../../data-pipeline/questions/network.ts';
import { filterTies, labelOrder, networkScene, radii } from '../../../src/views/network/network-scene.ts';
import { communityNames, communityTones } from '../../../src/views/network/tones.ts';
import { generatedEdges } from '../networks/generated.ts';
import { paintAll } from './peer-canvas.ts';
import { sigmaOf } from './peer-sigma.ts';

/** The ties that everybody draws. */
export interface DrawnNetwork {
  readonly order: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/** Milliseconds from the data to the first picture, and of a frame while the picture moves. */
export interface Timing {
  readonly first: number;
  readonly frame: number;
}

let network: DrawnNetwork;
let graph: CsrGraph;
let places: Places;

/** Makes the network that everybody draws, and the places where everybody draws it. */
async function make(people: number, ties: number): Promise<void> {
  const { sources, targets, weights } = generatedEdges(people, ties);
  network = {
    order: people,
    source: sources,
    target: targets,
    weight: weights ?? new Float64Array(sources.length).fill(1),
  };
  graph = csrFromEdges(people, { sources, targets, weights: network.weight });
  places = firstPlaces(graph, await communities());
  // So does the page, which is open before there is data.
  readyPainter();
}

async function communities(): Promise<Uint32Array> {
  return (await leiden(graph, { resolution: 1, random: null })).groups;
}

const frames = 20;

/** The picture of the page: communities are found and places made within the time of the first picture. */
async function ours(zoomIn: number): Promise<Timing> {
  const began = performance.now();
  const answer = answerOf(await communities());
  const filter = filterTies(answer, 0);
  const radius = radii(answer.nodes.measures['degree'], network.order);
  const names = communityNames(answer, 'person');
  const scene = networkScene({
    answer,
    filter,
    tone: communityTones(answer, names).tone,
    radius,
    labelOrder: labelOrder(answer, radius),
    communityLabel: names.map((common) => common?.name ?? ''),
    hasHulls: false,
    hasForms: false,
    around: null,
  });
  const props = { scene, ties: filter.ties, label: '', hovered: -1, onhover: nothing, onselect: nothing };
  const canvas = mount(NetworkCanvas, { target: stage(), props: { ...props, painter: 'canvas' } }) as {
    zoom(factor: number): void;
  };
  flushSync();
  await drawn();
  const first = performance.now() - began;
  if (zoomIn > 1) {
    canvas.zoom(zoomIn);
    await wait(3000);
  }
  const frame = await frameTime(drag());
  await unmount(canvas);
  return { first, frame };
}

/** Moves the picture by the hand's own events. */
function drag(): (frame: number) => void {
  const canvas = stage().querySelector('.picture canvas');
  const send = (type: string, x: number): void => {
    const at = { clientX: x, clientY: 300, pointerId: 1, button: 0, bubbles: true };
    canvas?.dispatchEvent(new PointerEvent(type, at));
  };
  HTMLElement.prototype.setPointerCapture = nothing;
  send('pointerdown', 600);
  return (frame) => send('pointermove', 600 - 24 * (frame + 1));
}

async function canvasPeer(): Promise<Timing> {
  const draw = paintAll(empty(stage()), network, places);
  const began = performance.now();
  draw(0, 1);
  await nextFrame();
  const first = performance.now() - began;
  return { first, frame: await frameTime((frame) => draw(-24 * frame, 1.2)) };
}

async function sigmaPeer(): Promise<Timing> {
  const began = performance.now();
  const sigma = sigmaOf(empty(stage()), network, places);
  await nextFrame();
  const first = performance.now() - began;
  return { first, frame: await frameTime((frame) => sigma.move(frame)) };
}

/** Other work on the machine only adds to a time: the quarter of the quickest frames tells what the painter takes. */
const quick = 0.25;

/**
 * The first quartile over frames of the work of one: from the hand's move to its pixels, without the wait for the screen's next
 * turn, which a busy machine stretches. What a painter does in an animation frame lies between two of ours.
 */
async function frameTime(step: (frame: number) => void): Promise<number> {
  const times: number[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    const before = nextFrame().then(() => performance.now());
    const began = performance.now();
    step(frame);
    allPixels();
    const stepped = performance.now() - began;
    const after = nextFrame();
    const from = await before;
    await after;
    allPixels();
    times.push(stepped + performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(frames * quick)] ?? Infinity;
}

function allPixels(): void {
  for (const canvas of stage().querySelectorAll('canvas')) onePixel(canvas);
}

/** Reads a pixel back: only then is everything drawn. */
function onePixel(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2');
  if (gl !== null) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}

/** Waits until something stands in the middle of the picture. */
async function drawn(): Promise<void> {
  for (;;) {
    const canvas = stage().querySelector<HTMLCanvasElement>('.picture canvas');
    const pixels = canvas
      ?.getContext('2d')
      ?.getImageData(canvas.width / 4, canvas.height / 2, canvas.width / 2, 1).data;
    if (pixels?.some((value) => value > 0) === true) return;
    await nextFrame();
  }
}

function answerOf(community: Uint32Array): NetworkAnswer {
  const { order, source, target, weight } = network;
  const degree = Float64Array.from(
    { length: order },
    (_, node) => (graph.starts[node + 1] ?? 0) - (graph.starts[node] ?? 0),
  );
  const none = new Int32Array(source.length);
  return {
    nodes: {
      id: Array.from({ length: order }, (_, node) => `P${String(node)}`),
      label: Array.from({ length: order }, (_, node) => `Person ${String(node)}`),
      kind: new Array<'person'>(order).fill('person'),
      is_covered: new Array<boolean>(order).fill(false),
      group: new Array<string | null>(order).fill(null),
      works: new Uint32Array(order),
      ...firstPlaces(graph, community),
      placed: 'anew',
      community: Int32Array.from(community),
      measures: { degree },
    },
    edges: { source, target, weight, works: new Uint32Array(source.length), first_year: none, last_year: none },
    communities: [],
    definitions: [],
    notices: [],
    modularity: null,
    stability: null,
    isBetweennessApart: false,
  };
}

function stage(): HTMLElement {
  return document.getElementById('stage') ?? document.body;
}

function empty(element: HTMLElement): HTMLElement {
  element.replaceChildren();
  return element;
}

function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function nothing(): void {
  // Nobody listens.
}

Reflect.set(window, 'drawing', { make, ours, canvasPeer, sigmaPeer });

import { CanvasPen } from './canvas-pen.ts';
import { drawLabels } from './draw-labels.ts';
import { drawNetwork } from './draw-network.ts';
import { drawStandingOut } from './draw-standing-out.ts';
import { wrapped } from '../export-svg.ts';
import type { Pen } from './pen.ts';
import { prepareScene } from './prepared-scene.ts';
import { edgeColor, edgeDash, type Scene, type ScenePaint } from './scene.ts';
import { SvgPen } from './svg-pen.ts';
import type { ViewPort } from './view-port.ts';

/** What stands around the picture of a network, so that it can be read away from this page. */
export interface Figure {
  readonly title: string;
  /** Coverage, definitions, date. */
  readonly notes: readonly string[];
  /** Tone → what it means; with a `width`, in pixels, it is one of ties. */
  readonly legend: readonly { readonly tone: number; readonly label: string; readonly width?: number | undefined }[];
  /** Form of a node → what it means; empty = all nodes are of one kind. */
  readonly forms: readonly { readonly form: number; readonly label: string }[];
  /** What the ring means, or null where no node has one. */
  readonly ring: string | null;
  readonly size: string;
}

interface Picture {
  readonly scene: Scene;
  readonly view: ViewPort;
  readonly paint: ScenePaint;
}

const margin = 24;

/** The network as it is on the screen, with title, legend and notes, as one SVG file. */
export function networkSvg(picture: Picture, figure: Figure): string {
  const measuring = new CanvasPen(context(1, 1), picture.paint.font);
  const pen = new SvgPen(picture.paint.font, measuring);
  const { width, height } = pageSize(picture, figure);
  drawPage(pen, picture, figure);
  return pen.file(width, height, figure.title);
}

/** The same page as PNG, `scale` pixels for each of the screen's. */
export function networkPng(picture: Picture, figure: Figure, scale = 3): Promise<Blob> {
  const { width, height } = pageSize(picture, figure);
  const onto = context(width * scale, height * scale);
  onto.scale(scale, scale);
  drawPage(new CanvasPen(onto, picture.paint.font), picture, figure);
  return onto.canvas.convertToBlob({ type: 'image/png' });
}

function context(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const made = new OffscreenCanvas(width, height).getContext('2d');
  if (made === null) throw new Error('this browser has no canvas to draw on');
  return made;
}

function linesOf({ view }: Picture, figure: Figure): { title: string[]; notes: string[] } {
  const width = view.width - 2 * margin;
  return {
    title: wrapped(figure.title, width, 20 * 0.56),
    notes: figure.notes.flatMap((note) => wrapped(note, width, 12 * 0.53)),
  };
}

function legendGrid({ view }: Picture, figure: Figure): { column: number; columns: number; rows: number } {
  const labels = [...[...figure.legend, ...figure.forms].map(({ label }) => label), figure.ring ?? '', figure.size];
  const column = 44 + Math.max(...labels.map((label) => label.length)) * 12 * 0.56;
  const columns = Math.max(1, Math.floor((view.width - 2 * margin) / column));
  return { column, columns, rows: Math.ceil(labels.length / columns) };
}

function pageSize(picture: Picture, figure: Figure): { width: number; height: number; top: number } {
  const { title, notes } = linesOf(picture, figure);
  const top = margin + title.length * 26 + 8;
  const below = legendGrid(picture, figure).rows * 22 + 20 + notes.length * 17 + margin;
  return { width: Math.ceil(picture.view.width), height: Math.ceil(top + picture.view.height + below), top };
}

function drawPage(pen: Pen, picture: Picture, figure: Figure): void {
  const { view, paint, scene } = picture;
  const { width, height, top } = pageSize(picture, figure);
  const { title, notes } = linesOf(picture, figure);
  const words = { weight: 450, fill: paint.ink, halo: null, anchor: 'start' } as const;
  pen.box(0, 0, width, height, paint.ground);

  const lowered: Pen = loweredPen(pen, top);
  const prepared = prepareScene(scene);
  drawNetwork(lowered, prepared, view, paint);
  drawStandingOut(lowered, scene, view, paint);
  drawLabels(lowered, prepared, view, paint, scene.selected);
  // What sticks out of the picture's frame is covered, since pens cannot clip.
  pen.box(0, 0, width, top, paint.ground);
  pen.box(0, top + view.height, width, height - top - view.height, paint.ground);
  for (const [index, line] of title.entries()) {
    pen.text(line, margin, margin + 12 + index * 26, { ...words, size: 20, weight: 620 });
  }

  const { column, columns, rows } = legendGrid(picture, figure);
  const base = top + view.height + 20;
  const place = (index: number): { x: number; y: number } => ({
    x: margin + (index % columns) * column,
    y: base + Math.floor(index / columns) * 22,
  });
  const line = (index: number, tone: number, width: number): void => {
    const { x, y } = place(index);
    const ends = Float32Array.of(x - 6, y, x + 16, y);
    pen.lines(ends, 1, edgeColor(paint, tone), 1, width, edgeDash(tone));
  };
  const entry = (index: number, label: string, color: string | null, isDot = true, form = 0): void => {
    const { x, y } = place(index);
    if (isDot) pen.discs(Float32Array.of(x + 6, y, 5), 1, color, color === null ? paint.ink : null, 1.5, form);
    pen.text(label, x + 20, y, { ...words, size: 12 });
  };
  for (const [index, { tone, label, width }] of figure.legend.entries()) {
    if (width !== undefined) line(index, tone, width);
    entry(index, label, paint.tones[tone] ?? paint.quiet, width === undefined);
  }
  const named = figure.legend.length + figure.forms.length;
  for (const [index, { form, label }] of figure.forms.entries()) {
    entry(figure.legend.length + index, label, paint.quiet, true, form);
  }
  if (figure.ring !== null) entry(named, figure.ring, null);
  const sizeAt = place(named + (figure.ring === null ? 0 : 1));
  pen.text(figure.size, sizeAt.x, sizeAt.y, { ...words, size: 12 });

  for (const [index, line] of notes.entries()) {
    const y = base + rows * 22 + 6 + index * 17;
    pen.text(line, margin, y, { ...words, size: 12, fill: paint.quiet });
  }
}

/** The same pen with everything it draws `by` pixels further down. */
function loweredPen(pen: Pen, by: number): Pen {
  const lower = (values: Float32Array, step: number): Float32Array =>
    values.map((value, index) => (index % step === 1 || (step === 4 && index % 4 === 3) ? value + by : value));
  return {
    lines: (ends, ...rest) => pen.lines(lower(ends, 4), ...rest),
    discs: (discs, ...rest) => pen.discs(lower(discs, 3), ...rest),
    shape: (corners, ...rest) => pen.shape(lower(corners, 2), ...rest),
    box: (x, y, ...rest) => pen.box(x, y + by, ...rest),
    text: (content, x, y, style) => pen.text(content, x, y + by, style),
    widthOf: (...all) => pen.widthOf(...all),
  };
}

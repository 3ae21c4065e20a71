import { textLines } from './text-lines.ts';

/** What stands around an exported picture, so that it can be read away from this page. */
export interface Caption {
  readonly title: string;
  /** Definition, coverage, source and date, one line or more each. */
  readonly notes: readonly string[];
}

const painted = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

const family = "'Inter Variable', Inter, system-ui, sans-serif";
const margin = 24;

/**
 * What an element shows, as one SVG file that needs no style sheet: every picture and every line of text in its place, with each
 * computed paint written on it; the title stands above, the notes below. Elements marked `data-screen-only` are left out.
 */
export function chartSvg(body: Element, caption: Caption): string {
  const frame = body.getBoundingClientRect();
  const { width, height } = frame;
  const ink = getComputedStyle(body).color;
  const titleLines = wrapped(caption.title, width, 16 * 0.56);
  const noteLines = caption.notes.flatMap((note) => wrapped(note, width, 11 * 0.53));
  const top = margin + titleLines.length * 21 + 8;
  const total = top + height + 16 + noteLines.length * 16 + margin;

  const root = element('svg', { xmlns: 'http://www.w3.org/2000/svg', 'font-family': family, role: 'img' });
  root.setAttribute('width', String(Math.ceil(width + 2 * margin)));
  root.setAttribute('height', String(Math.ceil(total)));
  const name = element('title', {});
  name.textContent = caption.title;
  root.append(name, element('rect', { width: '100%', height: '100%', fill: ground(body) }));
  titleLines.forEach((line, index) => {
    root.append(text(line, margin, margin + 16 + index * 21, { 'font-size': '16', 'font-weight': '600', fill: ink }));
  });
  const place = element('g', { transform: `translate(${String(margin)} ${String(top)})` });
  place.append(...pictures(body, frame), ...words(body, frame));
  root.append(place);
  noteLines.forEach((line, index) => {
    const y = top + height + 28 + index * 16;
    root.append(text(line, margin, y, { 'font-size': '11', fill: ink, 'fill-opacity': '0.75' }));
  });
  return new XMLSerializer().serializeToString(root);
}

/** A canvas with a longer side cannot be made in every browser. */
const longestSide = 16_384;

/** An SVG file drawn to PNG at `scale` pixels for each of its units. */
export async function svgToPng(svg: string, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    if (Math.max(image.width, image.height) * scale > longestSide) {
      throw new Error(`the picture would be more than ${String(longestSide)} pixels long; choose a smaller one`);
    }
    const canvas = new OffscreenCanvas(image.width * scale, image.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** `content` in lines of at most `width` units, for letters of about `advance` units; words stay whole. */
export function wrapped(content: string, width: number, advance: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(/\s+/)) {
    if (line !== '' && (line.length + 1 + word.length) * advance > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function pictures(body: Element, frame: DOMRect): Node[] {
  const charts = body instanceof SVGSVGElement ? [body] : [...body.querySelectorAll('svg')];
  return charts
    .filter((chart) => chart.closest('[data-screen-only]') === null && chart.parentElement?.closest('svg') == null)
    .map((chart) => {
      const { left, top, width, height } = chart.getBoundingClientRect();
      const place = { x: left - frame.left, y: top - frame.top, width, height };
      const copy = element('svg', { overflow: 'visible', ...mapped(place) });
      const box = chart.getAttribute('viewBox');
      if (box !== null) copy.setAttribute('viewBox', box);
      copy.append(...[...chart.children].flatMap((child) => copyPainted(child)));
      return copy;
    });
}

function words(body: Element, frame: DOMRect): Node[] {
  return textLines(body).map(({ words: line, x, middle, style }) =>
    text(line, x - frame.left, middle - frame.top, {
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      fill: style.color,
      'dominant-baseline': 'central',
    }),
  );
}

function mapped(numbers: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
}

function copyPainted(original: Element): Node[] {
  if (!(original instanceof SVGElement) || original.hasAttribute('data-screen-only')) return [];
  const style = getComputedStyle(original);
  if (style.display === 'none' || style.visibility === 'hidden') return [];
  const copy = original.cloneNode(false) as SVGElement;
  for (const name of ['class', 'style', 'role', 'tabindex', 'aria-hidden']) copy.removeAttribute(name);
  for (const property of painted) {
    const value = style.getPropertyValue(property);
    if (value !== '' && value !== 'normal' && value !== 'auto') copy.setAttribute(property, value);
  }
  for (const child of original.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
    else if (child instanceof Element) copy.append(...copyPainted(child));
  }
  return [copy];
}

function ground(chart: Element): string {
  for (let at: Element | null = chart; at !== null; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if (color !== '' && color !== 'transparent' && color !== 'rgba(0, 0, 0, 0)') return color;
  }
  return '#ffffff';
}

function element(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function text(content: string, x: number, y: number, attributes: Record<string, string>): SVGElement {
  const made = element('text', { x: String(x), y: String(y), ...attributes });
  made.textContent = content;
  return made;
}

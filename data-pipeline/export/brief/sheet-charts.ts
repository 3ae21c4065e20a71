import { scaleLinear } from 'd3-scale';
import { part, type SheetPart } from './sheet-part.ts';

/** A series of counts or shares; null = hidden or not known. */
export interface SheetSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

const width = 330;
const height = 92;
const frame = { left: 34, right: 6, top: 8, bottom: 18 };

/** Counts side by side for each month; a hidden one is a dotted stub. */
export function barChart(labels: readonly string[], series: readonly SheetSeries[], title: string): SheetPart {
  const y = scale(series, 5);
  const step = (width - frame.left - frame.right) / Math.max(1, labels.length);
  const bar = Math.min(14, (step * 0.8) / series.length);
  const bars = series.flatMap(({ values }, s) =>
    values.map((value, at) => {
      const x = frame.left + step * (at + 0.5) + bar * (s - series.length / 2);
      const top = value === null ? y(0) - 6 : y(value);
      const name = value === null ? 'unsaid' : `series-${String(s)}`;
      return shape('rect', name, { x, y: top, width: Math.max(1, bar - 1), height: y(0) - top });
    }),
  );
  return picture(title, [...grid(y, String), ...bars, ...underLabels(labels, (at) => frame.left + step * (at + 0.5))]);
}

/** A share of 0–1 over years; the line breaks where a value is hidden. */
export function shareChart(years: readonly number[], { values }: SheetSeries, title: string): SheetPart {
  const y = scale([{ label: '', values }], 0.1);
  const room = width - frame.left - frame.right - 16;
  const x = (at: number) => frame.left + 8 + (years.length < 2 ? room / 2 : (room * at) / (years.length - 1));
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const lines = known.flatMap(({ at, value }) => {
    const next = values[at + 1] ?? null;
    return next === null ? [] : [shape('line', 'line', { x1: x(at), y1: y(value), x2: x(at + 1), y2: y(next) })];
  });
  const dots = known.map(({ at, value }) => shape('circle', 'dot', { cx: x(at), cy: y(value), r: 2.2 }));
  const percent = (value: number) => `${String(Math.round(value * 100))}%`;
  return picture(title, [...grid(y, percent), ...lines, ...dots, ...underLabels(years.map(String), x)]);
}

type Scale = (value: number) => number;

function scale(series: readonly SheetSeries[], least: number): Scale & { ticks(count: number): number[] } {
  const highest = Math.max(least, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return scaleLinear()
    .domain([0, highest])
    .range([height - frame.bottom, frame.top])
    .nice(3);
}

function grid(y: Scale & { ticks(count: number): number[] }, format: (value: number) => string): readonly SheetPart[] {
  const ticks = y
    .ticks(3)
    .filter((tick) => format(tick).length < 6 && (tick === 0 || tick >= 1 || format(tick).endsWith('%')));
  return ticks.flatMap((tick) => [
    shape('line', 'grid', { x1: frame.left, x2: width - frame.right, y1: y(tick), y2: y(tick) }),
    label(format(tick), frame.left - 5, y(tick) + 2.8, 'end'),
  ]);
}

/** Every label where there is room, else every second, third and so on; the last always. */
function underLabels(labels: readonly string[], x: (at: number) => number): readonly SheetPart[] {
  const room = Math.max(...labels.map(({ length }) => length)) * 5 + 6;
  const each = Math.max(1, Math.ceil((labels.length * room) / (width - frame.left - frame.right)));
  return labels.flatMap((text, at) =>
    (labels.length - 1 - at) % each === 0 ? [label(text, x(at), height - 5, 'middle')] : [],
  );
}

function label(text: string, x: number, y: number, anchor: string): SheetPart {
  return part('text', text, { x: short(x), y: short(y), 'text-anchor': anchor });
}

function shape(tag: string, name: string, numbers: Readonly<Record<string, number>>): SheetPart {
  const attributes = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, short(value)]));
  return part(`${tag}.${name}`, [], attributes);
}

function picture(title: string, children: readonly SheetPart[]): SheetPart {
  const box = `0 0 ${String(width)} ${String(height)}`;
  return part('svg', children, { viewBox: box, role: 'img', 'aria-label': title });
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

import { expect, test } from 'vitest';
import { SvgPen } from '../../../../src/charts/network/svg-pen.ts';

const style = { size: 12, weight: 450, fill: 'rgb(0, 0, 0)', halo: null, anchor: 'start' } as const;
const measuring = { widthOf: () => 10 };

test('markup in a name stays text', () => {
  const pen = new SvgPen('Inter', measuring);

  pen.text('<script>&"', 1, 2, style);

  expect(pen.file(10, 10, 'a < b')).toContain('>&lt;script&gt;&amp;"</text>');
  expect(pen.file(10, 10, 'a < b')).toContain('<title>a &lt; b</title>');
});

test('characters that XML cannot hold are left out', () => {
  const pen = new SvgPen('Inter', measuring);

  pen.text('a\u0000b\uD800c', 1, 2, style);

  expect(pen.file(10, 10, '')).toContain('>abc</text>');
});

test('lines of one look are one path', () => {
  const pen = new SvgPen('Inter', measuring);

  pen.lines(Float32Array.of(0, 0, 1, 1, 2, 2, 3, 3), 2, 'rgb(1, 2, 3)', 0.5, 1);

  expect(pen.file(10, 10, '')).toContain('<path d="M0 0L1 1M2 2L3 3" stroke="rgb(1, 2, 3)" stroke-opacity="0.5"');
});

test('a dashed line says so', () => {
  const pen = new SvgPen('Inter', measuring);

  pen.lines(Float32Array.of(0, 0, 1, 1), 1, 'rgb(1, 2, 3)', 1, 2, [7, 5]);

  expect(pen.file(10, 10, '')).toContain('stroke-width="2" stroke-dasharray="7 5" fill="none"/>');
});

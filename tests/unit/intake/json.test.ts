import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonSplitter } from '../../../data-pipeline/intake/json-splitter.ts';

/** What a splitter finds in bytes that come in pieces of `size`, and all that it hands out, in order. */
function splitBytes(bytes: Uint8Array, size: number, recordBytes: number, isPage = true) {
  const found: string[] = [];
  const slices: number[] = [];
  const splitter = new JsonSplitter(
    {
      record: (slice, place) => {
        found.push(`${place}: ${new TextDecoder().decode(slice).replace(/\s+/gu, ' ').trim()}`);
        slices.push(...slice);
      },
      broken: (place, refusal, slice) => {
        found.push(`${place}! ${refusal.code}`);
        slices.push(...slice);
      },
      blank: (slice) => {
        found.push('blank');
        slices.push(...slice);
      },
      between: (slice) => slices.push(...slice),
      isPage: () => isPage,
    },
    recordBytes,
  );
  for (let start = 0; start < bytes.length; start += size) splitter.push(bytes.slice(start, start + size));
  return { found, ending: splitter.end().state, slices };
}

/** What a splitter finds in a text that comes in pieces of `size` bytes; all its pieces together are the text. */
function split(text: string, size = 7, recordBytes = 1_000_000, isPage = true) {
  const { found, ending, slices } = splitBytes(new TextEncoder().encode(text), size, recordBytes, isPage);
  expect(new TextDecoder().decode(Uint8Array.from(slices))).toBe(text);
  return { found, ending };
}

describe('records are found', () => {
  test.each([
    ['one object', '{"id":1}', ['line 1: {"id":1}']],
    [
      'a pretty-printed object',
      '{\n  "id": 1,\n  "of": [1, {"a": "}"}]\n}\n',
      ['line 1: { "id": 1, "of": [1, {"a": "}"}] }'],
    ],
    ['a list', '[{"id":1},\n {"id":2}]', ['/0: {"id":1}', '/1: {"id":2}']],
    [
      'a list page',
      '{"meta":{"count":2},"results":[{"id":1},{"id":2}],"group_by":[]}',
      ['/results/0: {"id":1}', '/results/1: {"id":2}'],
    ],
    [
      'a page whose list lies deeper',
      '{"status":"ok","message":{"items":[{"id":1},{"id":2}]}}',
      ['/message/items/0: {"id":1}', '/message/items/1: {"id":2}'],
    ],
    [
      'a page after a page',
      '[{"items":[{"items":[1]}]},{"data":[{"id":2}]}]',
      ['/0/items/0: {"items":[1]}', '/1/data/0: {"id":2}'],
    ],
    [
      'list pages in a list',
      '[{"meta":{},"results":[{"id":1}]},{"results":[{"id":2}]}]',
      ['/0/results/0: {"id":1}', '/1/results/0: {"id":2}'],
    ],
    ['JSON lines', '{"id":1}\n{"id":2}\n{"id":3}', ['line 1: {"id":1}', 'line 2: {"id":2}', 'line 3: {"id":3}']],
    [
      'JSON lines with CRLF and blank lines',
      '{"id":1}\r\n\r\n{"id":2}\r\n',
      ['line 1: {"id":1}', 'blank', 'line 3: {"id":2}'],
    ],
    ['objects without line breaks', '{"id":1}{"id":2}', ['line 1: {"id":1}', 'line 1: {"id":2}']],
    [
      'pretty-printed objects one after the other',
      '{\n"id":1\n}\n{\n"id":2\n}\n',
      ['line 1: { "id":1 }', 'line 4: { "id":2 }'],
    ],
    [
      'brackets, escapes and keys inside strings',
      '[{"a":"\\"]}\\\\","results":"["}]',
      ['/0: {"a":"\\"]}\\\\","results":"["}'],
    ],
    [
      'values that are no objects',
      '[1, "two, three", null, [4], {"id":5}]',
      ['/0: 1', '/1: "two, three"', '/2: null', '/3: [4]', '/4: {"id":5}'],
    ],
    ['an empty list', '[]', []],
  ])('%s', (_name, text, found) => {
    expect(split(text)).toEqual({ found, ending: 'complete' });
    expect(split(text, 1)).toEqual({ found, ending: 'complete' });
    expect(split(text, 1_000)).toEqual({ found, ending: 'complete' });
  });
});

describe('what is broken costs one line', () => {
  test.each([
    [
      'a later line that is cut',
      '{"id":1}\n{"id":\n{"id":3}\n',
      ['line 1: {"id":1}', 'line 2: {"id":', 'line 3: {"id":3}'],
    ],
    ['a first line that is cut inside a string', '{"id":"1\n{"id":2}\n', ['line 1! json_broken', 'line 2: {"id":2}']],
    ['a first line that lacks a brace', '{"id":{"a":1}\n{"id":2}\n', ['line 1! json_broken', 'line 2: {"id":2}']],
    [
      'a line of other text',
      '{"id":1}\nnot JSON\n{"id":3}\n',
      ['line 1: {"id":1}', 'line 2: not JSON', 'line 3: {"id":3}'],
    ],
  ])('%s', (_name, text, found) => {
    expect(split(text)).toEqual({ found, ending: 'complete' });
  });
});

describe('a text that is cut keeps its complete records', () => {
  test.each([
    ['inside a record of a list', '[{"id":1},{"id":', ['/0: {"id":1}', '/1! json_truncated']],
    ['between records of a page', '{"results":[{"id":1},', ['/results/0: {"id":1}']],
    ['inside a line', '{"id":1}\n{"id":', ['line 1: {"id":1}', 'line 2! json_truncated']],
    ['inside the only object', '{"id":1,', ['line 1! json_truncated']],
  ])('%s', (_name, text, found) => {
    expect(split(text)).toEqual({ found, ending: 'cut' });
  });
});

test('a broken bracket in a list ends the reading, and says so', () => {
  expect(split('[{"id":1},{"id":2]},{"id":3}]')).toEqual({
    found: ['/0: {"id":1}', '/1! json_broken'],
    ending: 'lost',
  });
});

test('brackets 10,000 deep are refused without harm', () => {
  expect(split('['.repeat(10_000)).ending).toBe('lost');
});

test('a record above the limit is refused; in JSON lines the next one is read', () => {
  const large = JSON.stringify({ id: 'x'.repeat(500) });
  expect(split(`{"id":1}\n${large}\n{"id":3}\n`, 64, 200)).toEqual({
    found: ['line 1: {"id":1}', 'line 2! record_too_large', 'line 3: {"id":3}'],
    ending: 'complete',
  });
  expect(split(`[{"id":1},${large}]`, 64, 200)).toEqual({
    found: ['/0: {"id":1}', '/1! record_too_large'],
    ending: 'lost',
  });
});

test('any list of JSON values comes back record by record, in whatever pieces it comes', () => {
  const value = fc.jsonValue().map((inner) => JSON.stringify({ inner }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 8 }), fc.integer({ min: 1, max: 50 }), (values, size) => {
      const whole = `[${values.join(',')}]`;
      expect(split(whole, size).found).toEqual(split(whole, 1_000_000).found);
      expect(split(whole, size).found.length).toBe(values.length);
    }),
  );
});

test('an object that is a record itself stays whole, whatever it holds', () => {
  const text = '{"name":"a list of its own","values":[{"id":1}],"version":3}';
  expect(split(text, 7, 1_000, false)).toEqual({ found: [`line 1: ${text}`], ending: 'complete' });
  expect(split(`[${text},${text}]`, 7, 1_000, false).found).toEqual([`/0: ${text}`, `/1: ${text}`]);
});

test('a page is asked about once, with its list empty where it is not complete', () => {
  const asked: string[] = [];
  const splitter = new JsonSplitter(
    {
      record: () => undefined,
      broken: () => undefined,
      blank: () => undefined,
      between: () => undefined,
      isPage: (bytes) => asked.push(new TextDecoder().decode(bytes)) > 0,
    },
    1_000,
  );
  splitter.push(new TextEncoder().encode('[{"n":1,"message":{"x":[],"items":[{"id":1},{"id'));
  splitter.end();
  expect(asked).toEqual(['{"n":1,"message":{"x":[],"items":[]}}']);
});

test('a page larger than a record may be is read record by record', () => {
  const records = Array.from({ length: 100 }, (_, id) => JSON.stringify({ id }));
  const { found, ending } = split(`{"meta":{},"results":[${records.join(',')}]}`, 16, 100);
  expect(found).toEqual(records.map((record, index) => `/results/${String(index)}: ${record}`));
  expect(ending).toBe('complete');
});

test('whatever comes, nothing of it is lost, and how it is cut in pieces changes nothing', () => {
  const piece = fc.oneof(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\n', '\r\n', ' ', '\u00e9', '1', 'null'),
    fc.constantFrom('{"id":1}', '"results":[', '"items":[', '{"data":[', '"message":{', '{"id":1}\n', '\n\n'),
    fc.json(),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => new TextEncoder().encode(pieces.join('')));
  fc.assert(
    fc.property(text, fc.uint8Array({ maxLength: 3 }), fc.integer({ min: 1, max: 40 }), (good, noise, size) => {
      const bytes = Uint8Array.from([...good, ...noise]);
      const whole = splitBytes(bytes, 1_000_000, 1_000_000);
      expect(whole.slices).toEqual([...bytes]);
      expect(splitBytes(bytes, size, 1_000_000)).toEqual(whole);
      expect(splitBytes(bytes, size, 25).slices).toEqual([...bytes]);
    }),
    { numRuns: 2_000 },
  );
});

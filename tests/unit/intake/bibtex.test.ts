import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthMacros, parseEntry } from '../../../data-pipeline/intake/bibtex-entry.ts';
import { BibtexSplitter } from '../../../data-pipeline/intake/bibtex-splitter.ts';
import { loadOne } from '../../support/loaded.ts';

/** What a splitter finds in a text that comes in pieces of `size`; all that it hands out together is the text. */
function split(text: string, size = 7, entryUnits = 100_000) {
  const found: string[] = [];
  let whole = '';
  const take = (label: string | null, slice: string) => {
    whole += slice;
    if (label !== null) found.push(`${label} ${slice}`);
  };
  const splitter = new BibtexSplitter(
    {
      entry: (slice, line) => take(String(line), slice),
      broken: (_refusal, slice, line) => take(`${String(line)}!`, slice),
      macro: (slice) => take('macro', slice),
      between: (slice) => take(null, slice),
    },
    entryUnits,
  );
  for (let start = 0; start < text.length; start += size) splitter.push(text.slice(start, start + size));
  const isCut = splitter.end();
  expect(whole).toBe(text);
  return { found, isCut };
}

describe('entries are told apart', () => {
  test.each([
    ['two in a line', '@a{k,t={x}}@b{l,t={y}}', ['1 @a{k,t={x}}', '1 @b{l,t={y}}']],
    ['in parentheses', '@a(k, t = {x)})', ['1 @a(k, t = {x)})']],
    ['with text around them', 'From a@b.org {\n@a{k,}\nbye', ['2 @a{k,}']],
    ['after commas', '@a{k,t=1},\n@a{l,t=2},', ['1 @a{k,t=1}', '2 @a{l,t=2}']],
    ['in comments', '@comment{@a{k,t={x}}}\n@a{l,}', ['2 @a{l,}']],
    ['after a comment that is not closed', '@comment{x\n@a{l,}', ['2 @a{l,}']],
    ['with macros', '@STRING{m = "x"}\n@a{k,}', ['macro @STRING{m = "x"}', '2 @a{k,}']],
    [
      'with braces behind backslashes',
      '@a{k,t={x \\{ y}}\n@a{l,t={C:\\}}',
      ['1 @a{k,t={x \\{ y}}', '2 @a{l,t={C:\\}}'],
    ],
    ['where a value closes early', '@a{k,t={x} y},z={1}}\n@a{l,t=1}', ['1! @a{k,t={x} y},z={1}}\n', '2 @a{l,t=1}']],
    ['where one is not closed', '@a{k,t={x},\n@a{l,t=1}', ['1! @a{k,t={x},\n', '2 @a{l,t=1}']],
  ])('%s', (_name, text, found) => {
    for (const size of [1, 7, 10_000]) expect(split(text, size)).toEqual({ found, isCut: false });
  });

  test('a text that is cut inside an entry', () => {
    expect(split('@a{k,t=1}\n@a{l,t={x')).toEqual({ found: ['1 @a{k,t=1}', '2! @a{l,t={x'], isCut: true });
  });
});

test('whatever comes, nothing of it is lost, and how it is cut in pieces changes nothing', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '@',
      '@a{',
      '@a{k,',
      '@b(',
      '{',
      '}',
      ')',
      '"',
      '\\',
      '\n',
      ',',
      ' = ',
      '#',
      '%',
      't={x}',
      '@string{',
    ),
    fc.constantFrom('\n@a{k,\n', '@comment{', ',\n t = ', '\u{1f600}'),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (pieces, size) => {
      const text = pieces.join('');
      expect(split(text, size)).toEqual(split(text, 100_000));
      split(text, size, 20);
    }),
    { numRuns: 3_000 },
  );
});

describe('fields of an entry', () => {
  const fieldsOf = (text: string, macros = monthMacros) => {
    const entry = parseEntry(text, macros);
    return typeof entry === 'string' ? entry : { key: entry.key, fields: Object.fromEntries(entry.fields) };
  };
  test.each([
    ['@a{ k , t = {x} }', { key: 'k', fields: { t: 'x' } }],
    ['@a{k, T = "a {b" c} d" # mar # 7, u=9}', { key: 'k', fields: { t: 'a b" c dMarch7', u: '9' } }],
    ['@a{k, t = "a {"} b" # mar # 7, u=9}', { key: 'k', fields: { t: 'a " bMarch7', u: '9' } }],
    ['@a{k, t = {x} u = {y}}', { key: 'k', fields: { t: 'x', u: 'y' } }],
    ['@a{t = {x}}', { key: '', fields: { t: 'x' } }],
    ['@a{k, t = "M\\"uller", u = unknown}', { key: 'k', fields: { t: 'Müller', u: 'unknown' } }],
    [
      '@a{k, funding_text 1 = {x}, funding_text 1 = {y}, t={1}, t={2}}',
      { key: 'k', fields: { 'funding_text 1': 'x y', t: '1' } },
    ],
    ['@a{k, __proto__ = {x}}', { key: 'k', fields: { ['__proto__']: 'x' } }],
    ['@a{k, t = {x}, }', { key: 'k', fields: { t: 'x' } }],
    ['@a{k, nothing}', '"nothing" is no field'],
    ['@a{k, t = "x}', 'the value of "t" is not closed'],
  ])('%s', (text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });

  test('whatever an entry holds, reading it ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('{}"=,#\\ at1\n$~-')) }), (inner) => {
        const entry = parseEntry(`@a{${inner}}`, monthMacros);
        if (typeof entry !== 'string') expect([...entry.fields].length).toBe(entry.raw.size);
      }),
      { numRuns: 3_000 },
    );
  });
});

test('3,000 entries of a vendor are read', async () => {
  const entry = (n: number) =>
    `@article{k${String(n)},\n  author = {Beispiel, Ada and Sample, Bo},\n  title = {Number ${String(n)}},\n  abstract = {${'Words \\& more words. '.repeat(200)}},\n  year = {2024}\n}\n`;
  const text = Array.from({ length: 3_000 }, (_, n) => entry(n)).join('');
  const { receipt } = await loadOne(text);
  expect(receipt.rows.accepted).toBe(3_000);
}, 60_000);

import { describe, expect, test } from 'vitest';
import { Random } from '../../../data-pipeline/demo/random.ts';
import { BibtexSplitter } from '../../../data-pipeline/intake/bibtex-splitter.ts';
import { JsonSplitter } from '../../../data-pipeline/intake/json-splitter.ts';
import { defaultLimits } from '../../../data-pipeline/intake/limits.ts';
import { TableSplitter } from '../../../data-pipeline/intake/table-splitter.ts';
import { TaggedSplitter } from '../../../data-pipeline/intake/tagged-splitter.ts';
import { XmlSplitter } from '../../../data-pipeline/intake/xml-splitter.ts';
import { loadOne } from '../../support/loaded.ts';
import { memoryFile } from '../../support/memory-file.ts';
import { corpus, type CorpusFile, mutated } from '../../support/mutated-files.ts';

// CANDOR_FUZZ=20000 looks at so many files; CANDOR_SEED at others.
const runs = Number(process.env['CANDOR_FUZZ'] ?? 1_500);
const seed = process.env['CANDOR_SEED'] ?? '20261122';
const perTest = 250;
/** Splitters see a file in pieces of a few characters, which costs them its length squared. */
const splitBytes = 4_000;
const files = corpus();
const blocks = Array.from({ length: Math.ceil(runs / perTest) }, (_, block) => block * perTest);

describe('files that something happened to', () => {
  test.each(blocks)(
    'no crash, and every row accounted for, from file %i on',
    async (start) => {
      for (let number = start; number < Math.min(runs, start + perTest); number += 1) {
        const { path, bytes } = mutated(files, new Random(seed, 'load', number));
        const { receipt } = await loadOne(memoryFile('file', bytes)).catch((cause: unknown) => {
          throw new Error(`input ${String(number)} from ${path}`, { cause });
        });
        const { rows, rejects, problem, format } = receipt;
        const what = `input ${String(number)} from ${path}`;
        expect(rows.in, what).toBe(rows.accepted + rows.rejected + rows.blank);
        expect(Math.min(rows.accepted, rows.rejected, rows.blank), what).toBeGreaterThanOrEqual(0);
        expect(rejects.length, what).toBe(rows.rejected);
        expect(format !== null || problem !== null, `${what}: neither read nor refused`).toBe(true);
      }
    },
    300_000,
  );

  test.each(blocks)(
    'the pieces that splitters find are the text, from file %i on',
    (start) => {
      for (let number = start; number < Math.min(runs, start + perTest); number += 1) {
        const random = new Random(seed, 'split', number);
        const { path, bytes: changed } = mutated(files, random);
        const bytes = changed.subarray(0, splitBytes);
        const what = `input ${String(number)} from ${path}`;
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const size = random.pick([3, 17, 64, 1_000, 100_000]);
        for (const [name, pieces] of Object.entries(splitAll(text, size)))
          expect(pieces, `${what}, ${name}`).toBe(text);
        expect(splitJson({ path, bytes }, size), `${what}, JSON`).toEqual([...bytes]);
      }
    },
    300_000,
  );
});

/** The same text through every splitter of text: each must hand all of it on, whatever it is. */
function splitAll(text: string, size: number): Readonly<Record<string, string>> {
  let whole = '';
  const take = (piece: string | null) => {
    whole += piece ?? '';
  };
  const through = (splitter: { push(text: string): void; end(): unknown }) => {
    whole = '';
    for (let start = 0; start < text.length; start += size) splitter.push(text.slice(start, start + size));
    splitter.end();
    return whole;
  };
  const table = {
    row: (_cells: readonly string[], _line: number, raw: string) => take(raw),
    broken: (_line: number, _refusal: unknown, raw: string | null) => take(raw),
    passed: take,
  };
  const tagged = {
    record: (_record: unknown, _line: number, slice: string) => take(slice),
    broken: (_line: number, _refusal: unknown, slice: string) => take(slice),
    passed: take,
  };
  const xml = {
    record: take,
    broken: (_place: string, _refusal: unknown, piece: string) => take(piece),
    between: take,
  };
  const bibtex = {
    entry: take,
    broken: (_refusal: unknown, piece: string) => take(piece),
    macro: take,
    between: take,
  };
  return {
    comma: through(new TableSplitter(table, ',', defaultLimits)),
    tab: through(new TableSplitter(table, '\t', defaultLimits)),
    wos: through(new TaggedSplitter(tagged, 'wos', defaultLimits)),
    ris: through(new TaggedSplitter(tagged, 'ris', defaultLimits)),
    medline: through(new TaggedSplitter(tagged, 'medline', defaultLimits)),
    xml: through(new XmlSplitter(['PubmedArticle', 'Award', 'skos:Concept'], xml, defaultLimits.recordBytes)),
    bibtex: through(new BibtexSplitter(bibtex, defaultLimits.recordBytes)),
  };
}

function splitJson({ bytes }: CorpusFile, size: number): readonly number[] {
  const whole: number[] = [];
  const take = (piece: Uint8Array) => {
    for (const byte of piece) whole.push(byte);
  };
  const splitter = new JsonSplitter(
    {
      record: take,
      broken: (_place, _refusal, piece) => take(piece),
      blank: take,
      between: take,
      isPage: () => true,
    },
    defaultLimits.recordBytes,
  );
  for (let start = 0; start < bytes.length; start += size) splitter.push(bytes.subarray(start, start + size));
  splitter.end();
  return whole;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../data-pipeline/intake/limits.ts';
import { taggedDialect, type TaggedDialect } from '../../../data-pipeline/intake/tagged-dialect.ts';
import { TaggedSplitter } from '../../../data-pipeline/intake/tagged-splitter.ts';
import { loadOne } from '../../support/loaded.ts';

const dialects: readonly TaggedDialect[] = ['wos', 'ris', 'medline'];

/** What a splitter finds in a text that comes in pieces of `size` characters, and every slice that it hands out. */
function split(text: string, dialect: TaggedDialect, size = 7, recordBytes = 1_000) {
  const found: string[] = [];
  const slices: string[] = [];
  const splitter = new TaggedSplitter(
    {
      record(record, line, slice) {
        const fields = record.fields.map(({ tag, value }) => `${tag}=${value.replaceAll('\n', '/')}`);
        found.push(`${String(line)} ${fields.join(' ')}`);
        slices.push(slice);
      },
      broken(line, { code }, slice) {
        found.push(`${String(line)} ${code}`);
        slices.push(slice);
      },
      passed: (slice) => slices.push(slice),
    },
    dialect,
    { ...defaultLimits, recordBytes },
  );
  for (let start = 0; start < text.length; start += size) splitter.push(text.slice(start, start + size));
  return { ending: splitter.end(), found, slices };
}

describe('records are found', () => {
  test.each<[string, TaggedDialect, string, readonly string[]]>([
    [
      'with lists and wrapped text, between head and foot',
      'wos',
      'FN X\nVR 1.0\nPT J\nAU A, B\n   C, D\nTI One\n   two\nER\n\nPT C\nTI Three\nER\n\nEF',
      ['3 PT=J AU=A, B/C, D TI=One/two', '10 PT=C TI=Three'],
    ],
    ['with CRLF, CR and LF mixed', 'ris', 'TY  - JOUR\r\nAD  - A\rAD  - B\nER  -\r\n', ['1 TY=JOUR AD=A AD=B']],
    [
      'whose text has lines that begin like an end',
      'ris',
      'TY  - JOUR\nN2  - first\nER then second\n      * last\nER  - \n',
      ['1 TY=JOUR N2=first/ER then second/* last'],
    ],
    ['with other spacing', 'ris', 'TY - JOUR\nTI -One\nAB  -  two\nER -\n', ['1 TY=JOUR TI=One AB=two']],
    [
      'after what a provider says of itself',
      'ris',
      'Provider: X\nDatabase: Y\n\nTY  - JOUR\nTI  - One\nER  - \n',
      ['4 TY=JOUR TI=One'],
    ],
    [
      'between blank lines',
      'medline',
      '\r\nPMID- 1\r\nTI  - One\r\n      two\r\nSO  - S\r\n\r\nPMID- 2\r\nTI  - Three\r\nSO  - S',
      ['2 PMID=1 TI=One/two SO=S', '7 PMID=2 TI=Three SO=S'],
    ],
    [
      'without a blank line after the last field',
      'medline',
      'PMID- 1\nSO  - S\nPMID- 2\nSO  - S\n',
      ['1 PMID=1 SO=S', '3 PMID=2 SO=S'],
    ],
    [
      'with a byte order mark inside joined files',
      'ris',
      'TY  - A\nER  - \n\ufeffTY  - B\nER  - \n',
      ['1 TY=A', '3 TY=B'],
    ],
  ])('%s (%s)', (_, dialect, text, expected) => {
    const { ending, found, slices } = split(text, dialect);
    expect(found).toEqual(expected);
    expect(slices.join('')).toBe(text);
    expect(ending).toBe('whole');
  });
});

describe('what is broken is refused, and the next record is read again', () => {
  test.each<[string, TaggedDialect, string, readonly string[], string]>([
    [
      'a record without end mark',
      'wos',
      'PT J\nTI One\nPT J\nTI Two\nER\n',
      ['1 record_unfinished', '3 PT=J TI=Two'],
      'whole',
    ],
    [
      'a record without end mark',
      'ris',
      'TY  - A\nTI  - One\n\nTY  - B\nER  - \n',
      ['1 record_unfinished', '4 TY=B'],
      'whole',
    ],
    [
      'a record without end mark',
      'medline',
      'PMID- 1\nTI  - One\nPMID- 2\nSO  - S\n',
      ['1 record_unfinished', '3 PMID=2 SO=S'],
      'whole',
    ],
    ['text inside a record', 'wos', 'PT J\nAUA, B\n   C, D\nER\nPT J\nER\n', ['1 text_stray', '5 PT=J'], 'whole'],
    [
      'text inside a record',
      'medline',
      'PMID- 1\nstray\nSO  - S\n\nPMID- 2\nSO  - S\n',
      ['1 text_stray', '5 PMID=2 SO=S'],
      'whole',
    ],
    [
      'text between records',
      'ris',
      'TY  - A\nER  - \nstray\nmore\n\nTY  - B\nER  - \n',
      ['1 TY=A', '3 text_stray', '6 TY=B'],
      'whole',
    ],
    [
      'a file that ends inside a record',
      'ris',
      'TY  - A\nER  - \nTY  - B\nTI  - On',
      ['1 TY=A', '3 record_unfinished'],
      'cut',
    ],
    [
      'a file that ends inside a record',
      'medline',
      'PMID- 1\nSO  - S\n\nPMID- 2\nTI  - On',
      ['1 PMID=1 SO=S', '4 record_unfinished'],
      'cut',
    ],
    ['a file that ends before its end mark', 'wos', 'FN X\nVR 1.0\nPT J\nER\n', ['3 PT=J'], 'cut'],
    ['an end mark inside a record', 'wos', 'FN X\nVR 1.0\nPT J\nTI One\nEF\n', ['3 record_unfinished'], 'whole'],
    [
      'a head inside a record',
      'wos',
      'PT J\nTI One\nFN X\nVR 1.0\nPT J\nER\nEF\n',
      ['1 record_unfinished', '5 PT=J'],
      'whole',
    ],
  ])('%s (%s)', (_, dialect, text, expected, ending) => {
    const result = split(text, dialect);
    expect(result.found).toEqual(expected);
    expect(result.slices.join('')).toBe(text);
    expect(result.ending).toBe(ending);
  });

  test('a record larger than the limit, and what follows it until another begins', () => {
    const long = `TY  - A\nAB  - ${'word '.repeat(60)}\nTI  - One\nER  - \n`;
    const { found, slices } = split(`${long}TY  - B\nER  - \n`, 'ris', 7, 100);
    expect(found).toEqual(['1 record_too_large', '5 TY=B']);
    expect(slices.join('')).toBe(`${long}TY  - B\nER  - \n`);
  });
});

const lines = fc.constantFrom(
  'FN X',
  'VR 1.0',
  'PT J',
  'ER',
  'EF',
  'AU A, B',
  'AUA',
  '   C, D',
  'TY  - JOUR',
  'TY - JOUR',
  'ER  - ',
  'ER - ',
  'AU  - A',
  'PMID- 1',
  'SO  - S',
  'FAU - A, B',
  '      more',
  'stray',
  '',
  ' ',
  '\ufeffTY  - A',
  'Content: x',
  '- -',
  'TY  -',
);
const breaks = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '');
const texts = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: lines }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
      breaks,
    ),
  )
  .map((pieces) => pieces.flat().join(''));

test('the slices of every text are the text, however it comes, and pieces of any size find the same', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...dialects), fc.integer({ min: 1, max: 9 }), (text, dialect, size) => {
      const inPieces = split(text, dialect, size);
      expect(inPieces.slices.join('')).toBe(text);
      const atOnce = split(text, dialect, text.length + 1);
      expect(inPieces.found).toEqual(atOnce.found);
      expect(inPieces.ending).toBe(atOnce.ending);
      expect(split(text, dialect, size, 20).slices.join('')).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('a rejected record, read as a file of its own, is the same record', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...dialects), (text, dialect) => {
      const { found, slices } = split(text, dialect, 50);
      const records = found.filter((piece) => piece.includes('='));
      const again = slices.flatMap((slice) => split(slice, dialect, 50).found).filter((piece) => piece.includes('='));
      expect(again.map(withoutLine)).toEqual(records.map(withoutLine));
    }),
    { numRuns: 500 },
  );
});

function withoutLine(piece: string): string {
  return piece.slice(piece.indexOf(' '));
}

test('every text is loaded or refused, and every record is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { receipt } = await loadOne(`PT J\nTI T\nAU A\nER\n${text}`);
      const { rows } = receipt;
      expect(rows.in).toBe(rows.accepted + rows.rejected + rows.blank);
      expect(rows.accepted).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});

test.each<[string, TaggedDialect | null]>([
  ['FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n', 'wos'],
  ['PT J\nAU A\n', 'wos'],
  ['PT\tAU\tTI\nJ\tA\tT\n', null],
  ['\n\nTY  - JOUR\n', 'ris'],
  ['stray text\nTY  - JOUR\nTI  - T\nAU  - A\nER  - \n', 'ris'],
  ['PMID- 12\nTI  - T\n', 'medline'],
  ['pmid,title\n12,T\n', null],
  ['FN says hello,to you\n1,2\n', null],
  ['a,b\n"text with\nTY  - JOUR inside",1\n', null],
])('the text %j is of the dialect %s', (head, dialect) => {
  expect(taggedDialect(head)).toBe(dialect);
});

describe('files', () => {
  test('a cut file keeps its complete records, says so, and hands out the rest', async () => {
    const { receipt } = await loadOne('TY  - JOUR\nTI  - One\nER  - \n\nTY  - JOUR\nTI  - Tw');
    expect(receipt).toMatchObject({
      format: 'ris',
      rows: { in: 2, accepted: 1, rejected: 1, blank: 0 },
      rejects: [{ place: 'line 5', code: 'record_unfinished', raw: 'TY  - JOUR\nTI  - Tw' }],
      problem: { code: 'file_truncated', detail: 'the complete records before the cut are kept' },
    });
  });

  test('text that is no UTF-8 is read in the encoding that its bytes suggest', async () => {
    const name = Uint8Array.from([0x4f, 0x73, 0x74, 0xe9, 0x72]);
    const [before, after] = ['TY  - JOUR\nTI  - One\nAU  - ', ', Vesna\nER  - \n'].map((text) =>
      new TextEncoder().encode(text),
    );
    const { receipt, rows } = await loadOne(Uint8Array.from([...(before ?? []), ...name, ...(after ?? [])]));
    expect(receipt.encoding).toBe('windows-1252');
    expect(rows('raw_authorship')).toMatchObject([{ raw_name: 'Ostér, Vesna' }]);
  });

  test('tagged text that nothing recognizes is named by its tags', async () => {
    const { receipt } = await loadOne('PMID- 12\nOWN - NLM\nSO  - S\n');
    expect(receipt.problem).toEqual({
      code: 'file_not_recognized',
      detail:
        'it holds records with the tags "PMID", "OWN", "SO". Tried: MEDLINE text with the tags PMID, TI, FAU, AU.',
    });
  });
});

import { gzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFiles } from '../../../data-pipeline/intake/load.ts';
import { loadOne, rememberingDatabase } from '../../support/loaded.ts';
import { memoryFile } from '../../support/memory-file.ts';

const work = (n: number) => `{"id":"https://openalex.org/W${String(n)}","title":"Work ${String(n)}","authorships":[]}`;
const threeWorks = `${work(1)}\n${work(2)}\n${work(3)}\n`;
const register = 'file,person_id,certified_on\na.xml,P1,2026-01-02\nb.xml,P2,2026-01-03\n';

/** A tar archive of files, for a test: only the fields that a reader needs. */
function tarOf(files: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const blocks = files.flatMap(([name, content]) => {
    const body = new TextEncoder().encode(content);
    const header = new Uint8Array(512);
    const put = (text: string, at: number) => header.set(new TextEncoder().encode(text), at);
    put(name, 0);
    put(body.length.toString(8).padStart(11, '0'), 124);
    put('0', 156);
    put('ustar', 257);
    put('        ', 148);
    put(
      header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0'),
      148,
    );
    const padded = new Uint8Array(Math.ceil(body.length / 512) * 512);
    padded.set(body);
    return [header, padded];
  });
  return Uint8Array.from([...blocks, new Uint8Array(1024)].flatMap((block) => [...block]));
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8]),
  ]);
}

describe('packing and encoding are seen from the bytes', () => {
  test.each([
    ['plain', new TextEncoder().encode(threeWorks)],
    ['a byte order mark', new TextEncoder().encode(`\ufeff${threeWorks}`)],
    ['UTF-16', utf16(threeWorks)],
    ['gzip', gzipSync(new TextEncoder().encode(threeWorks))],
    ['gzip in gzip', gzipSync(gzipSync(new TextEncoder().encode(threeWorks)))],
    [
      'gzip of two members',
      Uint8Array.from([
        ...gzipSync(new TextEncoder().encode(`${work(1)}\n`)),
        ...gzipSync(new TextEncoder().encode(`${work(2)}\n${work(3)}\n`)),
      ]),
    ],
    ['tar', tarOf([['works.jsonl', threeWorks]])],
    ['tar.gz', gzipSync(tarOf([['works.jsonl', threeWorks]]))],
  ])('%s', async (_name, bytes) => {
    const { receipt } = await loadOne(bytes);
    expect(receipt).toMatchObject({ format: 'openalex-works', problem: null });
    expect(receipt.rows).toEqual({ in: 3, accepted: 3, rejected: 0, blank: 0 });
  });

  test('a table that is no UTF-8 is read as windows-1252, and the receipt says so', async () => {
    const bytes = Uint8Array.from(Array.from(register.replace('P2', 'M\u00fcller')), (unit) => unit.charCodeAt(0));
    const { receipt, rows } = await loadOne(bytes);
    expect(receipt).toMatchObject({ encoding: 'windows-1252', problem: null });
    expect(receipt.rows).toEqual({ in: 2, accepted: 2, rejected: 0, blank: 0 });
    expect(rows('raw_form_register').map((row) => row['stated_person_id'])).toEqual(['P1', 'Müller']);
  });

  test('JSON that is no UTF-8 loses the record with the wrong bytes only', async () => {
    const bytes = Uint8Array.from(Array.from(threeWorks.replace('Work 2', 'W\u00fcrk')), (unit) => unit.charCodeAt(0));
    const { receipt } = await loadOne(bytes);
    expect(receipt.rows).toEqual({ in: 3, accepted: 2, rejected: 1, blank: 0 });
    expect(receipt.rejects).toEqual([
      {
        place: 'line 2',
        code: 'encoding_invalid',
        reason: 'the bytes are not valid UTF-8',
        raw: '{"id":"https://openalex.org/W2","title":"W\ufffdrk","authorships":[]}',
      },
    ]);
  });

  test('files of an archive are told apart in places; one that is not recognized does not hide the others', async () => {
    const { receipt, rows } = await loadOne(
      tarOf([
        ['a.csv', register],
        ['notes.txt', 'hello'],
        ['w/b.jsonl', threeWorks],
      ]),
    );
    expect(receipt.format).toBe('form-register+openalex-works');
    expect(receipt.rows.accepted).toBe(5);
    expect(receipt.problem?.code).toBe('file_not_recognized');
    expect(receipt.problem?.detail).toMatch(/^notes\.txt: it is text that begins with "hello"/u);
    expect(rows('raw_work').map((row) => row['record_id'])).toEqual([
      'w/b.jsonl line 1',
      'w/b.jsonl line 2',
      'w/b.jsonl line 3',
    ]);
  });
});

describe('a file that is not whole', () => {
  test('gzip that ends early keeps the complete records and says so', async () => {
    const first = gzipSync(new TextEncoder().encode(threeWorks));
    const second = gzipSync(new TextEncoder().encode(threeWorks));
    const { receipt } = await loadOne(Uint8Array.from([...first, ...second.subarray(0, 20)]));
    expect(receipt).toMatchObject({ format: 'openalex-works', problem: { code: 'file_truncated' } });
    expect(receipt.rows.accepted).toBe(3);
  });

  test('gzip cut at any byte is never a success', async () => {
    const packed = gzipSync(new TextEncoder().encode(threeWorks));
    for (let length = 2; length < packed.length; length += 1) {
      const { receipt } = await loadOne(packed.subarray(0, length));
      expect(receipt.problem, `${String(length)} bytes`).not.toBeNull();
    }
  });

  test('gzip with one changed byte is never a success', async () => {
    const packed = gzipSync(new TextEncoder().encode(threeWorks), { level: 0 });
    for (let at = 40; at < packed.length; at += 7) {
      const { receipt } = await loadOne(packed.map((byte, index) => (index === at ? byte ^ 1 : byte)));
      expect(receipt.problem, `byte ${String(at)}`).not.toBeNull();
    }
  });

  test('a list page that ends early keeps its complete works', async () => {
    const { receipt } = await loadOne(`{"meta":{},"results":[${work(1)},${work(2).slice(0, 30)}`);
    expect(receipt).toMatchObject({ format: 'openalex-works', problem: { code: 'file_truncated' } });
    expect(receipt.rows).toEqual({ in: 2, accepted: 1, rejected: 1, blank: 0 });
  });
});

describe('limits', () => {
  test('a file that unpacks to too much is refused, and nothing of it stays', async () => {
    const packed = gzipSync(new TextEncoder().encode(threeWorks.repeat(1_000)));
    const { receipt, rows } = await loadOne(packed, { ratio: 20, ratioFromBytes: 10_000 });
    expect(receipt.problem?.code).toBe('file_too_large');
    expect(receipt.rows).toEqual({ in: 0, accepted: 0, rejected: 0, blank: 0 });
    expect(rows('raw_work')).toEqual([]);
  });

  test('a cell of more than a megabyte is one reject', async () => {
    const { receipt } = await loadOne(`${register}${'x'.repeat(1_000_001)},P3,2026-01-04\nc.xml,P4,2026-01-05\n`);
    expect(receipt.rows).toEqual({ in: 4, accepted: 3, rejected: 1, blank: 0 });
    expect(receipt.rejects[0]).toMatchObject({ place: 'line 4', code: 'cell_too_large' });
  });
});

describe('what nothing recognizes', () => {
  test.each([
    ['no content', '', /it is empty/u],
    ['binary data', 'ab\u0000cd', /binary data/u],
    ['other JSON', '{"a":1,"__proto__":2}', /JSON records with the keys "a", "__proto__"\. .*Tried: .*OpenAlex/u],
    ['JSON without a record', '[]', /JSON without one complete record/u],
    ['other XML', '<a><b/></a>', /XML with the root "a" that holds "b"/u],
    ['a web page', '<html><body/></html>', /it is a web page/u],
    ['text', 'hello\nworld\n', /text that begins with "hello"/u],
    [
      'a table that shares one column with those known',
      'country,colour,size\na,b,c\n',
      /"size"\. \d+ kinds of tables/u,
    ],
    [
      'a table that lacks a column',
      'file,person_id\na,b\n',
      /header cells "file", "person_id"\. Nearest: Register of forms, but the column "certified_on" is missing/u,
    ],
  ])('%s', async (_name, content, detail) => {
    const { receipt } = await loadOne(content);
    expect(receipt.problem?.code).toBe('file_not_recognized');
    expect(receipt.problem?.detail).toMatch(detail);
    expect(receipt.format).toBeNull();
  });

  test('an XML document that would expand into billions of words is refused at once', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><profile><funding>&b;</funding></profile>';
    const { receipt } = await loadOne(bomb);
    expect(receipt.problem?.code).toBe('file_damaged');
  });
});

test('the same bytes twice are read once', async () => {
  const { db, stored } = rememberingDatabase();
  const { files } = await loadFiles(db, [memoryFile('b.csv', register), memoryFile('a.csv', register)]);
  expect(files.map(({ path, rows, problem }) => [path, rows.in, problem])).toEqual([
    ['a.csv', 2, null],
    ['b.csv', 0, { code: 'duplicate_file', detail: 'the same bytes as a.csv' }],
  ]);
  expect(stored.get('raw_form_register')).toHaveLength(2);
  expect(stored.get('duplicate_file')?.map((row) => row['file_name'])).toEqual(['b.csv']);
  expect(stored.get('source_file')?.map((row) => row['path'])).toEqual(['a.csv']);
});

test('a file that cannot be opened is a problem of its own', async () => {
  const { db } = rememberingDatabase();
  const gone = {
    path: 'gone.csv',
    size: 1,
    open: () => {
      throw new Error('not found');
    },
  };
  const { files } = await loadFiles(db, [gone, memoryFile('here.csv', register)]);
  expect(files.map(({ problem }) => problem?.code ?? null)).toEqual(['file_unreadable', null]);
});

test('progress ends with all files and bytes done, and a stop is heard', async () => {
  const { db } = rememberingDatabase();
  const seen: unknown[] = [];
  await loadFiles(db, [memoryFile('a.csv', register)], { onProgress: (progress) => seen.push(progress) });
  expect(seen.at(-1)).toEqual({ path: 'a.csv', filesDone: 1, filesTotal: 1, bytesDone: 68, bytesTotal: 68, rows: 2 });

  const stopped = loadFiles(db, [memoryFile('a.csv', register)], { signal: AbortSignal.abort(new Error('stop')) });
  await expect(stopped).rejects.toThrow('stop');
});

test('rows in = accepted + rejected + blank, for any damage to a table', async () => {
  const piece = fc.constantFrom(
    'a.xml,P1,2026-01-02\n',
    'b,"x\n',
    '"q""q",P2,2025\r\n',
    '\n',
    ',,\r',
    'a,b\n',
    '"x"y,1,2\n',
    'a,P,not a date\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.nat(200), async (pieces, cut) => {
      const { receipt, rows } = await loadOne(`file,person_id,certified_on\n${pieces.join('').slice(0, cut)}`);
      expect(receipt.rows.in).toBe(receipt.rows.accepted + receipt.rows.rejected + receipt.rows.blank);
      expect(receipt.rejects.length).toBe(receipt.rows.rejected);
      expect(rows('raw_form_register').length).toBe(receipt.rows.accepted);
    }),
  );
});

test('rows in = accepted + rejected + blank, for any damage to JSON lines', async () => {
  const mutation = fc.record({
    at: fc.nat(280),
    remove: fc.nat(12),
    insert: fc.constantFrom('', '"', '{', '}', '[', '\n', '\\', '\u0000'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { maxLength: 3 }), async (mutations) => {
      const text = mutations.reduce(
        (before, { at, remove, insert }) => before.slice(0, at) + insert + before.slice(at + remove),
        threeWorks,
      );
      const { receipt, rows } = await loadOne(text);
      expect(receipt.rows.in).toBe(receipt.rows.accepted + receipt.rows.rejected + receipt.rows.blank);
      expect(receipt.rejects.length).toBe(receipt.rows.rejected);
      expect(rows('raw_work').length).toBe(receipt.rows.accepted);
      expect(Object.prototype).not.toHaveProperty('polluted');
    }),
  );
});

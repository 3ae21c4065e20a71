import { gzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeName } from '../../../data-pipeline/intake/zip-directory.ts';
import { loadOne } from '../../support/loaded.ts';
import { xlsxOf } from '../../support/xlsx-of.ts';

const text = (content: string) => new TextEncoder().encode(content);
const register = text('file,person_id,certified_on\na.xml,P1,2026-01-02\nb.xml,P2,2026-01-03\n');
const works = text('{"id":"https://openalex.org/W1","title":"Work","authorships":[]}\n');
const zip = zipSync({ 'lists/forms.csv': register, 'works.jsonl': works, 'notes/': new Uint8Array(0) });

/** Changes a field of the first entry, in its local header and in the directory (APPNOTE 4.3.7 and 4.3.12). */
function patched(archive: Uint8Array, local: number, central: number, bytes: readonly number[]): Uint8Array {
  const changed = archive.slice();
  const view = new DataView(changed.buffer);
  const directory = view.getUint32(changed.length - 6, true);
  changed.set(bytes, local);
  changed.set(bytes, directory + central);
  return changed;
}

describe('a ZIP archive', () => {
  test('is read like a tar: each file by what it holds, its name in every place', async () => {
    const { receipt, rows } = await loadOne(zip);
    expect(receipt).toMatchObject({
      format: 'form-register+openalex-works',
      title: 'Register of forms + OpenAlex works',
      problem: null,
    });
    expect(receipt.rows).toEqual({ in: 3, accepted: 3, rejected: 0, blank: 0 });
    expect(rows('raw_work').map((row) => row['record_id'])).toEqual(['works.jsonl line 1']);
    expect(rows('raw_form_register').map((row) => row['record_id'])).toEqual([
      'lists/forms.csv line 2',
      'lists/forms.csv line 3',
    ]);
  });

  test('may hold another, and a workbook, and compressed files; not a third one', async () => {
    const workbook = xlsxOf([
      {
        name: 'F',
        rows: [
          ['file', 'person_id', 'certified_on'],
          ['x.xml', 'P9', '2026-01-02'],
        ],
      },
    ]);
    const inner = zipSync({ 'forms.csv': register, 'deep.zip': zipSync({ 'a.csv': register }) });
    const { receipt, rows } = await loadOne(zipSync({ 'a.zip': inner, 'b.xlsx': workbook, 'c.gz': gzipSync(works) }));
    expect(rows('raw_form_register').map((row) => row['record_id'])).toEqual([
      'a.zip/forms.csv line 2',
      'a.zip/forms.csv line 3',
      'b.xlsx sheet "F" row 2',
    ]);
    expect(rows('raw_work')).toHaveLength(1);
    expect(receipt.problem).toMatchObject({ code: 'file_not_recognized' });
    expect(receipt.problem?.detail).toMatch(/^a\.zip\/deep\.zip: it is an archive in an archive in an archive/u);
  });

  test('tells which file is encrypted or packed in a way that is not read, and reads the others', async () => {
    const encrypted = await loadOne(patched(zip, 6, 8, [1]));
    expect(encrypted.receipt.problem).toEqual({
      code: 'file_not_used',
      detail: 'lists/forms.csv: it is encrypted: unpack the archive with its password first',
    });
    expect(encrypted.receipt.rows.accepted).toBe(1);
    const { receipt } = await loadOne(patched(zip, 8, 10, [14]));
    expect(receipt.problem?.detail).toBe('lists/forms.csv: it is packed by method 14: pack it as plain ZIP');
  });

  test('names every file in it that is not read', async () => {
    const note = text('nothing that is known');
    const { receipt } = await loadOne(zipSync({ 'a.txt': note, 'b.csv': register, 'c.txt': note, 'd.txt': note }));
    expect(receipt.problem?.detail).toMatch(/^a\.txt: it is text .*; not read either: c\.txt, d\.txt$/u);
    expect(receipt.rows.accepted).toBeGreaterThan(0);
  });

  test('leaves out what a Mac adds, and says when nothing is left', async () => {
    const { receipt } = await loadOne(
      zipSync({ 'a.csv': register, '__MACOSX/._a.csv': works, '.DS_Store': works, 'x/._b': works }),
    );
    expect(receipt).toMatchObject({ format: 'form-register', problem: null });
    expect((await loadOne(zipSync({}))).receipt.problem).toEqual({
      code: 'file_not_recognized',
      detail: 'it is an archive without files.',
    });
  });

  test.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/abs/olute.csv', 'abs/olute.csv'],
    ['C:\\Users\\x\\a.csv', 'Users/x/a.csv'],
    ['\\\\server\\share\\a.csv', 'server/share/a.csv'],
    ['a/./b/../c.csv', 'a/b/c.csv'],
    ['..', 'unnamed'],
    ['', 'unnamed'],
    ['....//a', 'a'],
    ['a\u0000b\n.csv', 'ab.csv'],
    ['\u202egnp.csv', 'gnp.csv'],
    ['d:evil.csv', 'evil.csv'],
    ['a/ /b', 'a/b'],
  ])('the name %j becomes %j', (raw, safe) => {
    expect(safeName(raw)).toBe(safe);
  });

  test('no name leads out of its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', ':', 'C', 'a', '\u0000', ' ') }), (raw) => {
        expect(safeName(raw)).not.toMatch(/^\/|^[A-Za-z]:|(?:^|\/)\.+(?:\/|$)|\\|\/\/|\u0000/u);
      }),
    );
  });
});

describe('a bomb', () => {
  const zeros = new Uint8Array(8 * 2 ** 20);
  const bomb = zipSync({ 'a.csv': zeros, 'b.csv': zeros });

  test.each([
    ['one file is too large', { entryBytes: 2 ** 20 }, /"a\.csv" in it holds 8388608 bytes, the limit is 1048576/u],
    ['all files are too large', { archiveBytes: 9 * 2 ** 20 }, /it holds 16777216 bytes unpacked/u],
    ['it unpacks to too many times its size', { ratioFromBytes: 2 ** 20 }, /more than 200 times its size/u],
    ['it holds too many files', { members: 1 }, /holds more than 1 files/u],
  ])('%s: refused before anything is unpacked', async (_name, limits, detail) => {
    const { receipt } = await loadOne(bomb, limits);
    expect(receipt.problem).toMatchObject({ code: 'file_too_large' });
    expect(receipt.problem?.detail).toMatch(detail);
    expect(receipt.rows.in).toBe(0);
  });

  test('archives in an archive are counted together', async () => {
    const nested = zipSync({ 'a.zip': bomb, 'b.zip': bomb, 'c.zip': bomb });
    const { receipt } = await loadOne(nested, { archiveBytes: 40 * 2 ** 20, ratioFromBytes: 2 ** 30 });
    expect(receipt.problem?.code).toBe('file_too_large');
  });

  test('a file that holds more than it says is damaged', async () => {
    const { receipt } = await loadOne(patched(zipSync({ 'a.csv': zeros }), 22, 24, [100, 0, 0, 0]));
    expect(receipt.problem).toEqual({
      code: 'file_damaged',
      detail: '"a.csv" in the archive is damaged, it holds more than the archive says: fetch it again',
    });
  });

  test('files that lie in each other are refused', async () => {
    const archive = zipSync({ 'a.csv': register, 'b.csv': register });
    const view = new DataView(archive.buffer);
    const directory = view.getUint32(archive.length - 6, true);
    // The second entry of the directory points at the bytes of the first.
    view.setUint32(directory + 46 + 5 + 42, 0, true);
    const { receipt } = await loadOne(archive);
    expect(receipt.problem?.code).toBe('file_damaged');
    expect(receipt.problem?.detail).toMatch(/lie in each other/u);
  });
});

test('an archive cut anywhere is a problem, never a success and never a crash', async () => {
  for (let cut = 1; cut <= 100; cut += 1) {
    const length = Math.floor((zip.length * cut) / 101);
    const { receipt } = await loadOne(zip.subarray(0, length));
    expect(receipt.problem, `${String(length)} of ${String(zip.length)} bytes`).not.toBeNull();
    expect(receipt.rows.in).toBe(0);
  }
});

test('an archive with any byte changed is never a success with other rows', async () => {
  const stored = zipSync({ 'forms.csv': register }, { level: 0 });
  for (let at = 0; at < stored.length; at += 1) {
    const { receipt, rows } = await loadOne(stored.map((byte, index) => (index === at ? byte ^ 0x20 : byte)));
    if (receipt.problem !== null) continue;
    expect(
      rows('raw_form_register').map((row) => row['stated_person_id']),
      `byte ${String(at)}`,
    ).toEqual(['P1', 'P2']);
  }
});

test('archives of random bytes never crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(zip.length), async (noise, at) => {
      const mixed = Uint8Array.from([...zip.subarray(0, at), ...noise, ...zip.subarray(at)]);
      const { receipt } = await loadOne(mixed);
      expect(receipt.rows.in).toBe(receipt.rows.accepted + receipt.rows.rejected + receipt.rows.blank);
    }),
    { numRuns: 300 },
  );
});

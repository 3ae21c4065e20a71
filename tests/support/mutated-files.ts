import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Random } from '../../data-pipeline/demo/random.ts';
import { realFilesFolder } from './real-files.ts';

/** Bytes of a file that are taken: enough for dozens of records, few enough for thousands of runs. */
const excerptBytes = 12_000;

export interface CorpusFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The invented samples of every source and, where they are there, excerpts of real files: their head and a piece from within. */
export function corpus(): readonly CorpusFile[] {
  const samples = filesIn(resolve('data-pipeline', 'sources')).filter(({ path }) => path.includes('sample'));
  const real = ['A_publications', 'B_awards', 'C_registries', 'D_watchlists', 'F_disclosures'].flatMap((folder) => {
    const path = join(realFilesFolder, folder);
    return existsSync(path) ? filesIn(path) : [];
  });
  return [...samples, ...real].flatMap(({ path, bytes }) => {
    const within = Math.floor(bytes.length / 2);
    const head = { path, bytes: bytes.subarray(0, excerptBytes) };
    return bytes.length <= excerptBytes * 2
      ? [head]
      : [head, { path: `${path} (within)`, bytes: bytes.subarray(within, within + excerptBytes) }];
  });
}

function filesIn(folder: string): readonly CorpusFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
}

/** What stands where in a file and matters to its reader. */
const marks = [
  '"',
  '""',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\\',
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#x0;',
  '@article{x,',
  '@string{',
  '#',
  'PT J\n',
  '\nER\n',
  '\nEF',
  'TY  - JOUR\n',
  '\nER  - \n',
  'PMID- 1\n',
  '\n\nPMID- ',
  '\ufeff',
  '\0',
  '\u0085',
  '\u2028',
  '__proto__',
  'null',
  '1e999',
  '\u{1f600}',
];

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const mutations: readonly Mutation[] = [
  // A byte becomes another.
  (bytes, random) => {
    const changed = bytes.slice();
    changed[at(bytes, random)] = random.between(0, 255);
    return changed;
  },
  // A piece is lost.
  (bytes, random) => {
    const start = at(bytes, random);
    return joined(bytes.subarray(0, start), bytes.subarray(start + random.between(1, 400)));
  },
  // A piece comes twice.
  (bytes, random) => {
    const start = at(bytes, random);
    const end = start + random.between(1, 2_000);
    return joined(bytes.subarray(0, end), bytes.subarray(start));
  },
  // A mark of some format comes in.
  (bytes, random) => {
    const start = at(bytes, random);
    return joined(bytes.subarray(0, start), new TextEncoder().encode(random.pick(marks)), bytes.subarray(start));
  },
  // The file ends early.
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  // The file goes on as another.
  (bytes, random, other) => joined(bytes.subarray(0, at(bytes, random)), other.subarray(at(other, random))),
  // Line breaks become others.
  (bytes, random) => {
    const to = random.pick([[0x0d], [0x0d, 0x0a], [0x0a, 0x0a]]);
    return Uint8Array.from([...bytes].flatMap((byte) => (byte === 0x0a && random.chance(0.3) ? to : [byte])));
  },
  // The text is saved as UTF-16.
  (bytes, random) => utf16(new TextDecoder().decode(bytes), random.chance(0.5)),
];

/** One to four changes of a file, each of a kind that happens to real files. */
export function mutated(files: readonly CorpusFile[], random: Random): CorpusFile {
  const { path, bytes } = random.pick(files);
  let changed: Uint8Array = bytes;
  for (let left = random.between(1, 4); left > 0; left -= 1) {
    changed = random.pick(mutations)(changed, random, random.pick(files).bytes);
  }
  return { path, bytes: changed };
}

function at(bytes: Uint8Array, random: Random): number {
  return random.between(0, Math.max(0, bytes.length - 1));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}

function utf16(text: string, hasMark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from([...(hasMark ? [0xfeff] : []), ...units].flatMap((unit) => [unit & 255, unit >> 8]));
}

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EdgeColumns } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { generatedEdges } from './generated.ts';

export interface NamedGraph {
  readonly name: string;
  readonly order: number;
  readonly edges: EdgeColumns;
}

const realFiles: Readonly<Record<string, string>> = {
  'ca-HepPh': 'ca-HepPh.txt',
  'ca-CondMat': 'ca-CondMat_snap.txt',
  'ca-AstroPh': 'ca-AstroPh_singledir.txt',
};

/** People and ties of the generated graphs: as large as the real ones, which they stand for where those are missing, and larger. */
const generated: Readonly<Record<string, readonly [people: number, ties: number]>> = {
  'ca-HepPh': [11_203, 117_618],
  'ca-CondMat': [23_133, 93_439],
  'ca-AstroPh': [18_772, 198_050],
  '100k/500k': [100_000, 500_000],
  '1M/5M': [1_000_000, 5_000_000],
};

export const graphNames = Object.keys(generated);

/** A graph by name: from the files beside the project, else generated, which its name then says. */
export function graphNamed(name: string): NamedGraph {
  const file = resolve('..', 'shared', 'data', 'G_graphs', realFiles[name] ?? '?');
  if (existsSync(file)) return { name, ...readEdges(readFileSync(file, 'utf8')) };
  const [people, ties] = generated[name] ?? [0, 0];
  const said = name in realFiles ? `like ${name}` : name;
  return { name: said, order: people, edges: generatedEdges(people, ties) };
}

/** An edge list of SNAP: two numbers a line, some edges twice, loops. */
function readEdges(text: string): Omit<NamedGraph, 'name'> {
  const rowOf = new Map<string, number>();
  const row = (id: string): number => {
    const known = rowOf.get(id) ?? rowOf.size;
    rowOf.set(id, known);
    return known;
  };
  const pairs = new Map<number, readonly [number, number]>();
  for (const line of text.split('\n')) {
    const [left, right] = line.trim().split(/\s+/);
    if (line.startsWith('#') || left === undefined || right === undefined || left === right) continue;
    const ends = [row(left), row(right)].sort((a, b) => a - b) as [number, number];
    pairs.set(ends[0] * 2 ** 26 + ends[1], ends);
  }
  const edges = [...pairs.values()];
  return {
    order: rowOf.size,
    edges: {
      sources: Uint32Array.from(edges, ([source]) => source),
      targets: Uint32Array.from(edges, ([, target]) => target),
      weights: null,
    },
  };
}

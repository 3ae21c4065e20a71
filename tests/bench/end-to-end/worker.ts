import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { measureGraph, measures } from '../../../data-pipeline/graph/measures/index.ts';
import { projectTies } from '../../../data-pipeline/graph/projection.ts';
import { defaultLimits } from '../../../data-pipeline/intake/limits.ts';
import { TableSplitter } from '../../../data-pipeline/intake/table-splitter.ts';
import { graphCrew } from '../../../src/worker/graph-crew.ts';
import { NumberedNames } from './numbered-names.ts';

export interface EndToEnd {
  readonly authorships: number;
  readonly people: number;
  readonly ties: number;
  readonly modularity: number;
  /** Measures that gave a reason and no values. */
  readonly refused: readonly string[];
  /** Milliseconds, in order: from the file to all measures, which are taken side by side. */
  readonly stages: Stages;
  /** Milliseconds of each measure by one thread, taken afterwards; the first of them orders the rows, too. */
  readonly apart: Stages;
}

export type Stages = readonly (readonly [name: string, ms: number])[];

export interface EndToEndRequest {
  readonly file: Blob;
  /** Measures that are left out. */
  readonly without: readonly string[];
}

/** Column by column, from a file of work and author ids. */
async function read(file: Blob) {
  const [works, members] = [new NumberedNames(), new NumberedNames()];
  const rows = { works: [] as number[], members: [] as number[] };
  const splitter = new TableSplitter(
    {
      row([work = '', member = ''], line) {
        if (line === 1) return;
        rows.works.push(works.of(work));
        rows.members.push(members.of(member));
      },
      broken(line) {
        throw new Error(`line ${String(line)} is broken`);
      },
    },
    ',',
    defaultLimits,
  );
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) splitter.push(piece.value);
  splitter.end();
  return {
    memberships: { works: Uint32Array.from(rows.works), members: Uint32Array.from(rows.members) },
    workCount: works.count,
    memberCount: members.count,
  };
}

/** Times from one call to the next, under their names. */
class Stopwatch {
  readonly stages: (readonly [string, number])[] = [];
  #before = performance.now();

  ended(name: string): void {
    const now = performance.now();
    this.stages.push([name, now - this.#before]);
    this.#before = now;
  }
}

async function run({ file, without }: EndToEndRequest): Promise<EndToEnd> {
  const watch = new Stopwatch();
  const { memberships, workCount, memberCount } = await read(file);
  watch.ended('read');
  const years = new Int32Array(workCount);
  const { ties } = projectTies(memberships, { workCount, memberCount, cap: 100, counting: 'fractional', years });
  watch.ended('project');
  const graph = csrFromEdges(memberCount, ties);
  watch.ended('csr');
  const wanted = measures.filter(({ id, isCostly }) => !isCostly && !without.includes(id));
  const found = await measureGraph(graph, { measures: wanted, crew: graphCrew });
  watch.ended('measures');

  const apart = new Stopwatch();
  let measured = 0;
  await measureGraph(graph, {
    measures: wanted,
    onProgress: ({ id, done }) => {
      if (done !== measured + 1) return;
      measured = done;
      apart.ended(id);
    },
  });
  return {
    authorships: memberships.works.length,
    people: memberCount,
    ties: graph.size,
    modularity: found.find(({ id }) => id === 'community')?.facts['modularity'] ?? NaN,
    refused: found.filter(({ values }) => values === null).map(({ id }) => id),
    stages: watch.stages,
    apart: apart.stages,
  };
}

self.addEventListener('message', ({ data }: MessageEvent<EndToEndRequest>) => {
  void run(data).then((found) => {
    self.postMessage(found);
  });
});

import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { measureGraph, measures } from '../../../data-pipeline/graph/measures/index.ts';
import { projectTies } from '../../../data-pipeline/graph/projection.ts';
import { defaultLimits } from '../../../data-pipeline/intake/limits.ts';
import { TableSplitter } from '../../../data-pipeline/intake/table-splitter.ts';
import { graphCrew } from '../../../src/worker/graph-crew.ts';

export interface EndToEnd {
  readonly authorships: number;
  readonly people: number;
  readonly ties: number;
  readonly modularity: number;
  /** Measures that gave a reason and no values. */
  readonly refused: readonly string[];
  /** Milliseconds, in order. */
  readonly stages: readonly (readonly [name: string, ms: number])[];
}

/** Numbers in the order in which their names are met. */
class Numbers {
  readonly #of = new Map<string, number>();

  of(name: string): number {
    const known = this.#of.get(name);
    if (known !== undefined) return known;
    this.#of.set(name, this.#of.size);
    return this.#of.size - 1;
  }

  get count(): number {
    return this.#of.size;
  }
}

/** Column by column, from a file of work and author ids. */
async function read(file: Blob) {
  const [works, members] = [new Numbers(), new Numbers()];
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

async function run(file: Blob): Promise<EndToEnd> {
  const stages: (readonly [string, number])[] = [];
  let before = performance.now();
  const ended = (name: string): void => {
    const now = performance.now();
    stages.push([name, now - before]);
    before = now;
  };

  const { memberships, workCount, memberCount } = await read(file);
  ended('read');
  const years = new Int32Array(workCount);
  const { ties } = projectTies(memberships, { workCount, memberCount, cap: 100, counting: 'fractional', years });
  ended('project');
  const graph = csrFromEdges(memberCount, ties);
  ended('csr');
  let measured = 0;
  const found = await measureGraph(graph, {
    measures: measures.filter(({ isCostly }) => !isCostly),
    crew: graphCrew,
    onProgress: ({ id, done }) => {
      if (done !== measured + 1) return;
      measured = done;
      ended(id);
    },
  });
  return {
    authorships: memberships.works.length,
    people: memberCount,
    ties: graph.size,
    modularity: found.find(({ id }) => id === 'community')?.facts['modularity'] ?? NaN,
    refused: found.filter(({ values }) => values === null).map(({ id }) => id),
    stages,
  };
}

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void run(data).then((found) => {
    self.postMessage(found);
  });
});

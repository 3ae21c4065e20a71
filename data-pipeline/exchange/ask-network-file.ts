import { plural } from '../core/plural.ts';
import type { NetworkTable } from './network-table.ts';
import { type ForeignNetwork, readNetworkFile } from './read-network.ts';
import type { Places } from '../graph/layout/places.ts';
import type { Network } from '../graph/network.ts';
import { tieColumns } from '../graph/ties.ts';
import { drawnNetwork, type NetworkRunOptions } from '../questions/ask-network.ts';
import type { NetworkAnswer } from '../questions/network.ts';

/** A network of another program as it is drawn, and the format of its file. */
export interface DrawnFile {
  readonly answer: NetworkAnswer;
  readonly format: ForeignNetwork['format'];
}

export interface NetworkFileOptions extends NetworkRunOptions {
  /** Takes a first picture of a large network, as {@link PictureOptions} says. */
  readonly onInterim?: (first: DrawnFile) => void;
}

/**
 * The network in a file of another program, drawn and measured like those of the workspace, and no part of it: nobody in it is
 * covered, and no rule sees it.
 *
 * @param texts the text of the file; of VOSviewer also map and network together.
 * @throws PipelineError `file_not_recognized`, `file_damaged`, `file_too_large`.
 */
export async function askNetworkFile(
  texts: readonly string[],
  measures: readonly string[],
  { onInterim, ...options }: NetworkFileOptions,
): Promise<DrawnFile> {
  const { network, losses, format } = readNetworkFile(texts);
  const { x, y } = network.nodes;
  const places = x === null || y === null ? null : spread(Float32Array.from(x), Float32Array.from(y));
  const answer = await drawnNetwork(
    {
      network: networkOf(network),
      notices: inWords(losses),
      names: network.nodes.id.map(() => null),
      places,
      placed: places === null ? 'anew' : 'kept',
    },
    measures,
    { ...options, onInterim: onInterim && ((first) => onInterim({ answer: first, format })) },
  );
  return { answer, format };
}

function networkOf({ nodes, ties }: NetworkTable): Network {
  const order = nodes.id.length;
  const works = nodes.columns.find(({ name }) => name === 'works' || name === 'Documents');
  const worksAt = (row: number): number => {
    const count = works?.values[row];
    return typeof count === 'number' ? count : 0;
  };
  const size = ties.source.length;
  return {
    nodes: {
      members: Uint32Array.from({ length: order }, (_, row) => row),
      id: nodes.id,
      label: nodes.id.map((id, row) => nodes.label[row] ?? id),
      kind: nodes.id.map(() => 'person' as const),
      isCovered: new Uint8Array(order),
      group: nodes.id.map(() => null),
      works: Uint32Array.from({ length: order }, (_, row) => worksAt(row)),
      firstYears: new Int32Array(order),
      lastYears: new Int32Array(order),
    },
    ties: {
      ...tieColumns(size),
      sources: Uint32Array.from(ties.source),
      targets: Uint32Array.from(ties.target),
      weights: Float64Array.from({ length: size }, (_, tie) => ties.weight[tie] ?? 1),
    },
  };
}

/** The places of another program at the scale of ours: neighbors about 10 apart, the middle at 0. */
function spread(x: Float32Array, y: Float32Array): Places {
  const [left, right] = extent(x);
  const [low, high] = extent(y);
  const size = Math.max(right - left, high - low) || 1;
  const scale = (10 * Math.sqrt(Math.max(1, x.length))) / size;
  return {
    x: x.map((value) => (value - (left + right) / 2) * scale),
    y: y.map((value) => (value - (low + high) / 2) * scale),
  };
}

function extent(values: Float32Array): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

function inWords({ loops, doubled }: ForeignNetwork['losses']): NetworkAnswer['notices'] {
  return [
    ...(loops > 0 ? [{ code: 'loops', text: `${plural(loops, 'tie')} of a node with itself are left out.` }] : []),
    ...(doubled > 0
      ? [
          {
            code: 'doubled',
            text: `${plural(doubled, 'tie')} given more than once are one each, with the sum of their weights.`,
          },
        ]
      : []),
  ];
}

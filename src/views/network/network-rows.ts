import type { Cell, NetworkAnswer, PeriodsAnswer } from '#pipeline';
import type { Scene, ScenePaint } from '../../charts/network/scene.ts';
import type { ViewPort } from '../../charts/network/view-port.ts';
import { plural } from '../../ui/numbers.ts';
import { kindWords, nounOf } from './kind-words.ts';
import type { NetworkOptions } from './network-options.ts';
import { saysWorks } from './node-facts.ts';
import { changeCells, changeColumns } from './time/change-cells.ts';
import type { addedColumns } from './time/ranks.ts';
import type { TieFilter } from './network-scene.ts';
import type { LegendEntry } from './tones.ts';

export interface ExportParts {
  readonly answer: NetworkAnswer;
  /** Two periods of which `answer` is the network of both; null = one window of years. */
  readonly comparison: PeriodsAnswer | null;
  readonly filter: TieFilter;
  readonly options: NetworkOptions;
  readonly picture: () => { scene: Scene; view: ViewPort; paint: ScenePaint } | null;
  /** Where the nodes stand now. */
  readonly places: () => { readonly x: Float32Array; readonly y: Float32Array };
  readonly legend: readonly LegendEntry[];
  /** What each form of a node stands for; empty = all are of one kind. */
  readonly forms: readonly { readonly form: number; readonly label: string }[];
  readonly ring: string | null;
  readonly size: string;
  readonly asOf: string;
  /** Columns besides those of every network. */
  readonly added: ReturnType<typeof addedColumns>;
  /** The last note under the picture: source and date. */
  readonly origin: string;
  readonly coverage: string;
  /** The answer that the picture shows, in a sentence; null = no question is asked. */
  readonly asked: string | null;
}

/** What the picture holds, in a few words. */
export function figureTitle({ nodeCount, keptTies }: TieFilter, { kind }: NetworkOptions): string {
  return `${plural(nodeCount, nounOf(kind, 1), nounOf(kind, 2))}, ${plural(keptTies, 'tie')}`;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One row for each node of the picture, with its measures. */
export function nodeRows({ answer, filter, options, added }: ExportParts): Table {
  const { nodes } = answer;
  const measures = Object.entries(nodes.measures);
  const isForeign = options.kind === 'foreign';
  const hasWorks = saysWorks(answer, options.kind);
  const rows = [...nodes.id.keys()].filter((node) => filter.isInPicture[node] === 1);
  return {
    columns: [
      'id',
      'label',
      ...(isForeign ? [] : ['kind', 'is_covered', kindWords[options.kind].group.toLowerCase().replaceAll(' ', '_')]),
      ...(hasWorks ? ['works'] : []),
      ...added.map(({ key }) => key),
      ...measures.map(([id]) => id),
    ],
    rows: rows.map((node) => [
      nodes.id[node] ?? null,
      nodes.label[node] ?? null,
      ...(isForeign ? [] : [nodes.kind[node] ?? null, nodes.is_covered[node] ?? false, nodes.group[node] ?? null]),
      ...(hasWorks ? [nodes.works[node] ?? null] : []),
      ...added.map(({ value }) => valueOrNull(value(node), Number.isFinite)),
      ...measures.map(([, values]) => valueOrNull(values[node], Number.isFinite)),
    ]),
  };
}

/** One row for each tie of the picture. */
export function tieRows({ answer: { nodes, edges }, comparison, filter, options }: ExportParts): Table {
  const isForeign = options.kind === 'foreign';
  const rows = [...edges.source.keys()].filter((edge) => filter.isKept[edge] === 1);
  const isYear = (value: number): boolean => value > 0;
  return {
    columns: [
      ...['source', 'target', 'source_label', 'target_label', 'weight'],
      ...(isForeign ? [] : ['works', 'first_year', 'last_year']),
      ...(comparison === null ? [] : changeColumns),
    ],
    rows: rows.map((edge) => {
      const source = edges.source[edge] ?? 0;
      const target = edges.target[edge] ?? 0;
      return [
        nodes.id[source] ?? null,
        nodes.id[target] ?? null,
        nodes.label[source] ?? null,
        nodes.label[target] ?? null,
        edges.weight[edge] ?? null,
        ...(isForeign
          ? []
          : [
              edges.works[edge] ?? null,
              valueOrNull(edges.first_year[edge], isYear),
              valueOrNull(edges.last_year[edge], isYear),
            ]),
        ...(comparison === null ? [] : changeCells(comparison, edge)),
      ];
    }),
  };
}

function valueOrNull(value: number | undefined, holds: (value: number) => boolean): number | null {
  return value !== undefined && holds(value) ? value : null;
}

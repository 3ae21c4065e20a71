import { type Cell, csv, type NetworkAnswer } from '#pipeline';
import { networkPng, networkSvg, type Figure } from '../../charts/network/network-figure.ts';
import type { Scene, ScenePaint } from '../../charts/network/scene.ts';
import type { ViewPort } from '../../charts/network/view-port.ts';
import { type FileChoice, pictureChoices } from '../../charts/picture-choices.ts';
import { plural } from '../../ui/numbers.ts';
import { saveFile } from '../../ui/save-file.ts';
import { measureTitles, type NetworkOptions, nounOf } from './network-options.ts';
import { networkGexf } from './network-gexf.ts';
import type { TieFilter } from './network-scene.ts';
import type { LegendEntry } from './tones.ts';

export interface ExportParts {
  readonly answer: NetworkAnswer;
  readonly filter: TieFilter;
  readonly options: NetworkOptions;
  readonly picture: () => { scene: Scene; view: ViewPort; paint: ScenePaint } | null;
  /** Where the nodes stand now. */
  readonly places: () => { readonly x: Float32Array; readonly y: Float32Array };
  readonly legend: readonly LegendEntry[];
  readonly ring: string | null;
  readonly size: string;
  readonly asOf: string;
  /** The last note under the picture: source and date. */
  readonly origin: string;
  readonly coverage: string;
}

/** What the network can be saved as; each file holds exactly what the picture shows. */
export function exportChoices(parts: ExportParts): readonly FileChoice[] {
  const stem = parts.options.kind === 'person' ? 'people-network' : 'organization-network';
  return [
    ...pictureChoices(
      stem,
      () => networkSvg(pictureOf(parts), figureOf(parts)),
      (scale) => networkPng(pictureOf(parts), figureOf(parts), scale),
    ),
    { label: 'Graph (GEXF)', onchoose: () => saveText(`${stem}.gexf`, gexfOf(parts), 'application/xml') },
    { label: 'Nodes (CSV)', onchoose: () => saveText(`${stem}-nodes.csv`, csvOf(nodeRows(parts)), csvType) },
    { label: 'Ties (CSV)', onchoose: () => saveText(`${stem}-ties.csv`, csvOf(tieRows(parts)), csvType) },
  ];
}

const csvType = 'text/csv;charset=utf-8';

function csvOf({ columns, rows }: Table): string {
  return csv(columns, rows).text;
}

function gexfOf({ answer, filter, options, places, asOf }: ExportParts): string {
  const description = figureTitle(filter, options);
  return networkGexf(answer, filter, options.kind, {
    description,
    lastModified: asOf,
    positions: places(),
  });
}

function saveText(name: string, text: string, type: string): void {
  saveFile(name, new Blob([text], { type }));
}

function pictureOf({ picture }: ExportParts): { scene: Scene; view: ViewPort; paint: ScenePaint } {
  const shown = picture();
  if (shown === null || shown.view.width === 0) throw new Error('the picture is hidden; choose Picture or Both first');
  return shown;
}

/** Title, legend and notes of an exported picture. */
export function figureOf({ answer, filter, options, legend, ring, size, origin, coverage }: ExportParts): Figure {
  const sized = answer.definitions.find(({ id }) => id === options.size);
  const { from, to } = options;
  const years =
    from === null && to === null
      ? 'all years'
      : `${from === null ? 'first year' : String(from)} to ${to === null ? 'last year' : String(to)}`;
  return {
    title: figureTitle(filter, options),
    legend: legend.map(({ tone, label, count }) => ({ tone, label: `${label} (${String(count)})` })),
    ring,
    size,
    notes: [
      `Ties: shared works, ${options.counting === 'fractional' ? 'each of n authors adding 1/(n−1)' : 'each adding 1'}, ${years}, works of up to ${String(options.cap)} authors${options.min > 0 ? `, ties of ${String(options.min)} and more` : ''}.`,
      ...(sized === undefined
        ? []
        : [`${measureTitles[sized.id] ?? sized.title}: ${sized.definition} ${sized.citation}`]),
      ...answer.notices.map(({ text }) => text),
      coverage,
      `Ties are context: publishing together is not a signal. ${origin}`,
    ],
  };
}

function figureTitle({ nodeCount, keptTies }: TieFilter, { kind }: NetworkOptions): string {
  return `${plural(nodeCount, nounOf(kind, 1), nounOf(kind, 2))}, ${plural(keptTies, 'tie')}`;
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One row for each node of the picture, with its measures. */
export function nodeRows({ answer, filter, options }: ExportParts): Table {
  const { nodes } = answer;
  const measures = Object.entries(nodes.measures);
  const rows = [...nodes.id.keys()].filter((node) => filter.isInPicture[node] === 1);
  return {
    columns: [
      'id',
      'label',
      'is_covered',
      options.kind === 'person' ? 'unit' : 'country',
      'works',
      ...measures.map(([id]) => id),
    ],
    rows: rows.map((node) => [
      nodes.id[node] ?? null,
      nodes.label[node] ?? null,
      nodes.is_covered[node] ?? false,
      nodes.group[node] ?? null,
      nodes.works[node] ?? null,
      ...measures.map(([, values]) => valueOrNull(values[node], Number.isFinite)),
    ]),
  };
}

/** One row for each tie of the picture. */
export function tieRows({ answer: { nodes, edges }, filter }: ExportParts): Table {
  const rows = [...edges.source.keys()].filter((edge) => filter.isKept[edge] === 1);
  const isYear = (value: number): boolean => value > 0;
  return {
    columns: ['source', 'target', 'source_label', 'target_label', 'weight', 'works', 'first_year', 'last_year'],
    rows: rows.map((edge) => {
      const source = edges.source[edge] ?? 0;
      const target = edges.target[edge] ?? 0;
      return [
        nodes.id[source] ?? null,
        nodes.id[target] ?? null,
        nodes.label[source] ?? null,
        nodes.label[target] ?? null,
        edges.weight[edge] ?? null,
        edges.works[edge] ?? null,
        valueOrNull(edges.first_year[edge], isYear),
        valueOrNull(edges.last_year[edge], isYear),
      ];
    }),
  };
}

function valueOrNull(value: number | undefined, holds: (value: number) => boolean): number | null {
  return value !== undefined && holds(value) ? value : null;
}

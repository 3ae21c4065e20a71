import { csv, gml, graphml, pajek, vosviewerJson, vosviewerMap, vosviewerNetwork } from '#pipeline';
import { networkPng, networkSvg, type Figure } from '../../charts/network/network-figure.ts';
import type { Scene, ScenePaint } from '../../charts/network/scene.ts';
import type { ViewPort } from '../../charts/network/view-port.ts';
import { type FileChoice, pictureChoices } from '../../charts/picture-choices.ts';
import { periodText } from '../../parts/periods.ts';
import { saveFile } from '../../ui/save-file.ts';
import { kindWords, nounOf } from './kind-words.ts';
import { measureTitles, type NetworkOptions } from './network-options.ts';
import { networkGexf } from './network-gexf.ts';
import { type ExportParts, figureTitle, nodeRows, type Table, tieRows } from './network-rows.ts';
import { networkTable } from './network-table.ts';
import { changeRule } from './time/tie-changes.ts';

/** What the network can be saved as; each file holds exactly what the picture shows. */
export function exportChoices(parts: ExportParts): readonly FileChoice[] {
  const stem = `${kindWords[parts.options.kind].stem}-network`;
  return [
    ...pictureChoices(
      stem,
      () => networkSvg(pictureOf(parts), figureOf(parts)),
      (scale) => networkPng(pictureOf(parts), figureOf(parts), scale),
    ),
    { label: 'Graph (GEXF)', onchoose: () => saveText(`${stem}.gexf`, gexfOf(parts), 'application/xml') },
    ...foreignFormats.map(({ label, file, write }) => ({
      label,
      onchoose: () => saveText(`${stem}${file}`, write(networkTable(parts)).text, 'text/plain;charset=utf-8'),
    })),
    { label: 'Nodes (CSV)', onchoose: () => saveText(`${stem}-nodes.csv`, csvOf(nodeRows(parts)), csvType) },
    { label: 'Ties (CSV)', onchoose: () => saveText(`${stem}-ties.csv`, csvOf(tieRows(parts)), csvType) },
  ];
}

/** A table of its own as CSV. */
export function tableChoice(
  label: string,
  stem: string,
  {
    columns,
    rows,
  }: {
    readonly columns: readonly { readonly name: string }[];
    readonly rows: readonly { readonly cells: Table['rows'][number] }[];
  },
): FileChoice {
  const names = columns.map(({ name }) => name);
  const cells = rows.map((row) => row.cells);
  return { label, onchoose: () => saveText(`${stem}.csv`, csvOf({ columns: names, rows: cells }), csvType) };
}

const foreignFormats: readonly {
  readonly label: string;
  readonly file: string;
  readonly write: (table: ReturnType<typeof networkTable>) => { readonly text: string };
}[] = [
  { label: 'Graph (GraphML)', file: '.graphml', write: ({ network }) => graphml(network) },
  { label: 'Graph (GML)', file: '.gml', write: ({ network }) => gml(network) },
  { label: 'Graph (Pajek)', file: '.net', write: ({ network }) => pajek(network) },
  { label: 'VOSviewer (JSON)', file: '-vosviewer.json', write: ({ network, roles }) => vosviewerJson(network, roles) },
  { label: 'VOSviewer map', file: '-map.txt', write: ({ network, roles }) => vosviewerMap(network, roles) },
  { label: 'VOSviewer network', file: '-network.txt', write: ({ network }) => vosviewerNetwork(network) },
];

const csvType = 'text/csv;charset=utf-8';

function csvOf({ columns, rows }: Table): string {
  return csv(columns, rows).text;
}

function gexfOf({ answer, filter, options, places, asOf }: ExportParts): string {
  const description = figureTitle(filter, options);
  return networkGexf(answer, filter, {
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

function countingText({ kind, counting }: NetworkOptions): string {
  if (counting === 'full') return 'each adding 1';
  if (kind === 'mixed') return 'each adding 1 in all to the organizations of a person, and 1 in all to its funders';
  return `each of n ${kind === 'person' ? 'authors' : nounOf(kind, 2)} adding 1/(n−1)`;
}

/** Title, legend and notes of an exported picture. */
export function figureOf(parts: ExportParts): Figure {
  const { answer, comparison, filter, options, legend, forms, ring, size, origin, coverage, asked } = parts;
  const sized = answer.definitions.find(({ id }) => id === options.size);
  const { from, to } = options;
  const years =
    comparison !== null
      ? `${periodText(comparison.request.a)} and ${periodText(comparison.request.b)}`
      : from === null && to === null
        ? 'all years'
        : `${from === null ? 'first year' : String(from)} to ${to === null ? 'last year' : String(to)}`;
  return {
    title: figureTitle(filter, options),
    legend: legend.map(({ tone, label, count, width }) => ({ tone, label: `${label} (${String(count)})`, width })),
    forms,
    ring,
    size,
    notes: [
      ...(asked === null ? [] : [asked]),
      `Ties: ${options.kind === 'foreign' ? 'as in the file' : `shared works, ${countingText(options)}, ${years}, works of up to ${String(options.cap)} authors`}${options.min > 0 ? `, ties of ${String(options.min)} and more` : ''}.`,
      ...(sized === undefined
        ? []
        : [`${measureTitles[sized.id] ?? sized.title}: ${sized.definition} ${sized.citation}`]),
      ...(comparison === null ? [] : [changeRule(comparison)]),
      ...answer.notices.map(({ text }) => text),
      coverage,
      options.kind === 'foreign' ? origin : `Ties are context: publishing together is not a signal. ${origin}`,
    ],
  };
}

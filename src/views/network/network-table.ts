import type { NetworkColumn, NetworkTable, PeriodsAnswer, VosviewerRoles } from '#pipeline';
import { kindOf } from './time/tie-changes.ts';
import { type ExportParts, figureTitle, nodeRows } from './network-rows.ts';

/** The network of the picture as files of other programs hold it, with what VOSviewer shows as sizes, colors and groups. */
export function networkTable(parts: ExportParts): { readonly network: NetworkTable; readonly roles: VosviewerRoles } {
  const { answer, filter, options, asOf } = parts;
  const { nodes, edges } = answer;
  const places = parts.places();
  const rows = [...nodes.id.keys()].filter((node) => filter.isInPicture[node] === 1);
  const rowOf = new Map(rows.map((node, row) => [node, row]));
  const ties = [...edges.source.keys()].filter((edge) => filter.isKept[edge] === 1);
  const { columns: names, rows: cells } = nodeRows(parts);
  const columns = names
    .map((name, index) =>
      columnOf(
        name,
        cells.map((row) => row[index] ?? null),
      ),
    )
    .filter(({ name }) => name !== 'id' && name !== 'label');
  const ofTies = (values: ArrayLike<number>): Float64Array => Float64Array.from(ties, (edge) => values[edge] ?? 0);
  const years = (values: ArrayLike<number>) =>
    ties.map((edge) => ((values[edge] ?? 0) > 0 ? (values[edge] ?? 0) : null));
  const named = (name: string) => columns.filter((column) => column.name === name);
  return {
    network: {
      description: `${figureTitle(filter, options)}, as of ${asOf}. Made with Candor.`,
      nodes: {
        id: rows.map((node) => nodes.id[node] ?? ''),
        label: rows.map((node) => nodes.label[node] ?? ''),
        x: Float64Array.from(rows, (node) => places.x[node] ?? 0),
        y: Float64Array.from(rows, (node) => places.y[node] ?? 0),
        columns,
      },
      ties: {
        source: Uint32Array.from(ties, (edge) => rowOf.get(edges.source[edge] ?? -1) ?? 0),
        target: Uint32Array.from(ties, (edge) => rowOf.get(edges.target[edge] ?? -1) ?? 0),
        weight: ofTies(edges.weight),
        columns:
          options.kind === 'foreign'
            ? []
            : [
                { name: 'works', type: 'whole', values: [...ofTies(edges.works)] },
                { name: 'first_year', type: 'whole', values: years(edges.first_year) },
                { name: 'last_year', type: 'whole', values: years(edges.last_year) },
                ...(parts.comparison === null ? [] : comparedColumns(parts.comparison, ties)),
              ],
      },
    },
    roles: {
      weights: [...named('works'), ...named('degree'), ...named('strength')],
      scores: columns.filter(({ name, type }) => type === 'number' && name !== 'strength'),
      cluster: named('community')[0] ?? null,
    },
  };
}

function comparedColumns(comparison: PeriodsAnswer, ties: readonly number[]): readonly NetworkColumn[] {
  const { worksA, worksB } = comparison.changes;
  return [
    { name: 'change', type: 'text', values: ties.map((edge) => kindOf(comparison, edge)) },
    { name: 'works_a', type: 'whole', values: ties.map((edge) => worksA[edge] ?? 0) },
    { name: 'works_b', type: 'whole', values: ties.map((edge) => worksB[edge] ?? 0) },
  ];
}

function columnOf(name: string, cells: readonly unknown[]): NetworkColumn {
  const values = cells.map((cell) =>
    typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null,
  );
  const first = values.find((value) => value !== null);
  if (typeof first === 'boolean') return { name, type: 'truth', values };
  if (typeof first !== 'number') return { name, type: 'text', values };
  const isWhole = values.every((value) => value === null || Number.isInteger(value));
  return { name, type: isWhole ? 'whole' : 'number', values };
}

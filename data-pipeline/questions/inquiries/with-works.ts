import type { Row } from '../../db/database.ts';
import { setVariable } from '../../db/variables.ts';
import { type Path, tiesAlong } from '../../graph/paths/path.ts';
import { tieBetween } from '../../graph/paths/tie-between.ts';
import type { Chain, InquiredNode, InquiredWork } from './inquiry.ts';
import inquiredWorkList from './inquired_work_list.sql?raw';
import { NodePlaces } from './node-places.ts';
import type { Put } from './put.ts';

/** Chains with the works on each tie, and the nodes and works that they name. */
export interface ChainsWithWorks {
  readonly nodes: readonly InquiredNode[];
  readonly works: readonly InquiredWork[];
  readonly chains: readonly Chain[];
}

/**
 * Reads the works that make each tie of some paths.
 *
 * @param naming numbers of the works on which a row named the organization that is asked for.
 */
export async function withWorks(
  { db, model, network, options }: Put,
  paths: readonly Path[],
  naming: ReadonlyMap<number, readonly number[]> = new Map(),
): Promise<ChainsWithWorks> {
  const ties = new Map(paths.flatMap(({ rows }) => tiesAlong(rows).map((tie) => [keyOf(...tie), tie] as const)));
  const listed = network.worksOf([...ties.values()]);
  const worksOf = new Map([...ties.keys()].map((key, place) => [key, listed[place] ?? []]));
  const named = paths.map(({ rows }) => naming.get(rows.at(-1) ?? -1) ?? []);
  const ids = new Set([...listed, ...named].flat().flatMap((work) => model.works.work_id[work] ?? []));
  options.signal?.throwIfAborted();
  await setVariable(db, 'work_ids', [...ids]);
  const works = await db.rows<Row & InquiredWork>(inquiredWorkList);
  const placeOf = new Map(works.map(({ work_id }, place) => [work_id, place]));
  const placesOf = (numbers: readonly number[]): number[] =>
    numbers.flatMap((work) => placeOf.get(model.works.work_id[work] ?? '') ?? []).sort((a, b) => a - b);
  const nodes = new NodePlaces(network);
  const chains = paths.map(({ rows, length }, path) => ({
    nodes: rows.map((row) => nodes.placeOf(row)),
    hops: tiesAlong(rows).map((tie) => ({
      weight: tieBetween(network.network.ties, ...tie).weight,
      works: placesOf(worksOf.get(keyOf(...tie)) ?? []),
    })),
    length,
    naming: placesOf(named[path] ?? []),
  }));
  return { nodes: nodes.list, works, chains };
}

/** One for both directions of a tie. */
function keyOf(row: number, other: number): string {
  return `${Math.min(row, other)} ${Math.max(row, other)}`;
}

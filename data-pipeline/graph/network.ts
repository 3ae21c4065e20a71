import { UndirectedGraph } from 'graphology';
import { groupBylines, makesTies, type Byline, type NetworkAuthorship } from './byline.ts';
import { projectTies, type Counting, type Ties } from './projection.ts';
import { Vertices, type NetworkOrganization, type NodeAttributes } from './vertices.ts';

export type { NetworkAuthorship } from './byline.ts';
export type { NetworkOrganization } from './vertices.ts';

/** What joins two nodes. Years are those of the shared works; null = none of them is dated. */
export type EdgeAttributes = {
  /** The sum over shared works of what `counting` says; members of a work are its people, or its organizations. */
  weight: number;
  /** Shared works, each counted once. */
  works: number;
  first_year: number | null;
  last_year: number | null;
};

/**
 * Node keys are row numbers, '0', '1', …, in the order of ids; the id stands in the attributes. graphology keeps
 * neighbors in plain objects, in which an id from a file such as `constructor` would already be taken.
 */
export type Network = UndirectedGraph<NodeAttributes, EdgeAttributes>;

export interface NetworkOptions {
  /**
   * `person`: people who signed a work together (co-authorship).
   * `organization`: organizations named on the byline of one work, by one author or by several (co-affiliation).
   */
  readonly kind: 'person' | 'organization';
  /** What a shared work adds to `weight`. Default `fractional`. */
  readonly counting?: Counting;
  /** Works of more authors than this make no ties. Default {@link defaultAuthorCap}. */
  readonly authorCap?: number;
  /** First and last year, both inclusive; null = no bound. */
  readonly years?: { readonly from: number | null; readonly to: number | null };
  /** `covered`: only covered people (or organizations they name), and whoever is tied to them. Default `all`. */
  readonly focus?: 'all' | 'covered';
  /** Names and countries for the organization network; an organization that is not listed is labeled by its id. */
  readonly organizations?: readonly NetworkOrganization[];
}

/** What the network leaves out, to be said beside it. All but the last are counts of works. */
export interface NetworkNotices {
  readonly works: number;
  readonly works_used: number;
  /** More authors than the cap: no ties are drawn from them. */
  readonly works_over_cap: number;
  /** The source cut their author list, so that neither their pairs nor their size are known: no ties. */
  readonly works_truncated: number;
  /** Left out because a window of years is set and they have no year. */
  readonly works_undated: number;
  readonly author_cap: number;
  /** Authors of the largest work over the cap; 0 = none. */
  readonly largest_work: number;
  /** People or organizations that are not covered and appear on works without ties only. */
  readonly nodes_left_out: number;
}

/** 100 keeps every ordinary work: ten papers of 1,000–3,000 authors multiply the pairs of 24,000 works by 48. */
export const defaultAuthorCap = 100;

/**
 * The collaboration network of the works in `authorships`, an undirected graph without self-loops.
 *
 * Nodes are sorted by id and edges by their ends, so that the same rows in any order give the same graph. Every covered person
 * with a work in the window is a node, even without ties. Ties are context: publishing together is not a signal.
 */
export function buildNetwork(
  authorships: readonly NetworkAuthorship[],
  options: NetworkOptions,
): { readonly graph: Network; readonly notices: NetworkNotices } {
  const cap = options.authorCap ?? defaultAuthorCap;
  const { bylines, undated } = groupBylines(authorships, options.years?.from ?? null, options.years?.to ?? null);
  const isOverCap = (byline: Byline): boolean => byline.authors > cap;
  const isUsed = (byline: Byline): boolean => makesTies(byline, cap);

  const vertices = new Vertices(options.kind, options.organizations ?? []);
  for (const byline of bylines) vertices.add(byline, isUsed(byline));
  const { nodes, leftOut } = vertices.finish();
  const indexOf = new Map(nodes.map(({ attributes }, index) => [attributes.id, index]));

  const used = bylines.filter(isUsed);
  const ties = tiesBetween(
    used.map((byline) => ({ members: vertices.idsOf(byline).map((id) => indexOf.get(id)!), year: byline.year })),
    nodes.length,
    options.counting ?? 'fractional',
  );

  const kept = new Set<number>(nodes.keys());
  if (options.focus === 'covered') {
    const isCovered = (index: number): boolean => nodes[index]!.attributes.is_covered;
    kept.clear();
    for (const index of nodes.keys()) if (isCovered(index)) kept.add(index);
    for (const [tie, source] of ties.sources.entries()) {
      const target = ties.targets[tie]!;
      if (isCovered(source)) kept.add(target);
      if (isCovered(target)) kept.add(source);
    }
  }

  const graph: Network = new UndirectedGraph();
  const keyOf = new Map<number, string>();
  for (const [index, { attributes }] of nodes.entries()) {
    if (kept.has(index)) keyOf.set(index, graph.addNode(String(graph.order), attributes));
  }
  for (const tie of byEnds(ties)) {
    const ends = [keyOf.get(ties.sources[tie]!), keyOf.get(ties.targets[tie]!)] as const;
    if (ends[0] === undefined || ends[1] === undefined) continue;
    // graphology's own edge keys begin with a random byte; these are the same in every run.
    graph.addUndirectedEdgeWithKey(`e${graph.size}`, ends[0], ends[1], {
      weight: ties.weights[tie]!,
      works: ties.works[tie]!,
      first_year: ties.firstYears[tie]! || null,
      last_year: ties.lastYears[tie]! || null,
    });
  }

  const overCap = bylines.filter(isOverCap);
  return {
    graph,
    notices: {
      works: bylines.length,
      works_used: used.length,
      works_over_cap: overCap.length,
      works_truncated: bylines.length - used.length - overCap.length,
      works_undated: undated,
      author_cap: cap,
      largest_work: overCap.reduce((most, { authors }) => Math.max(most, authors), 0),
      nodes_left_out: leftOut,
    },
  };
}

interface Group {
  readonly members: readonly number[];
  readonly year: number | null;
}

function tiesBetween(groups: readonly Group[], memberCount: number, counting: Counting): Ties {
  const { ties } = projectTies(
    {
      works: Uint32Array.from(groups.flatMap(({ members }, group) => members.map(() => group))),
      members: Uint32Array.from(groups.flatMap(({ members }) => members)),
    },
    {
      workCount: groups.length,
      memberCount,
      cap: Infinity,
      counting,
      years: Int32Array.from(groups, ({ year }) => year ?? 0),
    },
  );
  return ties;
}

/** Numbers of the ties, sorted by source, then target. */
function byEnds({ sources, targets }: Ties): readonly number[] {
  return [...sources.keys()].sort(
    (left, right) => sources[left]! - sources[right]! || targets[left]! - targets[right]!,
  );
}

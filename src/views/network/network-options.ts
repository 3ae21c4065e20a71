import type { MeasureDefinition, NetworkAnswer, NetworkChoice, NetworkKind, NetworkRequest } from '#pipeline';
import type { Route } from '../../state/route.svelte.ts';
import { kindWords, type ShownKind } from './kind-words.ts';

/** What the page shows and how, as the hash holds it. */
export interface NetworkOptions {
  readonly kind: ShownKind;
  readonly counting: 'fractional' | 'full';
  readonly focus: 'covered' | 'all';
  readonly cap: number;
  /** Inclusive years; null = no bound. */
  readonly from: number | null;
  readonly to: number | null;
  /** Ties weaker than this are not drawn. */
  readonly min: number;
  /** The measure behind the size of a node. */
  readonly size: string;
  readonly color: 'community' | 'country';
  /** The selected node's id. */
  readonly node: string | null;
  /** Steps around the selected node that stay in color; 0 = everything does. */
  readonly depth: number;
  /** Whether communities are outlined. */
  readonly hasHulls: boolean;
  readonly view: 'both' | 'picture' | 'table';
  readonly areAllMeasures: boolean;
  /** The table's column; a leading `-` = descending. */
  readonly sort: string;
}

export const defaultCap = 100;

/** Steps around a node that can be asked for: a network of people rarely reaches farther. */
export const mostSteps = 9;

/** Quick ones are always computed; the others grow with nodes × ties and are asked for. */
export const quickMeasures = ['degree', 'strength', 'pagerank', 'core', 'clustering', 'constraint'] as const;
export const slowMeasures = ['betweenness', 'closeness', 'eigenvector'] as const;

/** Names for the choice before the measures have been computed. */
export const measureTitles: Readonly<Record<string, string>> = {
  degree: 'Degree',
  strength: 'Strength',
  pagerank: 'PageRank',
  core: 'k-core',
  clustering: 'Clustering coefficient',
  constraint: 'Constraint',
  betweenness: 'Betweenness',
  closeness: 'Closeness',
  eigenvector: 'Eigenvector centrality',
  community: 'Communities',
};

export function optionsOf(route: Pick<Route, 'one'>): NetworkOptions {
  const kind = kindOf(route.one('kind'));
  const size = route.one('size') ?? 'degree';
  const view = route.one('view');
  const depth = Number(route.one('depth') ?? 0);
  return {
    kind,
    counting: route.one('counting') === 'full' ? 'full' : 'fractional',
    focus: route.one('focus') === 'all' ? 'all' : 'covered',
    cap: Math.max(2, Number(route.one('cap') ?? defaultCap)),
    from: yearOf(route.one('from')),
    to: yearOf(route.one('to')),
    min: Number(route.one('min') ?? 0),
    size: Object.hasOwn(measureTitles, size) ? size : 'degree',
    color: (kind === 'organization' || kind === 'funder') && route.one('color') === 'country' ? 'country' : 'community',
    node: route.one('node'),
    depth: Number.isInteger(depth) && depth >= 1 && depth <= mostSteps ? depth : 0,
    hasHulls: route.one('hulls') === '1',
    view: view === 'picture' || view === 'table' ? view : 'both',
    areAllMeasures: route.one('measures') === 'all',
    sort: route.one('sort') ?? 'label',
  };
}

/** The network of the workspace that these options choose, whatever is measured of it. */
export function choiceOf(options: NetworkOptions): NetworkChoice {
  return {
    kind: options.kind === 'foreign' ? 'person' : options.kind,
    weight: options.counting,
    cap: options.cap,
    year_from: options.from,
    year_to: options.to,
    focus: options.focus,
  };
}

/** What has to be asked of the pipeline for these options; the rest is done on the page. */
export function requestOf(options: NetworkOptions): NetworkRequest {
  const wanted: readonly string[] = [...quickMeasures, ...slowMeasures].filter(
    (id) =>
      options.areAllMeasures ||
      quickMeasures.some((quick) => quick === id) ||
      id === options.size ||
      id === options.sort.replace(/^-/, ''),
  );
  return { ...choiceOf(options), measures: wanted };
}

/** The definitions of the measures that this answer holds. */
export function computedMeasures({ definitions, nodes }: NetworkAnswer): readonly MeasureDefinition[] {
  return definitions.filter(({ id }) => nodes.measures[id] !== undefined);
}

function kindOf(text: string | null): NetworkKind {
  return text !== null && text !== 'foreign' && Object.hasOwn(kindWords, text) ? (text as NetworkKind) : 'person';
}

function yearOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

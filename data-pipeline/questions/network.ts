import type { NetworkKind, NodeKind } from '../graph/network-members.ts';
import type { Certificate } from '../graph/sampling/certificate.ts';

export type { NetworkKind, NodeKind } from '../graph/network-members.ts';

/** What the network page asks for. Years are inclusive; null = no bound. */
export interface NetworkRequest {
  readonly kind: NetworkKind;
  /** `fractional`: 1/(n−1) for each work of n members (Newman 2001), in a mixed network 1/n of n organizations or funders; `full`: 1 for each work. */
  readonly weight: 'fractional' | 'full';
  /** Works with more authors than this make no ties. */
  readonly cap: number;
  readonly year_from: number | null;
  readonly year_to: number | null;
  /** Years between that are left out. */
  readonly without?: { readonly from: number; readonly to: number } | null;
  /** `covered`: the covered people (or organizations they name, or their funders) and what is tied to them; `all`: everyone. */
  readonly focus: 'covered' | 'all';
  /** Ids of the measures to compute. */
  readonly measures: readonly string[];
}

/** A graph as columns: node `i` is row `i` of every node column; edges name nodes by row. Transferred, not copied. */
export interface NetworkAnswer {
  readonly nodes: {
    readonly id: readonly string[];
    readonly label: readonly string[];
    readonly kind: readonly NodeKind[];
    readonly is_covered: readonly boolean[];
    /** The unit of a covered person, the country of an organization or a funder, else null. */
    readonly group: readonly (string | null)[];
    readonly works: Uint32Array;
    /** Places to begin with; a layout goes on from them. */
    readonly x: Float32Array;
    readonly y: Float32Array;
    /** How many of the places are those of an earlier picture: none, some or all. */
    readonly placed: 'anew' | 'partly' | 'kept';
    /** Louvain community, numbered from the largest; −1 = not computed. */
    readonly community: Int32Array;
    /** Values by measure id, in node order; NaN = not defined for that node. */
    readonly measures: Readonly<Record<string, Float64Array>>;
  };
  readonly edges: {
    readonly source: Uint32Array;
    readonly target: Uint32Array;
    readonly weight: Float64Array;
    readonly works: Uint32Array;
    readonly first_year: Int32Array;
    readonly last_year: Int32Array;
  };
  /**
   * By number of the community: what most members with any were found with, an organization on the bylines of people
   * or the country of organizations, and the share of those members; null = none is known.
   */
  readonly communities: readonly { readonly name: string | null; readonly share: number }[];
  readonly definitions: readonly MeasureDefinition[];
  /** What a reader must know of this picture: works left out, measures not computed and why. */
  readonly notices: readonly { readonly code: string; readonly text: string }[];
  /** Newman–Girvan modularity of the communities; null = not computed. */
  readonly modularity: number | null;
  /** Mean agreement of the communities over seeded runs, 0–1; null = not computed. */
  readonly stability: number | null;
  /** Whether betweenness is wanted and would keep the rest waiting: it is a question of its own, and not in `measures`. */
  readonly isBetweennessApart: boolean;
}

/** Betweenness of a network by itself. */
export interface BetweennessRequest {
  /** Nodes. */
  readonly order: number;
  /** Rows of the ends of each tie, as the edges of a network's answer name them. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Whether every shortest path is counted: minutes, where an estimate takes seconds. */
  readonly isExact: boolean;
}

export interface BetweennessAnswer {
  /** In node order. */
  readonly values: Float64Array;
  /** How sure the values are; null = they are exact. */
  readonly certificate: Certificate | null;
}

/** Where nodes stood in an earlier picture: columns of one length. */
export interface NetworkPlaces {
  readonly id: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface MeasureDefinition {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly citation: string;
}

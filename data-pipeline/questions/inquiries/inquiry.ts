import type { NetworkRequest, NodeKind } from '../network.ts';

/** The network that an inquiry is put to: that of a picture. */
export interface InquiredNetwork extends Omit<NetworkRequest, 'measures'> {
  /** Ties weaker than this do not count. */
  readonly min: number;
}

/** A group of nodes: these ones, and everybody who named one of these organizations on a work of the years. */
export interface InquiredGroup {
  readonly ids: readonly string[];
  readonly organizations: readonly string[];
}

/** What can be asked of a network. Ends are ids of nodes. */
export type Inquiry =
  /** The paths of fewest ties (`shortest`), or of the strongest ones, between two nodes. */
  | { readonly about: 'shortest' | 'strongest'; readonly one: string; readonly other: string }
  /** Everything within `depth` steps of a node. */
  | { readonly about: 'surroundings'; readonly one: string; readonly depth: number }
  /** Who is tied to both. */
  | { readonly about: 'common'; readonly one: string; readonly other: string }
  /** Who stands between two groups. */
  | { readonly about: 'bridges'; readonly one: InquiredGroup; readonly other: InquiredGroup }
  /** Which covered people named an organization, or published with somebody who did, at most two steps away. */
  | { readonly about: 'organization'; readonly organization: string };

/** A node of an answer. */
export interface InquiredNode {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  readonly is_covered: boolean;
  /** The unit of a covered person, the country of an organization, else null. */
  readonly group: string | null;
}

/** A work of an answer. */
export interface InquiredWork {
  readonly work_id: string;
  readonly title: string;
  readonly year: number | null;
  readonly doi: string | null;
  /** Distinct authors, or the source's own count where that is larger. */
  readonly authors: number;
  /** The kinds of source that have a record of it, joined by ", ". */
  readonly sources: string;
}

/** One tie of a chain. */
export interface Hop {
  readonly weight: number;
  /** The works that make the tie, as places in the answer's `works`: the newest first. */
  readonly works: readonly number[];
}

/** Nodes that are tied one to the next. */
export interface Chain {
  /** Places in the answer's `nodes`. */
  readonly nodes: readonly number[];
  /** One less than `nodes`. */
  readonly hops: readonly Hop[];
  /** The sum of 1/weight over its ties: the smaller, the stronger. */
  readonly length: number;
  /** Works on which its last node named the organization that was asked for; else none. */
  readonly naming: readonly number[];
}

/** Who is around a node. */
export interface RingNode {
  /** Places in the answer's `nodes`: itself, and whom one step nearer it has its strongest tie to. */
  readonly node: number;
  readonly through: number;
  readonly ring: number;
  /** Of that tie; years are null where no shared work is dated. */
  readonly weight: number;
  readonly works: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

/** Somebody between two groups. */
export interface BridgeNode {
  /** A place in the answer's `nodes`. */
  readonly node: number;
  /** The part of the pairs between which it stands on the shortest paths, 0–1: a path counts by its share of its pair's. */
  readonly share: number;
  /** Ties to members of each group, and whether it is a member itself. */
  readonly ties: readonly [number, number];
  readonly member: readonly [boolean, boolean];
}

interface ChainAnswer {
  readonly nodes: readonly InquiredNode[];
  readonly works: readonly InquiredWork[];
  /** In the order of the answer. */
  readonly chains: readonly Chain[];
}

/** What alone would lead to an answer: all years, ties however weak, or everyone in the works. */
export type WayOut = 'years' | 'min' | 'focus';

export type NothingReason =
  /** An end is not in the network: the years, the cap or the choice of works leave it out. */
  | 'left_out'
  | 'same'
  /** There is no path. */
  | 'apart'
  | 'none_common'
  | 'no_members'
  /** Nobody within two steps named the organization. */
  | 'not_connected';

export type InquiryAnswer =
  | (ChainAnswer & {
      readonly form: 'paths';
      readonly about: 'shortest' | 'strongest';
      /** How many paths of as few ties there are; null for the strongest, of which each has its own length. */
      readonly count: number | null;
    })
  | (ChainAnswer & {
      readonly form: 'common';
      /** The sum of 1/ln(degree) over all that are common (Adamic–Adar). */
      readonly adamicAdar: number;
      readonly count: number;
    })
  | (ChainAnswer & {
      readonly form: 'organization';
      /** Covered people by steps: who named it, who published with somebody who did, who did with such a one. */
      readonly covered: readonly [number, number, number];
      /** All chains that there are. */
      readonly count: number;
    })
  | {
      readonly form: 'surroundings';
      readonly nodes: readonly InquiredNode[];
      /** Nodes by ring; the one in the middle is ring 0. */
      readonly sizes: readonly number[];
      /** Ring by ring, without the middle; in each by the strength of the tie. */
      readonly rings: readonly RingNode[];
    }
  | {
      readonly form: 'bridges';
      readonly nodes: readonly InquiredNode[];
      /** Of the network's members of each group. */
      readonly sizes: readonly [number, number];
      /** Pairs of one of each group between which there is a path. */
      readonly pairs: number;
      /** The largest share first, at most as many as are listed. */
      readonly bridges: readonly BridgeNode[];
      /** All that there are. */
      readonly count: number;
    }
  | {
      readonly form: 'nothing';
      readonly reason: NothingReason;
      /** Ids of the ends that are not in the network. */
      readonly missing: readonly string[];
      readonly waysOut: readonly WayOut[];
    };

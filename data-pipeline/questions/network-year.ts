/** The collaboration network of the works of one year: covered people and those who published with them. */
export interface NetworkYearRow {
  readonly year: number;
  readonly people: number;
  readonly ties: number;
  /** Ties by all possible pairs, 0–1; null for fewer than two people. */
  readonly density: number | null;
  readonly components: number;
  /** People of the largest component by all people, 0–1; null without people. */
  readonly largest_component_share: number | null;
  /** Newman–Girvan modularity of the best of the seeded Louvain runs; null without ties. */
  readonly modularity: number | null;
}

import type { Route } from '../../../state/route.svelte.ts';
import { edgeBetween } from '../time/tie-rows.ts';
import type { ShownNetwork } from './shown-network.ts';

/** What of the network is selected, as the hash holds it, and what is pointed at; −1 = nothing. */
export class Selection {
  readonly #route: Pick<Route, 'one' | 'change'>;
  readonly #shown: () => ShownNetwork;

  /** The node pointed at, in the picture or in a list. */
  hovered = $state(-1);
  readonly node = $derived.by(() => this.rowOf(this.#shown().options.node));
  /** The tie of two periods: a row of the network's ties. */
  readonly tie = $derived.by(() => {
    const { comparison, options } = this.#shown();
    const other = this.#route.one('tie');
    return comparison === null || options.node === null || other === null
      ? -1
      : edgeBetween(comparison, options.node, other);
  });

  constructor(route: Pick<Route, 'one' | 'change'>, shown: () => ShownNetwork) {
    this.#route = route;
    this.#shown = shown;
  }

  /** The row of an id; −1 = not in this network. */
  rowOf(id: string | null): number {
    return id === null ? -1 : this.#shown().network.nodes.id.indexOf(id);
  }

  select(node: number): void {
    const id = this.#shown().network.nodes.id[node];
    this.#route.change(id === undefined ? { node: null, depth: null, tie: null } : { node: id, tie: null });
  }

  selectTie(edge: number): void {
    const { nodes, edges } = this.#shown().network;
    const [one, two] = [edges.source[edge], edges.target[edge]].map((node) => nodes.id[node ?? -1]);
    if (one === undefined || two === undefined) this.select(-1);
    else this.#route.change({ node: one, tie: two, depth: null });
  }
}

import type { InquiredNode } from './inquiry.ts';
import type { PutNetwork } from './put-network.ts';

/** The nodes that an answer names, each once, in the order in which they are named first. */
export class NodePlaces {
  readonly list: InquiredNode[] = [];
  readonly #network: PutNetwork;
  readonly #places = new Map<number, number>();

  constructor(network: PutNetwork) {
    this.#network = network;
  }

  /** The place of a row of the network in the list. */
  placeOf(row: number): number {
    const known = this.#places.get(row);
    if (known !== undefined) return known;
    const place = this.list.push(this.#network.nodeAt(row)) - 1;
    this.#places.set(row, place);
    return place;
  }
}

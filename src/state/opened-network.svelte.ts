/** The network files that are looked at instead of the workspace's network: one, the map and the network of VOSviewer, or none. */
export class OpenedNetwork {
  #files = $state.raw<readonly File[]>([]);

  get files(): readonly File[] {
    return this.#files;
  }

  open(files: readonly File[]): void {
    this.#files = files;
  }

  close(): void {
    this.#files = [];
  }
}

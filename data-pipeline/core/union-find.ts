/** Disjoint sets of the numbers below `size`; the smallest number of a set stands for it. */
export class UnionFind {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(element: number): number {
    let root = element;
    while (this.#at(root) !== root) root = this.#at(root);
    for (let at = element; at !== root;) {
      const next = this.#at(at);
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Makes one set of the sets of both. */
  union(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.#parent[Math.max(first, second)] = Math.min(first, second);
  }

  #at(element: number): number {
    return this.#parent[element] ?? element;
  }
}

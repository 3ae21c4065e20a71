import { UnionFind } from '../../core/union-find.ts';
import type { Bearer } from './block-rows.ts';

const methods = ['alone', 'orcid', 'source_id', 'evidence'] as const;
type Method = (typeof methods)[number];

/** Authors as sets of numbered authorships, none with two ORCID iDs. */
export class AuthorSets {
  readonly #sets: UnionFind;
  readonly #method: Uint8Array;
  /** The ORCID of a set, by the number that stands for it. */
  readonly #orcid = new Map<number, string>();

  constructor(size: number) {
    this.#sets = new UnionFind(size);
    this.#method = new Uint8Array(size);
  }

  /** Puts an authorship to another whose set is known not to contradict. */
  put(number: number, first: number, method: Method, orcid: string | null): void {
    this.#merge(number, first, orcid);
    this.#method[number] = methods.indexOf(method);
  }

  /** Joins the sets of two authorships, unless they have different ORCID iDs. */
  join(a: Bearer, b: Bearer, method: Method): void {
    const [one, other] = [this.#orcidOf(a), this.#orcidOf(b)];
    if (one !== null && other !== null && one !== other) return;
    this.#merge(a.number, b.number, one ?? other);
    for (const { number } of [a, b]) {
      if (this.#method[number] === 0) this.#method[number] = methods.indexOf(method);
    }
  }

  /** Every authorship that stands with another: its number, the first of its set, and how it came there. */
  *together(): Generator<readonly [number, number, Method]> {
    for (const [number, method] of this.#method.entries()) {
      if (method > 0) yield [number, this.#sets.find(number), methods[method] ?? 'alone'];
    }
  }

  #orcidOf({ number, orcid }: Bearer): string | null {
    return this.#orcid.get(this.#sets.find(number)) ?? orcid;
  }

  #merge(a: number, b: number, orcid: string | null): void {
    const known = orcid ?? this.#orcid.get(this.#sets.find(a)) ?? this.#orcid.get(this.#sets.find(b));
    this.#sets.union(a, b);
    if (known !== undefined) this.#orcid.set(this.#sets.find(a), known);
  }
}

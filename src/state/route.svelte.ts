import type { Page } from './page-parameters.ts';
import { type Place, type Query, readPlace, writeHash } from './place.ts';

/** A changed parameter: one value, several, or null to take it away. */
export type QueryChange = Readonly<Record<string, string | readonly string[] | null>>;

/** The view state in the location's hash: the page, its selection, its filters, and the as-of date. */
export class Route {
  readonly #window: Pick<Window, 'location' | 'history'>;
  #place = $state.raw<Place>(readPlace(''));

  readonly page = $derived(this.#place.page);
  readonly id = $derived(this.#place.id);
  readonly query = $derived(this.#place.query);
  readonly dropped = $derived(this.#place.dropped);
  readonly asOf = $derived(this.#place.query['as-of']?.[0] ?? null);

  constructor(host: Pick<Window, 'location' | 'history'> = window) {
    this.#window = host;
    this.read();
  }

  /** Takes over the location's hash; to be called on `hashchange`. */
  read(): void {
    this.#place = readPlace(this.#window.location.hash);
  }

  /** All values of a parameter, in the order of the hash. */
  all(name: string): readonly string[] {
    return this.#place.query[name] ?? [];
  }

  /** The first value of a parameter. */
  one(name: string): string | null {
    return this.#place.query[name]?.[0] ?? null;
  }

  /** The hash of another place; the as-of date stays. */
  href(page: Page, id: string | null = null, query: Query = {}): string {
    return writeHash(page, id, this.asOf === null ? query : { ...query, 'as-of': [this.asOf] });
  }

  /** Goes to another place, as a new entry of the history. */
  go(page: Page, id: string | null = null, query: Query = {}): void {
    this.#window.history.pushState(null, '', this.href(page, id, query));
    this.read();
  }

  /** Selects another id on this page and keeps its filters; the history keeps one entry. */
  select(id: string | null): void {
    this.#replace(id, this.#place.query);
  }

  /** Changes parameters of this page; the history keeps one entry. */
  change(change: QueryChange): void {
    const changed = Object.entries({ ...this.#place.query, ...change }).flatMap(([key, value]) => {
      const values = value === null ? [] : typeof value === 'string' ? [value] : value;
      return values.length === 0 ? [] : [[key, values] as const];
    });
    const query: Query = Object.fromEntries(changed);
    this.#replace(this.#place.id, query);
  }

  /** Forgets what was dropped, once the notice has been read. */
  acknowledgeDropped(): void {
    this.#place = { ...this.#place, dropped: [] };
  }

  #replace(id: string | null, query: Query): void {
    const { page, dropped } = this.#place;
    this.#window.history.replaceState(null, '', writeHash(page, id, query));
    this.#place = { page, id, query, dropped };
  }
}

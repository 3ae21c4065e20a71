import * as v from 'valibot';
import { type Page, pageParameters, pages } from './page-parameters.ts';

export type Query = Readonly<Record<string, readonly string[]>>;

/** A changed parameter: one value, several, or null to take it away. */
export type QueryChange = Readonly<Record<string, string | readonly string[] | null>>;

/** Where the page is. `id` is the selected finding or person; `dropped` names the parameters that were not understood. */
export interface Place {
  readonly page: Page;
  readonly id: string | null;
  readonly query: Query;
  readonly dropped: readonly string[];
}

/** The place that a hash such as `#/findings/0a1b?severity=P&severity=R` names; the overview where it names none. */
export function readPlace(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s, 2);
  const [name = '', rawId = ''] = path.split(/\/(.*)/s, 2);
  const page = pages.find((known) => known === name);
  const dropped: string[] = name === '' || page !== undefined ? [] : [`page ${name}`];
  const schemas = pageParameters[page ?? 'overview'];
  const query: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const schema = Object.hasOwn(schemas, key) ? schemas[key] : undefined;
    if (schema !== undefined && v.is(schema, value)) (query[key] ??= []).push(value);
    else dropped.push(key);
  }
  return { page: page ?? 'overview', id: decodeOrNull(rawId), query, dropped };
}

/** The hash that {@link readPlace} reads back. */
export function writeHash(page: Page, id: string | null, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, values] of Object.entries(query)) for (const value of values) search.append(key, value);
  const path = id === null ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`;
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

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
    const query: Record<string, readonly string[]> = { ...this.#place.query };
    for (const [key, value] of Object.entries(change)) {
      const values = value === null ? [] : typeof value === 'string' ? [value] : value;
      if (values.length === 0) delete query[key];
      else query[key] = values;
    }
    this.#replace(this.#place.id, query);
  }

  /** Forgets what was dropped, once the notice has been read. */
  acknowledgeDropped(): void {
    this.#place = { ...this.#place, dropped: [] };
  }

  #replace(id: string | null, query: Query): void {
    this.#window.history.replaceState(null, '', writeHash(this.#place.page, id, query));
    this.read();
  }
}

function decodeOrNull(text: string): string | null {
  if (text === '') return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

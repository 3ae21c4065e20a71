import * as v from 'valibot';
import { type Page, pageParameters, pages } from './page-parameters.ts';

/** Parameters of the hash, each with one value or more. */
export type Query = Readonly<Record<string, readonly string[]>>;

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

function decodeOrNull(text: string): string | null {
  if (text === '') return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

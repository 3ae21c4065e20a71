import { asObject } from '../sources/json-value.ts';

/**
 * Where services put the records of a list page: OpenAlex, NIH (`results`), Crossref, ROR (`items`, `message/items`), NSF
 * (`response/award`), DataCite, Lens (`data`), Zenodo (`hits/hits`), Europe PMC (`resultList/result`), Solr (`response/docs`).
 */
export const pagePaths: ReadonlySet<string> = new Set([
  'results',
  'items',
  'data',
  'values',
  'records',
  'message/items',
  'response/award',
  'response/docs',
  'hits/hits',
  'resultList/result',
]);

/** Keys on the longest path. */
export const pagePathDepth = 2;

/** Characters of the longest key on a path. */
export const pageKeyLength = Math.max(...[...pagePaths].flatMap((path) => path.split('/')).map(({ length }) => length));

/** Whether an object holds a list where pages have theirs. */
export function holdsPage(value: unknown): boolean {
  for (const path of pagePaths) {
    const [outer = '', inner] = path.split('/');
    const found = ownValue(value, outer);
    if (Array.isArray(inner === undefined ? found : ownValue(found, inner))) return true;
  }
  return false;
}

/** The one record that a response wraps, as Crossref answers for a single work; null when it wraps none. */
export function wrappedRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return asObject(ownValue(value, 'message'));
}

function ownValue(value: unknown, key: string): unknown {
  const object = asObject(value);
  return object !== null && Object.hasOwn(object, key) ? object[key] : undefined;
}

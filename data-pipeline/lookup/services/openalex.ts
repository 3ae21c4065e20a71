import { asInteger, asList, asObject, asText } from '../../sources/json-value.ts';
import { chunks, identifiers, type LookupService, queryId, withQuery } from '../service.ts';

/** OpenAlex takes at most 100 values in one OR; half of that keeps the address short. */
const idsPerQuery = 50;
const perPage = 100;

/**
 * Works at OpenAlex by ORCID iD or ROR id (https://docs.openalex.org): cursor paging, 100 a page, 0.0001 USD a page,
 * the key in the Authorization header.
 */
export const openalex: LookupService = {
  id: 'openalex',
  title: 'OpenAlex',
  origin: 'https://api.openalex.org',
  perSecond: 10,
  pricePerPage: 0.0001,
  pageSize: perPage,
  bases: ['orcid', 'ror'],
  keyVariable: 'OPENALEX_API_KEY',
  firstPosition: '*',
  isForPages: true,
  queries(wish) {
    const field = wish.by === 'ror' ? 'authorships.institutions.ror' : 'authorships.author.orcid';
    const years = `${String(wish.fromYear)}-${String(wish.toYear)}`;
    return chunks(identifiers(wish), idsPerQuery).map((ids, index) => ({
      id: queryId(index),
      about: `${String(ids.length)} ${wish.by === 'ror' ? 'ROR ids' : 'ORCID iDs'}, ${years}`,
      parameters: { filter: `${field}:${ids.join('|')},publication_year:${years}` },
    }));
  },
  request: (query, position) => ({
    path: withQuery('/works', { ...query.parameters, per_page: String(perPage), cursor: position }),
    body: null,
  }),
  countRequest: (query) => ({
    path: withQuery('/works', { ...query.parameters, per_page: '1', select: 'id' }),
    body: null,
  }),
  credentials: (key) => ({ headers: key === null ? {} : { Authorization: `Bearer ${key}` }, query: {} }),
  page(answer) {
    const object = asObject(answer);
    const meta = asObject(object?.['meta']);
    if (meta === null || !Array.isArray(object?.['results'])) return null;
    const records = asList(object['results']).length;
    const cost = meta['cost_usd'];
    return {
      records,
      total: asInteger(meta['count']),
      next: records === 0 ? null : asText(meta['next_cursor']),
      costUsd: typeof cost === 'number' ? cost : null,
    };
  },
  isExpired: (status, text) => status === 400 && /cursor/iu.test(text),
};

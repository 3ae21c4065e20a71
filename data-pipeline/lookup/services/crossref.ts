import { asInteger, asList, asObject, asText } from '../../sources/json-value.ts';
import { chunks, identifiers, type LookupService, queryId, withQuery } from '../service.ts';

const idsPerQuery = 20;
const rows = 200;

/**
 * Works at Crossref by ORCID iD or ROR id (https://api.crossref.org/swagger-ui): cursor paging; a cursor lives for about five
 * minutes. The e-mail address of the polite pool goes in the `mailto` parameter; lists are asked at most three times a second.
 */
export const crossref: LookupService = {
  id: 'crossref',
  title: 'Crossref',
  origin: 'https://api.crossref.org',
  perSecond: 2,
  pricePerPage: 0,
  pageSize: rows,
  bases: ['orcid', 'ror'],
  keyVariable: 'CROSSREF_MAILTO',
  firstPosition: '*',
  isForPages: true,
  queries(wish) {
    const field = wish.by === 'ror' ? 'ror-id' : 'orcid';
    const from = String(wish.fromYear);
    const to = String(wish.toYear);
    return chunks(identifiers(wish), idsPerQuery).map((ids, index) => ({
      id: queryId(index),
      about: `${String(ids.length)} ${wish.by === 'ror' ? 'ROR ids' : 'ORCID iDs'}, ${from}-${to}`,
      parameters: {
        filter: [...ids.map((id) => `${field}:${id}`), `from-pub-date:${from}`, `until-pub-date:${to}`].join(','),
      },
    }));
  },
  request: (query, position) => ({
    path: withQuery('/works', { ...query.parameters, rows: String(rows), cursor: position }),
    body: null,
  }),
  countRequest: (query) => ({ path: withQuery('/works', { ...query.parameters, rows: '0' }), body: null }),
  credentials: (key) => ({ headers: {}, query: key === null ? {} : { mailto: key } }),
  page(answer) {
    const message = asObject(asObject(answer)?.['message']);
    if (message === null || !Array.isArray(message['items'])) return null;
    const records = asList(message['items']).length;
    return {
      records,
      total: asInteger(message['total-results']),
      // Crossref hands out a cursor with every page, the last one too.
      next: records < rows ? null : asText(message['next-cursor']),
      costUsd: 0,
    };
  },
  isExpired: (status, text) => status === 404 || (status === 400 && /cursor/iu.test(text)),
};

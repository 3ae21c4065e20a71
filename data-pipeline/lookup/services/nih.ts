import { asInteger, asList, asObject } from '../../sources/json-value.ts';
import { chunks, type LookupService, queryId } from '../service.ts';

const rows = 500;
const namesPerQuery = 20;

/** The service answers no page that begins later. */
const lastOffset = 14_999;

/**
 * Projects at NIH RePORTER by the names of people (https://api.reporter.nih.gov, version 2): POST, at most one request a second.
 * Namesakes come along: who is who is decided later.
 */
export const nih: LookupService = {
  id: 'nih',
  title: 'NIH RePORTER',
  origin: 'https://api.reporter.nih.gov',
  perSecond: 1,
  pricePerPage: 0,
  pageSize: rows,
  bases: ['name'],
  keyVariable: null,
  firstPosition: '0',
  isForPages: false,
  queries({ subjects, fromYear, toYear }) {
    const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
    const named = subjects.filter(({ givenName }) => givenName !== null);
    return chunks(named, namesPerQuery).map((people, index) => ({
      id: queryId(index),
      about: `projects of ${String(people.length)} people, ${String(fromYear)}-${String(toYear)}`,
      parameters: {
        criteria: JSON.stringify({
          pi_names: people.map(({ familyName, givenName }) => ({
            last_name: familyName,
            first_name: givenName?.split(/\s/u, 1)[0] ?? '',
          })),
          fiscal_years: years,
        }),
      },
    }));
  },
  request: (query, position) => ({
    path: '/v2/projects/search',
    body: `{"criteria":${query.parameters['criteria'] ?? '{}'},"offset":${position},"limit":${String(rows)},"sort_field":"appl_id"}`,
  }),
  countRequest: (query) => ({
    path: '/v2/projects/search',
    body: `{"criteria":${query.parameters['criteria'] ?? '{}'},"offset":0,"limit":1}`,
  }),
  credentials: () => ({ headers: {}, query: {} }),
  page(answer, position) {
    const object = asObject(answer);
    const meta = asObject(object?.['meta']);
    if (meta === null || !Array.isArray(object?.['results'])) return null;
    const records = asList(object['results']).length;
    const done = Number(position) + records;
    const total = asInteger(meta['total']);
    const isLast = records === 0 || (total !== null && done >= total) || done > lastOffset;
    return { records, total, next: isLast ? null : String(done), costUsd: 0 };
  },
  isExpired: () => false,
};

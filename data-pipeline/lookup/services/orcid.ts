import { asObject } from '../../sources/json-value.ts';
import { identifiers, type LookupService, queryId } from '../service.ts';

/**
 * The public record of each person at ORCID (https://pub.orcid.org/v3.0), one request each. The public interface is for
 * non-commercial use; the years of the wish do not narrow it, since a record comes whole.
 */
export const orcid: LookupService = {
  id: 'orcid',
  title: 'ORCID',
  origin: 'https://pub.orcid.org',
  perSecond: 8,
  pricePerPage: 0,
  pageSize: 1,
  bases: ['orcid'],
  keyVariable: 'ORCID_TOKEN',
  firstPosition: 'record',
  isForPages: true,
  queries: (wish) =>
    identifiers(wish).map((id, index) => ({ id: queryId(index), about: `the record of ${id}`, parameters: { id } })),
  request: (query) => ({ path: `/v3.0/${query.parameters['id'] ?? ''}/record`, body: null }),
  countRequest: () => null,
  credentials: (key) => ({ headers: key === null ? {} : { Authorization: `Bearer ${key}` }, query: {} }),
  page: (answer) =>
    asObject(asObject(answer)?.['orcid-identifier']) === null ? null : { records: 1, total: 1, next: null, costUsd: 0 },
  isExpired: () => false,
};

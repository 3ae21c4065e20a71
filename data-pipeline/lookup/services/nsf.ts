import { asInteger, asList, asObject } from '../../sources/json-value.ts';
import { type LookupService, type Query, queryId, type Subject, withQuery } from '../service.ts';

const rows = 25;

const fields = [
  'id',
  'agency',
  'awardAgencyCode',
  'title',
  'date',
  'startDate',
  'expDate',
  'estimatedTotalAmt',
  'fundsObligatedAmt',
  'transType',
  'primaryProgram',
  'pdPIName',
  'piFirstName',
  'piMiddeInitial',
  'piLastName',
  'coPDPI',
  'awardeeName',
  'awardeeCountryCode',
  'perfCountryCode',
  'ueiNumber',
].join(',');

/**
 * Awards of the National Science Foundation by the names of people (https://www.research.gov/common/webapi/awardapisearch-v1.htm).
 *
 * Each name is asked for as principal investigator and as co-investigator, since the first never finds the second. Names
 * are searched as parts of text, so strangers come along: who is who is decided later. `offset` counts from 0.
 */
export const nsf: LookupService = {
  id: 'nsf',
  title: 'NSF Award Search',
  origin: 'https://api.nsf.gov',
  perSecond: 1,
  pricePerPage: 0,
  pageSize: rows,
  bases: ['name'],
  keyVariable: null,
  firstPosition: '0',
  isForPages: false,
  queries({ subjects, fromYear, toYear }) {
    const years = { dateStart: `01/01/${String(fromYear)}`, dateEnd: `12/31/${String(toYear)}` };
    return subjects
      .filter(({ givenName }) => givenName !== null)
      .flatMap((subject): Omit<Query, 'id'>[] => [
        { about: `awards led by ${fullName(subject)}`, parameters: { pdPIName: fullName(subject), ...years } },
        { about: `awards shared by ${fullName(subject)}`, parameters: { coPDPI: fullName(subject), ...years } },
      ])
      .map((query, index) => ({ id: queryId(index), ...query }));
  },
  request: (query, position) => ({
    path: withQuery('/services/v1/awards.json', {
      ...query.parameters,
      printFields: fields,
      rpp: String(rows),
      offset: position,
    }),
    body: null,
  }),
  countRequest: () => null,
  credentials: () => ({ headers: {}, query: {} }),
  page(answer, position) {
    const response = asObject(asObject(answer)?.['response']);
    if (response === null) return null;
    const records = asList(response['award']).length;
    const done = Number(position) + records;
    const total = asInteger(asObject(response['metadata'])?.['totalCount']);
    const isLast = records < rows || (total !== null && done >= total);
    return { records, total, next: isLast ? null : String(done), costUsd: 0 };
  },
  isExpired: () => false,
};

function fullName({ givenName, familyName }: Subject): string {
  return `${givenName ?? ''} ${familyName}`.trim();
}

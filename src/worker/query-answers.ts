import { sha256 as sha256Of } from 'hash-wasm';
import type { RunOptions } from '#pipeline';
import type { Database } from '../../data-pipeline/db/database.ts';
import { queryAct, savedQueries } from '../../data-pipeline/journal/saved-queries.ts';
import { resultCsv } from '../../data-pipeline/query/result-csv.ts';
import { resultParquet } from '../../data-pipeline/query/result-parquet.ts';
import { runQuery } from '../../data-pipeline/query/run-query.ts';
import { askSchema } from '../../data-pipeline/query/schema.ts';
import type { Requests } from './protocol.ts';
import type { ReviewHost } from './review-host.ts';

/** Rows that the page shows of a result, and that a file of it holds, at the most. */
const mostShown = 10_000;
const mostInFile = 1_000_000;

const fileTypes = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;

type QueryRequest = 'schema' | 'query' | 'queryFile' | 'savedQueries' | 'saveQuery';

/** The answers of the Query page. A file that leaves the program is written down, as every export is. */
export function queryAnswers(
  db: () => Promise<Database>,
  reviews: ReviewHost,
): { [Name in QueryRequest]: (argument: Requests[Name][0], options: RunOptions) => Promise<Requests[Name][1]> } {
  return {
    schema: async () => askSchema(await db()),
    query: async ({ sql }, options) => runQuery(await db(), sql, mostShown, options),
    queryFile: async ({ sql, form }, options) => {
      const result = await runQuery(await db(), sql, mostInFile, options);
      const bytes = form === 'csv' ? new TextEncoder().encode(resultCsv(result).text) : await resultParquet(result);
      const sha256 = await sha256Of(bytes);
      const body = { form, query: sql, rows: result.rows.length, sha256 };
      await reviews.append([{ kind: 'export', subject: 'query', body }]);
      const file = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: fileTypes[form] });
      return { file, rows: result.rows.length, isCut: result.isCut };
    },
    savedQueries: async () => savedQueries(await reviews.journal()),
    saveQuery: async ({ name, sql }) => {
      await reviews.append([queryAct(name, sql)]);
      return savedQueries(await reviews.journal());
    },
  };
}

import { sha256 as sha256Of } from 'hash-wasm';
import { csv, type RunOptions } from '#pipeline';
import type { Database } from '../../data-pipeline/db/database.ts';
import { readPlainTable } from '../../data-pipeline/intake/plain-table.ts';
import { searchOrganizations } from '../../data-pipeline/reconcile/organization-search.ts';
import { reconcileTable } from '../../data-pipeline/reconcile/resolve-table.ts';
import { inputOf } from './blobs.ts';
import type { Requests } from './protocol.ts';
import type { ReviewHost } from './review-host.ts';

type ReconcileRequest = 'reconcile' | 'reconciledFile' | 'searchOrganizations';

/** The answers of the page that reconciles a column, by the registries of the workspace; nothing of the table is kept. */
export function reconcileAnswers(
  db: () => Promise<Database>,
  reviews: ReviewHost,
): { [Name in ReconcileRequest]: (argument: Requests[Name][0], options: RunOptions) => Promise<Requests[Name][1]> } {
  return {
    reconcile: async ({ path, file, column, kind }, options) => {
      const table = await readPlainTable(inputOf(path, file), column, { signal: options.signal });
      return reconcileTable(await db(), kind, table, options, nextTurn);
    },
    searchOrganizations: async ({ typed }) => searchOrganizations(await db(), typed),
    reconciledFile: async ({ columns, rows }) => {
      const bytes = new TextEncoder().encode(csv(columns, rows).text);
      const body = { form: 'csv', rows: rows.length, sha256: await sha256Of(bytes) };
      await reviews.append([{ kind: 'export', subject: 'reconciled table', body }]);
      return new Blob([bytes], { type: 'text/csv' });
    },
  };
}

/** Lets messages in, such as the one that stops. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

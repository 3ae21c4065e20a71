import { PipelineError, type SavedQuery } from '#pipeline';
import type { Requests } from '../../src/worker/protocol.ts';

/** A workspace of one table with two works, for pages; queries themselves are tested on both engines. */
export function fictionalQueries() {
  let saved: readonly SavedQuery[] = [];
  const columns = [
    { name: 'title', type: 'VARCHAR', portable: 'VARCHAR' },
    { name: 'year', type: 'INTEGER', portable: 'INTEGER' },
  ] as const;
  const rows = [
    ['Tides of brine', 2024],
    ['Nanowire arrays: a reappraisal', 2025],
  ];
  return {
    schema: () => [{ name: 'work', meaning: 'A published work.', grain: 'work', rows: 2, columns }],
    query: ({ sql }: Requests['query'][0]) => {
      if (sql.includes('titel'))
        throw new PipelineError('query_refused', 'Binder Error: Referenced column "titel" not found in FROM clause!');
      return { columns, rows, isCut: false };
    },
    queryFile: ({ form }: Requests['queryFile'][0]) => ({ file: new Blob([form]), rows: 2, isCut: false }),
    savedQueries: () => saved,
    saveQuery: ({ name, sql }: Requests['saveQuery'][0]) => {
      const others = saved.filter((query) => query.name !== name);
      saved = sql === null ? others : [...others, { name, sql }];
      return saved;
    },
  };
}

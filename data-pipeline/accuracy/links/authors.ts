import { nameKeys } from '../../core/name.ts';
import { createTable, type Database, type TableShape, type Value } from '../../db/database.ts';
import { setParameters } from '../../rules/parameters.ts';
import { rawTables } from '../../sources/raw-tables.ts';
import { buildAuthors, type AuthorLabel, authorResult, labelAuthors } from './author-pairs.ts';
import type { LinkTrial } from './trial.ts';

const signaturesFile = 'E_labelled/s2and_qian_signatures.json';
const clustersFile = 'E_labelled/s2and_qian_clusters.json';
const set = 'Qian authors';

interface Signature {
  readonly author_info: {
    readonly first: string | null;
    readonly middle: string | null;
    readonly last: string;
    readonly affiliations: readonly string[];
  };
}

/**
 * Authors without identifiers → clusters, on the author set of Qian et al. (2015), which holds names and affiliations alone: no co-authors,
 * topics or years. Of its columns only these are read.
 */
export const authorLinks: LinkTrial = {
  needs: [signaturesFile, clustersFile],
  async run(host) {
    const json = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await host.bytes(path)));
    const signatures = (await json(signaturesFile)) as Readonly<Record<string, Signature>>;
    const clusters = (await json(clustersFile)) as Readonly<Record<string, { signature_ids: readonly string[] }>>;
    const db = await host.database();
    try {
      await fill(db, signatures);
      await setParameters(db, '2026-01-01', {});
      await buildAuthors(db);
      await labelAuthors(db, labels(signatures, clusters));
      return await authorResult(db, set, note);
    } finally {
      await db.close();
    }
  },
};

const note =
  'joined = taken as one person without being asked. The set has affiliations as its only evidence and names that many bear, so that most ' +
  'is left open.';

async function fill(db: Database, signatures: Readonly<Record<string, Signature>>): Promise<void> {
  for (const [table, shape] of Object.entries(rawTables)) await db.run(createTable(table, shape));
  const all = Object.entries(signatures).map(([id, { author_info: author }]) => ({ id, record_id: `Q:${id}`, author }));
  await insert(
    db,
    'raw_work',
    all.map(({ id, record_id }) => ({ record_id, source: 'qian', source_work_id: id, author_count: 1 })),
  );
  await insert(
    db,
    'raw_authorship',
    all.map(({ record_id, author: { first, middle, last } }) => ({
      record_id: `${record_id}/1`,
      work_record_id: record_id,
      position: 1,
      raw_name: last,
      ...nameKeys(last, [first, middle].filter(Boolean).join(' ')),
    })),
  );
  await insert(
    db,
    'raw_affiliation',
    all.flatMap(({ record_id, author }) =>
      author.affiliations.map((raw_string, index) => ({
        record_id: `${record_id}/1/${String(index + 1)}`,
        work_record_id: record_id,
        position: 1,
        ordinal: index + 1,
        raw_string,
      })),
    ),
  );
}

async function insert(db: Database, table: keyof typeof rawTables, rows: readonly Readonly<Record<string, Value>>[]) {
  const shape: TableShape = rawTables[table];
  await db.insert(
    table,
    shape,
    rows.map((row) => Object.keys(shape).map((column) => row[column] ?? null)),
  );
}

function labels(
  signatures: Readonly<Record<string, Signature>>,
  clusters: Readonly<Record<string, { signature_ids: readonly string[] }>>,
): readonly AuthorLabel[] {
  return Object.entries(clusters).flatMap(([label, { signature_ids: ids }]) =>
    ids.map((id) => {
      const { first = '', last = '' } = signatures[id]?.author_info ?? {};
      return { authorshipId: `qian:${id}#1`, label, name: nameKeys(last, first ?? '') };
    }),
  );
}

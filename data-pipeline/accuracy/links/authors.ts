import { nameKeys } from '../../core/name.ts';
import { createTable, type Database, type Row, type TableShape, type Value } from '../../db/database.ts';
import { setParameters } from '../../rules/parameters.ts';
import { rawTables } from '../../sources/raw-tables.ts';
import { steps } from '../../steps/index.ts';
import { loadMacros, runStep } from '../../steps/run-steps.ts';
import authorPairs from './author-pairs.sql?raw';
import type { LinkFigure } from './figure.ts';
import type { Half } from './halves.ts';
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

interface PairCount extends Row {
  half: Half;
  is_same: boolean;
  is_joined: boolean;
  bearers: string;
  pairs: number;
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
      await loadMacros(db);
      const last = steps.findIndex(({ table }) => table === 'author_cluster');
      for (const step of steps.slice(0, last + 1)) await runStep(db, step);
      await label(db, signatures, clusters);
      const counts = await db.rows<PairCount>(authorPairs);
      return { figures: (['held out', 'tuned on'] as const).flatMap((half) => figuresOf(counts, half)), notes };
    } finally {
      await db.close();
    }
  },
};

const notes = [
  {
    set,
    note:
      'pairs of authorships whose family names and first initials agree; joined = taken as one person without being asked. The set has ' +
      'affiliations as its only evidence and names that many bear, so that most is left open.',
  },
];

function figuresOf(counts: readonly PairCount[], part: Half): readonly LinkFigure[] {
  const sum = (keeps: (count: PairCount) => boolean) =>
    counts.filter((count) => count.half === part && keeps(count)).reduce((total, { pairs }) => total + pairs, 0);
  const right = sum((count) => count.is_same && count.is_joined);
  const classes = [...new Set(counts.map(({ bearers }) => bearers))].toSorted();
  return [
    { set, part, figure: 'precision of joined pairs', hits: right, total: sum((one) => one.is_joined), asked: 0.999 },
    { set, part, figure: 'recall of joined pairs', hits: right, total: sum((one) => one.is_same), asked: null },
    ...classes.map((bearers) => ({
      set,
      part,
      figure: `two people joined, family name ${bearers}`,
      hits: sum((one) => !one.is_same && one.is_joined && one.bearers === bearers),
      total: sum((one) => !one.is_same && one.bearers === bearers),
      asked: null,
    })),
  ];
}

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

async function label(
  db: Database,
  signatures: Readonly<Record<string, Signature>>,
  clusters: Readonly<Record<string, { signature_ids: readonly string[] }>>,
): Promise<void> {
  const shape = { authorship_id: 'VARCHAR', label: 'VARCHAR', half: 'VARCHAR' } as const;
  await db.run(createTable('author_label', shape));
  const rows = Object.entries(clusters).flatMap(([cluster, { signature_ids: ids }]) =>
    ids.map((id) => [`qian:${id}#1`, cluster, halfOfName(signatures[id])]),
  );
  await db.insert('author_label', shape, rows);
}

/** By FNV-1a of family name and first initial: names that may be one person's are in one half. */
function halfOfName(signature: Signature | undefined): Half {
  const { first = '', last = '' } = signature?.author_info ?? {};
  const { family_key, given_key } = nameKeys(last, first ?? '');
  let hash = 2166136261;
  for (const letter of `${family_key.replaceAll(' ', '')}${given_key.charAt(0)}`) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  }
  return (hash >>> 0) % 2 === 0 ? 'tuned on' : 'held out';
}

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { openNative } from '../../data-pipeline/db/native.ts';
import { OrganizationResolver } from '../../data-pipeline/organizations/organization-resolver.ts';
import { readRegistry } from '../../data-pipeline/organizations/read-registry.ts';
import { loadRegistries } from '../../data-pipeline/reconcile/registries.ts';

const registry = '../shared/data/C_registries/ror-partial-v2.jsonl.gz';
const affiliations = '../shared/data/E_labelled/ror_affiliations_springer_2023.json';

/** Texts that the join compares with every name: it takes as long for each further one. */
const joined = 40;

test.skipIf(!existsSync(registry) || !existsSync(affiliations))(
  'affiliations a second on one core, beside a jaro_winkler join in DuckDB on the same data (needs ../shared)',
  async () => {
    const texts = (JSON.parse(readFileSync(affiliations, 'utf8')) as readonly { affiliation: string }[]).map(
      ({ affiliation }) => affiliation,
    );
    const db = await openNative();
    const { size } = statSync(registry);
    await loadRegistries(db, [{ path: 'ror.jsonl.gz', size, open: () => createReadStream(registry) }]);

    const built = performance.now();
    const resolver = new OrganizationResolver(await readRegistry(db));
    const started = performance.now();
    const given = texts.filter((text) => resolver.resolve(text).id !== null).length;
    const ours = texts.length / ((performance.now() - started) / 1000);
    const theirs = await joinedASecond(db, texts.slice(0, joined));
    await db.close();

    process.stdout.write(
      `\n${String(texts.length)} affiliations, ${String(given)} resolved; index built in ${((started - built) / 1000).toFixed(1)} s\n` +
        `affiliations a second on one core: ours ${ours.toFixed(0)}, jaro_winkler join ${theirs.toFixed(2)}, ratio ${(ours / theirs).toFixed(0)}\n`,
    );
    expect(given).toBeGreaterThan(texts.length / 2);
  },
  3_600_000,
);

/** The likeliest name of each text by DuckDB's own measure of likeness, on one thread. */
async function joinedASecond(db: Database, texts: readonly string[]): Promise<number> {
  await db.run('set threads = 1');
  await db.run('create table affiliation_text (text VARCHAR)');
  await db.insert(
    'affiliation_text',
    { text: 'VARCHAR' },
    texts.map((text) => [text]),
  );
  const started = performance.now();
  const rows = await db.rows(`
    select text, arg_max(org_id, jaro_winkler_similarity(lower(text), lower(name))) as org_id
    from affiliation_text cross join registered_name
    where kind <> 'acronym'
    group by text`);
  expect(rows.length).toBe(new Set(texts).size);
  return texts.length / ((performance.now() - started) / 1000);
}

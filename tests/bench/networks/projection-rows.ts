import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { projectTies } from '../../../data-pipeline/graph/projection.ts';
import { writeColumns } from './columns-file.ts';
import { generatedAuthorships } from './generated.ts';
import type { BenchWishes } from './graph-rows.ts';
import { PythonPeer } from './python-peer.ts';
import { median, resultOf } from './result.ts';

/** The first of them is left out: it compiles, here, and fills caches, there. */
const rounds = 4;

/** Authorships to weighted ties, works of up to 100 people, beside DuckDB's own SQL on one thread and pandas. */
export async function benchProjection(rows: number, { folder, report }: BenchWishes): Promise<void> {
  const authorships = generatedAuthorships(rows);
  const workCount = (authorships.works.at(-1) ?? -1) + 1;
  const memberCount = authorships.members.reduce((most, member) => Math.max(most, member), 0) + 1;
  const options = {
    workCount,
    memberCount,
    cap: 100,
    counting: 'fractional',
    years: new Int32Array(workCount),
  } as const;
  const path = join(folder, 'authorships.bin');
  writeColumns(path, memberCount, [authorships.works, authorships.members], new Float64Array(0));
  const pandas = await PythonPeer.load('pandas', path);
  const duckdb = await duckdbProjection(authorships.works, authorships.members);

  const times = { ours: [] as number[], duckdb: [] as number[], pandas: [] as number[] };
  let ties = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    ties = projectTies(authorships, options).ties.sources.length;
    times.ours.push(performance.now() - started);
    times.duckdb.push(await duckdb.run());
    const answer = pandas.kernels.length === 0 ? null : await pandas.run('projection');
    if (answer !== null) times.pandas.push(answer.ms);
  }
  pandas.end();
  duckdb.end();
  const facts = {
    kernel: 'projection',
    graph: `${String(rows / 1e6)}M authorships`,
    workers: 1,
    ours_ms: median(times.ours.slice(1)),
  };
  const note = `${String(ties)} ties`;
  report(resultOf({ ...facts, peer: 'DuckDB, 1 thread', peer_ms: median(times.duckdb.slice(1)), note }));
  const skipped = times.pandas.length === 0 ? `skipped: ${pandas.said}` : note;
  report(
    resultOf({
      ...facts,
      peer: 'pandas',
      peer_ms: times.pandas.length === 0 ? null : median(times.pandas.slice(1)),
      note: skipped,
    }),
  );
}

async function duckdbProjection(works: Uint32Array, members: Uint32Array) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('set threads = 1');
  await connection.run('create table authorship (work uinteger, member uinteger)');
  const appender = await connection.createAppender('authorship');
  for (const [row, work] of works.entries()) {
    appender.appendUInteger(work);
    appender.appendUInteger(members[row]!);
    appender.endRow();
  }
  appender.closeSync();
  return {
    run: async () => {
      const started = performance.now();
      await connection.run(`
        create or replace table tie as
        with sized as (select work, member, count(*) over (partition by work) as members from authorship),
        used as (select * from sized where members between 2 and 100)
        select a.member as source, b.member as target, count(*) as works, sum(1 / (a.members - 1)) as weight
        from used a join used b on a.work = b.work and a.member < b.member
        group by all`);
      return performance.now() - started;
    },
    end: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

import { openEngine } from '#engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { readCollaborations } from '../../data-pipeline/questions/collaborations/read-collaborations.ts';
import { askNetworkTrends } from '../../data-pipeline/questions/trends/ask-network-trends.ts';
import { askTrends } from '../../data-pipeline/questions/trends/ask-trends.ts';
import type { FigureSeries } from '../../data-pipeline/questions/trends/figure.ts';
import { buildSteps } from '../support/tables.ts';

let db: Database;

beforeAll(async () => {
  db = await openEngine();
  await db.run(`
    set variable organization_gate = 0.9;
    create table work as select * from (values
        ('w1', 2020, 3, false),
        ('w2', 2020, 1, false),
        ('w3', 2022, 2, false),
        ('w4', null, 2, false),
        ('w5', 2022, 9, false)
    ) as _(work_id, year, author_count, is_truncated);
    create table authorship as select * from (values
        ('w1#1', 'w1', 1), ('w1#2', 'w1', 2), ('w1#3', 'w1', 3),
        ('w2#1', 'w2', 1),
        ('w3#1', 'w3', 1), ('w3#2', 'w3', 2),
        ('w4#1', 'w4', 1), ('w4#2', 'w4', 2)
    ) as _(authorship_id, work_id, position);
    create table author as select * from (values
        ('w1#1', 'P1', 'Ann Lee', true), ('w1#2', 'X2', 'Bo Roe', false), ('w1#3', 'X3', 'Cy Doe', false),
        ('w2#1', 'P4', 'Di Poe', true),
        ('w3#1', 'P1', 'Ann Lee', true), ('w3#2', 'P4', 'Di Poe', true),
        ('w4#1', 'P1', 'Ann Lee', true), ('w4#2', 'X2', 'Bo Roe', false)
    ) as _(authorship_id, author_id, label, is_covered);
    create table identity_link as select * from (values
        ('w1', true), ('w2', true), ('w3', true), ('w4', true), ('w5', false)
    ) as _(work_id, is_sure);
    create table person as select * from (values
        ('P1', 'Physics', date '2021-09-01', null::date),
        ('P4', null, null, date '2021-01-31')
    ) as _(person_id, unit, active_from, active_to);
    create table affiliation as select * from (values
        ('w1/1', 'w1', 'w1#1'), ('w1/2', 'w1', 'w1#2'), ('w1/3', 'w1', 'w1#3'), ('w2/1', 'w2', 'w2#1'), ('w3/1', 'w3', 'w3#1')
    ) as _(affiliation_id, work_id, authorship_id);
    create table organization_match as select * from (values
        ('w1/1', 'affiliation', 'O1', 0.9), ('w1/2', 'affiliation', 'O2', 1.0), ('w1/3', 'affiliation', 'O1', 1.0),
        ('w2/1', 'affiliation', 'O1', 1.0), ('w3/1', 'affiliation', 'O2', 0.89)
    ) as _(subject_id, subject_kind, org_id, confidence);
    create table organization as select * from (values ('O1', null::varchar, 'US'), ('O2', null, 'NO')) as _(org_id, name, country_code);
    set variable mention_gate = 0.9;
    create table mention as select '' as work_id, '' as org_id, 0.0 as confidence where false;
    create table funding as select * from (values
        ('w1', 'w1$1', 'F1', 'Fund'), ('w1', 'w1$2', null, 'Other fund'), ('w2', 'w2$1', 'F1', 'The Fund'), ('w3', 'w3$1', null, null)
    ) as _(work_id, funding_id, funder_ror, funder_name);
    create table finding as select * from (values
        ('AFF-01', 'R', '2020-05-01'), ('AFF-02', 'A', '2020-12-31'), ('FND-01', 'R', '2022-01-01'),
        ('FND-04', 'C', '2020-01-01'), ('AFF-01', 'R', null), ('AFF-01', 'R', '2019-01-01')
    ) as _(rule_id, severity, date_lo);
  `);
  await buildSteps(db, 'located_affiliation', 'covered_work');
});

afterAll(() => db.close());

function valuesOf(series: readonly FigureSeries[]): Readonly<Record<string, readonly (number | null)[]>> {
  return Object.fromEntries(series.map(({ figure, years }) => [figure.id, years.map(({ value }) => value)]));
}

describe('collaboration', () => {
  test('stands for every year from the first to the last, over works that are surely a covered person’s', async () => {
    const { years, collaboration } = await askTrends(db, {});

    expect(years).toEqual([2020, 2021, 2022]);
    expect(valuesOf(collaboration)).toEqual({
      works: [2, 0, 1],
      authors: [2, null, 2],
      international: [0.5, null, null],
      organizations: [2, 0, 0],
      countries: [2, 0, 0],
      funders: [2, 0, 0],
    });
  });

  test('has the interval of its method: Garwood’s of a count, Wilson’s of a share, drawn works for a mean', async () => {
    const { collaboration } = await askTrends(db, {});
    const of = (id: string) => collaboration.find(({ figure }) => figure.id === id)?.years[0];

    expect(of('works')?.estimate).toEqual({
      value: 2,
      lo: expect.closeTo(0.242209, 5) as number,
      hi: expect.closeTo(7.224688, 5) as number,
    });
    expect(of('international')).toMatchObject({ events: 1, base: 2 });
    expect(of('international')?.estimate?.lo).toBeCloseTo(0.0945, 4);
    expect(of('authors')?.draws).toHaveLength(200);
    expect([...new Set(of('authors')?.draws)].sort()).toEqual([1, 2, 3]);
  });
});

describe('findings of a family', () => {
  test('are counted in the year in which they begin, for every 100 people whom the roster covers in it', async () => {
    const { findings, findingsElsewhere, peopleWithoutStart } = await askTrends(db, {});

    expect(valuesOf(findings)).toEqual({ 'findings-AFF': [200, 0, 0], 'findings-FND': [0, 0, 100] });
    expect(findings[0]?.years.map(({ base }) => base)).toEqual([1, 2, 1]);
    expect([findingsElsewhere, peopleWithoutStart]).toEqual([2, 1]);
  });
});

describe('the network of a year', () => {
  test('is one by itself, with the ties that are new in the files', async () => {
    const close = (value: number): number => expect.closeTo(value, 9) as number;

    expect(valuesOf(await askNetworkTrends(await readCollaborations(db), {}))).toEqual({
      density: [0.5, null, 1],
      components: [2, 0, 1],
      largest: [0.75, null, 1],
      modularity: [close(0), null, close(0)],
      centralization: [close(1 / 3), null, null],
      'new-ties': [1, null, 1],
    });
  });

  test('is told year by year, and stops where it is stopped', async () => {
    const told: string[] = [];
    await askNetworkTrends(await readCollaborations(db), {
      onProgress: ({ detail, done, total }) => told.push(`${detail} ${done}/${total}`),
    });

    expect(told).toEqual(['2020 1/3', '2021 2/3', '2022 3/3']);
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(askNetworkTrends(await readCollaborations(db), { signal })).rejects.toThrow('stopped');
    await expect(askTrends(db, { signal })).rejects.toThrow('stopped');
  });

  test('has the same draws each time', async () => {
    expect(await askNetworkTrends(await readCollaborations(db), {})).toEqual(
      await askNetworkTrends(await readCollaborations(db), {}),
    );
  });
});

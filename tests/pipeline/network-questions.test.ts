import { openEngine } from '#engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import networkAuthorship from '../../data-pipeline/questions/network_authorship.sql?raw';
import networkOrganization from '../../data-pipeline/questions/network_organization.sql?raw';

let db: Database;

beforeAll(async () => {
  db = await openEngine();
  await db.run(`
    set variable organization_gate = 0.9;
    create table work as select * from (values
        ('w1', 2020, 3, false),
        ('w2', null, null, null)
    ) as _(work_id, year, author_count, is_truncated);
    create table authorship as select * from (values
        ('w1#2', 'w1', 2),
        ('w1#1', 'w1', 1),
        ('w2#1', 'w2', 1)
    ) as _(authorship_id, work_id, position);
    create table author as select * from (values
        ('w1#1', 'P1', 'Ann Lee', true),
        ('w1#2', 'P2', 'Bo Roe', false),
        ('w2#1', 'P1', 'Ann Lee', true)
    ) as _(authorship_id, author_id, label, is_covered);
    create table person as select * from (values
        ('P1', 'Physics'),
        ('P2', 'a covered person of the same id as an author who is not')
    ) as _(person_id, unit);
    create table affiliation as select * from (values
        ('w1#1/1', 'w1#1'),
        ('w1#1/2', 'w1#1'),
        ('w1#1/3', 'w1#1'),
        ('w1#1/4', 'w1#1'),
        ('w1#2/1', 'w1#2')
    ) as _(affiliation_id, authorship_id);
    create table organization_match as select * from (values
        ('w1#1/1', 'affiliation', 'r2', 0.95),
        ('w1#1/2', 'affiliation', 'r1', 0.9),
        ('w1#1/3', 'affiliation', 'r2', 1.0),
        ('w1#1/4', 'affiliation', 'r3', 0.89),
        ('w1#1/4', 'employment', 'r4', 1.0),
        ('w1#2/1', 'affiliation', null, 0.0)
    ) as _(subject_id, subject_kind, org_id, confidence);
    create table organization as select * from (values
        ('r2', null, null),
        ('r1', 'Northfield University', 'US')
    ) as _(org_id, name, country_code);
  `);
});

afterAll(() => db.close());

describe('the rows of a network', () => {
  test('are one an authorship, with the organizations that pass the gate, each once', async () => {
    expect(await db.rows(networkAuthorship)).toEqual([
      {
        work_id: 'w1',
        year: 2020,
        author_count: 3,
        is_truncated: false,
        author_id: 'P1',
        label: 'Ann Lee',
        is_covered: true,
        unit: 'Physics',
        org_ids: ['r1', 'r2'],
      },
      {
        work_id: 'w1',
        year: 2020,
        author_count: 3,
        is_truncated: false,
        author_id: 'P2',
        label: 'Bo Roe',
        is_covered: false,
        unit: null,
        org_ids: [],
      },
      {
        work_id: 'w2',
        year: null,
        author_count: null,
        is_truncated: false,
        author_id: 'P1',
        label: 'Ann Lee',
        is_covered: true,
        unit: 'Physics',
        org_ids: [],
      },
    ]);
  });

  test('name organizations, by their id where they have no name', async () => {
    expect(await db.rows(networkOrganization)).toEqual([
      { org_id: 'r1', label: 'Northfield University', country_code: 'US' },
      { org_id: 'r2', label: 'r2', country_code: null },
    ]);
  });
});

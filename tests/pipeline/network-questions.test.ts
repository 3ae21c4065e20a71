import { openEngine } from '#engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import { readCollaborations } from '../../data-pipeline/questions/collaborations/read-collaborations.ts';
import { buildSteps } from '../support/tables.ts';

let db: Database;

beforeAll(async () => {
  db = await openEngine();
  await db.run(`
    set variable organization_gate = 0.9;
    set variable mention_gate = 0.8;
    create table mention as select * from (values
        ('w1', 'r2', 0.8),
        ('w1', 'r4', 0.79),
        ('w2', null, 1.0)
    ) as _(work_id, org_id, confidence);
    create table funding as select * from (values
        ('w1', 'w1$1'),
        ('w1', 'w1$2'),
        ('w2', 'w2$1')
    ) as _(work_id, funding_id);
    create table work as select * from (values
        ('w2', null, null, null),
        ('w1', 2020, 3, false),
        ('w0', 2021, 1, true)
    ) as _(work_id, year, author_count, is_truncated);
    create table authorship as select * from (values
        ('w1#2', 'w1', 2),
        ('w1#1', 'w1', 1),
        ('w2#1', 'w2', 1),
        ('w2#2', 'w2', 2)
    ) as _(authorship_id, work_id, position);
    create table author as select * from (values
        ('w1#1', 'P1', 'Ann Lee', true),
        ('w1#2', 'P2', 'B Roe', false),
        ('w2#1', 'P1', 'Ann Lee', true),
        ('w2#2', 'P2', 'Bo Roe', false)
    ) as _(authorship_id, author_id, label, is_covered);
    create table person as select * from (values
        ('P1', 'Physics'),
        ('P2', 'a covered person of the same id as an author who is not')
    ) as _(person_id, unit);
    create table affiliation as select * from (values
        ('w1#1/1', 'w1#1', 'w1'),
        ('w1#1/2', 'w1#1', 'w1'),
        ('w1#1/3', 'w1#1', 'w1'),
        ('w1#1/4', 'w1#1', 'w1'),
        ('w1#2/1', 'w1#2', 'w1')
    ) as _(affiliation_id, authorship_id, work_id);
    create table organization_match as select * from (values
        ('w1#1/1', 'affiliation', 'r2', 0.95),
        ('w1#1/2', 'affiliation', 'r1', 0.9),
        ('w1#1/3', 'affiliation', 'r2', 1.0),
        ('w1#1/4', 'affiliation', 'r3', 0.89),
        ('w1#1/4', 'employment', 'r4', 1.0),
        ('w1$1', 'funding', 'r2', 0.95),
        ('w1$2', 'funding', 'r3', 0.5),
        ('w2$1', 'funding', 'r1', 0.9),
        ('w1#2/1', 'affiliation', null, 0.0)
    ) as _(subject_id, subject_kind, org_id, confidence);
    create table organization as select * from (values
        ('r2', null, null),
        ('r1', 'Northfield University', 'US')
    ) as _(org_id, name, country_code);
  `);
  await buildSteps(db, 'located_affiliation');
});

afterAll(() => db.close());

describe('what networks are made of', () => {
  test('are works by id, those without authors too', async () => {
    const { works, authorsOf } = await readCollaborations(db);

    expect(works).toEqual({
      work_id: ['w0', 'w1', 'w2'],
      year: Int32Array.of(2021, 2020, 0),
      author_count: Int32Array.of(1, 3, 0),
      is_truncated: Uint8Array.of(1, 0, 0),
    });
    expect(authorsOf).toEqual(Uint32Array.of(1, 3, 2));
  });

  test('are people by id, by the fullest way their name is written, with the unit of those who are covered', async () => {
    const { people, mostNamed } = await readCollaborations(db);

    expect(people).toEqual({
      id: ['P1', 'P2'],
      label: ['Ann Lee', 'Bo Roe'],
      is_covered: Uint8Array.of(1, 0),
      unit: ['Physics', null],
    });
    expect(mostNamed).toEqual(['Northfield University', null]);
  });

  test('are organizations, by their id where they have no name', async () => {
    const { organizations } = await readCollaborations(db);

    expect(organizations).toEqual({
      id: ['r1', 'r2', 'r3', 'r4'],
      label: ['Northfield University', 'r2', 'r3', 'r4'],
      country_code: ['US', null, null, null],
    });
  });

  test('say who stands on which work, and which organizations they name there that pass the gate, each once', async () => {
    const { affiliations, peopleOf, organizationsOf } = await readCollaborations(db);
    const of = ({ starts, ends, values }: typeof peopleOf, work: number): readonly number[] => [
      ...values.subarray(starts[work], ends[work]),
    ];

    expect([0, 1, 2].map((work) => of(peopleOf, work))).toEqual([[], [0, 1], [0, 1]]);
    expect([0, 1, 2].map((work) => of(organizationsOf, work))).toEqual([[], [0, 1], []]);
    expect(affiliations).toEqual({
      work: Int32Array.of(1, 1),
      person: Int32Array.of(0, 0),
      organization: Int32Array.of(0, 1),
    });
  });

  test('say whom a work acknowledges by its words, or by a database, where the gates are passed, each once', async () => {
    const { fundings } = await readCollaborations(db);

    expect(fundings).toEqual({ work: Int32Array.of(1, 2), organization: Int32Array.of(1, 0) });
  });
});

import { openEngine } from '#engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../data-pipeline/db/database.ts';
import type { Collaborations } from '../../data-pipeline/graph/collaborations.ts';
import { readCollaborations } from '../../data-pipeline/questions/collaborations/read-collaborations.ts';
import { askInquiry } from '../../data-pipeline/questions/inquiries/ask-inquiry.ts';
import type { InquiredNetwork, Inquiry, InquiryAnswer } from '../../data-pipeline/questions/inquiries/inquiry.ts';
import { buildSteps } from '../support/tables.ts';

let db: Database;
let model: Collaborations;

/**
 * Ann (P1, covered) – Bo (w1, w2; w6 has too many authors), Bo – Cy (w3), Ann – Di (w4) and Di – Cy (w4 and w5), Ed and Flo
 * (covered) by themselves (w7). Cy named Harbor Institute on w3; Di on w8, before 2015.
 */
beforeAll(async () => {
  db = await openEngine();
  await db.run(`
    set variable organization_gate = 0.9;
    set variable mention_gate = 0.9;
    create table mention as select '' as work_id, '' as org_id, 0.0 as confidence where false;
    create table funding as select '' as work_id, '' as funding_id where false;
    create table work as select * from (values
        ('w1', 'Tides', '10.1/w1', 2018, 2, false),
        ('w2', 'Waves', null, 2020, 2, false),
        ('w3', 'Sand', null, 2019, 2, null),
        ('w4', 'Salt', null, 2021, 3, false),
        ('w5', 'Foam', null, null, null, false),
        ('w6', 'Everyone', null, 2020, 900, false),
        ('w7', 'Reefs', null, 2020, 2, false),
        ('w8', 'Old', null, 2014, 1, false),
        ('w9', 'Cut', null, 2020, 2, true)
    ) as _(work_id, title, doi, year, author_count, is_truncated);
    create table author as select
        work_id || '#' || author_id as authorship_id,
        author_id,
        label,
        author_id in ('P1', 'P6') as is_covered
    from (values
        ('w1', 'P1', 'Ann'), ('w1', 'P2', 'Bo'),
        ('w2', 'P1', 'Ann'), ('w2', 'P2', 'Bo'),
        ('w3', 'P2', 'Bo'), ('w3', 'P3', 'Cy'),
        ('w4', 'P1', 'Ann'), ('w4', 'P4', 'Di'), ('w4', 'P3', 'Cy'),
        ('w5', 'P4', 'Di'), ('w5', 'P3', 'Cy'),
        ('w6', 'P1', 'Ann'), ('w6', 'P2', 'Bo'),
        ('w7', 'P5', 'Ed'), ('w7', 'P6', 'Flo'),
        ('w8', 'P4', 'Di'),
        ('w9', 'P1', 'Ann'), ('w9', 'P5', 'Ed')
    ) as _(work_id, author_id, label);
    create table authorship as select authorship_id, split_part(authorship_id, '#', 1) as work_id, 1 as position from author;
    create table person as select * from (values ('P1', 'Physics'), ('P6', 'Biology')) as _(person_id, unit);
    create table affiliation as select * from (values
        ('a1', 'w3#P3', 'w3'), ('a2', 'w8#P4', 'w8'), ('a3', 'w3#P2', 'w3'), ('a4', 'w1#P1', 'w1'), ('a5', 'w1#P2', 'w1'),
        ('a6', 'w2#P1', 'w2')
    ) as _(affiliation_id, authorship_id, work_id);
    create table organization_match as select * from (values
        ('a1', 'affiliation', 'r1', 0.95),
        ('a2', 'affiliation', 'r1', 0.95),
        ('a3', 'affiliation', 'r2', 0.5),
        ('a4', 'affiliation', 'r2', 0.95),
        ('a5', 'affiliation', 'r3', 0.95),
        ('a6', 'affiliation', 'r3', 0.95)
    ) as _(subject_id, subject_kind, org_id, confidence);
    create table organization as select * from (values
        ('r1', 'Harbor Institute', 'NO'), ('r2', 'Northfield', 'US'), ('r3', 'Southfield', 'US')
    ) as _(org_id, name, country_code);
    create table work_record as select * from (values
        ('w1', 'openalex'), ('w1', 'wos'), ('w1', 'openalex'), ('w2', 'ris')
    ) as _(work_id, source);
  `);
  await buildSteps(db, 'located_affiliation');
  model = await readCollaborations(db);
});

afterAll(() => db.close());

const everyone: InquiredNetwork = {
  kind: 'person',
  weight: 'full',
  cap: 100,
  year_from: null,
  year_to: null,
  focus: 'all',
  min: 0,
};

function ask(inquiry: Inquiry, request: Partial<InquiredNetwork> = {}): Promise<InquiryAnswer> {
  return askInquiry({ db, model }, { ...everyone, ...request }, inquiry, {});
}

/** "Ann –Tides, Waves– Bo": the names and titles of each chain. */
function told(answer: InquiryAnswer): readonly string[] {
  if (!('chains' in answer)) return [answer.form];
  const titles = (places: readonly number[]): string => places.map((place) => answer.works[place]!.title).join(', ');
  return answer.chains.map(({ nodes, hops, naming }) =>
    [
      ...nodes.map((node, place) => {
        const hop = hops[place];
        const name = answer.nodes[node]!.label;
        return hop === undefined ? name : `${name} –${titles(hop.works)}– `;
      }),
      ...(naming.length > 0 ? [` (${titles(naming)})`] : []),
    ].join(''),
  );
}

describe('the path between two people', () => {
  test('is told with the works on each tie, the newest first, and no work that makes no ties', async () => {
    const answer = await ask({ about: 'shortest', one: 'P2', other: 'P4' });

    expect(told(answer)).toEqual(['Bo –Waves, Tides– Ann –Salt– Di', 'Bo –Sand– Cy –Salt, Foam– Di']);
    expect(answer).toMatchObject({ form: 'paths', count: 2 });
  });

  test('tells each work with year, DOI, authors and the sources that have it', async () => {
    const answer = await ask({ about: 'shortest', one: 'P1', other: 'P2' });

    expect('works' in answer && answer.works).toEqual([
      { work_id: 'w2', title: 'Waves', year: 2020, doi: null, authors: 2, sources: 'ris' },
      { work_id: 'w1', title: 'Tides', year: 2018, doi: '10.1/w1', authors: 2, sources: 'openalex, wos' },
    ]);
  });

  test('may go another way where the ties are stronger, and the others follow', async () => {
    const answer = await ask({ about: 'strongest', one: 'P2', other: 'P3' });

    expect(told(answer)).toEqual([
      'Bo –Sand– Cy',
      'Bo –Waves, Tides– Ann –Salt– Cy',
      'Bo –Waves, Tides– Ann –Salt– Di –Salt, Foam– Cy',
    ]);
    expect('chains' in answer && answer.chains.map(({ length }) => length)).toEqual([1, 1.5, 2]);
  });

  test('holds to the years of the picture', async () => {
    expect(told(await ask({ about: 'shortest', one: 'P1', other: 'P2' }, { year_from: 2019 }))).toEqual([
      'Ann –Waves– Bo',
    ]);
  });

  test('that the years cut is said to be there without them', async () => {
    expect(await ask({ about: 'shortest', one: 'P2', other: 'P4' }, { year_to: 2019, focus: 'covered' })).toEqual({
      form: 'nothing',
      reason: 'left_out',
      missing: ['P4'],
      waysOut: ['years', 'focus'],
    });
    expect(await ask({ about: 'strongest', one: 'P1', other: 'P4' }, { min: 2 })).toMatchObject({
      reason: 'apart',
      waysOut: ['min'],
    });
  });

  test('is nothing between components, whatever is widened', async () => {
    expect(await ask({ about: 'shortest', one: 'P1', other: 'P5' })).toEqual({
      form: 'nothing',
      reason: 'apart',
      missing: [],
      waysOut: [],
    });
  });

  test('is nothing from somebody to the same', async () => {
    expect(await ask({ about: 'strongest', one: 'P1', other: 'P1' })).toMatchObject({ reason: 'same' });
  });

  test('goes between organizations too', async () => {
    expect(told(await ask({ about: 'shortest', one: 'r2', other: 'r3' }, { kind: 'organization' }))).toEqual([
      'Northfield –Tides– Southfield',
    ]);
  });
});

test('common co-authors are told with works on both sides, the strongest first', async () => {
  const answer = await ask({ about: 'common', one: 'P1', other: 'P3' });

  expect(told(answer)).toEqual(['Ann –Waves, Tides– Bo –Sand– Cy', 'Ann –Salt– Di –Salt, Foam– Cy']);
  expect(answer).toMatchObject({ form: 'common', count: 2 });
  expect('adamicAdar' in answer && answer.adamicAdar).toBeCloseTo(2 / Math.log(2), 12);
});

test('surroundings are told ring by ring, with the tie that leads inward', async () => {
  const answer = await ask({ about: 'surroundings', one: 'P2', depth: 2 });

  expect(answer).toEqual({
    form: 'surroundings',
    sizes: [1, 2, 1],
    nodes: [
      { id: 'P2', label: 'Bo', kind: 'person', is_covered: false, group: null },
      { id: 'P1', label: 'Ann', kind: 'person', is_covered: true, group: 'Physics' },
      { id: 'P3', label: 'Cy', kind: 'person', is_covered: false, group: null },
      { id: 'P4', label: 'Di', kind: 'person', is_covered: false, group: null },
    ],
    rings: [
      { node: 1, ring: 1, through: 0, weight: 2, works: 2, first_year: 2018, last_year: 2020 },
      { node: 2, ring: 1, through: 0, weight: 1, works: 1, first_year: 2019, last_year: 2019 },
      { node: 3, ring: 2, through: 2, weight: 2, works: 2, first_year: 2021, last_year: 2021 },
    ],
  });
});

describe('bridges', () => {
  test('stand on the shortest paths between two groups, or are tied to both', async () => {
    const answer = await ask({
      about: 'bridges',
      one: { ids: ['P2', 'P5', 'unknown'], organizations: [] },
      other: { ids: ['P4'], organizations: [] },
    });

    expect(answer).toMatchObject({ form: 'bridges', sizes: [2, 1], pairs: 1, count: 2 });
    expect(
      'bridges' in answer && answer.bridges.map(({ node, ...facts }) => [answer.nodes[node]!.label, facts]),
    ).toEqual([
      ['Ann', { share: 0.5, ties: [1, 1], member: [false, false] }],
      ['Cy', { share: 0.5, ties: [1, 1], member: [false, false] }],
    ]);
  });

  test('go to the people who named an organization', async () => {
    const answer = await ask({
      about: 'bridges',
      one: { ids: ['P1'], organizations: [] },
      other: { ids: [], organizations: ['r1'] },
    });

    expect(answer).toMatchObject({ sizes: [1, 2], pairs: 2 });
  });

  test('need members on both sides, and a way across', async () => {
    const one = { ids: ['P1'], organizations: [] };
    expect(await ask({ about: 'bridges', one, other: { ids: [], organizations: ['r9'] } })).toMatchObject({
      reason: 'no_members',
    });
    expect(await ask({ about: 'bridges', one, other: { ids: ['P5'], organizations: [] } })).toMatchObject({
      reason: 'apart',
    });
  });
});

describe('who connects the institution to an organization', () => {
  test('is each co-author who named it, with the shared works and those that name it', async () => {
    const answer = await ask({ about: 'organization', organization: 'r1' }, { focus: 'covered' });

    expect(told(answer)).toEqual(['Ann –Salt– Cy (Sand)', 'Ann –Salt– Di (Old)']);
    expect(answer).toMatchObject({ form: 'organization', covered: [0, 1, 0], count: 2 });
  });

  test('is, without such a co-author, the strongest way over somebody else', async () => {
    const answer = await ask({ about: 'organization', organization: 'r1' }, { year_to: 2020 });

    expect(told(answer)).toEqual(['Ann –Waves, Tides– Bo –Sand– Cy (Sand)']);
    expect(answer).toMatchObject({ covered: [0, 0, 1] });
  });

  test('is whoever named it, too', async () => {
    expect(told(await ask({ about: 'organization', organization: 'r2' }))).toEqual(['Ann (Tides)']);
  });

  test('is nobody where the years leave out the works, and that is said', async () => {
    expect(await ask({ about: 'organization', organization: 'r1' }, { year_from: 2020, year_to: 2020 })).toEqual({
      form: 'nothing',
      reason: 'not_connected',
      missing: [],
      waysOut: ['years'],
    });
  });
});

test('a stopped question has no answer', async () => {
  const stop = new AbortController();
  stop.abort(new DOMException('Stopped', 'AbortError'));

  await expect(
    askInquiry({ db, model }, everyone, { about: 'shortest', one: 'P1', other: 'P4' }, { signal: stop.signal }),
  ).rejects.toThrow('Stopped');
});

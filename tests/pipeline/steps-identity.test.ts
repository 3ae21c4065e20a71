import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type Given, type GivenTables, makeTables as makeAll, type MakeOptions } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

function makeTables(given: GivenTables, options: MakeOptions = {}) {
  return makeAll(db, given, { through: 'author', ...options });
}

const home = { employer: 'Home', employer_key: 'home', employer_ror: '0home', employer_country: 'QV' };
const ada = {
  record_id: 'R:2',
  person_id: 'P1',
  orcid: 'O-ada',
  family_name: 'Quill',
  given_name: 'Ada Mae',
  family_key: 'quill',
  given_key: 'ada mae',
  employed_from: '2018',
  ...home,
};
const adaByline = { raw_name: 'Ada Quill', family_key: 'quill', given_key: 'ada' };

function withoutAffiliation(authorship: Given): Given {
  return Object.fromEntries(Object.entries(authorship).filter(([column]) => column !== 'ror_id'));
}

/** Works `W1`, `W2`, … of 2020; the authorships of each, in order, affiliated as `affiliated` says. */
function published(bylines: readonly (readonly Given[])[], options: { dates?: readonly string[] } = {}): GivenTables {
  return {
    raw_work: bylines.map((byline, index) => ({
      record_id: `F:${String(index + 1)}`,
      source: 'openalex',
      source_work_id: `W${String(index + 1)}`,
      published: options.dates?.[index] ?? '2020-05-01',
      author_count: byline.length,
    })),
    raw_authorship: bylines.flatMap((byline, work) =>
      byline.map((authorship, index) => ({
        record_id: `F:${String(work + 1)}/${String(index + 1)}`,
        work_record_id: `F:${String(work + 1)}`,
        position: index + 1,
        ...withoutAffiliation(authorship),
      })),
    ),
    raw_affiliation: bylines.flatMap((byline, work) =>
      byline.flatMap(({ ror_id }, index) =>
        ror_id === undefined
          ? []
          : [
              {
                record_id: `F:${String(work + 1)}/${String(index + 1)}/1`,
                work_record_id: `F:${String(work + 1)}`,
                position: index + 1,
                ordinal: 1,
                ror_id,
              },
            ],
      ),
    ),
  };
}

async function links(given: GivenTables) {
  await makeTables(given);
  return db.rows('select authorship_id, person_id, method, confidence, is_sure from identity_link');
}

describe('by an identifier', () => {
  test('the ORCID in the byline', async () => {
    expect(
      await links({
        raw_roster: [ada],
        ...published([[{ ...adaByline, orcid: 'O-ada', orcid_basis: 'record' }]]),
      }),
    ).toEqual([
      { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'orcid_record', confidence: 0.99, is_sure: true },
    ]);
    expect(await db.rows('select basis from identity_link')).toEqual([
      {
        basis: 'The byline gives “Ada Quill” the ORCID O-ada, which is that of Ada Mae Quill, and the names fit.',
      },
    ]);
  });

  test('the ORCID that a database assigned', async () => {
    expect(
      await links({
        raw_roster: [ada],
        ...published([[{ ...adaByline, orcid: 'O-ada', orcid_basis: 'source' }]]),
      }),
    ).toEqual([
      { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'orcid_source', confidence: 0.97, is_sure: true },
    ]);
  });

  test('the author id of a source that carries the ORCID elsewhere', async () => {
    expect(
      await links({
        raw_roster: [ada],
        ...published([
          [{ ...adaByline, orcid: 'O-ada', orcid_basis: 'record', source_author_id: 'A1' }],
          [{ ...adaByline, source_author_id: 'A1' }],
        ]),
      }),
    ).toEqual([
      { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'orcid_record', confidence: 0.99, is_sure: true },
      { authorship_id: 'openalex:W2#1', person_id: 'P1', method: 'source_id', confidence: 0.96, is_sure: true },
    ]);
  });

  test('an author id that carries two ORCIDs proves nothing', async () => {
    const found = await links({
      raw_roster: [ada],
      ...published([
        [{ ...adaByline, orcid: 'O-ada', orcid_basis: 'record', source_author_id: 'A1' }],
        [{ ...adaByline, orcid: 'O-other', orcid_basis: 'record', source_author_id: 'A1' }],
        [{ ...adaByline, source_author_id: 'A1' }],
      ]),
    });

    expect(found).toEqual([
      { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'orcid_record', confidence: 0.99, is_sure: true },
      { authorship_id: 'openalex:W3#1', person_id: 'P1', method: 'name_only', confidence: 0.5, is_sure: false },
    ]);
  });

  test('an author id under an incompatible name is not followed', async () => {
    expect(
      await links({
        raw_roster: [ada],
        ...published([
          [{ ...adaByline, orcid: 'O-ada', orcid_basis: 'record', source_author_id: 'A1' }],
          [{ raw_name: 'Bo Reed', family_key: 'reed', given_key: 'bo', source_author_id: 'A1' }],
        ]),
      }),
    ).toEqual([
      { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'orcid_record', confidence: 0.99, is_sure: true },
    ]);
  });

  test('the ORCID under an incompatible name is a conflict', async () => {
    expect(
      await links({
        raw_roster: [ada],
        ...published([
          [{ raw_name: 'Bo Reed', family_key: 'reed', given_key: 'bo', orcid: 'O-ada', orcid_basis: 'record' }],
        ]),
      }),
    ).toEqual([
      { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'conflict', confidence: 0.8, is_sure: false },
    ]);
  });

  test('the ORCID beside a family name alone is enough', async () => {
    expect(
      await links({
        raw_roster: [ada],
        ...published([
          [{ raw_name: 'Quill', family_key: 'quill', given_key: '', orcid: 'O-ada', orcid_basis: 'record' }],
        ]),
      }),
    ).toMatchObject([{ method: 'orcid_record', is_sure: true }]);
  });

  test('two covered people with one ORCID both conflict', async () => {
    expect(
      await links({
        raw_roster: [ada, { ...ada, record_id: 'R:3', person_id: 'P2' }],
        ...published([[{ ...adaByline, orcid: 'O-ada', orcid_basis: 'record' }]]),
      }),
    ).toEqual([
      { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'conflict', confidence: 0.8, is_sure: false },
      { authorship_id: 'openalex:W1#1', person_id: 'P2', method: 'conflict', confidence: 0.8, is_sure: false },
    ]);
  });

  test('a further name from the roster counts as the person’s own', async () => {
    expect(
      await links({
        raw_roster: [ada],
        raw_roster_name: [{ record_id: 'R:2', person_id: 'P1', family_key: 'ferris', given_key: 'ada' }],
        ...published([
          [{ raw_name: 'A. Ferris', family_key: 'ferris', given_key: 'a', orcid: 'O-ada', orcid_basis: 'record' }],
        ]),
      }),
    ).toMatchObject([{ method: 'orcid_record', is_sure: true }]);
  });
});

describe('by name, affiliation and co-author', () => {
  const linked = { ...adaByline, orcid: 'O-ada', orcid_basis: 'record' };
  const bo = { raw_name: 'Bo Reed', family_key: 'reed', given_key: 'bo', source_author_id: 'A-bo' };
  const candidate = { ...adaByline, ror_id: '0home' };

  async function second(given: GivenTables) {
    await makeTables(given);
    return db.rows(`
      select person_id, method, confidence, is_sure from identity_link where authorship_id = 'openalex:W2#1'`);
  }

  const refused = [{ person_id: 'P1', method: 'name_only', confidence: 0.5, is_sure: false }];

  test('all three together are sure', async () => {
    expect(
      await second({
        raw_roster: [ada],
        ...published([
          [linked, bo],
          [candidate, bo],
        ]),
      }),
    ).toEqual([{ person_id: 'P1', method: 'name_affiliation_coauthor', confidence: 0.95, is_sure: true }]);
    expect(await db.rows("select basis from identity_link where method = 'name_affiliation_coauthor'")).toEqual([
      {
        basis:
          '“Ada Quill” fits the name of Ada Mae Quill, is affiliated with Home and signs with Bo Reed, a co-author on works that an identifier gives to this person.',
      },
    ]);
  });

  test('a child of the employer is an affiliation with it', async () => {
    expect(
      await second({
        raw_roster: [ada],
        raw_organization_relation: [{ record_id: 'r:1', ror_id: '0home', related_ror_id: '0clinic', kind: 'child' }],
        ...published([
          [linked, bo],
          [{ ...candidate, ror_id: '0clinic' }, bo],
        ]),
      }),
    ).toMatchObject([{ method: 'name_affiliation_coauthor' }]);
  });

  test('no shared co-author is too little', async () => {
    const other = { raw_name: 'Cy Sand', family_key: 'sand', given_key: 'cy', source_author_id: 'A-cy' };

    expect(
      await second({
        raw_roster: [ada],
        ...published([
          [linked, bo],
          [candidate, other],
        ]),
      }),
    ).toEqual(refused);
  });

  test('another affiliation is too little', async () => {
    expect(
      await second({
        raw_roster: [ada],
        ...published([
          [linked, bo],
          [{ ...candidate, ror_id: '0else' }, bo],
        ]),
      }),
    ).toEqual(refused);
  });

  test('an employment that began more than the lag after the work is too little', async () => {
    const given = (date: string) => ({
      raw_roster: [ada],
      ...published(
        [
          [linked, bo],
          [candidate, bo],
        ],
        { dates: ['2020-05-01', date] },
      ),
    });

    expect(await second(given('2016-12-31'))).toEqual(refused);
    expect(await second(given('2017-01-01'))).toMatchObject([{ method: 'name_affiliation_coauthor' }]);
  });

  test('a covered namesake makes it nobody’s', async () => {
    const namesake = { ...ada, record_id: 'R:3', person_id: 'P2', orcid: null, given_key: 'ada' };

    expect(
      await second({
        raw_roster: [ada, namesake],
        ...published([
          [linked, bo],
          [candidate, bo],
        ]),
      }),
    ).toEqual([...refused, { person_id: 'P2', method: 'name_only', confidence: 0.5, is_sure: false }]);
  });

  test('two fitting names in one byline leave both open', async () => {
    expect(
      await second({
        raw_roster: [ada],
        ...published([
          [linked, bo],
          [candidate, bo, { ...candidate }],
        ]),
      }),
    ).toEqual(refused);
  });

  test('another ORCID in the byline means another person', async () => {
    expect(
      await second({
        raw_roster: [ada],
        ...published([
          [linked, bo],
          [{ ...candidate, orcid: 'O-other', orcid_basis: 'record' }, bo],
        ]),
      }),
    ).toEqual([]);
  });

  test('a co-author on a work of very many authors shows no acquaintance', async () => {
    const crowd = Array.from({ length: 51 }, (_, index) => ({
      raw_name: `Guest ${String(index)}`,
      family_key: `guest${String(index)}`,
      given_key: 'g',
    }));

    expect(
      await second({
        raw_roster: [ada],
        ...published([
          [linked, bo, ...crowd],
          [candidate, bo],
        ]),
      }),
    ).toEqual(refused);
  });
});

test('a name alone is never sure, whatever the gate', async () => {
  await makeTables(
    { raw_roster: [{ ...ada, orcid: null }], ...published([[adaByline]]) },
    { parameters: { identity_gate: 0.5 } },
  );

  expect(await db.rows('select method, is_sure from identity_link')).toEqual([{ method: 'name_only', is_sure: false }]);
});

test('the gate decides which methods are sure', async () => {
  await makeTables(
    { raw_roster: [ada], ...published([[{ ...adaByline, orcid: 'O-ada', orcid_basis: 'source' }]]) },
    { parameters: { identity_gate: 0.98 } },
  );

  expect(await db.rows('select method, is_sure from identity_link')).toEqual([
    { method: 'orcid_source', is_sure: false },
  ]);
});

test('an author is the person where that is sure, else the ORCID, else the source’s author, else only this byline', async () => {
  await makeTables({
    raw_roster: [ada],
    ...published([
      [
        { ...adaByline, orcid: 'O-ada', orcid_basis: 'record', source_author_id: 'A1' },
        { raw_name: 'Bo Reed', orcid: 'O-bo', orcid_basis: 'source', source_author_id: 'A2' },
        { raw_name: 'Cy Sand', source_author_id: 'A3' },
        { raw_name: 'Di Tarn' },
      ],
      [{ raw_name: 'C. Sand', source_author_id: 'A3' }],
    ]),
  });

  expect(await db.rows('select author_id, label, is_covered from author')).toEqual([
    { author_id: 'P1', label: 'Ada Mae Quill', is_covered: true },
    { author_id: 'orcid:O-bo', label: 'Bo Reed', is_covered: false },
    { author_id: 'openalex:A3', label: 'Cy Sand', is_covered: false },
    { author_id: 'openalex:W1#4', label: 'Di Tarn', is_covered: false },
    { author_id: 'openalex:A3', label: 'Cy Sand', is_covered: false },
  ]);
});

describe('an author whom no identifier names', () => {
  const signed = { raw_name: 'Bo Reed', family_key: 'reed', given_key: 'bo' };
  const cy = { raw_name: 'Cy Sand', family_key: 'sand', given_key: 'cy' };

  async function authors(given: GivenTables) {
    await makeTables(given);
    return db.rows('select author_id, is_covered, method, confidence from author order by authorship_id');
  }

  test('is one across works with a co-author in common, in either order of the name', async () => {
    const turned = { raw_name: 'Reed Bo', family_key: 'bo', given_key: 'reed' };
    const one = { author_id: 'openalex:W1#1', is_covered: false, method: 'evidence', confidence: 0.95 };

    expect(await authors(published([[signed, cy], [turned, cy], [signed]]))).toMatchObject([
      one,
      { author_id: 'openalex:W1#2' },
      one,
      { author_id: 'openalex:W1#2' },
      { author_id: 'openalex:W3#1', method: 'alone', confidence: 1 },
    ]);
  });

  test('is not taken for a covered person because some of their works are that person’s', async () => {
    const given = {
      raw_roster: [ada],
      ...published([
        [{ ...adaByline, orcid: 'O-ada', orcid_basis: 'record' }, cy],
        [adaByline, cy],
      ]),
    };

    expect(await authors(given)).toMatchObject([
      { author_id: 'P1', is_covered: true },
      {},
      { author_id: 'orcid:O-ada', is_covered: false, method: 'evidence' },
      {},
    ]);
  });

  test('is two where a database put different names under one id', async () => {
    const found = await authors(
      published([
        [{ ...signed, source_author_id: 'A1' }],
        [{ ...cy, source_author_id: 'A1' }],
        [{ raw_name: '里德 博', family_key: '里德', given_key: '博', source_author_id: 'A1' }],
      ]),
    );

    expect(found.map(({ author_id: id, method }) => `${String(id)} ${String(method)}`)).toEqual([
      'openalex:A1 source_id',
      'openalex:W2#1 alone',
      'openalex:A1 source_id',
    ]);
  });
});

describe('renaming everybody consistently changes no decision', () => {
  const names = {
    first: { family: 'quill', given: 'ada mae', short: 'ada', initial: 'a', other: 'reed', otherGiven: 'bo' },
    second: { family: '王', given: '小 明', short: '小', initial: '小', other: 'García López', otherGiven: 'zoë' },
  } as const;

  test.each(['first', 'second'] as const)('with the %s set of names', async (which) => {
    const { family, given, short, initial, other, otherGiven } = names[which];
    const person = { ...ada, family_key: family, given_key: given };
    const bo = { raw_name: 'b', family_key: other, given_key: otherGiven, source_author_id: 'A-bo' };

    const found = await links({
      raw_roster: [
        person,
        { ...ada, record_id: 'R:3', person_id: 'P2', orcid: 'O-bo', family_key: other, given_key: otherGiven },
      ],
      ...published([
        [{ raw_name: 'a', family_key: family, given_key: short, orcid: 'O-ada', orcid_basis: 'record' }, bo],
        [{ raw_name: 'a', family_key: family, given_key: initial, ror_id: '0home' }, bo],
        [{ raw_name: 'a', family_key: other, given_key: short, orcid: 'O-ada', orcid_basis: 'source' }],
      ]),
    });

    expect(found).toEqual([
      { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'orcid_record', confidence: 0.99, is_sure: true },
      { authorship_id: 'openalex:W1#2', person_id: 'P2', method: 'name_only', confidence: 0.5, is_sure: false },
      {
        authorship_id: 'openalex:W2#1',
        person_id: 'P1',
        method: 'name_affiliation_coauthor',
        confidence: 0.95,
        is_sure: true,
      },
      { authorship_id: 'openalex:W2#2', person_id: 'P2', method: 'name_only', confidence: 0.5, is_sure: false },
      { authorship_id: 'openalex:W3#1', person_id: 'P1', method: 'conflict', confidence: 0.8, is_sure: false },
    ]);
  });
});

describe('a name of another script or form', () => {
  const yury = { ...ada, orcid: null, family_name: 'Щербаков', family_key: 'щербаков', given_key: 'юрии' };

  test('is a candidate in any spelling of its letters, by the rule that it names', async () => {
    const signed = (family_key: string, given_key: string) => ({ raw_name: family_key, family_key, given_key });
    expect(
      await links({
        raw_roster: [yury],
        ...published([
          [signed('shcherbakov', 'yuri')],
          [signed('scerbakov', 'j')],
          [signed('shcherbakov', 'oleg')],
          [signed('yury', 'shcherbakov')],
        ]),
      }),
    ).toMatchObject([
      { authorship_id: 'openalex:W1#1', method: 'name_only', is_sure: false },
      { authorship_id: 'openalex:W2#1', method: 'name_only', is_sure: false },
      { authorship_id: 'openalex:W4#1', method: 'name_only', is_sure: false },
    ]);
    expect(await db.rows('select distinct rule, is_weak from name_match')).toEqual([
      { rule: 'cyrillic', is_weak: false },
    ]);
  });

  test('that fits only loosely is looked at beside other evidence alone', async () => {
    const married = { raw_name: 'Ada Quill-Reed', family_key: 'quill reed', given_key: 'ada' };
    expect(
      await links({
        raw_roster: [{ ...ada, orcid: null }],
        ...published([[{ ...married, ror_id: '0home' }], [{ ...married, ror_id: '0else' }]]),
      }),
    ).toEqual([
      { authorship_id: 'openalex:W1#1', person_id: 'P1', method: 'name_only', confidence: 0.5, is_sure: false },
    ]);
    expect(await db.rows('select basis from identity_link')).toEqual([
      {
        basis:
          '“Ada Quill-Reed” fits the name of Ada Mae Quill only loosely (one of two family names), with some evidence, but too little.',
      },
    ]);
  });

  test('is the person’s where the ORCID says so', async () => {
    const married = { raw_name: 'Ada Quill-Reed', family_key: 'quill reed', given_key: 'ada' };
    expect(
      await links({ raw_roster: [ada], ...published([[{ ...married, orcid: 'O-ada', orcid_basis: 'record' }]]) }),
    ).toMatchObject([{ method: 'orcid_record', is_sure: true }]);
  });
});

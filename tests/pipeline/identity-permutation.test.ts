import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import type { Database } from '../../data-pipeline/db/database.ts';
import { type GivenTables, makeTables } from '../support/tables.ts';

let db: Database;
beforeAll(async () => {
  db = await openEngine();
});
afterAll(() => db.close());

/** Names of many kinds, none of which is another's spelling; given names begin with different letters. */
const families = ['smith', 'wang', 'nguyen', 'garcia lopez', 'иванов', '김', 'حسن', 'okafor', 'van der berg', '田中'];
const givens = ['john', 'xiaoming', 'maria jose', 'сергеи', '민준', 'محمد', 'zoe', '太郎'];
const people = 8;
const works = 24;

interface Signature {
  readonly person: number;
  readonly isShort: boolean;
  readonly hasOrcid: boolean;
}

interface World {
  /** Of each person: which family and which given name. */
  readonly named: readonly (readonly [number, number])[];
  readonly bylines: readonly (readonly Signature[])[];
}

const world: fc.Arbitrary<World> = fc.record({
  named: fc.array(fc.tuple(fc.nat(families.length - 1), fc.nat(givens.length - 1)), {
    minLength: people,
    maxLength: people,
  }),
  bylines: fc.array(
    fc.uniqueArray(
      fc.record({ person: fc.nat(people - 1), isShort: fc.boolean(), hasOrcid: fc.nat(3).map((draw) => draw === 0) }),
      { minLength: 1, maxLength: 4, selector: ({ person }) => person },
    ),
    { minLength: works, maxLength: works },
  ),
});

function permutation(size: number): fc.Arbitrary<readonly number[]> {
  const all = Array.from({ length: size }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: size, maxLength: size });
}

function tables({ named, bylines }: World, family: readonly number[], given: readonly number[]): GivenTables {
  const keys = (person: number, isShort: boolean) => {
    const [familyAt = 0, givenAt = 0] = named[person] ?? [];
    const whole = givens[given[givenAt] ?? 0] ?? '';
    return {
      family_key: families[family[familyAt] ?? 0] ?? '',
      given_key: isShort ? Array.from(whole).slice(0, 1).join('') : whole,
    };
  };
  const signed = bylines.flatMap((byline, work) => byline.map((one, at) => ({ ...one, work: work + 1, at: at + 1 })));
  return {
    raw_roster: [0, 1, 2].map((person) => ({
      record_id: `R:${String(person + 2)}`,
      person_id: `P${String(person)}`,
      orcid: person === 2 ? null : `O-${String(person)}`,
      employer: 'Home',
      employer_key: 'home',
      employer_ror: '0home',
      employed_from: '2010',
      ...keys(person, false),
    })),
    raw_work: bylines.map((_, work) => ({
      record_id: `F:${String(work + 1)}`,
      source: 'openalex',
      source_work_id: `W${String(work + 1)}`,
      published: '2020-05-01',
    })),
    raw_authorship: signed.map(({ person, isShort, hasOrcid, work, at }) => ({
      record_id: `F:${String(work)}/${String(at)}`,
      work_record_id: `F:${String(work)}`,
      position: at,
      raw_name: `person ${String(person)}`,
      ...keys(person, isShort),
      orcid: hasOrcid ? `O-${String(person)}` : null,
      orcid_basis: hasOrcid ? 'record' : null,
    })),
    raw_affiliation: signed.map(({ person, work, at }) => ({
      record_id: `F:${String(work)}/${String(at)}/1`,
      work_record_id: `F:${String(work)}`,
      position: at,
      ordinal: 1,
      raw_string: `Laboratory ${String(person)}, Home`,
      ror_id: '0home',
    })),
  };
}

async function decisions(given: GivenTables): Promise<unknown> {
  await makeTables(db, given, { through: 'author' });
  return {
    links: await db.rows(
      'select authorship_id, person_id, method, confidence, is_sure from identity_link order by all',
    ),
    authors: await db.rows('select authorship_id, author_id, method, confidence from author order by all'),
  };
}

test('renaming everybody consistently, whatever the names, changes no decision about people', async () => {
  await fc.assert(
    fc.asyncProperty(world, permutation(families.length), permutation(givens.length), async (one, family, given) => {
      const identity = (size: number) => Array.from({ length: size }, (_, index) => index);
      const before = await decisions(tables(one, identity(families.length), identity(givens.length)));
      expect(await decisions(tables(one, family, given))).toEqual(before);
    }),
    { numRuns: 12, seed: 20260101 },
  );
}, 120_000);

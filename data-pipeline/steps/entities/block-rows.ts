import type { Member } from '../../core/cluster-block.ts';
import type { SharedKind } from '../../core/identity-weights.ts';
import type { Trait } from '../../core/shared-evidence.ts';
import type { Database, Row } from '../../db/database.ts';

/** How many rows are held at a time. */
const batchRows = 50_000;

/** A member with the number of its authorship. */
export interface NumberedMember extends Member {
  readonly number: number;
}

/** An authorship that has an identifier. */
export interface Bearer extends Row {
  readonly id: string;
  readonly number: number;
  readonly family_key: string | null;
  readonly given_key: string | null;
  readonly orcid: string | null;
}

interface MemberRow extends Row {
  number: number;
  block: number;
  work_number: number;
  byline_size: number;
  family_key: string;
  given_key: string;
  orcid: string | null;
  source_author_id: string | null;
  expected_namesakes: number;
}

interface TraitRow extends Row {
  number: number;
  kind: SharedKind;
  trait_number: number;
  bits: number;
}

/** The blocks, one after the other, members by number; read a batch of them at a time. */
export async function* blocksOf(db: Database): AsyncGenerator<readonly NumberedMember[]> {
  const batches = await db.rows<{ batch: number }>(
    'select distinct batch from author_member where batch is not null order by batch',
  );
  for (const { batch } of batches) {
    const traits = await traitsOf(db, batch);
    let block = -1;
    let members: NumberedMember[] = [];
    for (const row of await membersOf(db, batch)) {
      if (row.block !== block && members.length > 0) {
        yield members;
        members = [];
      }
      block = row.block;
      members.push(memberOf(row, traits.get(row.number) ?? []));
    }
    yield members;
  }
}

/** Authorships that have an identifier, in its order: a batch of identifiers at a time. */
export async function* identifierBatches(
  db: Database,
  identifier: 'orcid' | 'source_author_id',
): AsyncGenerator<readonly Bearer[]> {
  const [counted] = await db.rows<{ n: number }>(`select count(${identifier})::integer as n from author_member`);
  const batches = Math.ceil((counted?.n ?? 0) / batchRows);
  for (let batch = 0; batch < batches; batch++) {
    yield await db.rows<Bearer>(`
      select ${identifier} as id, number, family_key, given_key, orcid
      from author_member
      where ${identifier} is not null and hash(${identifier}) % ${String(batches)} = ${String(batch)}
      order by id, number`);
  }
}

function membersOf(db: Database, batch: number): Promise<readonly MemberRow[]> {
  return db.rows<MemberRow>(`
    select number, block, work_number, byline_size, family_key, given_key, orcid, source_author_id, expected_namesakes
    from author_member where batch = ${String(batch)} order by block, number`);
}

async function traitsOf(db: Database, batch: number): Promise<ReadonlyMap<number, readonly Trait[]>> {
  const rows = await db.rows<TraitRow>(`
    select number, kind, trait_number, bits
    from author_trait where batch = ${String(batch)} order by number, trait_number`);
  const traits = new Map<number, Trait[]>();
  for (const { number, kind, trait_number: trait, bits } of rows) {
    const known = traits.get(number);
    if (known === undefined) traits.set(number, [{ kind, trait, bits }]);
    else known.push({ kind, trait, bits });
  }
  return traits;
}

function memberOf(row: MemberRow, traits: readonly Trait[]): NumberedMember {
  return {
    number: row.number,
    family_key: row.family_key,
    given_key: row.given_key,
    work: row.work_number,
    bylineSize: row.byline_size,
    orcid: row.orcid,
    sourceId: row.source_author_id,
    expectedNamesakes: row.expected_namesakes,
    traits,
  };
}

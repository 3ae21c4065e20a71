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

type Strings = readonly (string | null)[];

/** Members of a batch, by block and number. */
interface MemberColumns {
  readonly number: Int32Array;
  readonly block: Int32Array;
  readonly work_number: Int32Array;
  readonly byline_size: Int32Array;
  readonly family_key: Strings;
  readonly given_key: Strings;
  readonly orcid: Strings;
  readonly source_author_id: Strings;
  readonly expected_namesakes: Float64Array;
}

/** Traits of the members of a batch, by block and member, ascending. */
interface TraitColumns {
  readonly number: Int32Array;
  readonly kind: readonly SharedKind[];
  readonly trait_number: Int32Array;
  readonly bits: Float64Array;
}

/** The blocks, one after the other, members by number; read a batch of them at a time. */
export async function* blocksOf(db: Database): AsyncGenerator<readonly NumberedMember[]> {
  const batches = await db.rows<{ batch: number }>(
    'select distinct batch from author_member where batch is not null order by batch',
  );
  for (const { batch } of batches) {
    const members = await membersOf(db, batch);
    const traits = traitsByMember(await traitsOf(db, batch));
    let begun = 0;
    for (let row = 1; row <= members.number.length; row += 1) {
      if (members.block[row] === members.block[begun]) continue;
      yield Array.from({ length: row - begun }, (_, index) => memberAt(members, begun + index, traits));
      begun = row;
    }
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

/** As columns: rows as objects take longer to make than to compare. */
function membersOf(db: Database, batch: number): Promise<MemberColumns> {
  return db.columns<MemberColumns>(`
    select number, block, work_number, byline_size, family_key, given_key, orcid, source_author_id, expected_namesakes
    from author_member where batch = ${String(batch)} order by block, number`);
}

function traitsOf(db: Database, batch: number): Promise<TraitColumns> {
  return db.columns<TraitColumns>(`
    select number, kind, trait_number, bits
    from author_trait where batch = ${String(batch)} order by number, trait_number`);
}

function traitsByMember({ number, kind, trait_number, bits }: TraitColumns): ReadonlyMap<number, readonly Trait[]> {
  const traits = new Map<number, Trait[]>();
  for (const [row, of] of kind.entries()) {
    const trait = { kind: of, trait: trait_number[row] ?? 0, bits: bits[row] ?? 0 };
    const member = number[row] ?? 0;
    const known = traits.get(member);
    if (known === undefined) traits.set(member, [trait]);
    else known.push(trait);
  }
  return traits;
}

function memberAt(members: MemberColumns, row: number, traits: ReadonlyMap<number, readonly Trait[]>): NumberedMember {
  const number = members.number[row] ?? 0;
  return {
    number,
    family_key: members.family_key[row] ?? '',
    given_key: members.given_key[row] ?? '',
    work: members.work_number[row] ?? 0,
    bylineSize: members.byline_size[row] ?? 0,
    orcid: members.orcid[row] ?? null,
    sourceId: members.source_author_id[row] ?? null,
    expectedNamesakes: members.expected_namesakes[row] ?? 0,
    traits: traits.get(number) ?? [],
  };
}

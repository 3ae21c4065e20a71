import { isProtectedAttribute } from '../core/protected-attributes.ts';
import { excerpt } from '../core/text.ts';
import type { Value } from '../db/database.ts';
import type { RawTable } from '../sources/raw-tables.ts';
import type { DropReason, JsonObject, Output, RawRow, Refusal } from '../sources/output.ts';
import type { PlacedRefusal, Reject } from './receipt.ts';
import type { RowBatches } from './row-batches.ts';

/** UTF-16 units of rejected records that a receipt keeps, so that they can be mended and imported again. */
const rejectedUnits = 8_000_000;

/** What the receipt calls the rows of each table. */
const countNames: Readonly<Record<RawTable, string | null>> = {
  raw_work: 'works',
  raw_authorship: 'authorships',
  raw_affiliation: 'affiliations',
  raw_authorship_email: 'author_emails',
  raw_work_affiliation: 'work_affiliations',
  raw_funding: 'fundings',
  raw_acknowledgment: 'acknowledgments',
  raw_organization: 'organizations',
  raw_organization_name: 'organization_names',
  raw_organization_place: null,
  raw_organization_domain: null,
  raw_organization_relation: 'organization_relations',
  raw_funder: 'funders',
  raw_funder_name: 'funder_names',
  raw_funder_organization: 'funder_organizations',
  raw_roster: 'employments',
  raw_roster_name: 'other_names',
  raw_roster_email: 'roster_emails',
  raw_profile_email: 'profile_emails',
  raw_disclosure: 'disclosures',
  raw_form_register: 'registered_forms',
  raw_position: 'positions',
  raw_collaborator: 'collaborators',
  raw_profile_item: 'profile_items',
  raw_foreign_component: 'foreign_components',
  raw_support: 'supports',
  raw_effort: 'efforts',
  raw_award: 'award_people',
  raw_award_email: 'award_emails',
  raw_list_entry: 'list_entries',
  duplicate_file: null,
  raw_identity_decision: null,
  source_file: null,
};

/** Who looks on while the records of a file are read: a preview. */
export interface RecordWatcher {
  /** The header of a table. */
  header(cells: readonly string[]): void;
  /** A record that is read next: a table's cells, or its text as it stands in the file. */
  met(place: string, record: { readonly cells: readonly string[] } | { readonly raw: string }): void;
  /** What became of a record; `place` null = not told. */
  done(
    outcome: 'accepted' | 'rejected' | 'blank',
    place: string | null,
    refusal: Refusal | null,
    raw: string | null,
  ): void;
  valueRefused(place: string, refusal: Refusal): void;
}

/** Takes the rows and remarks of one file, hands the rows on in batches, and keeps the account. */
export class FileOutput implements Output {
  readonly fileId: string;
  readonly fileName: string;
  readonly rows = { in: 0, accepted: 0, rejected: 0, blank: 0 };
  readonly rejects: Reject[] = [];
  readonly refusedValues: PlacedRefusal[] = [];
  /** What must stand before rejected records for them to be a file of their own. */
  rejectHead: string | null = null;
  readonly #batches: Pick<RowBatches, 'add'>;
  readonly #watcher: RecordWatcher | null;
  readonly #counts = new Map<string, number>();
  readonly #dropped = new Map<string, DropReason>();
  readonly #keysSeen = new Set<string>();
  readonly #listed: number;
  #rejectedUnits = 0;
  #member = '';

  constructor(
    fileId: string,
    fileName: string,
    listed: number,
    batches: Pick<RowBatches, 'add'>,
    watcher: RecordWatcher | null = null,
  ) {
    this.fileId = fileId;
    this.fileName = fileName;
    this.#listed = listed;
    this.#batches = batches;
    this.#watcher = watcher;
  }

  /** The file of an archive that is being read: part of every place. Empty for a file that is no archive. */
  set member(name: string) {
    this.#member = name === '' ? '' : `${name} `;
  }

  /** Told by readers of tables when they have come to the header. */
  header(cells: readonly string[]): void {
    this.#watcher?.header(cells);
  }

  /** Told by readers of each record before they read it. */
  meet(place: string, record: { readonly cells: readonly string[] } | { readonly raw: string }): void {
    this.#watcher?.met(place, record);
  }

  recordId(place: string): string {
    return `${this.fileId}:${this.#member}${place}`;
  }

  add<T extends RawTable>(table: T, row: RawRow<T>): void {
    const values = row as unknown as Readonly<Record<string, Value>>;
    const recordId = values['record_id'];
    this.#batches.add(table, values, (value) => this.#storable(value, recordId));
    const name = countNames[table];
    if (name !== null) this.count(name, 1);
  }

  count(name: string, by: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  refuseValue(place: string, refusal: Refusal): void {
    this.#watcher?.valueRefused(place, refusal);
    if (this.refusedValues.length < this.#listed) this.refusedValues.push({ place: this.#member + place, ...refusal });
  }

  dropColumn(name: string, reason: DropReason): void {
    if (this.#dropped.size < this.#listed) this.#dropped.set(excerpt(name, 200), reason);
  }

  noteKeys(record: JsonObject): void {
    for (const key in record) {
      if (this.#keysSeen.has(key) || this.#keysSeen.size >= this.#listed) continue;
      this.#keysSeen.add(key);
      if (isProtectedAttribute(key)) this.dropColumn(key, 'protected_attribute');
    }
  }

  accept(): void {
    this.#watcher?.done('accepted', null, null, null);
    this.rows.in += 1;
    this.rows.accepted += 1;
  }

  blank(): void {
    this.#watcher?.done('blank', null, null, null);
    this.rows.in += 1;
    this.rows.blank += 1;
  }

  reject(place: string, refusal: Refusal, raw: string | null = null): void {
    this.#watcher?.done('rejected', place, refusal, raw);
    this.rows.in += 1;
    this.rows.rejected += 1;
    if (this.rejects.length >= this.#listed) return;
    this.#rejectedUnits += raw?.length ?? 0;
    const kept = this.#rejectedUnits <= rejectedUnits ? raw : null;
    this.rejects.push({ place: this.#member + place, ...refusal, raw: kept });
  }

  get droppedColumns(): { name: string; reason: DropReason }[] {
    return [...this.#dropped].map(([name, reason]) => ({ name, reason }));
  }

  /** Counts by kind, kinds in alphabetical order. */
  get counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The two engines disagree on NUL and on halves of surrogate pairs, so neither gets any. */
  #storable(value: string, recordId: Value | undefined): string {
    if (!/[\0\p{Cs}]/u.test(value)) return value;
    const place = String(recordId).slice(this.fileId.length + 1 + this.#member.length);
    const reason = `"${excerpt(value, 40)}" holds NUL or half a surrogate pair`;
    this.refuseValue(place, { code: 'character_replaced', reason });
    return value.replace(/[\0\p{Cs}]/gu, '\ufffd');
  }
}

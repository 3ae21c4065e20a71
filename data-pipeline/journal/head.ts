/** The newest entry of a journal, which an export carries as a receipt: entries that are gone later can be missed. */
export interface JournalHead {
  readonly entries: number;
  /** SHA-256 of the newest entry; null for an empty journal. */
  readonly hash: string | null;
}

import { organizationKey } from '../core/organization-key.ts';
import type { Output } from './output.ts';

/** A list of organizations or programmes, as a file names it. */
export interface NamedList {
  /** The same for every file that holds this list or a part of it. */
  readonly id: string;
  readonly name: string;
  /** `designation`: a government's; `assessment`: a third party's opinion, context only. */
  readonly kind: 'designation' | 'assessment';
  readonly authority: string | null;
  readonly citation: string | null;
}

/**
 * Where the first day comes from: `stated` for this entry; `edition`: the day on which an edition of the whole list was
 * published; `first_seen` by whoever made the file, so that the entry may have been listed before.
 */
export type DateBasis = 'stated' | 'edition' | 'first_seen';

export interface ListEntry {
  readonly list: NamedList;
  /** An id that no other list uses. Without one, it is made of the list's id and the number, else the name. */
  readonly id?: string | null;
  /** The entry's own number in its list. */
  readonly number?: string | null;
  readonly edition?: string | null;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly ror?: string | null;
  readonly country?: string | null;
  readonly basis: DateBasis;
  /** First day, at its own precision; null is unknown. */
  readonly from: string | null;
  /** Last day; null is not over. */
  readonly to?: string | null;
}

/** Adds one entry of a list. Aliases that are the name again are left out. */
export function addListEntry(output: Output, place: string, entry: ListEntry): void {
  const { list } = entry;
  const name_key = organizationKey(entry.name);
  const aliases = distinctAliases(entry.aliases ?? [], name_key);
  output.add('raw_list_entry', {
    record_id: output.recordId(place),
    list_id: list.id,
    list_name: list.name,
    edition: entry.edition ?? null,
    date_basis: entry.from === null && entry.basis !== 'edition' ? 'unknown' : entry.basis,
    list_kind: list.kind,
    authority: list.authority,
    citation: list.citation,
    entry_id: entry.id ?? `${list.id}:${entry.number ?? name_key}`,
    name: entry.name,
    name_key,
    aliases: [...aliases.values()],
    alias_keys: [...aliases.keys()],
    ror_id: entry.ror ?? null,
    country_code: entry.country ?? null,
    listed_from: entry.from,
    listed_to: entry.to ?? null,
  });
}

/** What a list names besides organizations and programmes. None of it is stored; the receipt says how many there were. */
export function skipListed(output: Output, what: 'people' | 'vessels' | 'untyped' | 'others'): null {
  output.count(`list_${what}_skipped`, 1);
  return null;
}

/** Names between separators, trimmed, blank ones left out. */
export function splitNames(text: string | null, separator: string | RegExp = ';'): readonly string[] {
  return (text ?? '')
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function distinctAliases(aliases: readonly string[], nameKey: string): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const alias of aliases) {
    const key = organizationKey(alias);
    if (key !== '' && key !== nameKey && !byKey.has(key)) byKey.set(key, alias);
  }
  return byKey;
}

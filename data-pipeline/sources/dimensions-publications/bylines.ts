import type { PublicationAffiliation, PublicationAuthor } from '../publication.ts';
import { separated, separatedOutside } from '../separated.ts';

/** The columns in which a Dimensions export tells of authors. */
export interface Byline {
  /** `Family, Given; Family, Given`. */
  readonly authors: string | null;
  /** `Family, Given (line; line); Family, Given ()`: lines as printed. */
  readonly raw: string | null;
  /** The same with the names of organizations. */
  readonly organizations: string | null;
  /** `Family, Given (organization)`. */
  readonly corresponding: string | null;
}

/** The authors in order, each with the lines and organizations that the export puts behind the name. */
export function authorsOf(byline: Byline): readonly PublicationAuthor[] {
  const raw = namedLists(byline.raw);
  const organizations = namedLists(byline.organizations);
  const printed = separated(byline.authors, ';');
  const names = printed.length > 0 ? printed : (raw.length > 0 ? raw : organizations).map(({ name }) => name);
  const corresponding = new Set(namedLists(byline.corresponding).map(({ name }) => name));
  return names.map((name, index) => ({
    name,
    isCorresponding: corresponding.size === 0 ? null : corresponding.has(name),
    affiliations: affiliationsOf(partsAt(raw, names, index), partsAt(organizations, names, index)),
  }));
}

interface NamedList {
  readonly name: string;
  readonly parts: readonly string[];
}

/** `Family, Given (part; part)` for each author; parts may hold parentheses themselves. */
function namedLists(text: string | null): readonly NamedList[] {
  return separatedOutside(text ?? '', ';').map((entry) => {
    const open = entry.indexOf('(');
    if (open === -1 || !entry.endsWith(')')) return { name: entry, parts: [] };
    return { name: entry.slice(0, open).trim(), parts: separatedOutside(entry.slice(open + 1, -1), ';') };
  });
}

/** What a list says of one author: by the name where it occurs once, else by its place among as many. */
function partsAt(lists: readonly NamedList[], names: readonly string[], index: number): readonly string[] {
  const same = lists.filter(({ name }) => name === names[index]);
  if (same.length === 1) return same[0]?.parts ?? [];
  const placed = lists.length === names.length ? lists[index] : undefined;
  return placed?.name === names[index] ? (placed?.parts ?? []) : [];
}

/** Lines and organizations side by side where there are as many of each; else the organizations stand alone. */
function affiliationsOf(lines: readonly string[], organizations: readonly string[]): readonly PublicationAffiliation[] {
  if (lines.length === organizations.length) {
    return lines.map((text, index) => ({ text, organization: organizations[index] ?? null }));
  }
  return [...lines.map((text) => ({ text })), ...organizations.map((organization) => ({ text: null, organization }))];
}

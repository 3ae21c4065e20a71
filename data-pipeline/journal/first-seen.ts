import { group } from 'd3-array';
import * as v from 'valibot';
import type { JsonObject } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import type { Act } from './journal.ts';
import type { ReviewedFinding } from './review-acts.ts';

interface Journaled {
  readonly entries: readonly Entry[];
  body(entry: Entry): JsonObject | null;
}

const shape = v.object({ persons: v.array(v.string()), findings: v.array(v.string()) });

/**
 * What the journal is told of findings that it has never met: an entry for each person, in the order of their ids, so that one
 * person's can be forgotten and the others keep their days.
 */
export function firstSeenActs(journal: Journaled, findings: Iterable<ReviewedFinding>): readonly Act[] {
  const known = firstSeen(journal);
  const news = [...findings].filter(({ findingId }) => !known.has(findingId));
  const people = [...group(news, ({ personId }) => personId)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return people.map(([person, own]) => ({
    kind: 'opened',
    subject: 'findings',
    body: { persons: [person], findings: own.map(({ findingId }) => findingId).toSorted() },
  }));
}

/** When each finding was met first, ISO 8601 in UTC; those of before there was a journal, and forgotten ones, are absent. */
export function firstSeen(journal: Journaled): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  for (const entry of journal.entries) {
    if (entry.kind !== 'opened') continue;
    const told = v.safeParse(shape, journal.body(entry));
    if (!told.success) continue;
    for (const finding of told.output.findings) {
      const before = seen.get(finding);
      if (before === undefined || entry.at < before) seen.set(finding, entry.at);
    }
  }
  return seen;
}

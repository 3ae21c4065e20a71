import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBrief } from '../../../data-pipeline/brief/make-brief.ts';
import { briefHtml } from '../../../data-pipeline/export/brief/brief-html.ts';
import { noCounts } from '../../../data-pipeline/export/sanitize.ts';
import { BriefReader } from '../../support/brief-attack.ts';
import { randomInstitution, type RandomInstitution } from '../../support/random-institution.ts';

/** What a reader who knows all sums can and must not find out; each fault in words. */
function faultsOf({ facts, run }: RandomInstitution): readonly string[] {
  const k = run.smallestCell;
  const reader = new BriefReader(makeBrief(facts, run));
  const truth = new BriefReader(makeBrief(facts, { ...run, smallestCell: 1 })).counts;
  const isSmall = (count: number) => count > 1e-6 && count < k - 1e-6;
  // A reader who knows that 0 is always said knows that what is hidden beside others is there; of a list that is withheld as a
  // whole nobody knows.
  const isTold = (id: string) => reader.counts.get(id.replace(/^\w+/u, 'found'))?.hi === 0;
  const isWithheld = (list: string) =>
    [...reader.counts].every(([id, count]) => !id.startsWith(list) || count === null || isTold(id));
  const withheld = ['opened 2', 'decided 2', 'open ', 'decided ', 'found '].filter(isWithheld);
  const least = (id: string) =>
    reader.counts.get(id)?.lo ??
    (withheld.some((list) => id.startsWith(list)) ? 0 : Math.min(1, truth.get(id)?.lo ?? 0));
  const faults: string[] = [];
  for (const [id, count] of reader.counts) {
    if (count !== null && count.lo === count.hi && isSmall(count.lo)) faults.push(`${id} is said: ${String(count.lo)}`);
  }
  for (const { about, unknowns, constant } of reader.sums) {
    const signs = new Set(unknowns.values());
    if (signs.size === 1 && isSmall(Math.abs(constant)))
      faults.push(`hidden counts of ${about} come to ${String(constant)}`);
  }
  for (const { id } of reader.unknowns.values()) {
    const [lo, hi] = reader.bounds(id, least);
    const real = id.startsWith('base ') ? null : (truth.get(id) ?? null);
    if (hi - lo < 1e-6 && (real !== null || isSmall(lo))) faults.push(`${id} can only be ${String(lo)}`);
    const protectedBy = lo <= 1 + 1e-6 && hi >= k - 1 - 1e-6;
    if (real !== null && real.lo === real.hi && isSmall(real.lo) && !protectedBy) {
      faults.push(`${id} is ${String(real.lo)}, and can only be ${String(lo)} to ${String(hi)}`);
    }
  }
  return faults;
}

/** Names, ids, reviewers and subjects that stand in the text of the file, and counts in its tables that are small. */
async function leaksOf({ facts, run }: RandomInstitution): Promise<readonly string[]> {
  const text = await briefHtml(makeBrief(facts, run), noCounts());
  const names = facts.people.flatMap(({ display_name, person_id }) => [
    ...(display_name ?? '').split(' '),
    `>${person_id}<`,
  ]);
  const words = [...names, 'Ottokar', 'Nordhavn'].filter((word) => text.includes(word));
  const counts = [...text.matchAll(/class="(?:number|count)"[^>]*>(\d+)<|<p class="value">(\d+)<|>(\d+) of \d/gu)];
  const small = counts
    .map((found) => Number(found.slice(1).join('')))
    .filter((count) => count > 0 && count < run.smallestCell);
  return [...words, ...small.map(String)];
}

test('500 small institutions: no file of a brief holds a name, an id or a small count', async () => {
  await fc.assert(
    fc.asyncProperty(randomInstitution, async (institution) => {
      expect(await leaksOf(institution)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('500 small institutions: no brief tells a small count, itself or by subtraction', { timeout: 600_000 }, () => {
  let hidden = 0;
  let shown = 0;
  fc.assert(
    fc.property(randomInstitution, (institution) => {
      const reader = new BriefReader(makeBrief(institution.facts, institution.run));
      hidden += reader.unknowns.size;
      shown += reader.counts.size - reader.unknowns.size;
      expect(faultsOf(institution)).toEqual([]);
    }),
    { numRuns: 500 },
  );

  // Hiding everything would pass as well.
  expect(shown).toBeGreaterThan(hidden / 4);
  expect(hidden).toBeGreaterThan(1000);
});

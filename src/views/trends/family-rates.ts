import { type Estimate, familyOf, familyTitle, type FindingRow, poissonRate, wilson } from '#pipeline';
import type { YearRange } from '../../charts/series.ts';

/** How often one family of rules found something to review. */
export interface FamilyRate {
  /** The letters of the rule ids: AFF, FND, … */
  readonly family: string;
  readonly label: string;
  readonly findings: number;
  /** Findings for every 100 covered people; null without covered people. */
  readonly per100: Estimate | null;
  /** Covered people with at least one such finding, and their share. */
  readonly people: number;
  readonly share: Estimate | null;
}

/** The year in which what a finding is about begins; null = not dated. */
function findingYear({ date_lo }: Pick<FindingRow, 'date_lo'>): number | null {
  return date_lo === null ? null : Number(date_lo.slice(0, 4));
}

/**
 * Findings per 100 covered people by family of rules, in the order of the families' letters. Context findings are no
 * part of it; with a range, neither are those that are not dated or begin outside of it.
 */
export function familyRates(
  findings: readonly FindingRow[],
  coveredPeople: number,
  range: YearRange | null,
): readonly FamilyRate[] {
  const groups = new Map<string, FindingRow[]>();
  for (const finding of findings) {
    if (finding.severity === 'C') continue;
    const year = findingYear(finding);
    if (range !== null && (year === null || year < range.from || year > range.to)) continue;
    const family = familyOf(finding.rule_id);
    const group = groups.get(family);
    if (group === undefined) groups.set(family, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([family, group]) => {
      const people = new Set(group.map(({ person_id }) => person_id)).size;
      return {
        family,
        label: familyTitle(family),
        findings: group.length,
        per100: poissonRate(group.length, coveredPeople / 100),
        people,
        share: wilson(people, coveredPeople),
      };
    });
}

import { group } from 'd3-array';
import type { BriefPerson } from '../questions/ask-brief.ts';
import { guardedParts } from './breakdown.ts';
import type { BriefUnit } from './brief.ts';
import type { TableCount } from './count.ts';
import { guardedTable } from './cross-table.ts';
import { unitNames } from './unit-names.ts';

/** A finding as far as a brief counts it. */
export interface StandingFinding {
  readonly unit: string | null;
  readonly isDecided: boolean;
}

interface UnitCounts {
  readonly found: TableCount;
  readonly open: TableCount;
  readonly decided: TableCount;
}

const noCounts: UnitCounts = { found: null, open: null, decided: null };

/**
 * People and findings by unit. Of a unit of fewer than `k` people nothing is said, of the others no small count.
 *
 * @param isSaid whether the brief says elsewhere how many findings there are, and how many of them are decided.
 * @returns null where the units cannot be shown: then their number alone would tell how many people they have.
 */
export function briefUnits(
  people: readonly BriefPerson[],
  findings: readonly StandingFinding[],
  isSaid: { readonly found: boolean; readonly decided: boolean },
  k: number,
): readonly BriefUnit[] | null {
  const names = unitNames(people);
  const peopleOf = group(people, ({ unit }) => unit);
  const units = [...names].map(([unit, name]) => ({ unit, name, people: peopleOf.get(unit)?.length ?? 0 }));
  units.sort((a, b) => byText(a.name, b.name) || b.people - a.people || byText(a.unit ?? '', b.unit ?? ''));
  const peopleParts = guardedParts(
    units.map((unit) => ({ count: unit.people })),
    k,
  );
  if (peopleParts === null) return null;
  const findingsOf = group(findings, ({ unit }) => unit);
  const counted = units.map(({ unit, people: size }) => {
    const own = findingsOf.get(unit) ?? [];
    const decided = own.filter(({ isDecided }) => isDecided).length;
    return { open: own.length - decided, decided, isSensitive: size < k };
  });
  const counts = guardedCounts(counted, isSaid, k);
  return units.map(({ name }, index) => ({
    unit: name,
    people: peopleParts[index] ?? null,
    ...(counts?.[index] ?? noCounts),
  }));
}

function guardedCounts(
  counted: readonly { readonly open: number; readonly decided: number; readonly isSensitive: boolean }[],
  isSaid: { readonly found: boolean; readonly decided: boolean },
  k: number,
): readonly UnitCounts[] | null {
  if (!isSaid.found) return null;
  const isAnyOpen = counted.some(({ open }) => open > 0);
  const isAnyDecided = counted.some(({ decided }) => decided > 0);
  const table =
    isSaid.decided && isAnyOpen && isAnyDecided
      ? guardedTable(
          {
            rows: counted.map(({ open, decided, isSensitive }) => ({ counts: [open, decided], isSensitive })),
            hasTotal: [true, true],
            hasRowTotals: true,
            hasWhole: true,
          },
          k,
        )
      : null;
  if (table !== null) {
    return table.map(({ counts: [open = null, decided = null], total }) => ({ found: total, open, decided }));
  }
  const parts = guardedParts(
    counted.map(({ open, decided, isSensitive }) => ({ count: open + decided, isSensitive })),
    k,
  );
  return counted.map((_, index) => {
    const found = parts?.[index] ?? null;
    const open = !isAnyOpen || found === 0 ? 0 : isAnyDecided ? null : found;
    const decided = !isAnyDecided || found === 0 ? 0 : isAnyOpen ? null : found;
    return { found, open, decided };
  });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

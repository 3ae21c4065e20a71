import type { YearRow } from '#pipeline';

/** Twelve years of nobody's collaboration, the last of them not over. */
export function fictionalYears(): readonly YearRow[] {
  return Array.from({ length: 12 }, (_, index): YearRow => {
    const works = index === 11 ? 21 : 88 + index * 9 + ((index * 37) % 17);
    const known = Math.round(works * (0.58 + index * 0.02));
    return {
      year: 2015 + index,
      works,
      works_with_affiliation: known,
      authorships: Math.round(works * (4.1 + index * 0.22)),
      authors_per_work: 4.1 + index * 0.22,
      international_works: Math.round(known * (0.27 + index * 0.016)),
      organizations: Math.round(known * 1.3),
      countries: 14 + index,
      funders: Math.round(works * 0.31),
      findings: index < 5 ? 0 : (index * 3) % 7,
    };
  });
}

import type { FindingRow, NetworkYearRow, YearRow } from '#pipeline';

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

/** The networks of the same years. */
export function fictionalNetworkYears(): readonly NetworkYearRow[] {
  return fictionalYears().map(({ year, works }, index) => ({
    year,
    people: Math.round(works * 2.1),
    ties: Math.round(works * 5.2),
    density: (2 * 5.2) / (2.1 * 2.1 * works),
    components: 30 - index,
    largest_component_share: 0.31 + index * 0.02,
    modularity: 0.88 - index * 0.008,
  }));
}

/** Findings about nobody. */
export function fictionalFindings(): readonly FindingRow[] {
  const rules = ['AFF-01', 'AFF-01', 'FND-01', 'AFF-01', 'EFF-01', 'ENT-02', 'FND-02', 'AFF-01'];
  return Array.from({ length: 41 }, (_, index): FindingRow => {
    const rule = rules[index % rules.length] ?? 'AFF-01';
    return {
      finding_id: `f${String(index)}`,
      rule_id: rule,
      severity: rule === 'ENT-02' ? 'C' : 'R',
      person_id: `P${String((index * 7) % 23)}`,
      person_name: `Ashdown, Ada ${String((index * 7) % 23)}`,
      unit: null,
      subject_key: String(index),
      subject_label: 'University of Farrowby',
      title: 'Affiliation not on file',
      date_lo: `${String(2019 + (index % 6))}-03-01`,
      date_hi: null,
      date_certainty: 'certain',
      conf_least: 0.97,
      work_count: 2,
    };
  });
}

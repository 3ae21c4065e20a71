import fc from 'fast-check';
import type { BriefRun } from '../../data-pipeline/brief/make-brief.ts';
import { type Review, reviewStatuses } from '../../data-pipeline/journal/review.ts';
import { unreviewed } from '../../data-pipeline/journal/reviews.ts';
import type { FindingRow } from '../../data-pipeline/questions/answers.ts';
import type { BriefFacts } from '../../data-pipeline/questions/ask-brief.ts';

/** A small institution that does not exist: what a brief of it is counted from, and what the journal says of its findings. */
export interface RandomInstitution {
  readonly facts: BriefFacts;
  readonly run: BriefRun;
}

const units = ['Physics', 'Chemistry', 'Law', 'Marine Biology', 'Statistics', 'Geology', 'Music', null] as const;
const families = ['Quillfeather', 'Reedwater', 'Sandgrove', 'Thornfield', 'Umberwood', 'Vexley', 'Wrenhollow'] as const;
const given = ['Adalind', 'Bertrand', 'Cosima', 'Dorothea', 'Emmerich', 'Florentine', 'Gideon'] as const;
/** Small counts are what matters: half of all counts are below ten. */
const size = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 60 }));

const person = fc.record({
  name: fc.constantFrom(...given),
  family: fc.constantFrom(...families),
  unit: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...units) },
    { weight: 1, arbitrary: fc.constant('own lab' as const) },
  ),
});

const finding = fc.record({
  person: fc.nat(),
  rule: fc.constantFrom('AFF-01', 'FND-01', 'FND-02', 'ENT-02', 'EFF-01'),
  severity: fc.constantFrom<FindingRow['severity'][]>('P', 'R', 'R', 'A', 'C'),
  status: fc.oneof(fc.constant('new' as const), fc.constantFrom(...reviewStatuses)),
  openedOn: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 8 }),
  days: fc.nat({ max: 90 }),
});

const year = fc.record({ international: size, domestic: size, unlocated: fc.oneof(fc.constant(0), size) });

/** From one person to forty, in up to eight units. */
export const randomInstitution: fc.Arbitrary<RandomInstitution> = fc
  .record({
    people: fc.array(person, { minLength: 1, maxLength: 40 }),
    findings: fc.array(finding, { maxLength: 90 }),
    years: fc.array(year, { maxLength: 7 }),
    yearless: year,
    withForm: fc.nat(),
    covered: fc.tuple(fc.nat(), fc.nat(), size, size),
    verdicts: fc.array(fc.tuple(size, size, size), { minLength: 5, maxLength: 5 }),
    smallestCell: fc.constantFrom(5, 5, 5, 3, 10),
  })
  .map(({ people, findings, years, yearless, withForm, covered, verdicts, smallestCell }) => {
    const roster = people.map(({ name, family, unit }, index) => ({
      person_id: `person-${String(index)}`,
      display_name: `${name} ${family}`,
      unit: unit === 'own lab' ? `${family} Lab` : unit,
    }));
    const rows = findings.map((one, index): FindingRow => {
      const owner = roster[one.person % roster.length]!;
      return {
        finding_id: `f${String(index)}`,
        rule_id: one.rule,
        severity: one.severity,
        person_id: owner.person_id,
        person_name: owner.display_name,
        unit: owner.unit,
        subject_key: `${owner.person_id}|subject`,
        subject_label: `University of Nordhavn`,
        title: 'Title',
        date_lo: null,
        date_hi: null,
        date_certainty: 'certain',
        conf_least: 1,
        work_count: 1,
      };
    });
    const dayAfter = (days: number) => new Date(Date.UTC(2024, 10, 20) + days * 86_400_000).toISOString();
    const all = [{ year: null, ...yearless }, ...years.map((counts, at) => ({ year: 2019 + at, ...counts }))];
    const works = all.reduce(
      (sum, { international, domestic, unlocated }) => sum + international + domestic + unlocated,
      0,
    );
    const located = all.reduce((sum, { international, domestic }) => sum + international + domestic, 0);
    return {
      facts: {
        totals: {
          people: roster.length,
          people_with_form: withForm % (roster.length + 1),
          works,
          located,
          with_acknowledgment: covered[0] % (works + 1),
          with_funding: covered[1] % (works + 1),
          identity_sure: covered[2],
          identity_unsure: covered[3],
        },
        people: roster,
        findings: rows,
        verdicts: verdicts.map(([satisfied, unknown, unknowable], at) => ({
          rule_id: ['AFF-01', 'EFF-01', 'ENT-02', 'FND-01', 'FND-02'][at] ?? '',
          fired: 0,
          satisfied,
          unknown,
          unknowable,
        })),
        years: all,
      },
      run: {
        workspace: 'Institution',
        asOf: '2026-06-30',
        smallestCell,
        tool: { name: 'Candor', version: '0' },
        journalHead: { entries: 3, hash: 'ab'.repeat(32) },
        firstSeen: new Map(
          findings.flatMap(({ openedOn }, at) => (openedOn === null ? [] : [[`f${String(at)}`, dayAfter(openedOn)]])),
        ),
        reviews: new Map(
          findings.map(({ status, openedOn, days }, at): [string, Review] => {
            const findingId = `f${String(at)}`;
            const decidedAt = status === 'new' ? null : dayAfter((openedOn ?? 0) + days);
            const decidedBy = status === 'new' ? null : 'Reviewer Ottokar';
            return [findingId, { ...unreviewed(findingId), status, decidedAt, decidedBy }];
          }),
        ),
      },
    };
  });

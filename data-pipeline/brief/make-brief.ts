import { median } from 'd3-array';
import { wilson } from '../statistics/wilson.ts';
import type { JournalHead } from '../journal/head.ts';
import type { Review, Reviews } from '../journal/review.ts';
import type { Severity } from '../core/severity.ts';
import type { FindingRow } from '../questions/answers.ts';
import type { BriefFacts } from '../questions/ask-brief.ts';
import { guardedParts } from './breakdown.ts';
import type {
  Brief,
  BriefFigures,
  BriefOutcome,
  BriefPrecision,
  BriefSeverities,
  OutcomeName,
  PartOf,
} from './brief.ts';
import { type Count, guardedCount, guardedPart, isSmall, said } from './count.ts';
import { briefMonths } from './months.ts';
import { briefRules } from './rules.ts';
import { briefUnits } from './units.ts';
import { briefYears } from './years.ts';

/** What a brief says beside its figures, and what the journal says of the findings. */
export interface BriefRun {
  readonly workspace: string;
  readonly asOf: string;
  readonly smallestCell: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly reviews: Reviews;
  /** When each finding was met first, ISO 8601. */
  readonly firstSeen: ReadonlyMap<string, string>;
  readonly journalHead: JournalHead | null;
}

interface Case {
  readonly finding: FindingRow;
  readonly openedAt: string | null;
  /** The conclusion that stands, or null. */
  readonly decision: Review | null;
}

const severities: readonly Exclude<Severity, 'C'>[] = ['P', 'R', 'A'];
const outcomes: readonly OutcomeName[] = [
  'confirmed_gap',
  'disclosed_elsewhere',
  'self_corrected',
  'referred',
  'cleared',
];
const dayLength = 86_400_000;

/** The one computation behind the overview, the printed page and the exported file. */
export function makeBrief(facts: BriefFacts, run: BriefRun): Brief {
  const { workspace, asOf, smallestCell, tool, journalHead } = run;
  const figures = facts.totals.people < smallestCell ? null : figuresOf(facts, run);
  return { workspace, asOf, smallestCell, tool, journalHead, figures };
}

function figuresOf(facts: BriefFacts, { smallestCell: k, reviews, firstSeen }: BriefRun): BriefFigures {
  const { totals } = facts;
  const cases = facts.findings
    .filter(({ severity }) => severity !== 'C')
    .map((finding) => caseOf(finding, reviews.get(finding.finding_id), firstSeen));
  const done = cases.filter(({ decision }) => decision !== null);
  const found = guardedCount(cases.length, k);
  const open = partOfFound(cases.length - done.length, found, k);
  const decided = partOfFound(done.length, found, k);
  const isSaid = { found: said(found) !== null, decided: said(decided) !== null };
  const works = guardedCount(totals.works, k);
  const organization = partOfWorks(totals.located);
  return {
    people: totals.people,
    withForm: { part: guardedPart(totals.people_with_form, totals.people, k), total: totals.people },
    works,
    coverage: {
      organization,
      acknowledgment: partOfWorks(totals.with_acknowledgment),
      funding: partOfWorks(totals.with_funding),
      identity: partOf(totals.identity_sure, totals.identity_sure + totals.identity_unsure, k),
    },
    found,
    open,
    decided,
    severities: severitiesOf(cases, isSaid, k),
    ...(isSaid.decided ? outcomesOf(done, k) : { outcomes: null, precision: null }),
    daysToDecision: isSaid.decided ? daysToDecision(done, k) : null,
    months: isSaid.found
      ? briefMonths(
          cases.map(({ openedAt }) => openedAt),
          isSaid.decided ? done.flatMap(({ decision }) => decision?.decidedAt ?? []) : null,
          k,
        )
      : [],
    units: briefUnits(
      facts.people,
      cases.map(({ finding: { unit }, decision }) => ({ unit, isDecided: decision !== null })),
      isSaid,
      k,
    ),
    rules: briefRules(facts.verdicts, k),
    years:
      said(works) === null
        ? null
        : briefYears(facts.years, organization !== null && said(organization.part) !== null, k),
  };

  function partOfWorks(part: number): PartOf | null {
    return partOf(part, totals.works, k);
  }
}

function caseOf(finding: FindingRow, review: Review | undefined, firstSeen: ReadonlyMap<string, string>): Case {
  const isDecided = review !== undefined && review.status !== 'new' && review.status !== 'in_review';
  const openedAt = firstSeen.get(finding.finding_id) ?? null;
  return { finding, openedAt, decision: isDecided ? review : null };
}

/** null where the total is too small to say anything of it. */
function partOf(part: number, total: number, k: number): PartOf | null {
  return isSmall(total, k) ? null : { part: guardedPart(part, total, k), total };
}

function partOfFound(part: number, found: Count, k: number): Count {
  const total = said(found);
  return total === null ? { lo: 0, hi: k - 1 } : guardedPart(part, total, k);
}

function severitiesOf(
  cases: readonly Case[],
  isSaid: { readonly found: boolean; readonly decided: boolean },
  k: number,
): BriefSeverities | null {
  if (!isSaid.found) return null;
  const own = isSaid.decided ? cases.filter(({ decision }) => decision === null) : cases;
  const counts = guardedParts(
    severities.map((severity) => ({ count: own.filter(({ finding }) => finding.severity === severity).length })),
    k,
  );
  return (
    counts && {
      of: isSaid.decided ? 'open' : 'found',
      counts: severities.map((severity, index) => ({ severity, count: counts[index] ?? null })),
    }
  );
}

function outcomesOf(
  done: readonly Case[],
  k: number,
): { readonly outcomes: readonly BriefOutcome[] | null; readonly precision: BriefPrecision | null } {
  const names = done.map(({ decision }) => outcomes.find((name) => name === decision?.status) ?? 'cleared');
  const parts = guardedParts(
    outcomes.map((outcome) => ({ count: names.filter((name) => name === outcome).length })),
    k,
  );
  const confirmed = parts?.[0] ?? null;
  const share = confirmed === null ? null : wilson(confirmed, done.length);
  return {
    outcomes: parts && outcomes.map((outcome, index) => ({ outcome, count: parts[index] ?? null })),
    precision: confirmed === null || share === null ? null : { confirmed, decided: done.length, share },
  };
}

/** The median of whole days from the day of the first sight to that of the decision, over findings of which both are known. */
function daysToDecision(done: readonly Case[], k: number): BriefFigures['daysToDecision'] {
  const days = done.flatMap(({ openedAt, decision }) => {
    const decidedAt = decision?.decidedAt ?? null;
    return openedAt === null || decidedAt === null ? [] : [Math.max(0, dayOf(decidedAt) - dayOf(openedAt))];
  });
  const middle = median(days);
  const isShown = days.length >= k && (done.length === days.length || done.length - days.length >= k);
  return isShown && middle !== undefined ? { median: middle, of: days.length } : null;
}

function dayOf(at: string): number {
  return Math.floor(Date.parse(at) / dayLength);
}

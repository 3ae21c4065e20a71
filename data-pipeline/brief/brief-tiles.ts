import type { Brief, BriefFigures, OutcomeName } from './brief.ts';
import { countText, partShareText, partText, shareText, tableCountText } from './brief-text.ts';
import { said } from './count.ts';

/** One figure with its denominator and its meaning, in words. */
export interface BriefTile {
  readonly id: 'people' | 'works' | 'open' | 'decided' | 'days' | 'cleared' | 'precision';
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly definition: string;
}

/** The figures of a brief, in their order; the page, the print and the file say them in the same words. */
export function briefTiles({ smallestCell }: Brief, figures: BriefFigures): readonly BriefTile[] {
  const { people, withForm, works, coverage, found, open, decided, daysToDecision, precision } = figures;
  const { organization } = coverage;
  const small = `fewer than ${String(smallestCell)} decided`;
  const nothing = decided.hi === 0 ? 'nothing decided yet' : `hidden: ${small}, or too few of a kind`;
  return [
    {
      id: 'people',
      label: 'Covered people',
      value: countText({ lo: people, hi: people }),
      note: `${countText(withForm.part)} with a form on file (${partShareText(withForm)})`,
      definition: 'People on the roster. Only they are compared.',
    },
    {
      id: 'works',
      label: 'Works checked',
      value: organization === null ? countText(works) : partShareText(organization),
      note:
        organization === null
          ? 'works that are surely theirs'
          : `${partText(organization)} works that are surely theirs`,
      definition:
        'Works of covered people that name an organization found in the registry. What a work does not say cannot be compared.',
    },
    {
      id: 'open',
      label: 'To review',
      value: countText(open),
      note: `of ${countText(found)} potential inconsistencies found`,
      definition:
        'The backlog: findings on which nobody has come to a conclusion. A finding is a difference between two records; most have an ordinary explanation. Findings of context are left out.',
    },
    {
      id: 'decided',
      label: 'Decided',
      value: countText(decided),
      note: `of ${countText(found)} found${said(found) === null || said(decided) === null ? '' : ` (${partShareText({ part: decided, total: found.lo })})`}`,
      definition:
        'Findings on which a person has concluded, with a reason on file, and which have not been opened again since.',
    },
    {
      id: 'days',
      label: 'Median days to decision',
      value: daysToDecision === null ? '–' : String(daysToDecision.median),
      note:
        daysToDecision === null
          ? decided.hi === 0
            ? nothing
            : `hidden: fewer than ${String(smallestCell)} with both days known`
          : `over ${countText({ lo: daysToDecision.of, hi: daysToDecision.of })} decided`,
      definition:
        'Whole days from the day on which the journal first met a finding to the day of the decision that stands; half of the decided findings took as long or less.',
    },
    {
      id: 'cleared',
      label: 'Disclosed elsewhere · self-corrected',
      value: `${outcomeShare(figures, 'disclosed_elsewhere')} · ${outcomeShare(figures, 'self_corrected')}`,
      note:
        said(decided) === null || decided.hi === 0
          ? nothing
          : `${outcomeCount(figures, 'disclosed_elsewhere')} and ${outcomeCount(figures, 'self_corrected')} of ${countText(decided)} decided`,
      definition:
        'Decided findings that stood on another form or record, and those that the researcher has put right, as shares of all decided findings.',
    },
    {
      id: 'precision',
      label: 'Confirmed gaps',
      value: precision === null ? '–' : shareText(precision.share.value),
      note:
        precision === null
          ? nothing
          : `${String(precision.confirmed)} of ${String(precision.decided)} decided; 95% interval ${shareText(precision.share.lo)} to ${shareText(precision.share.hi)}`,
      definition:
        'The measured positive predictive value: findings that a person has confirmed as gaps, as a share of all decided ones, with Wilson’s interval (1927). Those still open may turn out otherwise.',
    },
  ];
}

function outcomeCount({ outcomes }: BriefFigures, name: OutcomeName): string {
  return tableCountText(outcomes?.find(({ outcome }) => outcome === name)?.count ?? null);
}

function outcomeShare({ outcomes, decided }: BriefFigures, name: OutcomeName): string {
  const count = outcomes?.find(({ outcome }) => outcome === name)?.count ?? null;
  return count === null || decided.lo === 0 ? '–' : shareText(count / decided.lo);
}

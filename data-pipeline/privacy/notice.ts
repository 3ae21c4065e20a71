import { dayAfter } from '../core/day.ts';
import type { EvidenceRow, FindingFacts, InnocentRow } from '../questions/answers.ts';
import { rules } from '../rules/index.ts';
import type { PrivacySettings } from './settings.ts';

export interface NoticeFinding {
  readonly finding: FindingFacts;
  readonly evidence: readonly EvidenceRow[];
  readonly innocents: readonly InnocentRow[];
}

/** At most so many quotations of each side are written out; the others are counted. */
const mostQuoted = 3;

/**
 * The draft of a notice to one researcher about findings of theirs, as plain text in lines: what was compared, both sides in their
 * own words, what commonly explains such a difference, and what is asked. It says of nothing that it is wrong.
 *
 * @param today the day of the notice, `YYYY-MM-DD`.
 */
export function noticeText(findings: readonly NoticeFinding[], settings: PrivacySettings, today: string): string {
  const name = findings[0]?.finding.person_name ?? '';
  const many = findings.length > 1;
  return [
    `${settings.organization === '' ? '[institution]' : settings.organization}, ${today}`,
    '',
    `Dear ${name},`,
    '',
    `We compare public records (publications, acknowledgments, award databases) with what researchers have disclosed, for everybody whom our policy covers and by the same rules. In your case ${many ? `${String(findings.length)} points need` : 'one point needs'} a second look. Such differences are common; most have a simple explanation. Nothing has been concluded.`,
    '',
    ...findings.flatMap((item, index) => point(item, index + 1)),
    'What we ask',
    `  Please tell us by ${daysAfter(today, settings.replyDays)} which explanation fits, or correct the form concerned. If something here is not yours (another person of the same name, an error of a publisher or database), tell us that: it is then put right on our side, and your reply is kept beside the record.`,
    '',
    'You may see the whole record of these points, with the files that they come from, and have errors corrected.',
    '',
    settings.contact === '' ? '[contact]' : settings.contact,
    '',
  ].join('\n');
}

function point({ finding, evidence, innocents }: NoticeFinding, number: number): readonly string[] {
  const rule = rules.find(({ id }) => id === finding.rule_id);
  const observed = evidence.filter(({ side }) => side === 'observed' || side === 'award' || side === 'list');
  const disclosed = evidence.filter((item) => !observed.includes(item));
  const possible = innocents.filter(({ applies }) => applies !== 'no');
  return [
    `${String(number)}. ${finding.subject_label}`,
    `  ${finding.statement}`,
    '  In the public record:',
    ...quotations(observed),
    '  In what was disclosed:',
    ...quotations(disclosed),
    ...(possible.length === 0 ? [] : ['  What may explain it:', ...possible.map(({ text }) => `    - ${text}`)]),
    `  What would settle it: ${finding.would_clear}`,
    `  (Rule ${finding.rule_id} ${finding.rule_version}: ${rule?.title ?? finding.title}; reference ${finding.finding_id})`,
    '',
  ];
}

function quotations(items: readonly EvidenceRow[]): readonly string[] {
  if (items.length === 0) return ['    - nothing was found'];
  const more = items.length - mostQuoted;
  return [
    ...items.slice(0, mostQuoted).map(({ label, quote, work_title, doi }) => {
      const where = [label, work_title, doi === null ? null : `https://doi.org/${doi}`].filter(Boolean).join('; ');
      return `    - “${quote}” (${where})`;
    }),
    ...(more > 0 ? [`    - and ${String(more)} more`] : []),
  ];
}

function daysAfter(day: string, days: number): string {
  return Array.from({ length: days }).reduce<string>((date) => dayAfter(date), day);
}

import type { EvidenceRow } from '../../questions/answers.ts';
import type { Contents } from '../contents.ts';
import { type FindingRecord, isDisclosed } from '../finding-record.ts';
import { profileWords } from '../profile.ts';
import { reviewObject } from '../review-record.ts';
import { sanitizeForMarkup, type TextCounts } from '../sanitize.ts';
import { standaloneHtml } from '../standalone-html.ts';
import { reportStyle } from './report-style.ts';

const severityWords: Readonly<Record<string, string>> = {
  P: 'Priority review',
  R: 'Review',
  A: 'Administrative',
  C: 'Context',
};

/**
 * report.html: the whole pack to read, in one file that needs no network, no script and no other file. Every text of a record is
 * text in it, isolated from the direction of what stands around it. Adds to `counts`.
 */
export function reportHtml(contents: Contents, counts: TextCounts): Promise<string> {
  const say = (text: string | number | null) => (text === null ? '' : sanitizeForMarkup(String(text), counts));
  const { records, asOf, profile, filter, sort, tool } = contents;
  const parts = [
    `<h1>Potential inconsistencies</h1>`,
    `<p class="lead">${String(records.length)} ${records.length === 1 ? 'finding' : 'findings'}, as of ${say(asOf)}.</p>`,
    '<p>Each finding is a place where the public record and what was disclosed differ. A difference is ordinary and proves nothing: both sides stand here in their own words, with what would clear it. A person decides.</p>',
    facts([
      ['Shown', say(filter)],
      ['Order', say(sort)],
      ['Profile', `${say(profile)}: ${say(profileWords[profile])}`],
      ['Made by', `${say(tool.name)} ${say(tool.version)}`],
      ['Journal', journalWords(contents)],
    ]),
    coverageSection(contents, say),
    '<h2>Findings</h2>',
    ...records.map((record) => findingArticle(record, say)),
    rulesSection(contents, say),
    parametersSection(contents, say),
    inputsSection(contents, say),
    `<footer>manifest.json beside this file holds the SHA-256 of every member. <code>npm run verify -- FILE</code> checks every byte and evaluates the rules again. The list of members shows a change of the pack by accident; only a signature, or a copy kept elsewhere, shows one on purpose.</footer>`,
  ];
  return standaloneHtml({
    title: `Evidence pack, as of ${say(asOf)}`,
    style: reportStyle,
    body: parts.filter(Boolean).join('\n'),
  });
}

type Say = (text: string | number | null) => string;

function findingArticle({ finding, evidence, innocents, review }: FindingRecord, say: Say): string {
  const { status, reason_code, note, decided_by, decided_at, response, reopened_because, second_status } =
    reviewObject(review);
  const confidence = [
    ['person', finding.conf_identity],
    ['organization', finding.conf_organization],
    ['award number', finding.conf_mention],
    ['whose award', finding.conf_attribution],
    ['date', finding.conf_date],
  ] as const;
  const sure = confidence.flatMap(([name, value]) => (value === null ? [] : [`${name} ${value.toFixed(2)}`]));
  return [
    `<article class="finding" id="f-${say(finding.finding_id)}">`,
    `<h3><bdi>${say(finding.person_name)}</bdi>: <bdi>${say(finding.subject_label)}</bdi></h3>`,
    `<p class="meta"><span class="severity">${say(severityWords[finding.severity] ?? finding.severity)}</span> ${say(finding.title)} · ${say(finding.rule_id)} ${say(finding.rule_version)} · <code>${say(finding.finding_id)}</code></p>`,
    `<p dir="auto">${say(finding.statement)}</p>`,
    '<div class="sides">',
    side(
      'Public record',
      'observed',
      evidence.filter((item) => !isDisclosed(item)),
      say,
    ),
    side('Disclosed', 'disclosed', evidence.filter(isDisclosed), say),
    '</div>',
    facts([
      ['Would clear it', say(finding.would_clear)],
      ['How sure', say(`${sure.join(', ')}; the least counts: ${finding.conf_least.toFixed(2)}`)],
      ['Review', say(status.replaceAll('_', ' '))],
      ['Reason', say(reason_code)],
      ['Note', say(note)],
      ['Decided', say([decided_by, decided_at].filter(Boolean).join(', '))],
      ['Researcher’s reply', say(response)],
      ['Second reading', say(second_status?.replaceAll('_', ' ') ?? null)],
      ['Open again', say(reopened_because)],
    ]),
    innocents.length === 0 ? '' : '<h4>Ordinary explanations</h4>',
    innocents.length === 0
      ? ''
      : `<ul>${innocents.map(({ text, applies }) => `<li>${say(text)} <em>${say(applyWords[applies])}</em></li>`).join('')}</ul>`,
    '</article>',
  ].join('\n');
}

const applyWords = { yes: 'Applies.', no: 'Does not apply.', unknown: 'Not known.' } as const;

function side(title: string, name: string, evidence: readonly EvidenceRow[], say: Say): string {
  if (evidence.length === 0) return '';
  return `<section class="${name}"><h4>${title}</h4>${evidence.map((item) => quotation(item, say)).join('')}</section>`;
}

function quotation(item: EvidenceRow, say: Say): string {
  const { label, quote, char_start: start, char_end: end, work_title, doi, file, place, sha256 } = item;
  const words =
    start === null || end === null
      ? say(quote)
      : `${say(quote.slice(0, start))}<mark>${say(quote.slice(start, end))}</mark>${say(quote.slice(end))}`;
  const where = [
    say(label),
    work_title === null ? '' : `<cite><bdi>${say(work_title)}</bdi></cite>`,
    doi === null ? '' : `doi:${say(doi)}`,
    file === '' ? '' : `<bdi>${say(file)}</bdi>, ${say(place)} <code>${say(sha256.slice(0, 12))}</code>`,
  ];
  return `<figure><blockquote dir="auto">${words}</blockquote><figcaption>${where.filter(Boolean).join(' · ')}</figcaption></figure>`;
}

function coverageSection({ coverage: { totals } }: Contents, say: Say): string {
  if (totals === null) return '';
  const { works, with_affiliation, with_acknowledgment, people_with_disclosure } = totals;
  return `<h2>What could be checked</h2><p>Of ${say(works)} works that are surely of covered people, ${say(with_affiliation)} state an affiliation and ${say(with_acknowledgment)} have an acknowledgment that was read; ${say(people_with_disclosure)} covered people have a form on file. What was not found where nothing could be checked says nothing.</p>`;
}

function rulesSection({ rules }: Contents, say: Say): string {
  const items = rules.map(({ id, version, title, sentence, citation, severities }) => {
    const cases = severities.map(
      ({ severity, when }) => `<li>${say(severityWords[severity] ?? severity)}: ${say(when)}</li>`,
    );
    return `<h3>${say(id)} ${say(version)}: ${say(title)}</h3><p>${say(sentence)}</p><ul>${cases.join('')}</ul><p class="meta">${say(citation.title)} ${say(citation.url)}</p>`;
  });
  return `<h2>Rules</h2>${items.join('\n')}`;
}

function parametersSection({ parameters: { all, changed } }: Contents, say: Say): string {
  const rows = Object.entries(all).map(
    ([id, value]) =>
      `<tr><td>${say(id)}</td><td class="number">${say(String(value))}</td><td>${Object.hasOwn(changed, id) ? 'changed' : ''}</td></tr>`,
  );
  return `<h2>Parameters</h2><div class="scroll"><table><tr><th>Parameter</th><th class="number">Value</th><th></th></tr>${rows.join('')}</table></div>`;
}

function inputsSection({ inputs }: Contents, say: Say): string {
  if (inputs.length === 0) return '';
  const rows = inputs.map(
    ({ path, sha256 }) => `<tr><td><bdi>${say(path)}</bdi></td><td><code>${say(sha256)}</code></td></tr>`,
  );
  return `<h2>Input files</h2><div class="scroll"><table><tr><th>File</th><th>SHA-256</th></tr>${rows.join('')}</table></div>`;
}

function journalWords({ journalHead }: Contents): string {
  if (journalHead === null) return '';
  return `${String(journalHead.entries)} entries, the newest <code>${journalHead.hash ?? 'none'}</code>`;
}

/** Names and values; those without a value are left out. Values are markup already. */
function facts(rows: readonly (readonly [name: string, value: string])[]): string {
  const shown = rows.filter(([, value]) => value !== '');
  return `<dl>${shown.map(([name, value]) => `<dt>${name}</dt><dd dir="auto">${value}</dd>`).join('')}</dl>`;
}

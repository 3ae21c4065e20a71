import { rules } from './index.ts';
import { type Parameter, parameters } from './parameters.ts';
import type { Rule } from './rule.ts';

const severityNames = { P: 'Priority review', R: 'Review', A: 'Administrative', C: 'Context' } as const;

/** docs/rules.md: every rule and every parameter with its source, from the declared objects. */
export function rulesPage(): string {
  return `${[
    '# The rules',
    'Generated from the rules in `data-pipeline/rules/`. After a change: `npx vitest run --project node tests/unit/rules/rules-page.test.ts -u`.',
    'A rule compares what the public record shows with what a person disclosed. It never says more than that the two differ. Each rule gives each of its subjects one of four verdicts: `fired`; `satisfied`; `unknown`, with the gate that it failed and the source that would settle it; or `unknowable`, where no record could.',
    'Gates: G1, the byline or the award record surely names this person; G2, the line of text surely names this organization; G3, the words surely are an award number; G4, they attribute it to this person. A name alone passes no gate. The confidence of a finding is the least of its parts.',
    'Severities: P, priority review; R, review; A, administrative; C, context, which never enters the flagged list. The country of an organization, a rating by a third party and a place in the network raise none.',
    ...rules.flatMap(ruleSection),
    '## Parameters',
    'Each is set for a whole run; findings say under which values they were made. The as-of date is set beside them.',
    parameters.map(parameterLine).join('\n'),
  ].join('\n\n')}\n`;
}

function ruleSection(rule: Rule): readonly string[] {
  return [
    `## ${rule.id}: ${rule.title}`,
    `> ${rule.sentence}`,
    [
      `- Clears it: ${rule.wouldClear}`,
      ...rule.severities.map(({ severity, when }) => `- ${severityNames[severity]} (${severity}): ${when}.`),
      `- Parameters: ${rule.parameters.map((id) => `\`${id}\``).join(', ')}`,
      `- Source: ${rule.citation.title}. <${rule.citation.url}>`,
      `- Version ${rule.version}${rule.status === 'context_only' ? ', context only' : ''}`,
    ].join('\n'),
    'Innocent explanations, each of which the finding answers with yes, no or unknown:',
    rule.innocents.map(({ code, text }) => `- \`${code}\`: ${text}`).join('\n'),
  ];
}

function parameterLine({ id, value, unit, min, max, description, citation }: Parameter): string {
  const range = min === undefined || max === undefined ? '' : `, ${String(min)} to ${String(max)}`;
  return `- \`${id}\` (${String(value)}; ${unit}${range}): ${description} Source: ${citation.title}. <${citation.url}>`;
}

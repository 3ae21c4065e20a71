import type { RetentionRow } from './retention.ts';
import type { PrivacySettings } from './settings.ts';
import { type SourceKind, sourceKinds, sourceKindWords } from './source-kinds.ts';

/** A heading and what stands under it. A line that begins with `- ` is an item of a list. */
export interface TextSection {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface DataProtectionFacts {
  readonly people: number;
  readonly asOf: string;
  readonly files: readonly RetentionRow[];
}

const notGiven = '[to be filled in: Data protection settings]';

const categories: Readonly<Record<SourceKind, string>> = {
  publications: 'titles, dates, names of authors, affiliations, identifiers, acknowledgments',
  awards: 'award numbers, titles, periods, amounts, names of investigators',
  disclosures: 'positions, support, collaborators, outside activities, effort, dates of certification',
  roster: 'names, identifiers (ORCID iD), unit, employment',
  lists: 'names of organizations; people on such lists are counted and not stored',
  registries: 'names and relations of organizations and funders',
  other: 'what the file holds, as its receipt says',
};

/**
 * What people whose records are compared may be told: purpose, data, retention, recipients and rights, filled from the settings and
 * from the files as they are. It is a draft for whoever answers for data protection (compare GDPR art. 13 and 14), not legal advice.
 */
export function dataProtectionText(settings: PrivacySettings, facts: DataProtectionFacts): readonly TextSection[] {
  const kinds = sourceKinds.filter((kind) => facts.files.some((file) => file.kind === kind));
  const given = (text: string) => (text.trim() === '' ? notGiven : text.trim());
  return [
    { title: 'Who answers for this', lines: [given(settings.organization), `Contact: ${given(settings.contact)}`] },
    { title: 'Purpose', lines: [given(settings.purpose)] },
    { title: 'Legal basis', lines: [given(settings.legalBasis)] },
    {
      title: 'Whose records, and which',
      lines: [
        `Records of ${counted(facts.people, 'covered person', 'covered people')}, and of their co-authors as far as publications and awards name them.`,
        ...kinds.map(
          (kind) =>
            `- ${sourceKindWords[kind]} (${counted(filesOf(facts, kind).length, 'file')}): ${categories[kind]}.`,
        ),
        'Nationality, citizenship, ethnicity, birthplace, visa status, language and origin of a name are neither stored nor concluded: columns that hold them are dropped when a file is read.',
      ],
    },
    {
      title: 'How they are handled',
      lines: [
        'Everything is computed in the browser or on the machine of whoever uses Candor; no record is sent anywhere. Nothing is decided by the program: it lists potential inconsistencies with their evidence on both sides, and a person decides on each, with a reason on file.',
        'No person is scored or ranked. Publishing together is never taken for a sign of anything.',
      ],
    },
    {
      title: 'How long',
      lines: kinds.map((kind) => retentionLine(settings, facts, kind)),
    },
    { title: 'Who receives them', lines: [given(settings.recipients)] },
    {
      title: 'Your rights',
      lines: [
        'You may ask for a copy of what is listed about you, with the evidence; reply to it, and have your reply kept beside it; have errors corrected; object; and ask to be forgotten. Your words and the decisions about you are then erased, and only the fact that something was erased stays on record.',
        `Write to: ${given(settings.contact)}`,
      ],
    },
    { title: 'State', lines: [`As of ${facts.asOf}.`] },
  ];
}

function retentionLine(settings: PrivacySettings, facts: DataProtectionFacts, kind: SourceKind): string {
  const due = filesOf(facts, kind).flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  const first = due.toSorted()[0];
  const until = first === undefined ? '' : `; the first is due for deletion on ${first}`;
  return `- ${sourceKindWords[kind]}: ${counted(settings.retentionMonths[kind], 'month')} from import${until}.`;
}

function filesOf({ files }: DataProtectionFacts, kind: SourceKind): readonly RetentionRow[] {
  return files.filter((file) => file.kind === kind);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

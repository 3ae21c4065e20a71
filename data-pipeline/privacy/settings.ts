import * as v from 'valibot';
import type { Act } from '../journal/journal.ts';
import { foldStatements, type Journaled } from '../journal/statements.ts';
import { type SourceKind, sourceKinds } from './source-kinds.ts';

const line = v.pipe(v.string(), v.maxLength(400));
const months = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240));
const settingsShape = v.object({
  organization: line,
  contact: line,
  purpose: v.pipe(v.string(), v.maxLength(4000)),
  legalBasis: v.pipe(v.string(), v.maxLength(4000)),
  recipients: v.pipe(v.string(), v.maxLength(4000)),
  /** Days that a researcher is given to reply to a notice. */
  replyDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  /** Months from its first import after which a file of the kind is due for deletion. */
  retentionMonths: v.object(
    Object.fromEntries(sourceKinds.map((kind) => [kind, months])) as Record<SourceKind, typeof months>,
  ),
  /** Days until which single files are kept, by their SHA-256: they stand in the place of the months of their kind. */
  keepUntil: v.record(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), v.pipe(v.string(), v.isoDate())),
});

/** What an institution says of how it handles the records. Empty texts were not given yet. */
export type PrivacySettings = Readonly<v.InferOutput<typeof settingsShape>>;

/** Where nothing was set: a purpose in the words of the mission, no names, and the longest retention that needs no reason of its own. */
export const defaultSettings: PrivacySettings = {
  organization: '',
  contact: '',
  purpose:
    'To compare the public record of covered researchers with what they disclosed, so that disclosures can be completed or corrected. A difference is ordinary and proves nothing; a person decides on each.',
  legalBasis: '',
  recipients: '',
  replyDays: 14,
  retentionMonths: { publications: 36, awards: 36, disclosures: 36, roster: 12, lists: 36, registries: 36, other: 12 },
  keepUntil: {},
};

/** The settings as they were kept last. */
export function privacySettings(journal: Journaled): PrivacySettings {
  const entry = foldStatements(journal).counting.findLast(
    (candidate) => candidate.kind === 'setting' && candidate.subject === 'privacy',
  );
  const kept = entry === undefined ? null : v.safeParse(settingsShape, journal.body(entry));
  return kept?.success === true ? kept.output : defaultSettings;
}

/** @throws ValiError for settings outside their ranges. */
export function settingsAct(settings: PrivacySettings): Act {
  return { kind: 'setting', subject: 'privacy', body: v.parse(settingsShape, settings) };
}

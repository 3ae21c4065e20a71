import { addDays, addMonths, yearOf } from '../calendar.ts';
import type { Covered, SupportRow } from '../model.ts';
import { hasOlderForm } from '../plants/effort.ts';

/** One support form of one person: for a proposal, of a day, with rows. */
export interface SupportForm {
  readonly person: Covered;
  readonly proposalId: string;
  readonly certifiedOn: string;
  readonly submittedOn: string | null;
  readonly rows: readonly SupportRow[];
}

/** The support forms that a person filed, the oldest first. Forms of one proposal are versions of one another. */
export function supportForms(person: Covered): SupportForm[] {
  const { cposOn, secondCposOn, support } = person.forms;
  if (cposOn === null) return [];
  const newest = support.filter(({ version }) => version !== 'older');
  const form = (proposal: string, certifiedOn: string, rows: readonly SupportRow[]): SupportForm => ({
    person,
    proposalId: `${proposal}-${person.personId}`,
    certifiedOn,
    submittedOn: submittedOn(person, certifiedOn),
    rows,
  });
  const older = support.filter(({ version }) => version !== 'newest');
  return [
    ...(hasOlderForm(person) && support.length > 0 ? [form('PR1', addMonths(cposOn, -12), older)] : []),
    form('PR1', cposOn, newest),
    ...(secondCposOn === null ? [] : [form('PR2', secondCposOn, newest)]),
  ];
}

/** Some people sign a form a few days before they hand it in; of the others only one day is known. */
export function submittedOn({ personId }: Covered, certifiedOn: string): string | null {
  return personId.endsWith('4') ? addDays(certifiedOn, 6) : null;
}

/** Every year in which some row states effort, in order. */
export function effortYears(people: readonly Covered[]): number[] {
  const years = people.flatMap(({ forms }) => forms.support.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]));
  if (years.length === 0) return [];
  const first = years.reduce((least, year) => Math.min(least, year));
  const last = years.reduce((most, year) => Math.max(most, year));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

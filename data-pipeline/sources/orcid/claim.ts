import { parseOrcid } from '../../core/identifiers.ts';
import { writtenDay } from '../written-day.ts';
import { at, type OrcidNode, textAt } from './node.ts';

/** Whose record it is. */
export interface Profile {
  readonly orcid: string;
  /** `Family, Given`; null where a response holds one section only. */
  readonly name: string | null;
}

/** Items that their owner shows to some or to nobody may stand in a record that the owner downloaded. */
export function isPublic(item: OrcidNode): boolean {
  return (textAt(item, 'visibility') ?? 'public').toLowerCase() === 'public';
}

/** `self` where the owner stated it, by hand or through a service; else the service; null where nothing is said. */
export function asserter(item: OrcidNode, orcid: string): string | null {
  const source = at(item, 'source');
  const people = ['source-orcid', 'assertion-origin-orcid'].map((name) => parseOrcid(textAt(source, name, 'path')));
  if (people.includes(orcid)) return 'self';
  return (
    textAt(source, 'assertion-origin-name') ??
    textAt(source, 'source-name') ??
    textAt(source, 'source-client-id', 'path')
  );
}

/** A date whose year, month and day stand apart. */
export function dayOf(date: OrcidNode | null): string | null {
  return writtenDay(textAt(date, 'year'), textAt(date, 'month'), textAt(date, 'day'));
}

/** The item's own identifier of a type; those of the whole that it is part of are another's. */
export function externalId(item: OrcidNode, type: string): string | null {
  const own = at(item, 'external-ids')?.children.find(
    (id) =>
      textAt(id, 'external-id-type')?.toLowerCase() === type &&
      (textAt(id, 'external-id-relationship') ?? 'self').toLowerCase() === 'self',
  );
  return textAt(own ?? null, 'external-id-value');
}

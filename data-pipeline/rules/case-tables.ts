/**
 * Words for the rules' cases: each gives the rows that one plain fact puts into the tables of records and entities. People,
 * organizations and awards are fictional. Spans are half-open; a null bound is open.
 */
import type { Row } from '../db/database.ts';
import { type GivenTables, together } from './case.ts';

/** A day, or a first and last day where the source states less than a day. */
export type CaseDate = string | readonly [first: string, last: string] | null;

interface OrganizationFacts {
  readonly country?: string | null;
  /** Organizations of the same family, in both directions, one step away. */
  readonly relatives?: readonly string[];
  readonly isRegistered?: boolean;
}

export function organization(id: string, facts: OrganizationFacts = {}): GivenTables {
  const relatives = facts.relatives ?? [];
  return {
    organization: [
      {
        org_id: id,
        name: nameOf(id),
        country_code: facts.country === undefined ? 'US' : facts.country,
        is_registered: facts.isRegistered ?? true,
      },
    ],
    organization_family: [
      { org_id: id, relative_id: id, depth: 0 },
      ...relatives.map((relative_id) => ({ org_id: id, relative_id, depth: 1 })),
      ...relatives.map((relative) => ({ org_id: relative, relative_id: id, depth: 1 })),
    ],
  };
}

export function person(id: string): GivenTables {
  return {
    person: [
      {
        person_id: id,
        display_name: `Name of ${id}`,
        family_key: `family ${id.toLowerCase()}`,
        given_key: 'given',
        unit: 'Department',
        record_id: `roster:${id}`,
      },
    ],
  };
}

export function employed(
  personId: string,
  org: string,
  startsOn: string | null,
  endsBefore: string | null,
): GivenTables {
  const id = `employment-${personId}-${org}`;
  return {
    employment: [
      {
        employment_id: id,
        person_id: personId,
        org_name: nameOf(org),
        starts_on: startsOn,
        ends_before: endsBefore,
        record_id: `roster:${id}`,
      },
    ],
    ...matched('employment', id, org),
  };
}

interface AuthoredFacts extends MatchFacts {
  /** The organization of the affiliation; null for a byline without one. */
  readonly org: string | null;
  /** What the affiliation line says; the organization's name unless told. */
  readonly raw?: string;
  readonly kind?: string;
  readonly identity?: { readonly method: string; readonly confidence: number; readonly isSure: boolean };
  readonly hasIdentifier?: boolean;
  readonly isCorresponding?: boolean;
  readonly authors?: number;
}

const byOrcid = { method: 'orcid_record', confidence: 0.99, isSure: true } as const;

/** A name, and nothing else, speaks for the person. */
export const byNameOnly = { method: 'name_only', confidence: 0.5, isSure: false } as const;

/** A work whose first author is the person, with one affiliation. */
export function authored(personId: string, workId: string, date: CaseDate, facts: AuthoredFacts): GivenTables {
  const identity = facts.identity ?? byOrcid;
  return together(
    {
      work: [
        {
          work_id: workId,
          title: `Title of ${workId}`,
          date_lo: firstDay(date),
          date_hi: lastDay(date),
          author_count: facts.authors ?? 3,
          record_id: `works:${workId}`,
        },
      ],
      identity_link: [
        {
          authorship_id: `${workId}#1`,
          work_id: workId,
          person_id: personId,
          method: identity.method,
          confidence: identity.confidence,
          is_sure: identity.isSure,
        },
      ],
    },
    byline(workId, 1, facts),
  );
}

/** Another name in the byline of a work, with one affiliation. */
export function coauthor(workId: string, position: number, facts: AuthoredFacts): GivenTables {
  return byline(workId, position, facts);
}

function byline(workId: string, position: number, facts: AuthoredFacts): GivenTables {
  const authorshipId = `${workId}#${String(position)}`;
  const affiliationId = `${authorshipId}/1`;
  const authorship: Row = {
    authorship_id: authorshipId,
    work_id: workId,
    position,
    raw_name: `Author ${String(position)}`,
    orcid: facts.hasIdentifier === false ? null : '0000-0000-0000-0000',
    is_corresponding: facts.isCorresponding ?? false,
    record_id: `works:${authorshipId}`,
  };
  if (facts.org === null) return { authorship: [authorship] };
  return {
    authorship: [authorship],
    affiliation: [
      {
        affiliation_id: affiliationId,
        authorship_id: authorshipId,
        work_id: workId,
        ordinal: 1,
        raw_string: facts.raw ?? nameOf(facts.org),
        org_name: nameOf(facts.org),
        kind: facts.kind ?? null,
        record_id: `works:${affiliationId}`,
      },
    ],
    ...matched('affiliation', affiliationId, facts.org, facts),
  };
}

interface FormFacts {
  readonly id?: string;
  readonly rows?: number;
  readonly isNewest?: boolean;
  readonly proposal?: string;
}

export function form(personId: string, type: string, certifiedOn: string | null, facts: FormFacts = {}): GivenTables {
  return {
    disclosure: [
      {
        disclosure_id: facts.id ?? `${type}-${personId}`,
        person_id: personId,
        form_type: type,
        proposal_id: facts.proposal ?? null,
        certified_on: certifiedOn,
        tested_on: certifiedOn,
        is_newest: facts.isNewest ?? certifiedOn !== null,
        item_count: facts.rows ?? 2,
        record_id: `forms:${facts.id ?? `${type}-${personId}`}`,
      },
    ],
  };
}

interface PositionFacts extends MatchFacts {
  readonly formId?: string;
  readonly formType?: string;
  readonly itemType?: string;
  readonly name?: string;
  readonly country?: string;
  readonly span?: readonly [startsOn: string | null, endsBefore: string | null];
}

export function position(personId: string, org: string, facts: PositionFacts = {}): GivenTables {
  const type = facts.formType ?? 'biosketch';
  const id = `position-${personId}-${org}-${type}`;
  const [startsOn, endsBefore] = facts.span ?? [null, null];
  return {
    position_item: [
      {
        item_id: id,
        disclosure_id: facts.formId ?? `${type}-${personId}`,
        person_id: personId,
        form_type: type,
        item_type: facts.itemType ?? 'position',
        org_name: facts.name ?? nameOf(org),
        country_code: facts.country ?? null,
        title: 'Researcher',
        starts_on: startsOn,
        ends_before: endsBefore,
        record_id: `forms:${id}`,
      },
    ],
    ...matched('position', id, org, facts),
  };
}

interface SupportFacts {
  readonly id?: string;
  readonly formId?: string;
  readonly title?: string | null;
  readonly number?: string | null;
  readonly funder?: string | null;
  readonly type?: 'current' | 'pending';
  readonly span?: readonly [startsOn: string | null, endsBefore: string | null];
  /** Person-months by year; null where the year stands without months. */
  readonly effort?: Readonly<Record<number, number | null>>;
}

export function support(personId: string, facts: SupportFacts): GivenTables {
  const id = facts.id ?? `support-${personId}-${facts.number ?? facts.title ?? 'untitled'}`;
  const funder = facts.funder ?? null;
  const [startsOn, endsBefore] = facts.span ?? [null, null];
  return {
    support_item: [
      {
        item_id: id,
        disclosure_id: facts.formId ?? `cpos-${personId}`,
        person_id: personId,
        project_title: facts.title ?? null,
        award_number: facts.number ?? null,
        number_norm: facts.number ?? null,
        funder_name: funder === null ? null : nameOf(funder),
        funder_key: funder,
        support_type: facts.type ?? 'current',
        contribution_type: 'award',
        starts_on: startsOn,
        ends_before: endsBefore,
        record_id: `forms:${id}`,
      },
    ],
    item_effort: Object.entries(facts.effort ?? {}).map(([year, months]) => ({
      item_id: id,
      year: Number(year),
      person_months: months,
      record_id: `forms:${id}/${year}`,
    })),
    ...(funder === null ? {} : matched('support', id, funder)),
  };
}

interface AwardFacts {
  readonly funder?: string;
  readonly country?: string;
  readonly isFederal?: boolean;
  readonly title?: string | null;
  readonly activityCode?: string;
  readonly span: readonly [startsOn: string | null, endsBefore: string | null];
  /** Person ids with their roles and how sure it is that it is they. */
  readonly people?: readonly (readonly [personId: string, role: string, confidence?: number])[];
}

export function award(number: string, facts: AwardFacts): GivenTables {
  const funder = facts.funder ?? 'agency';
  const id = `${number}|${funder}`;
  return {
    award: [
      {
        award_id: id,
        award_number: number,
        number_norm: number,
        funder_name: nameOf(funder),
        funder_key: funder,
        funder_country: facts.country ?? 'US',
        is_us_federal: facts.isFederal ?? true,
        title: facts.title === undefined ? `Project of ${number}` : facts.title,
        starts_on: facts.span[0],
        ends_before: facts.span[1],
        activity_code: facts.activityCode ?? null,
        record_id: `awards:${id}`,
      },
    ],
    award_person: (facts.people ?? []).map(([personId, role, confidence = 0.99]) => ({
      award_person_id: `${id}/${personId}/${role}`,
      award_id: id,
      person_name: `Name of ${personId}`,
      person_id: personId,
      method: confidence < 0.95 ? 'name_only' : 'orcid_record',
      confidence,
      role,
      record_id: `awards:${id}/${personId}`,
    })),
    ...matched('award', id, funder),
  };
}

interface AcknowledgedFacts {
  /** The funder that the mention was resolved to. */
  readonly funder?: string;
  readonly basis?: 'initials' | 'named' | 'ordinal' | 'sole_author' | 'none';
  /** Whose byline position the words speak of; 1 is the person of {@link authored}. */
  readonly position?: number;
  readonly confidence?: number;
}

/** An acknowledgment of a work that names `number` once. */
export function acknowledged(
  workId: string,
  number: string,
  words: string,
  facts: AcknowledgedFacts = {},
): GivenTables {
  const id = `${workId}!ack-${number}`;
  const basis = facts.basis ?? 'initials';
  const at = words.indexOf(number);
  return {
    acknowledgment: [
      { acknowledgment_id: id, work_id: workId, section: 'ack', text: words, record_id: `thanks:${id}` },
    ],
    mention: [
      {
        mention_id: `${id}@${String(at)}`,
        acknowledgment_id: id,
        work_id: workId,
        char_start: at,
        char_end: at + number.length,
        surface: number,
        kind: 'award_number',
        number_norm: number,
        funder_text: facts.funder === undefined ? null : nameOf(facts.funder),
        org_id: facts.funder ?? null,
        confidence: facts.confidence ?? 0.95,
        found_by: 'after a word such as "grant"',
        shape: 'unknown',
      },
    ],
    attribution: [
      {
        mention_id: `${id}@${String(at)}`,
        authorship_id: basis === 'none' ? null : `${workId}#${String(facts.position ?? 1)}`,
        basis,
        confidence: basis === 'none' ? null : 0.95,
      },
    ],
  };
}

interface ListedFacts extends MatchFacts {
  readonly kind?: 'designation' | 'assessment';
  /** Whether the list itself gives the ROR iD. */
  readonly hasRor?: boolean;
  /** The longest that the listing may have been in force; no longer than it certainly was unless told. */
  readonly mayBe?: readonly [from: string | null, before: string | null];
}

export function listed(
  entryId: string,
  org: string,
  span: readonly [listedFrom: string | null, listedBefore: string | null],
  facts: ListedFacts = {},
): GivenTables {
  return {
    list_entry: [
      {
        entry_id: entryId,
        list_id: 'list',
        list_name: 'Example List',
        list_kind: facts.kind ?? 'designation',
        authority: 'Example Authority',
        citation: 'Example List of 2024',
        name: nameOf(org),
        ror_id: facts.hasRor === false ? null : org,
        date_basis: span[0] === null ? 'unknown' : 'stated',
        may_be_listed_from: facts.mayBe === undefined ? span[0] : facts.mayBe[0],
        listed_from: span[0],
        listed_before: span[1],
        may_be_listed_before: facts.mayBe === undefined ? span[1] : facts.mayBe[1],
        record_id: `lists:${entryId}`,
      },
    ],
    ...matched('list_entry', entryId, org, facts),
  };
}

interface MatchFacts {
  /** How sure it is which organization is meant; unresolved where null. */
  readonly sureness?: number | null;
}

function matched(kind: string, subjectId: string, org: string, { sureness = 0.99 }: MatchFacts = {}): GivenTables {
  return {
    organization_match: [
      {
        subject_id: subjectId,
        subject_kind: kind,
        org_id: sureness === null ? null : org,
        method: sureness === null ? 'unresolved' : 'ror',
        confidence: sureness ?? 0,
      },
    ],
  };
}

function nameOf(org: string): string {
  return `${org.charAt(0).toUpperCase()}${org.slice(1)} Institute`;
}

function firstDay(date: CaseDate): string | null {
  return typeof date === 'string' || date === null ? date : date[0];
}

function lastDay(date: CaseDate): string | null {
  return typeof date === 'string' || date === null ? date : date[1];
}

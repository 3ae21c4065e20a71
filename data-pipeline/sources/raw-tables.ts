import type { TableShape } from '../db/database.ts';

/**
 * What readers hand to DuckDB: one table per kind of fact, nearly all text, as the file says it.
 *
 * `record_id` is `<file_id>:<place>`: `file_id` is the first 12 hex digits of the file's SHA-256, `place` is the deepest
 * address of the fact in that file (`line 14`, `/results/3/authorships/0`, `/profile/funding/support[2]`). Dates stay as
 * written at their own precision (`2024`, `2024-03`, `2024-03-05`); null means that the file does not say.
 */
export const rawTables = {
  /**
   * One work as one source describes it. `source` is the database that the record comes from (`openalex`, `wos`, `scopus`,
   * `pubmed`, `crossref` …), `source_work_id` the work's id there (W…, UT, EID, PMID …). `published` is cut to the precision
   * that the source really has.
   */
  raw_work: {
    record_id: 'VARCHAR',
    source: 'VARCHAR',
    source_work_id: 'VARCHAR',
    doi: 'VARCHAR',
    pmid: 'VARCHAR',
    title: 'VARCHAR',
    type: 'VARCHAR',
    published: 'VARCHAR',
    venue: 'VARCHAR',
    topic: 'VARCHAR',
    author_count: 'INTEGER',
    is_truncated: 'BOOLEAN',
    is_retracted: 'BOOLEAN',
  },
  /** One name in a byline. `position` counts from 1. `orcid_basis` is `record` (in the byline) or `source` (assigned by the database). */
  raw_authorship: {
    record_id: 'VARCHAR',
    work_record_id: 'VARCHAR',
    position: 'INTEGER',
    raw_name: 'VARCHAR',
    display_name: 'VARCHAR',
    family_key: 'VARCHAR',
    given_key: 'VARCHAR',
    orcid: 'VARCHAR',
    orcid_basis: 'VARCHAR',
    source_author_id: 'VARCHAR',
    is_corresponding: 'BOOLEAN',
  },
  /** One affiliation line of one authorship, and the organization that the source linked to it, if any. */
  raw_affiliation: {
    record_id: 'VARCHAR',
    work_record_id: 'VARCHAR',
    position: 'INTEGER',
    ordinal: 'INTEGER',
    raw_string: 'VARCHAR',
    org_name: 'VARCHAR',
    ror_id: 'VARCHAR',
    country_code: 'VARCHAR',
    kind: 'VARCHAR',
  },
  /**
   * An e-mail address that is surely one author's: `digest` is {@link emailDigest}, the address itself is nowhere. `basis` is `stated` (the
   * record puts it beside the name), `line` (it stands on that author's affiliation line alone) or `name` (it is made of that name).
   */
  raw_authorship_email: {
    record_id: 'VARCHAR',
    work_record_id: 'VARCHAR',
    position: 'INTEGER',
    digest: 'VARCHAR',
    domain: 'VARCHAR',
    basis: 'VARCHAR',
  },
  /** An affiliation line or organization of a work, where the record does not say whose it is. */
  raw_work_affiliation: {
    record_id: 'VARCHAR',
    work_record_id: 'VARCHAR',
    ordinal: 'INTEGER',
    raw_string: 'VARCHAR',
    org_name: 'VARCHAR',
    ror_id: 'VARCHAR',
    country_code: 'VARCHAR',
  },
  /**
   * One funder or award that a database attached to a work by machine. `funder_doi` is its Crossref Funder Registry id
   * (`10.13039/…`), `asserted_by` who says so, where the source tells: `publisher` or `crossref`.
   */
  raw_funding: {
    record_id: 'VARCHAR',
    work_record_id: 'VARCHAR',
    ordinal: 'INTEGER',
    funder_name: 'VARCHAR',
    funder_ror: 'VARCHAR',
    funder_doi: 'VARCHAR',
    award_number: 'VARCHAR',
    asserted_by: 'VARCHAR',
  },
  /**
   * The words of an acknowledgment, of the work record that it came with (`work_record_id`) or that it names: `work_ref` is a
   * DOI or a source's work id.
   */
  raw_acknowledgment: {
    record_id: 'VARCHAR',
    work_record_id: 'VARCHAR',
    work_ref: 'VARCHAR',
    section: 'VARCHAR',
    text: 'VARCHAR',
  },
  /**
   * One organization as one file of the registry describes it. `schema_version` is that of the file (`1`, `2`), `modified` the
   * day on which the registry last changed the record.
   */
  raw_organization: {
    record_id: 'VARCHAR',
    schema_version: 'VARCHAR',
    modified: 'VARCHAR',
    ror_id: 'VARCHAR',
    name: 'VARCHAR',
    country_code: 'VARCHAR',
    status: 'VARCHAR',
    types: 'VARCHAR[]',
    established: 'INTEGER',
  },
  /**
   * A name in one record of an organization. `kind` is `label`, `alias` or `acronym`; `name_key` is {@link organizationKey} of
   * the name.
   */
  raw_organization_name: {
    record_id: 'VARCHAR',
    organization_record_id: 'VARCHAR',
    ror_id: 'VARCHAR',
    name: 'VARCHAR',
    name_key: 'VARCHAR',
    kind: 'VARCHAR',
  },
  /** A place of an organization, by its GeoNames city and first division of the country (state, province). */
  raw_organization_place: {
    record_id: 'VARCHAR',
    organization_record_id: 'VARCHAR',
    ror_id: 'VARCHAR',
    city: 'VARCHAR',
    region: 'VARCHAR',
    region_code: 'VARCHAR',
    country_code: 'VARCHAR',
  },
  /** A host under which an organization has its website or e-mail: `cs.example.edu`, without `www.`. */
  raw_organization_domain: {
    record_id: 'VARCHAR',
    organization_record_id: 'VARCHAR',
    ror_id: 'VARCHAR',
    domain: 'VARCHAR',
  },
  /** `kind` is `parent`, `child`, `successor`, `predecessor` or `related`: what `related_ror_id` is to `ror_id`. */
  raw_organization_relation: {
    record_id: 'VARCHAR',
    organization_record_id: 'VARCHAR',
    ror_id: 'VARCHAR',
    related_ror_id: 'VARCHAR',
    kind: 'VARCHAR',
  },
  /** A funder of the Crossref Funder Registry; `parent_doi` and `replaced_by_doi` are others of it. */
  raw_funder: {
    record_id: 'VARCHAR',
    funder_doi: 'VARCHAR',
    name: 'VARCHAR',
    country_code: 'VARCHAR',
    parent_doi: 'VARCHAR',
    replaced_by_doi: 'VARCHAR',
  },
  /** `kind` is `label`, `alias` or `acronym`; `name_key` is {@link organizationKey} of the name. */
  raw_funder_name: {
    record_id: 'VARCHAR',
    funder_doi: 'VARCHAR',
    name: 'VARCHAR',
    name_key: 'VARCHAR',
    kind: 'VARCHAR',
  },
  /** Which organization of ROR a funder of the Funder Registry is. */
  raw_funder_organization: {
    record_id: 'VARCHAR',
    funder_doi: 'VARCHAR',
    ror_id: 'VARCHAR',
  },
  /**
   * What a reviewer decided about an authorship, as the journal says it: and a covered person (`verdict` is `confirmed` or `rejected`), or
   * another authorship (`same` or `different`); `signed_as` and
   * `other_signed_as` are the names under which it was decided. No file holds it: `record_id` is `journal:<number of the entry>`.
   */
  raw_identity_decision: {
    record_id: 'VARCHAR',
    authorship_id: 'VARCHAR',
    person_id: 'VARCHAR',
    verdict: 'VARCHAR',
    signed_as: 'VARCHAR',
    decided_by: 'VARCHAR',
    decided_on: 'VARCHAR',
    other_authorship_id: 'VARCHAR',
    other_signed_as: 'VARCHAR',
  },
  /** One employment of one covered person; a person with several employments has several rows. */
  raw_roster: {
    record_id: 'VARCHAR',
    person_id: 'VARCHAR',
    orcid: 'VARCHAR',
    family_name: 'VARCHAR',
    given_name: 'VARCHAR',
    family_key: 'VARCHAR',
    given_key: 'VARCHAR',
    unit: 'VARCHAR',
    active_from: 'VARCHAR',
    active_to: 'VARCHAR',
    employer: 'VARCHAR',
    employer_key: 'VARCHAR',
    employer_ror: 'VARCHAR',
    employer_country: 'VARCHAR',
    job_title: 'VARCHAR',
    employed_from: 'VARCHAR',
    employed_to: 'VARCHAR',
  },
  /** A further name that a covered person publishes under. */
  raw_roster_name: {
    record_id: 'VARCHAR',
    person_id: 'VARCHAR',
    name: 'VARCHAR',
    family_key: 'VARCHAR',
    given_key: 'VARCHAR',
  },
  /** An e-mail address of a covered person, as {@link emailDigest} alone. */
  raw_roster_email: {
    record_id: 'VARCHAR',
    person_id: 'VARCHAR',
    digest: 'VARCHAR',
  },
  /** An e-mail address that somebody's public ORCID record states, as {@link emailDigest} alone. */
  raw_profile_email: {
    record_id: 'VARCHAR',
    orcid: 'VARCHAR',
    digest: 'VARCHAR',
  },
  /**
   * One submitted form. The person is named by `stated_person_id` or `orcid`. A CPOS file states no certification date:
   * it comes from the form register (`raw_form_register`) by the file's name.
   */
  raw_disclosure: {
    record_id: 'VARCHAR',
    disclosure_id: 'VARCHAR',
    stated_person_id: 'VARCHAR',
    orcid: 'VARCHAR',
    stated_name: 'VARCHAR',
    form_type: 'VARCHAR',
    proposal_id: 'VARCHAR',
    certified_on: 'VARCHAR',
    submitted_on: 'VARCHAR',
    file_name: 'VARCHAR',
  },
  /** When a form that carries no date of its own was certified and submitted, and whose it is. */
  raw_form_register: {
    record_id: 'VARCHAR',
    file_name: 'VARCHAR',
    stated_person_id: 'VARCHAR',
    form_type: 'VARCHAR',
    proposal_id: 'VARCHAR',
    certified_on: 'VARCHAR',
    submitted_on: 'VARCHAR',
  },
  /** A position, education, affiliation or outside activity stated on a form (`item_type`). */
  raw_position: {
    record_id: 'VARCHAR',
    disclosure_id: 'VARCHAR',
    item_type: 'VARCHAR',
    org_name: 'VARCHAR',
    org_key: 'VARCHAR',
    ror_id: 'VARCHAR',
    city: 'VARCHAR',
    country_code: 'VARCHAR',
    title: 'VARCHAR',
    starts: 'VARCHAR',
    ends: 'VARCHAR',
  },
  /**
   * A person whom a form names: `relation` is `co-author`, `collaborator`, `advisor`, `advisee`, `co-editor`, `editorial board` or
   * `relationship`. A null `last_active` means ongoing. Addresses are not read.
   */
  raw_collaborator: {
    record_id: 'VARCHAR',
    disclosure_id: 'VARCHAR',
    relation: 'VARCHAR',
    person_name: 'VARCHAR',
    family_key: 'VARCHAR',
    given_key: 'VARCHAR',
    org_name: 'VARCHAR',
    org_key: 'VARCHAR',
    department: 'VARCHAR',
    journal: 'VARCHAR',
    last_active: 'VARCHAR',
  },
  /**
   * A position, degree or membership that a person's public profile states: no form, so that no rule takes it for disclosed or
   * missing. `asserted_by` is `self` or who put it there; null where the profile does not say.
   */
  raw_profile_item: {
    record_id: 'VARCHAR',
    orcid: 'VARCHAR',
    item_type: 'VARCHAR',
    org_name: 'VARCHAR',
    org_key: 'VARCHAR',
    ror_id: 'VARCHAR',
    city: 'VARCHAR',
    country_code: 'VARCHAR',
    title: 'VARCHAR',
    starts: 'VARCHAR',
    ends: 'VARCHAR',
    asserted_by: 'VARCHAR',
  },
  /** A part of a project that is done outside the country, as reported to its funder. */
  raw_foreign_component: {
    record_id: 'VARCHAR',
    disclosure_id: 'VARCHAR',
    award_number: 'VARCHAR',
    number_norm: 'VARCHAR',
    org_name: 'VARCHAR',
    org_key: 'VARCHAR',
    ror_id: 'VARCHAR',
    country_code: 'VARCHAR',
    activity: 'VARCHAR',
    approved_on: 'VARCHAR',
    report_year: 'INTEGER',
    starts: 'VARCHAR',
    ends: 'VARCHAR',
  },
  /** `support_type` is `current` or `pending`; `contribution_type` is `award` or `inkind`. */
  raw_support: {
    record_id: 'VARCHAR',
    disclosure_id: 'VARCHAR',
    project_title: 'VARCHAR',
    award_number: 'VARCHAR',
    number_norm: 'VARCHAR',
    funder_name: 'VARCHAR',
    funder_key: 'VARCHAR',
    funder_ror: 'VARCHAR',
    support_type: 'VARCHAR',
    contribution_type: 'VARCHAR',
    amount: 'DOUBLE',
    currency: 'VARCHAR',
    starts: 'VARCHAR',
    ends: 'VARCHAR',
    objectives: 'VARCHAR',
    overlap: 'VARCHAR',
  },
  /** Person-months in one year of one support item (`support_record_id`); null months = the year was stated, the months were not. */
  raw_effort: {
    record_id: 'VARCHAR',
    support_record_id: 'VARCHAR',
    year: 'INTEGER',
    person_months: 'DOUBLE',
  },
  /**
   * One person on one award, as a public award database lists them; one row without person where it names none. `holder_name` is
   * the organization that holds the award or takes part in it; an award of several has a row without person for each.
   */
  raw_award: {
    record_id: 'VARCHAR',
    award_number: 'VARCHAR',
    number_norm: 'VARCHAR',
    funder_name: 'VARCHAR',
    funder_key: 'VARCHAR',
    funder_ror: 'VARCHAR',
    funder_country: 'VARCHAR',
    is_us_federal: 'BOOLEAN',
    title: 'VARCHAR',
    starts: 'VARCHAR',
    ends: 'VARCHAR',
    amount: 'DOUBLE',
    currency: 'VARCHAR',
    activity_code: 'VARCHAR',
    person_name: 'VARCHAR',
    family_key: 'VARCHAR',
    given_key: 'VARCHAR',
    person_orcid: 'VARCHAR',
    stated_person_id: 'VARCHAR',
    role: 'VARCHAR',
    holder_name: 'VARCHAR',
    holder_key: 'VARCHAR',
    holder_country: 'VARCHAR',
  },
  /** An e-mail address that a list of awards puts beside a person (`award_record_id` of raw_award), as {@link emailDigest} alone. */
  raw_award_email: {
    record_id: 'VARCHAR',
    award_record_id: 'VARCHAR',
    digest: 'VARCHAR',
  },
  /**
   * `list_kind` is `designation` (a government's) or `assessment` (a third party's opinion: context only). `edition` tells the
   * states of one list apart and sorts in their order; `date_basis` is `stated` of this entry, `edition` (the day on which the
   * edition was published), `first_seen` (by whoever made the file) or `unknown`.
   */
  raw_list_entry: {
    record_id: 'VARCHAR',
    list_id: 'VARCHAR',
    list_name: 'VARCHAR',
    edition: 'VARCHAR',
    date_basis: 'VARCHAR',
    list_kind: 'VARCHAR',
    authority: 'VARCHAR',
    citation: 'VARCHAR',
    entry_id: 'VARCHAR',
    name: 'VARCHAR',
    name_key: 'VARCHAR',
    aliases: 'VARCHAR[]',
    alias_keys: 'VARCHAR[]',
    ror_id: 'VARCHAR',
    country_code: 'VARCHAR',
    listed_from: 'VARCHAR',
    listed_to: 'VARCHAR',
  },
  /** A further name of a file whose bytes were read under another: a form may be registered under either. */
  duplicate_file: {
    file_id: 'VARCHAR',
    file_name: 'VARCHAR',
  },
  /** One file, as the receipt describes it. `file_id` is the prefix of every `record_id` from it. */
  source_file: {
    file_id: 'VARCHAR',
    path: 'VARCHAR',
    sha256: 'VARCHAR',
    format: 'VARCHAR',
    bytes: 'DOUBLE',
    rows_in: 'INTEGER',
    rows_accepted: 'INTEGER',
    rows_rejected: 'INTEGER',
    rows_blank: 'INTEGER',
  },
} as const satisfies Readonly<Record<string, TableShape>>;

export type RawTable = keyof typeof rawTables;

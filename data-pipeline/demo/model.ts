/** What the demo's world is made of: the truth, before it is written down in the shape of any record. */

export interface Organization {
  readonly rorId: string;
  readonly sourceId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly acronym: string;
  readonly city: string;
  readonly countryCode: string;
  readonly countryName: string;
  readonly type: 'education' | 'healthcare' | 'facility' | 'government' | 'company';
  readonly established: number;
  readonly isActive: boolean;
  readonly relations: readonly { readonly kind: RelationKind; readonly rorId: string }[];
}

export type RelationKind = 'parent' | 'child' | 'successor' | 'predecessor';

export interface Funder {
  readonly sourceId: string;
  readonly rorId: string;
  readonly name: string;
  readonly acronym: string;
  readonly city: string;
  readonly countryCode: string;
  readonly countryName: string;
  readonly isUsFederal: boolean;
  readonly numbers: NumberStyle;
}

/** How a funder writes its award numbers. */
export type NumberStyle = 'activity-serial' | 'program-serial' | 'letters-year-serial' | 'slashed' | 'plain-serial';

export interface PersonName {
  readonly family: string;
  readonly given: string;
}

/** Anybody who signs works. `orcid` null = has none; `sourceKnowsOrcid` = the publication database shows it on every work. */
export interface Researcher {
  readonly name: PersonName;
  readonly orcid: string | null;
  readonly sourceId: string;
  readonly sourceKnowsOrcid: boolean;
}

/** A co-author from outside. `movedOn` null = stayed. */
export interface External extends Researcher {
  readonly organization: Organization;
  readonly nextOrganization: Organization;
  readonly movedOn: string | null;
}

export interface Employment {
  readonly organization: Organization;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
}

/** Somebody whom the institution asks to disclose. Employments run from the oldest to the newest. */
export interface Covered extends Researcher {
  readonly personId: string;
  readonly department: Department;
  readonly otherNames: readonly PersonName[];
  readonly employments: readonly Employment[];
  /** Works led in a year, on average, as a multiple of the department's. */
  readonly productivity: number;
  readonly regulars: readonly External[];
  readonly colleagues: number[];
  readonly forms: Forms;
}

export interface Department {
  readonly name: string;
  readonly topic: string;
  readonly subjects: readonly string[];
  readonly methods: readonly string[];
  readonly venues: readonly string[];
}

/** Days on which a person's newest forms were certified; null = the person filed none of this kind. */
export interface Forms {
  readonly biosketchOn: string | null;
  readonly cposOn: string | null;
  readonly coiOn: string | null;
  /** The form of a second proposal, with the same rows as the first; null = there is no second proposal. */
  secondCposOn: string | null;
  readonly positions: PositionRow[];
  readonly support: SupportRow[];
  readonly cposFormat: 'xml' | 'csv';
}

export interface PositionRow {
  readonly form: 'biosketch' | 'coi';
  readonly item: 'position' | 'education' | 'affiliation' | 'outside_activity';
  readonly organization: string;
  readonly rorId: string | null;
  readonly city: string;
  readonly countryCode: string;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
}

/** `version`: on the newest form, on the form of the year before, or on both. */
export interface SupportRow {
  readonly version: 'newest' | 'older' | 'both';
  readonly title: string;
  readonly number: string;
  readonly funder: Funder;
  readonly type: 'current' | 'pending';
  readonly contribution: 'award' | 'inkind';
  readonly amount: number;
  readonly from: string;
  readonly to: string;
  readonly months: ReadonlyMap<number, string>;
}

export interface Award {
  readonly number: string;
  readonly funder: Funder;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly activityCode: string | null;
  readonly people: AwardPerson[];
}

export interface AwardPerson {
  readonly name: string;
  readonly orcid: string | null;
  readonly personId: string | null;
  readonly role: 'PI' | 'co-PI' | 'former PI' | 'key';
}

export interface ListEntry {
  readonly entryId: string;
  readonly kind: 'designation' | 'assessment';
  readonly organization: Organization;
  readonly listedFrom: string;
  readonly listedTo: string | null;
}

/**
 * One affiliation line: the words, what the publication database linked them to, and the organization where the author
 * truly was (null = unknown to the reader too).
 */
export interface Line {
  /** Null where the database has the organization and no words. */
  readonly raw: string | null;
  readonly linked: readonly Organization[];
  readonly actual: Organization | null;
}

export interface Byline {
  readonly researcher: Researcher;
  /** The name under which they sign this work: their own, or another that they publish under. */
  readonly name: PersonName;
  readonly spelled: string;
  /** The ORCID iD as printed with the work; it may be missing, and it may differ from the database's. */
  readonly printedOrcid: string | null;
  readonly sourceOrcid: string | null;
  readonly sourceId: string;
  readonly lines: readonly Line[];
  readonly isCorresponding: boolean;
}

/** `day` at `year` precision is the first of January, as the database writes it. */
export interface Work {
  readonly serial: number;
  readonly hasDoi: boolean;
  readonly title: string;
  readonly day: string;
  readonly precision: 'day' | 'year';
  readonly type: 'article' | 'preprint' | 'book-chapter';
  readonly venue: string;
  readonly topic: string;
  readonly byline: readonly Byline[];
  readonly isRetracted: boolean;
  readonly acknowledgment: { readonly section: 'funding' | 'ack' | 'coi'; readonly text: string } | null;
  readonly funding: readonly { readonly funder: Funder; readonly number: string | null }[];
}

/** One line of truth.csv: a subject that a rule must report (`planted`), or must not (`innocent`). */
export interface TruthRow {
  readonly ruleId: string;
  readonly kind: 'planted' | 'innocent';
  readonly subjectKey: string;
  readonly personId: string;
  /** Why an innocent is one; empty for a planted tie. */
  readonly innocentCode: string;
  readonly note: string;
}

export interface DemoFile {
  /** Below the folder of the demo: `in/…` is input of the pipeline, `truth.csv` is not. */
  readonly path: string;
  /** The text, in pieces made while they are read. */
  readonly chunks: Iterable<string>;
}

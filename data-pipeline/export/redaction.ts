import { createHMAC, createSHA256 } from 'hash-wasm';
import { PipelineError } from '../core/errors.ts';
import type { Review } from '../journal/review.ts';
import type { CoverageRow, EvidenceRow, FindingFacts } from '../questions/answers.ts';
import type { FindingRecord } from './finding-record.ts';
import type { Profile } from './profile.ts';

/** A shorter secret can be guessed, and with it every name. */
const shortestSecret = 12;
const withheld = '(withheld)';
/** Said to whoever asks for a list of findings for leadership. */
export const noRows = 'leadership reads counts, never rows: the file for it is the brief (--kind brief)';

export interface ProfileWish {
  readonly profile: Profile;
  /** Whose copy a researcher's copy is. */
  readonly personId: string | null;
  /** What pseudonyms are made with. */
  readonly secret: string | null;
}

/** Records and coverage as a profile shows them. */
export interface Redaction {
  readonly records: (records: readonly FindingRecord[]) => readonly FindingRecord[];
  readonly coverage: (people: readonly CoverageRow[]) => readonly CoverageRow[];
  /** The filter in words, where it may be told. */
  readonly filter: (filter: string) => string;
}

/**
 * @throws PipelineError `argument_invalid` for leadership, which reads no rows; where a researcher's copy is of nobody, or
 *   pseudonyms have no secret of twelve characters.
 */
export async function redactionOf({ profile, personId, secret }: ProfileWish): Promise<Redaction> {
  if (profile === 'auditor') return { records: (all) => all, coverage: (all) => all, filter: (filter) => filter };
  if (profile === 'researcher') {
    if (personId === null)
      throw new PipelineError('argument_invalid', 'a researcher’s copy is of one person: name the person');
    return {
      records: (all) => all.filter(({ finding }) => finding.person_id === personId).map(withoutReviewers),
      coverage: (all) => all.filter(({ person_id }) => person_id === personId),
      filter: () => 'the findings of one person',
    };
  }
  if (profile === 'leadership') throw new PipelineError('argument_invalid', noRows);
  const pseudonym = await pseudonymizer(secret);
  return {
    records: (all) => all.map((record) => shared(record, pseudonym)),
    coverage: (all) => all.map((row) => ({ ...row, person_id: pseudonym('person', row.person_id) })),
    filter: () => 'a selection, which is withheld',
  };
}

/** A name for a thing that only holders of the secret can make again: its kind and 64 bits of an HMAC-SHA-256. */
type Pseudonym = (kind: string, value: string) => string;

async function pseudonymizer(secret: string | null): Promise<Pseudonym> {
  if (secret === null || secret.length < shortestSecret) {
    const least = String(shortestSecret);
    throw new PipelineError('argument_invalid', `pseudonyms are made with a secret of ${least} characters or more`);
  }
  const hmac = await createHMAC(createSHA256(), secret);
  return (kind, value) => `${kind}-${hmac.init().update(`${kind}\u001f${value}`).digest('hex').slice(0, 16)}`;
}

function withoutReviewers(record: FindingRecord): FindingRecord {
  return { ...record, review: record.review && withoutNames(record.review) };
}

function withoutNames(review: Review): Review {
  return { ...review, note: null, decidedBy: null, assignedTo: null, secondStatus: null };
}

function shared({ finding, evidence, innocents, review }: FindingRecord, pseudonym: Pseudonym): FindingRecord {
  const id = pseudonym('finding', finding.finding_id);
  return {
    finding: sharedFacts(finding, id, pseudonym),
    evidence: evidence.map((item) => sharedEvidence(item, id, pseudonym)),
    innocents: innocents.map((innocent) => ({ ...innocent, finding_id: id })),
    review: review && {
      ...withoutNames(review),
      findingId: id,
      decidedAt: year(review.decidedAt),
      response: null,
      reopenedBecause: review.reopenedBecause === null ? null : withheld,
    },
  };
}

function sharedFacts(finding: FindingFacts, id: string, pseudonym: Pseudonym): FindingFacts {
  const person = pseudonym('person', finding.person_id);
  const subject = pseudonym('subject', finding.subject_key);
  return {
    ...finding,
    finding_id: id,
    person_id: person,
    person_name: person,
    unit: finding.unit === null ? null : pseudonym('unit', finding.unit),
    subject_key: subject,
    subject_label: subject,
    statement: withheld,
    would_clear: withheld,
    date_lo: year(finding.date_lo),
    date_hi: year(finding.date_hi),
  };
}

function sharedEvidence(item: EvidenceRow, id: string, pseudonym: Pseudonym): EvidenceRow {
  return {
    finding_id: id,
    seq: item.seq,
    side: item.side,
    label: withheld,
    quote: withheld,
    char_start: null,
    char_end: null,
    work_id: item.work_id === null ? null : pseudonym('work', item.work_id),
    work_title: null,
    doi: null,
    file: '',
    place: '',
    sha256: '',
  };
}

function year(date: string | null): string | null {
  return date === null ? null : date.slice(0, 4);
}

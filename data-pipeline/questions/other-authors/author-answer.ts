import type { Row } from '../../db/database.ts';
import type { IdentityEvidence } from '../identity-answer.ts';

/**
 * An author who is no covered person, named by one authorship of theirs: ids of authors change with what is loaded and decided, those
 * of authorships do not.
 */
export interface OtherAuthor extends Row {
  authorship_id: string;
  author_id: string;
  label: string;
  /** All that they sign as, in order. */
  names: readonly string[];
  work_count: number;
  year_lo: number | null;
  year_hi: number | null;
  /** Which their affiliations name most often; null where none is resolved. */
  organization: string | null;
  /** Null for none, or several. */
  orcid: string | null;
  /** Whether a reviewer put them together or set them apart. */
  is_decided: boolean;
}

export interface OtherAuthorWork extends Row {
  authorship_id: string;
  work_id: string;
  title: string;
  year: number | null;
  raw_name: string;
  orcid: string | null;
  /** The first affiliation line; null for none. */
  affiliation: string | null;
  method: string;
}

/** An author of a name that fits; `shared_bits` says how much both share, 0 for nothing. */
export interface LikelyAuthor extends Row {
  authorship_id: string;
  author_id: string;
  label: string;
  work_count: number;
  shared_bits: number;
}

export interface OtherAuthorDetail {
  readonly author: OtherAuthor;
  readonly works: readonly OtherAuthorWork[];
  readonly likely: readonly LikelyAuthor[];
}

/** What speaks for and against that two authors are one, and what would contradict, one sentence each. */
export interface AuthorPair {
  readonly evidence: readonly Pick<IdentityEvidence, 'feature' | 'speaks' | 'words'>[];
  readonly conflicts: readonly string[];
}

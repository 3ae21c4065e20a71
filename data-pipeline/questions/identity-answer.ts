import type { Row } from '../db/database.ts';

/** `open` = cannot tell; `decided` = a reviewer said so. */
export type IdentityState = 'open' | 'sure' | 'decided';

/** Works that stand or fall together as one person's. `check_count` is how many checks of the person wait for an identity. */
export interface IdentityGroup extends Row {
  group_id: string;
  person_id: string;
  person_name: string;
  state: IdentityState;
  signed_as: string;
  work_count: number;
  year_lo: number | null;
  year_hi: number | null;
  methods: readonly string[];
  check_count: number;
}

/** One work of a group; `conflicts` says what would contradict if it were the person's, one sentence each. */
export interface IdentityWork extends Row {
  authorship_id: string;
  work_id: string;
  person_id: string;
  title: string;
  year: number | null;
  raw_name: string;
  method: string;
  is_sure: boolean;
  basis: string;
  conflicts: readonly string[];
}

export type IdentityFeature =
  'name' | 'orcid' | 'source_id' | 'affiliation' | 'coauthor' | 'email' | 'topic' | 'venue' | 'years' | 'namesakes';

/** What one feature says of one authorship: for, against, or nothing because it is missing. */
export interface IdentityEvidence extends Row {
  authorship_id: string;
  feature: IdentityFeature;
  speaks: 'for' | 'against' | 'missing';
  words: string;
}

export interface IdentityGroupDetail {
  readonly works: readonly IdentityWork[];
  readonly evidence: readonly IdentityEvidence[];
}

import * as v from 'valibot';
import type { Act, Journal } from './journal.ts';
import { standing } from './undo.ts';

/** What a reviewer says of an authorship and a covered person; `open` takes an earlier word back. */
export const identityVerdicts = ['confirmed', 'rejected', 'open'] as const;

export type IdentityVerdict = (typeof identityVerdicts)[number];

/** An authorship and a covered person whom it may be; `signedAs` is the name in the byline. */
export interface IdentityPair {
  readonly authorshipId: string;
  readonly personId: string;
  readonly signedAs: string;
}

/** A decision that stands. `seq` is its entry's number, `on` the day of it, `YYYY-MM-DD`. */
export interface IdentityDecision extends IdentityPair {
  readonly verdict: Exclude<IdentityVerdict, 'open'>;
  readonly seq: number;
  readonly by: string;
  readonly on: string;
}

/** What a reviewer says of two authorships: that one author signed both, or not. */
export const authorVerdicts = ['same', 'different'] as const;

export type AuthorVerdict = (typeof authorVerdicts)[number];

/** An authorship as it is named in a decision; `signedAs` is the name in the byline. */
export interface SignedWork {
  readonly authorshipId: string;
  readonly signedAs: string;
}

/** A decision about two authorships that stands; `other` is the one that the first is put to, or taken from. */
export interface AuthorDecision extends SignedWork {
  readonly other: SignedWork;
  readonly verdict: AuthorVerdict;
  readonly seq: number;
  readonly by: string;
  readonly on: string;
}

/** Either kind of decision about who is who. */
export type ReviewerDecision = IdentityDecision | AuthorDecision;

const authorBodyShape = v.object({
  authorship: v.string(),
  signed_as: v.string(),
  other: v.string(),
  other_signed_as: v.string(),
  reason: v.string(),
  verdict: v.picklist(authorVerdicts),
});

const bodyShape = v.object({
  authorship: v.string(),
  persons: v.tuple([v.string()]),
  signed_as: v.string(),
  verdict: v.picklist(identityVerdicts),
});

/** Says the same of several pairs, as one act: all works of a group are somebody's, or are not. */
export function identityActs(pairs: readonly IdentityPair[], verdict: IdentityVerdict): readonly Act[] {
  return pairs.map(({ authorshipId, personId, signedAs }) => ({
    kind: 'identity',
    subject: 'authorship',
    body: {
      about: [authorshipId, personId],
      authorship: authorshipId,
      persons: [personId],
      signed_as: signedAs,
      verdict,
    },
  }));
}

/** What a reviewer changes about authors who are no covered person. */
export interface AuthorChange {
  /** `merge`: the authors of `works` and of `other` are one. `split`: `works` are one other author's than `other`. */
  readonly change: 'merge' | 'split';
  /** At least one; merging reads the first. */
  readonly works: readonly SignedWork[];
  readonly other: SignedWork;
  /** In the reviewer's words; may be empty. */
  readonly reason: string;
}

export function authorActs({ change, works, other, reason }: AuthorChange): readonly Act[] {
  const [first] = works;
  if (change === 'split') return splitActs(works, other, reason);
  return first === undefined ? [] : mergeActs(first, other, reason);
}

/** Says that two authors are one: `work` is any of the one's, `other` any of the other's. */
export function mergeActs(work: SignedWork, other: SignedWork, reason: string): readonly Act[] {
  return [authorAct(work, other, 'same', reason)];
}

/** Says that some authorships of an author are one other's: `other` is any that stays. */
export function splitActs(works: readonly SignedWork[], other: SignedWork, reason: string): readonly Act[] {
  const [first, ...more] = works;
  return [
    ...works.map((work) => authorAct(work, other, 'different', reason)),
    ...more.flatMap((work) => (first === undefined ? [] : [authorAct(work, first, 'same', reason)])),
  ];
}

function authorAct(work: SignedWork, other: SignedWork, verdict: AuthorVerdict, reason: string): Act {
  return {
    kind: 'identity',
    subject: 'authorship',
    body: {
      about: [work.authorshipId, other.authorshipId].sort(),
      authorship: work.authorshipId,
      signed_as: work.signedAs,
      other: other.authorshipId,
      other_signed_as: other.signedAs,
      reason,
      verdict,
    },
  };
}

/**
 * The decisions about identity that stand, in the order of the journal: of each authorship and person the newest, of authorships among
 * each other all, since each speaks of the authors that those before it left.
 */
export function identityDecisions(journal: Pick<Journal, 'entries' | 'body'>): readonly ReviewerDecision[] {
  const decisions = new Map<string, ReviewerDecision>();
  for (const entry of standing(journal.entries)) {
    if (entry.kind !== 'identity') continue;
    const ofAuthors = v.safeParse(authorBodyShape, journal.body(entry));
    if (ofAuthors.success) {
      const { authorship: authorshipId, signed_as: signedAs, verdict } = ofAuthors.output;
      const other = { authorshipId: ofAuthors.output.other, signedAs: ofAuthors.output.other_signed_as };
      const { seq, actor: by, at } = entry;
      decisions.set(String(seq), { authorshipId, signedAs, other, verdict, seq, by, on: at.slice(0, 10) });
      continue;
    }
    const said = v.safeParse(bodyShape, journal.body(entry));
    if (!said.success) continue;
    const { authorship: authorshipId, persons, signed_as: signedAs, verdict } = said.output;
    const [personId] = persons;
    const pair = JSON.stringify([authorshipId, personId]);
    decisions.delete(pair);
    if (verdict === 'open') continue;
    const { seq, actor: by, at } = entry;
    decisions.set(pair, { authorshipId, personId, signedAs, verdict, seq, by, on: at.slice(0, 10) });
  }
  return [...decisions.values()];
}

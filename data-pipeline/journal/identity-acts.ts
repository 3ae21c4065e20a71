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
    body: { authorship: authorshipId, persons: [personId], signed_as: signedAs, verdict },
  }));
}

/** The decisions about identity that stand, the newest of each pair, in the order of the journal. */
export function identityDecisions(journal: Pick<Journal, 'entries' | 'body'>): readonly IdentityDecision[] {
  const decisions = new Map<string, IdentityDecision>();
  for (const entry of standing(journal.entries)) {
    const said = entry.kind === 'identity' ? v.safeParse(bodyShape, journal.body(entry)) : null;
    if (said?.success !== true) continue;
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

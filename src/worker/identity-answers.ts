import { PipelineError, type RunOptions } from '#pipeline';
import type { Database } from '../../data-pipeline/db/database.ts';
import { authorActs, identityActs, identityDecisions } from '../../data-pipeline/journal/identity-acts.ts';
import type { Act } from '../../data-pipeline/journal/journal.ts';
import { nextUndo, undoOf } from '../../data-pipeline/journal/undo.ts';
import { runDecided } from '../../data-pipeline/pipeline.ts';
import { askIdentityGroup, askIdentityGroups } from '../../data-pipeline/questions/ask-identity.ts';
import { askAuthor, askAuthorPair, askAuthors } from '../../data-pipeline/questions/other-authors/ask-authors.ts';
import type { ParameterValues } from '../../data-pipeline/rules/parameters.ts';
import { holdWriter, requireWriter } from './writer.ts';
import type { Requests, WorkspaceFacts } from './protocol.ts';
import type { ReviewHost } from './review-host.ts';

type IdentityRequest =
  | 'identityGroups'
  | 'identityGroup'
  | 'decideIdentity'
  | 'undoIdentity'
  | 'otherAuthors'
  | 'otherAuthor'
  | 'authorPair'
  | 'decideAuthors';

const identityKind = new Set(['identity']);

/** What the workspace is, as far as these answers need it, and how it is held again after a change. */
export interface DecidedWorkspace {
  readonly asOf: string;
  readonly parameters: ParameterValues;
  readonly hold: () => Promise<WorkspaceFacts>;
}

/** The answers about who is who: what cannot be told, what speaks for and against, and the reviewers' decisions. */
export function identityAnswers(
  db: () => Promise<Database>,
  reviews: ReviewHost,
  held: () => DecidedWorkspace,
): { [Name in IdentityRequest]: (argument: Requests[Name][0], options: RunOptions) => Promise<Requests[Name][1]> } {
  /** Written down and built again, or neither. */
  const decide = async (actor: string, acts: readonly Act[], options: RunOptions): Promise<WorkspaceFacts> => {
    await requireWriter();
    reviews.actor = actor;
    const { asOf, parameters, hold } = held();
    const journal = await reviews.journal();
    const decisions = identityDecisions(journal.with(actor, acts));
    const beforeCommit = () => reviews.append(acts);
    await runDecided(await db(), { ...options, asOf, parameters, decisions, beforeCommit });
    return hold();
  };
  return {
    identityGroups: async ({ actor }) => {
      const { entries, isDamaged } = await reviews.journal();
      const { undo, redo } = nextUndo(entries, actor, identityKind);
      const isLocked = isDamaged || !(await holdWriter());
      return { groups: await askIdentityGroups(await db()), canUndo: undo !== null, canRedo: redo !== null, isLocked };
    },
    identityGroup: async ({ groupId }) => askIdentityGroup(await db(), groupId),
    decideIdentity: ({ actor, pairs, verdict }, options) => decide(actor, identityActs(pairs, verdict), options),
    otherAuthors: async ({ words }) => askAuthors(await db(), words),
    otherAuthor: async ({ authorshipId }) => askAuthor(await db(), authorshipId),
    authorPair: async ({ authorshipId, otherId }) => askAuthorPair(await db(), authorshipId, otherId),
    decideAuthors: ({ actor, change }, options) => decide(actor, authorActs(change), options),
    undoIdentity: async ({ actor, which }, options) => {
      const span = nextUndo((await reviews.journal()).entries, actor, identityKind)[which];
      if (span === null) throw new PipelineError('workspace_invalid', `there is nothing to ${which}`);
      return decide(actor, [undoOf(span)], options);
    },
  };
}

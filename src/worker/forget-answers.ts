import type { RunOptions } from '#pipeline';
import type { Database } from '../../data-pipeline/db/database.ts';
import type { ForgottenList } from '../../data-pipeline/forgetting/forgotten-list.ts';
import { type ForgettingPlan, planForgetting } from '../../data-pipeline/forgetting/plan-forgetting.ts';
import type { InputFile, Receipt } from '../../data-pipeline/intake/load.ts';
import { removePlaces } from './kept-places.ts';
import type { ForgettingFiles, Requests, WorkspaceFacts } from './protocol.ts';
import type { ReviewHost } from './review-host.ts';
import { newSalt } from './workspace-journal.ts';
import { requireWriter } from './writer.ts';

type ForgetRequest = 'forgetting' | 'forgetPerson';

/** What the workspace is, as far as these answers need it, and how it is built and held again after a change. */
export interface ForgettingWorkspace {
  readonly files: readonly InputFile[];
  readonly receipt: Receipt;
  readonly forgotten?: ForgottenList | undefined;
  readonly build: (
    next: { files: readonly InputFile[]; forgotten: ForgottenList },
    options: RunOptions,
  ) => Promise<WorkspaceFacts>;
  /** Holds what was built once more, after the journal has changed. */
  readonly hold: () => Promise<WorkspaceFacts>;
}

/** The answers about forgetting one person: what it would come to, and doing it. */
export function forgetAnswers(
  db: () => Promise<Database>,
  reviews: ReviewHost,
  held: () => ForgettingWorkspace,
): { [Name in ForgetRequest]: (argument: Requests[Name][0], options: RunOptions) => Promise<Requests[Name][1]> } {
  return {
    forgetting: async ({ personId }) => {
      const { receipt, forgotten = [] } = held();
      return filesOf(await planForgetting(await db(), personId, forgotten, newSalt()), receipt);
    },
    // The workspace first: where the journal is not reached, opening the workspace again blanks what it says of the person.
    forgetPerson: async ({ actor, personId }, options) => {
      await requireWriter();
      reviews.actor = actor;
      const workspace = held();
      const plan = await planForgetting(await db(), personId, workspace.forgotten ?? [], newSalt());
      const told = filesOf(plan, workspace.receipt);
      const gone = new Set(told.filesGone);
      const files = workspace.files.filter(({ path }) => !gone.has(path));
      const before = await reviews.blankEntries();
      await workspace.build({ files, forgotten: plan.list }, options);
      await reviews.forgetPerson(plan);
      const entries = (await reviews.blankEntries()) - before;
      await removePlaces();
      return { ...(await held().hold()), forgot: { ...told, entries } };
    },
  };
}

/** A file that is there twice goes under both of its names. */
function filesOf({ filesGone, filesStaying }: ForgettingPlan, receipt: Receipt): ForgettingFiles {
  const hashes = new Set(filesGone.map(({ sha256 }) => sha256));
  return {
    filesGone: receipt.files.filter(({ sha256 }) => hashes.has(sha256)).map(({ path }) => path),
    filesStaying: filesStaying.map(({ path, rows, orcids }) => ({ path, rows, orcids })),
  };
}

import type { Columns, Shift } from './shift.ts';
import { type JobInput, type JobName, jobs } from './jobs.ts';
import { doHere, type TaskFound, type TaskInput, type TaskName } from './tasks.ts';

export type ThreadRequest =
  | { readonly kind: 'open'; readonly job: JobName; readonly input: JobInput<JobName> }
  | { readonly kind: 'run'; readonly from: number; readonly to: number }
  | { readonly kind: 'take' }
  | { readonly kind: 'close' };

/** One thread, here or elsewhere, that holds one job, or does one task, at a time and answers in turn. */
export interface Thread {
  /** Rejects with what the job threw. The answer to `take` is what was found; to the others nothing. */
  ask(request: ThreadRequest): Promise<Columns>;
  /** Does a task whole; rejects with what it threw, which is the reason of `signal` where that stopped it. */
  do<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    signal: AbortSignal | undefined,
  ): Promise<TaskFound<Name>>;
  /** Ends it; nothing may be asked of it any more. */
  end(): void;
}

/** The thread that the caller runs in. */
export function thisThread(): Thread {
  let shift: Shift | null = null;
  const end = (): void => {
    shift?.close?.();
    shift = null;
  };
  return {
    async ask(request) {
      if (request.kind === 'open')
        shift = await (jobs[request.job] as (input: unknown) => Promise<Shift>)(request.input);
      else if (request.kind === 'close') end();
      else if (shift === null) throw new Error('no job is open');
      else if (request.kind === 'take') return shift.take();
      else shift.run(request.from, request.to);
      return [];
    },
    do: doHere,
    end,
  };
}

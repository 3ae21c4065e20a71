import { PipelineError } from '../core/errors.ts';

/** What a command says when it does not end as it should. */
interface Endings {
  /** Said when it was stopped; empty = nothing. */
  readonly stopped: string;
  /** Says what is wrong; {@link sayProblem} unless told. @returns the exit code. */
  readonly failed?: (problem: PipelineError) => number;
}

/** The problem on the error stream. @returns 2 for a command line that was not understood, 3 for anything else. */
function sayProblem({ code, message }: PipelineError): number {
  process.stderr.write(`\n${message}\n`);
  return code === 'argument_invalid' ? 2 : 3;
}

/**
 * Runs a command that Ctrl-C or a signal to end stops.
 *
 * @returns its exit code, 130 when it was stopped.
 * @throws what is a fault of the program.
 */
export async function runCommand(
  run: (signal: AbortSignal) => Promise<number>,
  { stopped, failed = sayProblem }: Endings,
): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => {
    stop.abort(new DOMException('Stopped', 'AbortError'));
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await run(stop.signal);
  } catch (error) {
    if (stop.signal.aborted) {
      if (stopped !== '') process.stderr.write(`\n${stopped}\n`);
      return 130;
    }
    if (!(error instanceof PipelineError)) throw error;
    return failed(error);
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/**
 * What `read` makes of a command line.
 *
 * @throws PipelineError `argument_invalid` with what it throws, and how the command is called.
 */
export function readCommandLine<Wish>(usage: string, read: () => Wish): Wish {
  try {
    return read();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : '';
    throw new PipelineError('argument_invalid', `${said}\n\n${usage}`, { cause });
  }
}

/** A number with its noun: "1 row", "2 rows". */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}

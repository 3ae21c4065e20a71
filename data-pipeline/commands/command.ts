import { PipelineError } from '../core/errors.ts';

interface Command<Wish> {
  /** How it is called, what it does and how it ends: said for `--help`, and after what was not understood. */
  readonly usage: string;
  /** What the command line asks for. @throws Error that says what it lacks. */
  readonly read: (argv: readonly string[]) => Wish;
  /** @returns the exit code. */
  readonly run: (wish: Wish, signal: AbortSignal) => Promise<number>;
  /** Said when it was stopped; nothing unless told. */
  readonly stopped?: string;
  /** Says what is wrong: {@link sayProblem} unless told. @returns the exit code. */
  readonly failed?: (problem: PipelineError) => number;
}

/**
 * A command that Ctrl-C or a signal to end stops, as a function of its words.
 *
 * @returns its exit code: 0 for `--help`, 130 when it was stopped.
 * @throws what is a fault of the program.
 */
export function command<Wish>({ usage, read, run, stopped, failed = sayProblem }: Command<Wish>) {
  return async (argv: readonly string[]): Promise<number> => {
    if (argv.includes('--help')) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    const stop = new AbortController();
    const interrupt = () => {
      stop.abort(new DOMException('Stopped', 'AbortError'));
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    try {
      return await run(
        understood(usage, () => read(argv)),
        stop.signal,
      );
    } catch (error) {
      if (stop.signal.aborted) {
        if (stopped !== undefined) process.stderr.write(`\n${stopped}\n`);
        return 130;
      }
      if (!(error instanceof PipelineError)) throw error;
      return failed(error);
    } finally {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
    }
  };
}

/** The problem on the error stream. @returns 2 for a command line that was not understood, 3 for anything else. */
function sayProblem({ code, message }: PipelineError): number {
  process.stderr.write(`\n${message}\n`);
  return code === 'argument_invalid' ? 2 : 3;
}

function understood<Wish>(usage: string, read: () => Wish): Wish {
  try {
    return read();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : '';
    throw new PipelineError('argument_invalid', `${said}\n\n${usage}`, { cause });
  }
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { resolve } from 'node:path';
import { numbersIn } from './columns-file.ts';
import type { BenchedValue } from './kernels.ts';

export interface PeerAnswer {
  readonly ms: number;
  /** Modularity, or values in the order of the nodes, or nothing. */
  readonly value: BenchedValue;
}

/** A library beside ours. */
export interface Peer {
  readonly library: string;
  /** What it can run; empty where it is not there. */
  readonly kernels: readonly string[];
  /** Its version, or why it is skipped. */
  readonly said: string;
  /** Null where the kernel failed; `said` then says how. */
  run(kernel: string): Promise<PeerAnswer | null>;
}

/** A line of peers.py. */
interface Answer {
  readonly version?: string;
  readonly kernels?: readonly string[];
  readonly ms?: number;
  readonly value?: number;
  /** The file that has the values. */
  readonly values?: string;
  readonly problem?: string;
}

/** A Python that has igraph, or any other; null = there is none. */
export function pythonWithPeers(): string | null {
  const candidates = [process.env['PYTHON'], 'python3', '/usr/bin/python3'].filter((path) => path !== undefined);
  const runs = (python: string, code: string) => spawnSync(python, ['-c', code]).status === 0;
  return (
    candidates.find((python) => runs(python, 'import igraph')) ?? candidates.find((python) => runs(python, '')) ?? null
  );
}

/** A library of Python with one graph (or one list of authorships) loaded, in a process of its own. */
export class PythonPeer implements Peer {
  readonly library: string;
  kernels: readonly string[] = [];
  said = 'no python3';
  readonly #child: ChildProcess | null;
  readonly #lines: AsyncIterator<string> | null;
  readonly #reader: Interface | null;
  readonly #path: string;

  private constructor(library: string, path: string) {
    this.library = library;
    this.#path = path;
    const python = pythonWithPeers();
    this.#child =
      python === null
        ? null
        : spawn(python, [resolve('tests/bench/networks/peers.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#reader = this.#child?.stdout ? createInterface({ input: this.#child.stdout }) : null;
    this.#lines = this.#reader?.[Symbol.asyncIterator]() ?? null;
  }

  static async load(library: string, path: string): Promise<PythonPeer> {
    const peer = new PythonPeer(library, path);
    const answer = await peer.#ask({ do: 'load', library, path });
    peer.kernels = answer.kernels ?? [];
    peer.said = answer.version ?? answer.problem ?? peer.said;
    return peer;
  }

  /** @param years the first and the last one, where the kernel asks for them. */
  async run(kernel: string, years: readonly number[] = []): Promise<PeerAnswer | null> {
    const answer = await this.#ask({ do: 'run', kernel, years, out: `${this.#path}.${this.library}` });
    const value = answer.values === undefined ? (answer.value ?? null) : numbersIn(answer.values);
    if (answer.ms !== undefined) return { ms: answer.ms, value };
    this.said = answer.problem ?? 'it ended';
    return null;
  }

  end(): void {
    this.#child?.stdin?.end();
    this.#reader?.close();
  }

  async #ask(request: Readonly<Record<string, string | readonly number[]>>): Promise<Answer> {
    if (this.#child === null || this.#lines === null) return {};
    this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
    const next = await this.#lines.next();
    return next.done === true ? {} : (JSON.parse(next.value) as Answer);
  }
}

import { PipelineError, type ParameterValues, type Receipt, type RunOptions } from '#pipeline';
import { openWasm } from '../../data-pipeline/db/wasm.ts';
import type { Database } from '../../data-pipeline/db/database.ts';
import { exportFindings } from '../../data-pipeline/export/export-findings.ts';
import type { InputFile } from '../../data-pipeline/intake/input-file.ts';
import { runAgain, runPipeline } from '../../data-pipeline/pipeline.ts';
import {
  askFinding,
  askFindings,
  askOverview,
  askPeople,
  askPeopleOn,
  askPerson,
  askSearchIndex,
  askYears,
} from '../../data-pipeline/questions/ask.ts';
import { askNetwork } from '../../data-pipeline/questions/ask-network.ts';
import { askNetworkYears } from '../../data-pipeline/questions/ask-network-years.ts';
import { packWorkspace, unpackWorkspace } from '../../data-pipeline/workspace/workspace-file.ts';
import type { RequestName, Requests, WorkspaceFacts } from './protocol.ts';
import { startWorker } from './start-worker.ts';
import { eraseStored, readStored, writeStored } from './stored-workspace.ts';

interface Held {
  readonly name: string;
  readonly asOf: string;
  readonly parameters: ParameterValues;
  readonly files: readonly InputFile[];
  readonly receipt: Receipt;
}

type Answers = {
  readonly [Name in RequestName]: (argument: Requests[Name][0], options: RunOptions) => Promise<Requests[Name][1]>;
};

/**
 * The workspace on the worker's side: the files, the database built from them, and the answer to each request.
 *
 * A change is kept only once it has been built and stored; until then everything stays as it was.
 */
export class WorkspaceHost {
  #held: Held | null = null;
  #database: Promise<Database> | null = null;

  readonly #answers: Answers = {
    restore: async (_, options) => {
      const stored = await readStored();
      return stored === null ? null : this.#open(stored, options);
    },
    addFiles: async ({ files, asOf }, options) => {
      const inputs = new Map(this.#held?.files.map((file) => [file.path, file]));
      for (const { path, file } of files) inputs.set(path, fromBlob(path, file));
      return this.#build(
        {
          name: this.#held?.name ?? 'Workspace',
          asOf,
          parameters: this.#held?.parameters ?? {},
          files: [...inputs.values()],
        },
        options,
      );
    },
    openWorkspace: ({ name, file }, options) => this.#open(file, options, name.replace(/\.candor$/i, '')),
    saveWorkspace: async () => blobOf(packWorkspace(this.#require(), hashes(this.#require().receipt), 6)),
    setAsOf: async ({ asOf }, options) => {
      const held = this.#require();
      await runAgain(await this.#db(), { ...options, asOf, parameters: held.parameters });
      return this.#keep({ ...held, asOf });
    },
    erase: async () => {
      this.#held = null;
      const database = await this.#database;
      this.#database = null;
      await database?.close();
      return { remaining: await eraseStored() };
    },
    findings: async () => askFindings(await this.#db()),
    finding: async ({ findingId }) => askFinding(await this.#db(), findingId),
    exportFindings: async ({ kind, findingIds, filter }) => {
      const held = this.#require();
      const text = await exportFindings(await this.#db(), {
        kind,
        findingIds,
        filter,
        asOf: held.asOf,
        parameters: held.parameters,
        receipt: held.receipt,
      });
      return new Blob([text], { type: kind === 'csv' ? 'text/csv' : 'application/json' });
    },
    people: async () => askPeople(await this.#db()),
    peopleOn: async ({ kind, id }) => askPeopleOn(await this.#db(), kind, id),
    person: async ({ personId }) => askPerson(await this.#db(), personId),
    searchIndex: async () => askSearchIndex(await this.#db()),
    years: async () => askYears(await this.#db()),
    network: async (request, options) => askNetwork(await this.#db(), request, options),
    networkYears: async (_, options) => askNetworkYears(await this.#db(), options),
  };

  /** Answers one request; rejects with the signal's reason where it was stopped. */
  answer<Name extends RequestName>(
    name: Name,
    argument: Requests[Name][0],
    options: RunOptions,
  ): Promise<Requests[Name][1]> {
    return this.#answers[name](argument, options);
  }

  async #open(file: Blob, options: RunOptions, name?: string): Promise<WorkspaceFacts> {
    const workspace = await unpackWorkspace(new Uint8Array(await file.arrayBuffer()));
    return this.#build({ ...workspace, name: name ?? workspace.name }, options);
  }

  async #build(next: Omit<Held, 'receipt'>, options: RunOptions): Promise<WorkspaceFacts> {
    const receipt = await runPipeline(await this.#db(), next.files, {
      ...options,
      asOf: next.asOf,
      parameters: next.parameters,
    });
    return this.#keep({ ...next, receipt });
  }

  async #keep(held: Held): Promise<WorkspaceFacts> {
    await writeStored(packWorkspace(held, hashes(held.receipt), 0));
    this.#held = held;
    const { name, asOf, parameters, receipt } = held;
    return { name, asOf, parameters, receipt, overview: await askOverview(await this.#db(), asOf) };
  }

  #db(): Promise<Database> {
    this.#database ??= openWasm((url) => startWorker(url, 'classic'));
    return this.#database;
  }

  #require(): Held {
    if (this.#held === null) throw new PipelineError('workspace_invalid', 'nothing is loaded yet');
    return this.#held;
  }
}

function fromBlob(path: string, file: Blob): InputFile {
  return { path, size: file.size, open: () => read(file) };
}

async function* read(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

function hashes(receipt: Receipt): ReadonlyMap<string, string> {
  return new Map(receipt.files.map(({ path, sha256 }) => [path, sha256]));
}

async function blobOf(chunks: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const chunk of chunks) parts.push(chunk as Uint8Array<ArrayBuffer>);
  return new Blob(parts, { type: 'application/zip' });
}

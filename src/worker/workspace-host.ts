import { zipSync } from 'fflate';
import { sha256 as sha256Of } from 'hash-wasm';
import { type ParameterValues, PipelineError, type Receipt, type RunOptions } from '#pipeline';
import { openWasm } from '../../data-pipeline/db/wasm.ts';
import type { Database } from '../../data-pipeline/db/database.ts';
import { readBrief } from '../../data-pipeline/export/brief/read-brief.ts';
import type { RunFacts } from '../../data-pipeline/export/contents.ts';
import { exportFile } from '../../data-pipeline/export/export-file.ts';
import { verifyPack } from '../../data-pipeline/export/pack/verify-pack.ts';
import { canonicalJson } from '../../data-pipeline/journal/canonical-json.ts';
import { previewFile } from '../../data-pipeline/intake/preview.ts';
import { textsIn } from '../../data-pipeline/intake/texts-in.ts';
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
import { askBetweenness } from '../../data-pipeline/questions/ask-betweenness.ts';
import { askNetworkFile } from '../../data-pipeline/exchange/ask-network-file.ts';
import { isOneNetwork } from '../../data-pipeline/exchange/is-one-network.ts';
import type { Collaborations } from '../../data-pipeline/graph/collaborations.ts';
import { readCollaborations } from '../../data-pipeline/questions/collaborations/read-collaborations.ts';
import { askInquiry } from '../../data-pipeline/questions/inquiries/ask-inquiry.ts';
import { askNetwork } from '../../data-pipeline/questions/ask-network.ts';
import { askQuotedWorks, askWork } from '../../data-pipeline/questions/ask-work.ts';
import { askNetworkTrends } from '../../data-pipeline/questions/trends/ask-network-trends.ts';
import { askTies } from '../../data-pipeline/questions/trends/ask-ties.ts';
import { askTrends } from '../../data-pipeline/questions/trends/ask-trends.ts';
import { askUnitTrends } from '../../data-pipeline/questions/trends/ask-unit-trends.ts';
import { mergeFiles } from '../../data-pipeline/workspace/merge-files.ts';
import {
  type JournalBytes,
  largestWorkspace,
  packWorkspace,
  unpackWorkspace,
  type Workspace,
} from '../../data-pipeline/workspace/workspace-file.ts';
import { identityDecisions } from '../../data-pipeline/journal/identity-acts.ts';
import { blobOf, inputOf } from './blobs.ts';
import { graphCrew, refiningCrew } from './graph-crew.ts';
import { privacyAnswers } from './privacy-answers.ts';
import { forgetAnswers } from './forget-answers.ts';
import { identityAnswers } from './identity-answers.ts';
import type { InterimOf, RequestName, Requests, WorkspaceFacts } from './protocol.ts';
import { queryAnswers } from './query-answers.ts';
import { keepPlaces, readPlaces } from './kept-places.ts';
import { reconcileAnswers } from './reconcile-answers.ts';
import { ReviewHost } from './review-host.ts';
import { startWorker } from './start-worker.ts';
import { timeAnswers } from './time-answers.ts';
import { eraseStored, readFormer, readStored, sweepStored, writeStored } from './stored-workspace.ts';
import { journalInMemory, keepJournal, nameByContent, readJournal } from './workspace-journal.ts';
import { holdWriter, leaveWriter, onWriterLost, requireWriter, takeWriter } from './writer.ts';

interface Held extends Workspace {
  readonly receipt: Receipt;
}

const exportTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  pack: 'application/zip',
  brief: 'text/html',
} as const;

/** Hashes by path. */
type Hashes = ReadonlyMap<string, string>;

interface AnswerOptions<Name extends RequestName> extends RunOptions {
  readonly onInterim: (interim: InterimOf<Name>) => void;
}

type Answers = {
  readonly [Name in RequestName]: (
    argument: Requests[Name][0],
    options: AnswerOptions<Name>,
  ) => Promise<Requests[Name][1]>;
};

/**
 * The workspace on the worker's side: the files, the database built from them, and the answer to each request.
 *
 * A change is kept only once it has been built and stored; until then everything stays as it was.
 */
export class WorkspaceHost {
  #held: Held | null = null;
  #database: Promise<Database> | null = null;
  /** As the tables stand; read when a network is first asked for. */
  #model: Promise<Collaborations> | null = null;
  readonly #reviews = new ReviewHost(() => this.#db());

  constructor() {
    onWriterLost(() => {
      this.#reviews.release();
    });
  }

  readonly #answers: Answers = {
    restore: async (_, options) => {
      const stored = await readStored();
      if (stored !== null) return this.#build(stored.workspace, stored.sha256, options);
      const former = await readFormer();
      return former === null ? null : this.#open(former, options);
    },
    preview: ({ path, file, ...asked }, { signal }) =>
      previewFile(inputOf(path, file), { ...asked, ...(signal && { signal }) }),
    addFiles: async ({ files, asOf, profiles }, options) => {
      await requireWriter();
      const { workspace, sha256 } = await this.#current();
      const inputs = new Map(workspace.files.map((file) => [file.path, file]));
      const known = new Map(sha256);
      for (const { path, file } of files) {
        inputs.set(path, inputOf(path, file));
        known.delete(path);
      }
      return this.#build({ ...workspace, asOf, profiles, files: [...inputs.values()] }, known, options);
    },
    removeFiles: async ({ paths }, options) => {
      await requireWriter();
      const held = this.#require();
      const files = held.files.filter(({ path }) => !paths.includes(path));
      return this.#build({ ...held, files }, hashes(held.receipt), options);
    },
    setProfiles: async ({ profiles }, options) => {
      await requireWriter();
      const held = this.#require();
      return this.#build({ ...held, profiles }, hashes(held.receipt), options);
    },
    openWorkspace: async ({ name, file }, options) => {
      await requireWriter();
      return this.#open(file, options, name.replace(/\.candor$/i, ''));
    },
    mergeWorkspace: async ({ name, file }, options) => {
      await requireWriter();
      return this.#merge(name.replace(/\.candor$/i, ''), file, options);
    },
    saveWorkspace: async () => {
      const held = this.#require();
      if (held.files.reduce((sum, { size }) => sum + size, 0) > largestWorkspace) {
        throw new PipelineError(
          'file_too_large',
          'a workspace file holds at most 2 GB: keep the input files themselves',
        );
      }
      return blobOf(packWorkspace(held, hashes(held.receipt), await this.#reviews.files()));
    },
    setAsOf: ({ asOf, parameters }, options) => this.#ask({ asOf, ...(parameters && { parameters }) }, options),
    erase: async () => {
      await requireWriter();
      this.#held = null;
      this.#model = null;
      this.#reviews.forgetAll();
      const database = await this.#database;
      this.#database = null;
      await database?.close();
      return { remaining: await eraseStored() };
    },
    lookUp: async (question, options) => {
      if (import.meta.env.MODE !== 'connected') {
        throw new PipelineError('lookup_refused', 'this page makes no requests: use npm run fetch');
      }
      const { lookUp } = await import('./look-up.ts');
      return lookUp(await this.#db(), question, options);
    },
    findings: async () => askFindings(await this.#db()),
    finding: async ({ findingId }) => askFinding(await this.#db(), findingId),
    exportFile: async (wish, options) => {
      await requireWriter();
      const { bytes, findings } = await exportFile(await this.#db(), wish, await this.#run(), options);
      const { kind: form, profile, filter } = wish;
      const said = profile === 'auditor' || profile === 'leadership' ? filter : 'withheld';
      const sha256 = await sha256Of(bytes);
      await this.#reviews.append([
        { kind: 'export', subject: 'findings', body: { form, profile, filter: said, findings, sha256 } },
      ]);
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: exportTypes[form] });
    },
    brief: async () => readBrief(await this.#db(), await this.#run()),
    verifyPack: async ({ file }, options) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return verifyPack(bytes, () => openWasm((url) => startWorker(url, 'classic')), options);
    },
    introduce: ({ actor }) => {
      this.#reviews.actor = actor;
      return Promise.resolve(null);
    },
    reviews: ({ actor }) => this.#reviews.answer(actor),
    review: ({ actor, findingIds, act }) => this.#reviews.act(actor, findingIds, act),
    undoReview: ({ actor, which }) => this.#reviews.undo(actor, which),
    takeOver: async (_, options) => {
      await takeWriter();
      this.#reviews.release();
      try {
        const stored = await readStored();
        if (stored === null) return null;
        return await this.#build(stored.workspace, stored.sha256, options);
      } catch (error) {
        leaveWriter();
        throw error;
      }
    },
    settle: ({ actor, key, side }) => this.#reviews.settle(actor, key, side),
    log: () => this.#reviews.log(),
    runChanges: () => this.#reviews.runChanges(),
    exportJournal: async () => new Blob([journalZip(await this.#reviews.files())], { type: 'application/zip' }),
    ...queryAnswers(() => this.#db(), this.#reviews),
    ...reconcileAnswers(() => this.#db(), this.#reviews),
    ...identityAnswers(
      () => this.#db(),
      this.#reviews,
      () => {
        const held = this.#require();
        return { ...held, hold: () => this.#hold(held) };
      },
    ),
    ...forgetAnswers(
      () => this.#db(),
      this.#reviews,
      () => {
        const held = this.#require();
        return {
          ...held,
          build: (next, options) => this.#build({ ...held, ...next }, hashes(held.receipt), options),
          hold: () => this.#hold(held),
        };
      },
    ),
    ...privacyAnswers(
      () => this.#db(),
      this.#reviews,
      () => this.#require(),
    ),
    people: async () => askPeople(await this.#db()),
    peopleOn: async ({ kind, id }) => askPeopleOn(await this.#db(), kind, id),
    person: async ({ personId }) => askPerson(await this.#db(), personId),
    work: async ({ workId }) => askWork(await this.#db(), workId),
    quotedWorks: async ({ findingId }) => askQuotedWorks(await this.#db(), findingId),
    searchIndex: async () => askSearchIndex(await this.#db()),
    years: async () => askYears(await this.#db()),
    trends: async (_, options) => askTrends(await this.#db(), options),
    isOneNetwork: ({ files }) => isOneNetwork(files.map((file) => inputOf(file.name, file))),
    networkFile: async ({ files, measures }, options) =>
      askNetworkFile(await textsOf(files, options.signal), measures, { ...options, crew: graphCrew }),
    networkTrends: async (_, options) =>
      askNetworkTrends(await this.#collaborations(), { ...options, crew: graphCrew }),
    unitTrends: async () => askUnitTrends(await this.#db()),
    ties: async (request, options) => askTies(await this.#db(), await this.#collaborations(), request, options),
    network: async (request, options) =>
      askNetwork(await this.#collaborations(), request, await readPlaces(this.#journalId(), request.kind), {
        ...options,
        crew: graphCrew,
      }),
    inquiry: async ({ network, inquiry }, options) =>
      askInquiry({ db: await this.#db(), model: await this.#collaborations() }, network, inquiry, options),
    betweenness: (request, options) => askBetweenness(request, { ...options, crew: refiningCrew }),
    ...timeAnswers(
      () => this.#db(),
      () => this.#collaborations(),
      (kind) => readPlaces(this.#journalId(), kind),
    ),
    keepPlaces: async ({ kind, places }) => {
      if (await holdWriter()) await keepPlaces(this.#journalId(), kind, places);
      return null;
    },
  };

  /** Answers one request; rejects with the signal's reason where it was stopped. */
  answer<Name extends RequestName>(
    name: Name,
    argument: Requests[Name][0],
    options: AnswerOptions<Name>,
  ): Promise<Requests[Name][1]> {
    return this.#answers[name](argument, options);
  }

  async #open(file: Blob, options: RunOptions, name?: string): Promise<WorkspaceFacts> {
    const { journal, ...workspace } = await unpackWorkspace(new Uint8Array(await file.arrayBuffer()));
    return this.#build({ ...workspace, name: name ?? workspace.name }, new Map(), options, journal);
  }

  /** What is held; where nothing is, what an earlier visit kept and this one didn't open. */
  async #current(): Promise<{ workspace: Workspace; sha256: Hashes }> {
    if (this.#held !== null) return { workspace: this.#held, sha256: hashes(this.#held.receipt) };
    const stored = await readStored().catch(() => null);
    return (
      stored ?? {
        workspace: {
          name: 'Workspace',
          asOf: '',
          parameters: {},
          profiles: [],
          files: [],
          journalId: crypto.randomUUID(),
        },
        sha256: new Map(),
      }
    );
  }

  /** @param known the hashes of files that were read before: where one reads otherwise now, the change does not happen. */
  async #build(next: Workspace, known: Hashes, options: RunOptions, journal?: JournalBytes): Promise<WorkspaceFacts> {
    const { asOf, parameters, profiles, forgotten = [], files } = next;
    let kept = next;
    const isWriter = await holdWriter();
    const decisions = identityDecisions(await readJournal(next.journalId, journal));
    const receipt = await runPipeline(await this.#db(), files, {
      ...options,
      asOf,
      parameters,
      profiles,
      decisions,
      forgotten,
      beforeCommit: async (read) => {
        const changed = read.files.find(({ path, sha256 }) => known.has(path) && known.get(path) !== sha256);
        if (changed !== undefined) {
          throw new PipelineError('workspace_invalid', `${changed.path} is not the file any more that was kept`);
        }
        const named = next.journalId ?? (await nameByContent(hashes(read).values()));
        if (isWriter) await requireWriter();
        else {
          kept = { ...next, journalId: named };
          return;
        }
        this.#reviews.release();
        const journalId = journal === undefined ? named : await keepJournal(named, journal);
        kept = await writeStored({ ...next, journalId }, hashes(read), options);
      },
    });
    const facts = await this.#hold({ ...kept, receipt });
    // What is left over takes room and does no harm: the next start sweeps again.
    if (await holdWriter()) await sweepStored().catch(() => undefined);
    return facts;
  }

  /** Asks another question of the same files. */
  async #ask(question: { asOf: string; parameters?: ParameterValues }, options: RunOptions): Promise<WorkspaceFacts> {
    const held = { ...this.#require(), ...question };
    const { asOf, parameters, receipt } = held;
    const isWriter = await holdWriter();
    const beforeCommit = async () => {
      if (isWriter) await writeStored(held, hashes(receipt), options);
    };
    await runAgain(await this.#db(), { ...options, asOf, parameters, beforeCommit });
    return this.#hold(held);
  }

  /** Files first: where what follows is stopped, merging the same workspace again makes up for it. */
  async #merge(name: string, file: Blob, options: RunOptions): Promise<WorkspaceFacts> {
    const held = this.#require();
    const { journal, ...theirs } = await unpackWorkspace(new Uint8Array(await file.arrayBuffer()));
    const colleague = journal === undefined ? null : await journalInMemory(journal);
    const { workspace, merged } = await mergeFiles<Workspace>(held, theirs, hashes(held.receipt), options.signal);
    let facts = await this.#build(workspace, hashes(held.receipt), options);
    const entries = colleague === null ? 0 : await this.#reviews.merge(colleague, workspace.forgotten ?? []);
    const question = await this.#reviews.question();
    if (question !== null && !isSameQuestion(question, facts)) facts = await this.#ask(question, options);
    return { ...facts, merged: { ...merged, name, entries } };
  }

  async #hold(held: Held): Promise<WorkspaceFacts> {
    this.#held = held;
    this.#model = null;
    const { name, asOf, parameters, profiles, receipt, journalId = '', forgotten = [] } = held;
    const mappings = profiles.map((profile) => profile.name);
    await this.#reviews.follow(journalId, { files: receipt.files, asOf, parameters, mappings }, forgotten);
    return { name, asOf, parameters, profiles, receipt, overview: await askOverview(await this.#db(), asOf) };
  }

  /** What was run, with what the journal says of its findings now. */
  async #run(): Promise<RunFacts> {
    const { name, asOf, parameters, receipt } = this.#require();
    const [reviews, firstSeen, journalHead] = [
      await this.#reviews.reviews(),
      await this.#reviews.firstSeen(),
      await this.#reviews.head(),
    ];
    return { workspace: name, asOf, parameters, receipt, reviews, firstSeen, journalHead };
  }

  #db(): Promise<Database> {
    this.#database ??= openWasm((url) => startWorker(url, 'classic'));
    return this.#database;
  }

  #collaborations(): Promise<Collaborations> {
    this.#model ??= this.#db()
      .then(readCollaborations)
      .catch((error: unknown) => {
        this.#model = null;
        throw error;
      });
    return this.#model;
  }

  #journalId(): string {
    return this.#held?.journalId ?? '';
  }

  #require(): Held {
    if (this.#held === null) throw new PipelineError('workspace_invalid', 'nothing is loaded yet');
    return this.#held;
  }
}

async function textsOf(files: readonly Blob[], signal: AbortSignal | undefined): Promise<readonly string[]> {
  const texts = await Promise.all(files.map((file) => textsIn(inputOf('', file), { signal })));
  return texts.flat();
}

function journalZip({ chain, payloads }: JournalBytes): Uint8Array<ArrayBuffer> {
  return zipSync({ 'journal.jsonl': chain, 'journal-payloads.jsonl': payloads });
}

function hashes(receipt: Receipt): Hashes {
  return new Map(receipt.files.map(({ path, sha256 }) => [path, sha256]));
}

function isSameQuestion(
  one: { asOf: string; parameters: ParameterValues },
  other: { asOf: string; parameters: ParameterValues },
): boolean {
  return one.asOf === other.asOf && canonicalJson({ ...one.parameters }) === canonicalJson({ ...other.parameters });
}

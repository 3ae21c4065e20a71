import type { FindingRow, WireError } from '#pipeline';
import { describe, type Workspace } from './workspace.svelte.ts';

/** Whom a notice is for, and about which findings. */
export interface NoticeSubject {
  readonly personId: string;
  readonly personName: string;
  readonly findingIds: readonly string[];
}

/** The notice that is being drafted; one at a time. */
export class NoticeDraft {
  readonly #workspace: Pick<Workspace, 'ask' | 'today'>;
  #subject = $state.raw<NoticeSubject | null>(null);
  #isReady = $state(false);
  #problem = $state.raw<WireError | null>(null);
  text = $state('');

  constructor(workspace: Pick<Workspace, 'ask' | 'today'>) {
    this.#workspace = workspace;
  }

  get subject(): NoticeSubject | null {
    return this.#subject;
  }
  /** Whether the words are there to be read and changed. */
  get isReady(): boolean {
    return this.#isReady;
  }
  get problem(): WireError | null {
    return this.#problem;
  }

  /** Drafts a notice about findings of one person. */
  async open(findings: readonly Pick<FindingRow, 'finding_id' | 'person_id' | 'person_name'>[]): Promise<void> {
    const [first] = findings;
    if (first === undefined) return;
    const findingIds = findings.map(({ finding_id }) => finding_id);
    this.#subject = { personId: first.person_id, personName: first.person_name, findingIds };
    this.#isReady = false;
    this.#problem = null;
    this.text = '';
    try {
      const { text } = await this.#workspace.ask('draftNotice', { findingIds, today: this.#workspace.today });
      if (this.#subject.findingIds !== findingIds) return;
      this.text = text;
      this.#isReady = true;
    } catch (error) {
      this.#problem = describe(error);
    }
  }

  close(): void {
    this.#subject = null;
  }

  /** Writes down in the journal that it was given in these words. @returns whether it is on the disk. */
  async keep(): Promise<boolean> {
    if (this.#subject === null) return false;
    this.#problem = null;
    try {
      await this.#workspace.ask('keepNotice', { ...this.#subject, text: this.text });
      return true;
    } catch (error) {
      this.#problem = describe(error);
      return false;
    }
  }
}

import type {
  FindingDetail,
  FindingRow,
  AuthorPair,
  IdentityGroupDetail,
  OtherAuthor,
  OtherAuthorDetail,
  PersonDetail,
  PersonRow,
  QuotedWorkRow,
  RunChanges,
  SearchRow,
  UnitTrend,
  WorkDetail,
} from '#pipeline';
import type { IdentityGroupsAnswer } from '../worker/protocol.ts';
import type { Workspace } from './workspace.svelte.ts';

/** A work or award, its title, and the covered people on it. */
export interface Involvement {
  readonly kind: 'work' | 'award';
  readonly label: string;
  readonly personIds: ReadonlySet<string>;
}

/**
 * The pipeline's answers about the workspace as it was last built: each question is asked once a build and the same
 * promise is given to all who want it. Read inside `$derived`, every method asks again after the next build.
 */
export class Answers {
  readonly #workspace: Pick<Workspace, 'ask' | 'version'>;
  #version = -1;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(workspace: Pick<Workspace, 'ask' | 'version'>) {
    this.#workspace = workspace;
  }

  findings(): Promise<readonly FindingRow[]> {
    return this.#keep('findings', () => this.#workspace.ask('findings', null));
  }

  /** One finding with its evidence; null where this build has no such finding. */
  finding(findingId: string): Promise<FindingDetail | null> {
    return this.#keep(`finding ${findingId}`, () => this.#workspace.ask('finding', { findingId }));
  }

  /** The works that a finding quotes, in brief, by id. */
  quotedWorks(findingId: string): Promise<readonly QuotedWorkRow[]> {
    return this.#keep(`quotedWorks ${findingId}`, () => this.#workspace.ask('quotedWorks', { findingId }));
  }

  /** One work with all its records; null where this build has no such work. */
  work(workId: string): Promise<WorkDetail | null> {
    return this.#keep(`work ${workId}`, () => this.#workspace.ask('work', { workId }));
  }

  people(): Promise<readonly PersonRow[]> {
    return this.#keep('people', () => this.#workspace.ask('people', null));
  }

  /** A work or award with the covered people who surely signed it, or stand on it. */
  async involvement(kind: Involvement['kind'], id: string): Promise<Involvement> {
    const [personIds, things] = await Promise.all([
      this.#keep(`peopleOn ${kind} ${id}`, () => this.#workspace.ask('peopleOn', { kind, id })),
      this.searchIndex(),
    ]);
    const thing = things.find((row) => row.kind === kind && row.id === id);
    return { kind, label: thing?.label ?? id, personIds: new Set(personIds) };
  }

  /** One covered person; null where this build has no such person. */
  person(personId: string): Promise<PersonDetail | null> {
    return this.#keep(`person ${personId}`, () => this.#workspace.ask('person', { personId }));
  }

  /** The last two runs compared; null where the journal does not tell of two. */
  runChanges(): Promise<RunChanges | null> {
    return this.#keep('runChanges', () => this.#workspace.ask('runChanges', null));
  }

  /** Units side by side; those that may not be shown are counted. */
  unitTrends(): Promise<{ readonly units: readonly UnitTrend[]; readonly hiddenUnits: number }> {
    return this.#keep('unitTrends', () => this.#workspace.ask('unitTrends', null));
  }

  /** Every group of works that are, or may be, a covered person's, and whether `actor` can take a decision back. */
  identityGroups(actor: string): Promise<IdentityGroupsAnswer> {
    return this.#keep(`identityGroups ${actor}`, () => this.#workspace.ask('identityGroups', { actor }));
  }

  /** The works of one group with their evidence; null where this build has no such group. */
  identityGroup(groupId: string): Promise<IdentityGroupDetail | null> {
    return this.#keep(`identityGroup ${groupId}`, () => this.#workspace.ask('identityGroup', { groupId }));
  }

  /** Authors who are no covered person, by words of their names; those of most works where there are none. */
  otherAuthors(words: string): Promise<readonly OtherAuthor[]> {
    return this.#keep(`otherAuthors ${words}`, () => this.#workspace.ask('otherAuthors', { words }));
  }

  /** The author who signed an authorship; null where they are a covered person, or not in this build. */
  otherAuthor(authorshipId: string): Promise<OtherAuthorDetail | null> {
    return this.#keep(`otherAuthor ${authorshipId}`, () => this.#workspace.ask('otherAuthor', { authorshipId }));
  }

  /** What speaks for and against that two authors are one. */
  authorPair(authorshipId: string, otherId: string): Promise<AuthorPair> {
    const pair = { authorshipId, otherId };
    return this.#keep(`authorPair ${JSON.stringify(pair)}`, () => this.#workspace.ask('authorPair', pair));
  }

  searchIndex(): Promise<readonly SearchRow[]> {
    return this.#keep('searchIndex', () => this.#workspace.ask('searchIndex', null));
  }

  #keep<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    if (this.#version !== this.#workspace.version) {
      this.#version = this.#workspace.version;
      this.#kept.clear();
    }
    const kept = this.#kept.get(key) as Promise<Answer> | undefined;
    if (kept !== undefined) return kept;
    const asked = ask();
    this.#kept.set(key, asked);
    asked.catch(() => this.#kept.delete(key));
    return asked;
  }
}

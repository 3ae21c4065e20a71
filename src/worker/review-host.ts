import { PipelineError, rules } from '#pipeline';
import type { Database } from '../../data-pipeline/db/database.ts';
import { concernsForgotten, forgetInJournal } from '../../data-pipeline/forgetting/forget-in-journal.ts';
import { type ForgottenList, forgottenTest } from '../../data-pipeline/forgetting/forgotten-list.ts';
import type { ForgettingPlan } from '../../data-pipeline/forgetting/plan-forgetting.ts';
import { agreementOf } from '../../data-pipeline/journal/agreement.ts';
import { type Build, buildActs } from '../../data-pipeline/journal/build-acts.ts';
import { firstSeen, firstSeenActs } from '../../data-pipeline/journal/first-seen.ts';
import type { Act, Journal } from '../../data-pipeline/journal/journal.ts';
import { mergeJournal } from '../../data-pipeline/journal/merge.ts';
import { questionIn } from '../../data-pipeline/journal/question.ts';
import { type ReviewAct, reviewEntry, type ReviewedFinding } from '../../data-pipeline/journal/review-acts.ts';
import type { Review, Reviews } from '../../data-pipeline/journal/review.ts';
import { foldReviews, type ReviewState, unreviewed } from '../../data-pipeline/journal/reviews.ts';
import { type RunChanges, runChanges } from '../../data-pipeline/journal/run-changes.ts';
import { foldStatements } from '../../data-pipeline/journal/statements.ts';
import { nextUndo, type Span, standing, undoOf } from '../../data-pipeline/journal/undo.ts';
import { askEvidenceHashes } from '../../data-pipeline/questions/ask-evidence-hashes.ts';
import { askFindings } from '../../data-pipeline/questions/ask.ts';
import { askFound } from '../../data-pipeline/questions/ask-found.ts';
import type { JournalBytes } from '../../data-pipeline/workspace/workspace-file.ts';
import type { LogAnswer, LogLine, ReviewsAnswer, UndoOffer } from './protocol.ts';
import { type OpenJournal, openJournal } from './workspace-journal.ts';
import { holdWriter, requireWriter } from './writer.ts';

/** The journal of the open workspace on the worker's side, and what it comes to for the findings of this build. */
export class ReviewHost {
  readonly #db: () => Promise<Database>;
  #id = '';
  #open: OpenJournal | null = null;
  #findings: Promise<ReadonlyMap<string, ReviewedFinding>> | null = null;
  #state: ReviewState | null = null;
  /** The reviewer, as the page says; what the program does by itself is written down under this name too. */
  actor = '';

  constructor(db: () => Promise<Database>) {
    this.#db = db;
  }

  /** Turns to the journal of a workspace that was built, tells it of the build, and sees that it says nothing of those forgotten. */
  async follow(id: string, build: Omit<Build, 'rules' | 'found'>, forgotten: ForgottenList): Promise<void> {
    if (id !== this.#id) this.release();
    this.#id = id;
    this.#findings = null;
    this.#state = null;
    const journal = await this.journal();
    if (!(await holdWriter()) || journal.isDamaged) return;
    const findings = await this.#reviewed();
    const found = await askFound(await this.#db());
    const versions = rules.map((rule) => `${rule.id} ${rule.version}`);
    // The build has come about and is kept. What cannot be written down of it now is, when it is opened again.
    const acts = buildActs(journal, { ...build, rules: versions, found });
    await this.append([...acts, ...firstSeenActs(journal, findings.values())]).catch(() => undefined);
    await this.#forgetListed(forgotten).catch(() => undefined);
  }

  /** Lets go of the journal's files; the next question opens them again. */
  release(): void {
    this.#open?.close();
    this.#open = null;
    this.#state = null;
  }

  /** As if nothing had been loaded. */
  forgetAll(): void {
    this.release();
    this.#id = '';
    this.#findings = null;
  }

  /** What the journal says of every finding that it says something of. */
  async reviews(): Promise<Reviews> {
    return (await this.#fold()).reviews;
  }

  /** When each finding was met first. */
  async firstSeen(): Promise<ReadonlyMap<string, string>> {
    return firstSeen(await this.journal());
  }

  /** The newest entry, as exports carry it. */
  async head(): Promise<{ entries: number; hash: string | null }> {
    const { entries, head } = await this.journal();
    return { entries: entries.length, hash: head };
  }

  /** Everything that a page needs to show and to go on. */
  async answer(actor: string): Promise<ReviewsAnswer> {
    this.actor = actor;
    const { reviews } = await this.#fold();
    return this.#answerOf([...reviews.values()]);
  }

  /** Writes the same act down for findings, as one. Findings that this build does not have are an error. */
  async act(actor: string, findingIds: readonly string[], act: ReviewAct): Promise<ReviewsAnswer> {
    const findings = await this.#reviewed();
    const entries = findingIds.map((findingId) => {
      const finding = findings.get(findingId);
      if (finding === undefined) throw new PipelineError('workspace_invalid', `there is no finding ${findingId} now`);
      return reviewEntry(finding, act);
    });
    return this.#change(actor, entries);
  }

  /** Takes back the reviewer's newest act, or brings back the one that was taken back last. */
  async undo(actor: string, which: 'undo' | 'redo'): Promise<ReviewsAnswer> {
    const span = nextUndo((await this.journal()).entries, actor)[which];
    return this.#change(actor, span === null ? [] : [undoOf(span)]);
  }

  /** Writes something down that the program did. @throws PipelineError `open_elsewhere`, `journal_damaged`. */
  async append(acts: readonly Act[]): Promise<void> {
    await requireWriter();
    const journal = await this.journal();
    await journal.append(this.actor, acts);
    this.#state = null;
  }

  /** Takes over what a colleague's journal holds. @returns how many entries, without the merge itself. */
  async merge(theirs: Journal, forgotten: ForgottenList): Promise<number> {
    await requireWriter();
    const entries = await mergeJournal(await this.journal(), this.actor, theirs);
    await this.#forgetListed(forgotten);
    this.#state = null;
    return Math.max(0, entries.length - 1);
  }

  /** The question that counts, which a merge may have changed; null where none was written down. */
  async question(): Promise<ReturnType<typeof questionIn>> {
    return questionIn(foldStatements(await this.journal()));
  }

  /** Says once more, in this reviewer's name, what one side of a conflict said. */
  async settle(actor: string, key: string, side: number): Promise<ReviewsAnswer> {
    const conflict = (await this.#fold()).conflicts.find((candidate) => candidate.key === key);
    const chosen = conflict && [conflict.ours, ...conflict.theirs][side];
    if (chosen === undefined) throw new PipelineError('workspace_invalid', 'this conflict is settled');
    const { kind, subject } = chosen.entry;
    const { finding } = chosen.body;
    const known = typeof finding === 'string' ? (await this.#reviewed()).get(finding) : undefined;
    const evidence = known !== undefined && 'evidence' in chosen.body ? { evidence: known.evidence } : {};
    return this.#change(actor, [{ kind, subject, body: { ...chosen.body, ...evidence } }]);
  }

  /** Blanks what the journal says of a person, whatever of it was blanked already. */
  async forgetPerson(plan: ForgettingPlan): Promise<void> {
    await requireWriter();
    this.#state = null;
    await forgetInJournal(await this.journal(), this.actor, plan);
  }

  /** How many entries say nothing any more. */
  async blankEntries(): Promise<number> {
    const journal = await this.journal();
    return journal.entries.filter((entry) => entry.payload !== null && journal.body(entry) === null).length;
  }

  /** Blanks what a merge brought of people who were forgotten, or what a stop in the middle of forgetting left. */
  async #forgetListed(list: ForgottenList): Promise<void> {
    if (list.length === 0) return;
    const concerns = concernsForgotten(await forgottenTest(list));
    await (await this.journal()).forget(this.actor, 'people who were forgotten', concerns);
    this.#state = null;
  }

  /** Every entry, and what reading all of it again, byte by byte, came to. */
  async log(): Promise<LogAnswer> {
    const journal = await this.journal();
    const stands = new Set(standing(journal.entries));
    const lines = journal.entries.map((entry): LogLine => {
      const { seq, at, actor, kind, subject, left, payload, hash } = entry;
      const body = journal.body(entry);
      const isForgotten = payload !== null && body === null;
      return { seq, at, actor, kind, subject, left, hash, body, isForgotten, isTakenBack: !stands.has(entry) };
    });
    return { lines, verification: await journal.verify() };
  }

  /** What changed between the last two runs, and what may have done it. */
  async runChanges(): Promise<RunChanges | null> {
    return runChanges(await this.journal());
  }

  async files(): Promise<JournalBytes> {
    return (await this.journal()).bytes();
  }

  async #change(actor: string, acts: readonly Act[]): Promise<ReviewsAnswer> {
    this.actor = actor;
    const before = (await this.#fold()).reviews;
    await this.append(acts);
    const { reviews } = await this.#fold();
    const changed = [...new Set([...before.keys(), ...reviews.keys()])].flatMap((id): Review[] => {
      const now = reviews.get(id) ?? unreviewed(id);
      return JSON.stringify(now) === JSON.stringify(before.get(id)) ? [] : [now];
    });
    return this.#answerOf(changed);
  }

  async #answerOf(reviews: readonly Review[]): Promise<ReviewsAnswer> {
    const { entries, found } = await this.journal();
    const { undo, redo } = nextUndo(entries, this.actor);
    const offer = (span: Span | null): UndoOffer | null => {
      const entry = span === null ? undefined : entries[span.first];
      return span === null || entry === undefined
        ? null
        : { kind: entry.kind, count: span.last - span.first + 1, seq: span.first };
    };
    return {
      reviews,
      agreement: agreementOf((await this.#fold()).readings),
      undo: offer(undo),
      redo: offer(redo),
      isReadOnly: !(await holdWriter()),
      damage: found.wrong,
      conflicts: (await this.#fold()).conflicts,
    };
  }

  async #fold(): Promise<ReviewState> {
    if (this.#state !== null) return this.#state;
    const findings = await this.#reviewed();
    const evidence = new Map([...findings].map(([id, finding]) => [id, finding.evidence]));
    this.#state = foldReviews(await this.journal(), evidence);
    return this.#state;
  }

  #reviewed(): Promise<ReadonlyMap<string, ReviewedFinding>> {
    this.#findings ??= reviewedFindings(this.#db);
    return this.#findings;
  }

  /** The journal of the open workspace. @throws PipelineError `workspace_invalid` where none is open. */
  async journal(): Promise<Journal> {
    if (this.#id === '') throw new PipelineError('workspace_invalid', 'nothing is loaded yet');
    this.#open ??= await openJournal(this.#id);
    return this.#open.journal;
  }
}

async function reviewedFindings(database: () => Promise<Database>): Promise<ReadonlyMap<string, ReviewedFinding>> {
  const db = await database();
  const hashes = await askEvidenceHashes(db);
  const rows = await askFindings(db);
  return new Map(
    rows.map(({ finding_id: findingId, rule_id: ruleId, person_id: personId }) => [
      findingId,
      { findingId, ruleId, personId, evidence: hashes.get(findingId) ?? [] },
    ]),
  );
}

import type { Database } from '../../db/database.ts';
import { chooseWorks, type Collaborations, yearOf } from '../../graph/collaborations.ts';
import { defaultAuthorCap } from '../../graph/network.ts';
import { pause } from '../../graph/pause.ts';
import type { RunOptions } from '../../progress.ts';
import type { Period } from './compare-periods.ts';
import { type ChangedTie, countTies, type TieChanges, tieChanges, type TieEnd } from './tie-changes.ts';
import { type TellingTerm, TitleTerms, type WorkTitle } from './title-terms.ts';
import workTitleList from './work_title_list.sql?raw';

export interface TiesRequest {
  readonly a: Period;
  readonly b: Period;
  /** `covered`: one end at least is covered. */
  readonly focus: 'covered' | 'all';
}

export interface TieWork {
  readonly work_id: string;
  readonly title: string;
  readonly year: number;
}

/** A tie that emerged or faded, what its works are about, and those works, by year. */
export interface TieRow {
  readonly ends: readonly [TieEnd, TieEnd];
  readonly worksA: number;
  readonly worksB: number;
  readonly probability: number;
  readonly falseDiscovery: number;
  readonly terms: readonly TellingTerm[];
  readonly works: readonly TieWork[];
}

export interface TiesAnswer extends Omit<TieChanges, 'emerging' | 'fading'> {
  readonly request: TiesRequest;
  readonly emerging: readonly TieRow[];
  readonly fading: readonly TieRow[];
  /** Works of both periods that make no ties: more authors than the cap, or an author list that the source cut. */
  readonly worksLeftOut: number;
}

/** Ties that emerged or faded from one period to another. Both are context: publishing together is not a signal. */
export async function askTies(
  db: Database,
  model: Collaborations,
  request: TiesRequest,
  { signal, onProgress }: RunOptions,
): Promise<TiesAnswer> {
  const { a, b, focus } = request;
  const told = (done: number, detail: string): void =>
    onProgress?.({ stage: 'trends', detail, done, total: 3, unit: 'rounds' });
  told(1, 'counting ties');
  const years = { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
  const chosen = chooseWorks(model, years, defaultAuthorCap);
  const ties = countTies(model, chosen, { a, b, focus });
  await pause(signal);
  told(2, 'testing ties');
  const { emerging, fading, ...counts } = tieChanges(ties, a, b);
  const titles = await db.rows<WorkTitle>(workTitleList);
  await pause(signal);
  const titleOf = new Map(titles.map(({ work_id, title }) => [work_id, title ?? '']));
  const terms = new TitleTerms(titles);
  const rowOf = (tie: ChangedTie): TieRow => tieRow(tie, model, titleOf, terms);
  const answer = {
    ...counts,
    request,
    emerging: emerging.map(rowOf),
    fading: fading.map(rowOf),
    worksLeftOut: chosen.overCap + chosen.truncated,
  };
  told(3, 'reading titles');
  return answer;
}

function tieRow(
  { ends, inA, inB, probability, falseDiscovery }: ChangedTie,
  model: Collaborations,
  titleOf: ReadonlyMap<string, string>,
  terms: TitleTerms,
): TieRow {
  const works = [...inA, ...inB]
    .map((work) => ({ work_id: model.works.work_id[work] ?? '', year: yearOf(model, work) }))
    .sort((one, other) => one.year - other.year || (one.work_id < other.work_id ? -1 : 1))
    .map(({ work_id, year }) => ({ work_id, title: titleOf.get(work_id) ?? '', year }));
  return {
    ends,
    worksA: inA.length,
    worksB: inB.length,
    probability,
    falseDiscovery,
    terms: terms.tellingOf(works.map((work) => work.work_id)),
    works,
  };
}

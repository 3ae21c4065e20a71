import { foldedWords } from '../../core/text.ts';
import type { Row } from '../../db/database.ts';
import { logOddsScores } from '../../statistics/log-odds.ts';

/** A row of work_title_list.sql. */
export interface WorkTitle extends Row {
  work_id: string;
  title: string | null;
  topic: string | null;
}

/** A word, two words side by side, or a topic, that some works have more often than the others. */
export interface TellingTerm {
  readonly term: string;
  /** Works that have it, among those that it tells of. */
  readonly works: number;
  /** Standard score of the log-odds ratio, 1.96 or more. */
  readonly score: number;
}

/** A score that chance alone gives in under 2.5 % of cases. */
const leastScore = 1.96;
const mostTerms = 4;

/** In how many works each term stands, to tell what is said of a few works and not of all. */
export class TitleTerms {
  readonly #termsOf = new Map<string, ReadonlySet<string>>();
  readonly #overall = new Map<string, number>();

  constructor(works: readonly WorkTitle[]) {
    for (const { work_id, title, topic } of works) {
      const terms = termsOf(title ?? '', topic);
      this.#termsOf.set(work_id, terms);
      for (const term of terms) this.#overall.set(term, (this.#overall.get(term) ?? 0) + 1);
    }
  }

  /** What a third of these works or more, and two at least, have more often than the others; the most telling first. */
  tellingOf(workIds: readonly string[]): readonly TellingTerm[] {
    const here = new Map<string, number>();
    for (const id of workIds) {
      for (const term of this.#termsOf.get(id) ?? []) here.set(term, (here.get(term) ?? 0) + 1);
    }
    const counts = [...here]
      .filter(([, works]) => works >= Math.max(2, workIds.length / 3))
      .map(([term, works]) => ({ term, here: works, overall: this.#overall.get(term) ?? works }));
    const scores = logOddsScores(counts, { here: workIds.length, overall: this.#termsOf.size });
    const telling = counts
      .map(({ term, here: works }, index): TellingTerm => ({ term, works, score: scores[index] ?? 0 }))
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
    return withoutParts(telling).slice(0, mostTerms);
  }
}

/** Words of three letters or more, pairs of neighbors, and the topic as a whole. */
function termsOf(title: string, topic: string | null): ReadonlySet<string> {
  const words = foldedWords(title).filter((word) => word.length > 2 && !/^\d+$/.test(word));
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const whole = topic === null ? [] : [foldedWords(topic).join(' ')];
  return new Set([...words, ...pairs, ...whole]);
}

/** A word says nothing more where a longer term of as many works holds it. */
function withoutParts(terms: readonly TellingTerm[]): readonly TellingTerm[] {
  return terms.filter(
    ({ term, works }) =>
      !terms.some((other) => other.term !== term && other.works >= works && ` ${other.term} `.includes(` ${term} `)),
  );
}

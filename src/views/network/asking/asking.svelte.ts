import type { InquiryAnswer, NetworkAnswer, SearchRow } from '#pipeline';
import type { Adjacency } from '../../../charts/network/adjacency.ts';
import { type InquiryQuestion, type InquiryRequest, isSameInquiry } from '../../../state/long-question.svelte.ts';
import type { Route } from '../../../state/route.svelte.ts';
import { type NetworkOptions, requestOf } from '../network-options.ts';
import { askedOf, inquiryOf } from './asked.ts';
import { chosenOf, type EndChoice, endNames, groupChoices, nodeChoices, organizationChoices } from './end-choices.ts';
import { inquiryMarks } from './inquiry-marks.ts';
import { inquiryTable } from './inquiry-table.ts';
import { answerWords } from './inquiry-words.ts';

/** The picture that a question is asked of. */
export interface AskedPicture {
  readonly answer: NetworkAnswer;
  readonly options: NetworkOptions;
  /** Whether its works can be asked. */
  readonly canAsk: boolean;
  readonly ties: Adjacency;
  /** Everything that has a name in the workspace; empty until it is known. */
  readonly things: readonly SearchRow[];
}

/** The question that the hash asks of the picture, and its answer once there is one. */
export class Asking {
  readonly #picture: () => AskedPicture;
  readonly #question: InquiryQuestion;
  readonly #route: Pick<Route, 'one' | 'all'>;

  readonly asked = $derived.by(() => askedOf(this.#route));
  /** Which question the page answers; null = none. */
  readonly about = $derived.by(() => (this.#picture().canAsk ? (this.asked?.about ?? null) : null));
  /** What each end may be. */
  readonly choices: readonly EndChoice[] = $derived.by(() => {
    const { answer, options, things } = this.#picture();
    if (this.asked === null) return [];
    if (this.asked.about === 'organization') return organizationChoices(things);
    if (this.asked.about === 'bridges') return groupChoices(answer, options.kind, things);
    return nodeChoices(answer, options.kind);
  });
  readonly ends: readonly (readonly EndChoice[])[] = $derived.by(() =>
    [this.asked?.one ?? [], this.asked?.other ?? []].map((codes) => codes.map((code) => chosenOf(code, this.choices))),
  );
  /** null while nothing is asked, or an end is missing. */
  readonly request: InquiryRequest | null = $derived.by(() => {
    const { answer, options } = this.#picture();
    const inquiry = this.asked === null ? null : inquiryOf(this.asked, answer);
    if (inquiry === null) return null;
    const { kind, weight, cap, year_from, year_to, focus } = requestOf(options);
    return { network: { kind, weight, cap, year_from, year_to, focus, min: options.min }, inquiry };
  });
  /** The answer to this very question; null until it is there. */
  readonly answer: InquiryAnswer | null = $derived.by(() => {
    const last = this.#question.answer;
    return last !== null && this.request !== null && isSameInquiry(last.asked, this.request) ? last.answer : null;
  });
  readonly words: string | null = $derived.by(() => {
    if (this.answer === null) return null;
    const [one = '', other = ''] = this.ends.map(endNames);
    return answerWords(this.answer, this.#picture().options.kind, { one, other });
  });
  readonly marked = $derived.by(() => {
    const { answer, ties } = this.#picture();
    return this.answer === null ? null : inquiryMarks(this.answer, answer, ties);
  });
  readonly table = $derived.by(() => {
    if (this.answer === null || this.answer.form === 'nothing') return null;
    const [one = []] = this.ends;
    return inquiryTable(this.answer, this.answer.form === 'organization' ? endNames(one) : '');
  });

  constructor(route: Pick<Route, 'one' | 'all'>, question: InquiryQuestion, picture: () => AskedPicture) {
    this.#route = route;
    this.#question = question;
    this.#picture = picture;
  }
}

import type { Inquiry, InquiryAnswer, WayOut } from '#pipeline';
import { measure, percent } from '../../../charts/number-format.ts';
import { count, plural } from '../../../ui/numbers.ts';
import type { NetworkOptions } from '../network-options.ts';
import { kindWords, nounOf } from '../kind-words.ts';

type Kind = NetworkOptions['kind'];

/** What the ends of a question are called, in sentences and over their fields. */
export interface EndNames {
  readonly one: string;
  readonly other: string;
}

/** A question, the names of its ends, and how its answer is found. */
export interface QuestionWords {
  readonly title: string;
  readonly ends: readonly string[];
  readonly method: string;
}

const pathLength =
  'A tie of weight w is 1/w long, so that strong ties are short (Newman 2001); a path is as long as its ties together.';

/** What can be asked of a network of this kind; both kinds of path are one question with two readings. */
export function questionsOf(kind: Kind): readonly Inquiry['about'][] {
  const ofEvery = ['shortest', 'common', 'surroundings', 'bridges'] as const;
  return kind === 'person' ? [...ofEvery, 'organization'] : ofEvery;
}

/** What cannot be asked of a network of this kind, why, and what can be asked instead; null = everything can. */
export function unaskedWords(kind: Kind): string | null {
  switch (kind) {
    case 'person':
      return null;
    case 'organization':
    case 'funder':
      return `Who connects us to an organization is asked of people: this network has ${nounOf(kind, 2)} alone.`;
    case 'foreign':
      return 'Who connects us to an organization is asked of the workspace: a file holds no works.';
    case 'mixed':
      return 'Who connects us to an organization is asked of people who published together, whom a mixed network does not tie. Here the surroundings of an organization say who named it.';
  }
}

/** What a question is called and means, for a kind of network. */
export function questionWords(about: Inquiry['about'], kind: Kind): QuestionWords {
  const [one, many] = [nounOf(kind, 1), nounOf(kind, 2)];
  switch (about) {
    case 'shortest':
      return {
        title: `Path between two ${many}`,
        ends: ['From', 'To'],
        method: `Every tie is one step (breadth-first search). Of the paths of fewest steps all are counted, and the strongest come first. ${pathLength}`,
      };
    case 'strongest':
      return {
        title: `Path between two ${many}`,
        ends: ['From', 'To'],
        method: `${pathLength} The next ones are the next strongest without a repeated ${one} (Dijkstra 1959, Yen 1971).`,
      };
    case 'surroundings':
      return {
        title: `Surroundings of ${one.startsWith('o') ? 'an' : 'a'} ${one}`,
        ends: ['Around'],
        method: `Rings of ${many} by the fewest steps from the one in the middle (its ego network; Wasserman & Faust 1994). The tie that is told leads one ring inward and is the strongest that does.`,
      };
    case 'common':
      return {
        title: kindWords[kind].common,
        ends: ['Of', 'And of'],
        method: `${kind === 'mixed' ? 'Organizations and funders that both people share works with, or people that both organizations do' : 'Whoever is tied to both'}; the strongest come first. ${pathLength} Adamic–Adar adds 1/ln(ties) for each, so that those with few ties count more (Adamic & Adar 2003).`,
      };
    case 'bridges':
      return {
        title: 'Bridges between two groups',
        ends: ['One group', 'Other group'],
        method: `Betweenness on the shortest paths from each member of one group to each of the other, as a share of these pairs (Brandes 2008). Those who belong or are tied to both groups are listed too.`,
      };
    case 'organization':
      return {
        title: 'Who connects us to an organization',
        ends: ['Organization'],
        method:
          'Covered people who named it on a work; those who published with somebody who did; and those with a co-author in between, each by the strongest such tie. Asked of everyone in the works of the chosen years.',
      };
  }
}

/** The answer in a sentence. */
export function answerWords(answer: InquiryAnswer, kind: Kind, { one, other }: EndNames): string {
  const people = (many: number): string => plural(many, nounOf(kind, 1), nounOf(kind, 2));
  switch (answer.form) {
    case 'paths':
      return pathWords(answer, { one, other });
    case 'common':
      return `${people(answer.count)} ${kindWords[kind].tied} both ${one} and ${other}. Adamic–Adar ${measure(answer.adamicAdar)}.`;
    case 'surroundings':
      return answer.rings.length === 0
        ? `${one} has no ties in this network.`
        : `${people(answer.rings.length)} within ${plural(answer.sizes.length - 1, 'step')} of ${one}.`;
    case 'bridges':
      return `${people(answer.count)} between ${one} (${count(answer.sizes[0])}) and ${other} (${count(answer.sizes[1])}); ${plural(answer.pairs, 'pair')} with a path.`;
    case 'organization':
      return connectionWords(answer.covered, one);
    case 'nothing':
      return nothingWords(answer, kind, { one, other });
  }
}

function pathWords(
  { about, chains, count: many }: Extract<InquiryAnswer, { form: 'paths' }>,
  { one, other }: EndNames,
): string {
  const [first] = chains;
  const steps = plural(first?.hops.length ?? 0, 'step');
  if (about === 'strongest') {
    return `${one} and ${other}: the strongest path has ${steps} and is ${measure(first?.length ?? 0)} long.`;
  }
  const number = many ?? 0;
  return `${one} and ${other} are ${steps} apart${number > 1 ? `, on ${count(number)} paths` : ''}.`;
}

function connectionWords([named, direct, indirect]: readonly [number, number, number], organization: string): string {
  const parts = [
    ...(named > 0 ? [`${plural(named, 'covered person', 'covered people')} named ${organization} on a work`] : []),
    ...(direct > 0 ? [`${count(direct)} published with somebody who did`] : []),
    ...(indirect > 0 ? [`${count(indirect)} have a co-author in between`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function nothingWords(
  { reason, missing }: Extract<InquiryAnswer, { form: 'nothing' }>,
  kind: Kind,
  { one, other }: EndNames,
): string {
  switch (reason) {
    case 'left_out':
      return `${missing.length > 1 ? `${one} and ${other} are` : 'One end is'} not in this network: the years, the cap on authors or the choice of works leave ${missing.length > 1 ? 'them' : 'it'} out.`;
    case 'same':
      return 'Both ends are the same.';
    case 'apart':
      return `No chain of ties in this network joins ${one} and ${other}: they lie in different components.`;
    case 'none_common':
      return `No ${nounOf(kind, 1)} of this network ${kindWords[kind].tied} both ${one} and ${other}.`;
    case 'no_members':
      return `A group has no members among the ${nounOf(kind, 2)} of this network.`;
    case 'not_connected':
      return `No covered person named ${one} on a work of these years, or is within two steps of somebody who did.`;
  }
}

/** What would have to be wider, as a button says it. */
export const wayOutWords: Readonly<Record<WayOut, string>> = {
  years: 'There is an answer in all years',
  min: 'There is an answer with weaker ties',
  focus: 'There is an answer with everyone in the works',
};

/** "12%"; "under 0.1%" where that would read as none. */
export function shareText(part: number): string {
  return part > 0 && part < 0.001 ? 'under 0.1%' : percent(part);
}

import type { Covered, TruthRow } from '../model.ts';
import { Random } from '../random.ts';
import type { World } from '../world/world.ts';
import { affiliationInnocents } from './affiliation-innocents.ts';
import { undisclosedAffiliation } from './affiliations.ts';
import { arisingTruth } from './arising.ts';
import { concurrencyInnocents } from './concurrency.ts';
import { type Designated, makeDesignated } from './designated.ts';
import { effortInnocents, effortOverTwelve } from './effort.ts';
import { affiliationListedLater, designatedCoauthor, entityInnocents, ownDesignatedAffiliation } from './entities.ts';
import { collectiveAward, undisclosedAcknowledgedAward, undisclosedAward } from './funding.ts';
import { fundingInnocents } from './funding-innocents.ts';
import type { Scenario } from './scenario.ts';
import { Planted } from './planted.ts';
import { Scene } from './scene.ts';
import { isSettled } from './settled.ts';

const scenarios: readonly Scenario[] = [
  undisclosedAffiliation,
  undisclosedAward,
  undisclosedAcknowledgedAward,
  collectiveAward,
  ownDesignatedAffiliation,
  affiliationListedLater,
  designatedCoauthor,
  effortOverTwelve,
  ...concurrencyInnocents,
  ...affiliationInnocents,
  ...fundingInnocents,
  ...entityInnocents,
  ...effortInnocents,
];

export interface Plot {
  readonly designated: Designated;
  readonly planted: Planted;
  readonly truth: readonly TruthRow[];
}

/**
 * Plays every scenario on its share of the people, in an order of the seed's own.
 *
 * @returns what was planted, and the truth: an innocent subject that another scenario made a planted one is planted.
 */
export function plot(world: World): Plot {
  const designated = makeDesignated(world);
  const planted = new Planted();
  const casts = castOf(world);
  const scale = Math.min(20, world.people.covered.length / 120);
  const next = { ties: 0, awards: 0, any: 0, moved: 0, unfiled: 0 };
  for (const [index, scenario] of scenarios.entries()) {
    const people = casts[scenario.cast].filter((person) => scenario.suits?.(person) ?? true);
    const rounds = Math.min(Math.max(1, Math.round(scenario.share * scale)), people.length);
    for (let round = 0; round < rounds; round++) {
      const person = people[next[scenario.cast]++ % people.length];
      if (person === undefined) continue;
      const random = new Random(world.seed, 'scenario', index, round);
      scenario.play(new Scene(world, designated, random, person, planted), round);
    }
  }
  const open = [...planted.truth.filter(({ kind }) => kind === 'planted'), ...arisingTruth(world, designated, planted)];
  const openKeys = new Set(open.map(({ ruleId, subjectKey }) => `${ruleId} ${subjectKey}`));
  const innocent = planted.truth.filter(({ kind, ruleId, subjectKey }) => {
    return kind === 'innocent' && !openKeys.has(`${ruleId} ${subjectKey}`);
  });
  return { designated, planted, truth: [...open, ...innocent].toSorted(byRuleAndSubject) };
}

/** Who may play what. People with undisclosed ties and people with questioned awards are kept apart. */
function castOf({ seed, people }: World): Readonly<Record<Scenario['cast'], readonly Covered[]>> {
  const settled = new Random(seed, 'cast').shuffle(people.covered.filter(isSettled));
  const half = Math.ceil(settled.length * 0.55);
  return {
    any: settled,
    ties: settled.slice(0, half),
    awards: settled.slice(half),
    moved: people.covered.filter(({ employments, orcid, forms }) => {
      return employments.length > 1 && orcid !== null && forms.cposOn !== null;
    }),
    unfiled: people.covered.filter(({ forms, orcid, employments }) => {
      return forms.cposOn === null && orcid !== null && employments.length === 1;
    }),
  };
}

function byRuleAndSubject(a: TruthRow, b: TruthRow): number {
  const key = ({ ruleId, kind, subjectKey, innocentCode }: TruthRow) =>
    [ruleId, kind, subjectKey, innocentCode].join(' ');
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

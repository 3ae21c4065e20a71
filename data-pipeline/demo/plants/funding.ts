import { addMonths } from '../calendar.ts';
import type { Award, Byline, Work } from '../model.ts';
import { invertedName } from '../names/spellings.ts';
import { rewrittenNumber } from '../world/award-numbers.ts';
import { awardPerson } from '../world/support.ts';
import {
  amongOthers,
  attributedSentence,
  collectiveSentence,
  soleAuthorSentence,
} from '../works/acknowledgment-text.ts';
import { plantedShare, type Scenario } from './scenario.ts';
import { numberKey } from './number-key.ts';
import type { Scene } from './scene.ts';
import { inTurn } from './turns.ts';

/** An award that a public database shows the person to lead, on no form: of a federal agency, or of somebody else. */
export const undisclosedAward: Scenario = {
  share: plantedShare,
  cast: 'awards',
  play(scene, round) {
    const { funders } = scene.world;
    const named = new Set(scene.person.forms.support.map(({ funder }) => funder));
    const federal = funders.federal.filter((funder) => !named.has(funder));
    const award = scene.award({
      funder: round % 2 === 0 && federal.length > 0 ? scene.random.pick(federal) : scene.funder(),
      people: [awardPerson(scene.person, round % 3 === 2 ? 'co-PI' : 'PI')],
    });
    scene.record(award);
    scene.planted('FND-01', numberKey(award.number), `${award.number} of ${award.funder.name}; on no form`);
  },
};

/** An award that a work gives to the person by initials, by name or by their signing alone, on no form. */
export const undisclosedAcknowledgedAward: Scenario = {
  share: 14,
  cast: 'ties',
  play(scene, round) {
    const award = scene.award({ people: peopleOf(scene, round) });
    const isPublic = award.people.length > 0;
    if (isPublic) scene.record(award);
    const days = Array.from({ length: (round % 3) + 1 }, () => scene.day()).toSorted();
    for (const day of days) thank(scene, award, day, round % 5 === 4);
    const key = numberKey(award.number);
    scene.planted('FND-02', key, `${award.number} of ${award.funder.name} thanked ${days.length} times; on no form`);
    if (award.people.some(({ personId }) => personId !== null)) {
      scene.planted('FND-01', key, `${award.number} of ${award.funder.name} thanked and public; on no form`);
    }
    if (isPublic) scene.leftOut(key, award.from, award.to);
    else scene.leftOut(key, days[0] ?? '', days.at(-1) ?? '');
  },
};

/** Nobody (the award is in no database), somebody else, or the person: whom the public record names, in turn. */
function peopleOf(scene: Scene, round: number): Award['people'] {
  const stranger = { name: invertedName(scene.stranger(scene.world.home).name), orcid: null, personId: null };
  return inTurn([[], [{ ...stranger, role: 'PI' as const }], [], [awardPerson(scene.person, 'co-PI')]], round);
}

function thank(scene: Scene, award: Award, day: string, isAlone: boolean): void {
  const own = scene.sign([scene.homeLine()]);
  const byline = isAlone ? [own] : [own, ...scene.companions(5)];
  const cited = { funder: award.funder, number: respelled(scene, award) };
  const text = isAlone ? soleAuthorSentence(scene.random, cited) : attributedSentence(scene.random, own, byline, cited);
  publishThanks(scene, award, day, byline, text);
}

/** A work whose text thanks for an award, with the database's own record of it at times. */
export function publishThanks(
  scene: Scene,
  award: Award,
  day: string,
  byline: readonly Byline[],
  text: string,
  collective: readonly string[] = [],
): Work {
  const { funder, number } = award;
  const funding = scene.random.chance(0.5) ? [{ funder, number }] : [];
  return scene.publish({ day, byline, text: amongOthers(scene.random, text), funding, collective });
}

/** The award's number, as often as not in another spelling. */
export function respelled(scene: Scene, { funder, number }: Award): string {
  return scene.random.chance(0.5) ? rewrittenNumber(scene.random, funder, number) : number;
}

/**
 * An award in a line that speaks for all authors, on nobody's form. Whom that concerns follows from the work: see
 * arising.ts. Every other work has a second covered author; every third award is a co-author's in the public record.
 */
export const collectiveAward: Scenario = {
  share: plantedShare,
  cast: 'any',
  play(scene, round) {
    const colleague = round % 2 === 0 ? scene.colleague() : null;
    const day = colleague === null ? scene.day() : scene.dayWith(colleague);
    const companion = scene.stranger(scene.elsewhere());
    const person = { name: invertedName(companion.name), orcid: companion.orcid, personId: null, role: 'PI' as const };
    const award = scene.award({ from: addMonths(day, -30), people: round % 3 === 0 ? [person] : [] });
    if (award.people.length > 0) scene.record(award);
    const cited = { funder: award.funder, number: respelled(scene, award) };
    const own = scene.sign([scene.homeLine()]);
    const second = colleague === null ? [] : [scene.sign([scene.homeLine()], colleague)];
    const byline = [scene.signOther(companion), own, ...second, ...scene.companions(2)];
    publishThanks(scene, award, day, byline, collectiveSentence(scene.random, [cited]), [award.number]);
  },
};

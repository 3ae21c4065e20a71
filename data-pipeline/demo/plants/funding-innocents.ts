import { addMonths } from '../calendar.ts';
import type { Award, Byline } from '../model.ts';
import { makePlainName } from '../names/person-names.ts';
import { invertedName } from '../names/spellings.ts';
import { mistypedNumber, rewrittenNumber } from '../world/award-numbers.ts';
import { awardPerson, supportRow } from '../world/support.ts';
import { attributedSentence, collectiveSentence } from '../works/acknowledgment-text.ts';
import { dayOutside } from './affiliations.ts';
import { publishThanks } from './funding.ts';
import { innocentShare, type Scenario } from './scenario.ts';
import { numberKey } from './number-key.ts';
import type { Scene } from './scene.ts';
import { formDays } from './settled.ts';

interface Told {
  readonly number: string;
  readonly note: string;
  /** FND-02 and FND-04 unless it says otherwise. */
  readonly rules?: readonly string[];
}

function innocent(
  code: string,
  explain: (scene: Scene, round: number) => Told,
  more: Partial<Scenario> = {},
): Scenario {
  return {
    share: innocentShare,
    cast: 'awards',
    ...more,
    play(scene, round) {
      const { number, note, rules = ['FND-02', 'FND-04'] } = explain(scene, round);
      for (const ruleId of rules) scene.innocent(ruleId, numberKey(number), code, note);
    },
  };
}

const mild = { months: '0.25', version: 'newest' } as const;
const record = ['FND-01'] as const;

/** One scenario for each innocent explanation of FND-01: the award is public, and the form need not name it. */
const recordInnocents: readonly Scenario[] = [
  innocent('former_role', (scene) => {
    const { number } = shown(scene, { people: [awardPerson(scene.person, 'former PI')] });
    return { number, note: 'handed over to somebody else', rules: record };
  }),
  innocent('training_award', (scene) => {
    const [agency] = scene.world.funders.federal;
    const { number } = shown(scene, { funder: agency, activity: scene.random.pick(['T32', 'F31']) });
    return { number, note: 'a training award', rules: record };
  }),
  innocent('ended', (scene) => {
    const { number } = shown(scene, { to: addMonths(scene.world.asOf, -2) });
    return { number, note: 'ended before the evaluation', rules: record };
  }),
  innocent('filed_before_start', (scene) => {
    const { number } = shown(scene, { from: addMonths(formDays(scene.person).last, 2) });
    return { number, note: 'began after the newest form', rules: record };
  }),
  innocent('disclosed_as_pending', (scene) => {
    const award = shown(scene, {});
    scene.person.forms.support.push(supportRow(award, { ...mild, type: 'pending' }));
    return { number: award.number, note: 'stands on the form as pending', rules: record };
  }),
  innocent('other_spelling', (scene) => {
    const award = shown(scene, { funder: scene.random.pick(scene.world.funders.federal) });
    const number = rewrittenNumber(scene.random, award.funder, award.number);
    scene.person.forms.support.push(supportRow(award, { ...mild, number }));
    return { number: award.number, note: `stands on the form as ${number}`, rules: record };
  }),
  innocent('other_number_same_title', (scene) => {
    const award = shown(scene, {});
    const { number } = scene.award({ funder: award.funder });
    scene.person.forms.support.push(supportRow(award, { ...mild, number }));
    return { number: award.number, note: `stands on the form under the overall number ${number}`, rules: record };
  }),
  innocent('homonym', (scene) => {
    const person = { name: invertedName(scene.person.name), orcid: null, personId: null, role: 'PI' as const };
    const { number } = shown(scene, { people: [person] });
    return { number, note: 'the award of another person with the same name', rules: record };
  }),
  innocent(
    'no_form',
    (scene) => {
      const { number } = shown(scene, {});
      return { number, note: 'the person filed no form that could state it', rules: record };
    },
    { cast: 'unfiled' },
  ),
];

/** One scenario for each innocent explanation of FND-02 and FND-04: a work thanks for the award. */
const thanksInnocents: readonly Scenario[] = [
  innocent('award_of_coauthor', (scene) => {
    const award = scene.award({});
    const other = scene.signOther(scene.stranger(scene.elsewhere(), makePlainName(scene.random)));
    thankFor(scene, award, scene.day(), other);
    return { number: award.number, note: 'the text gives it to a co-author' };
  }),
  innocent('award_of_colleague', (scene) => {
    const colleague = scene.colleague();
    const award = scene.award({});
    if (colleague === null) return { number: award.number, note: 'no colleague to thank' };
    colleague.forms.support.push(supportRow(award, mild));
    thankFor(scene, award, scene.dayWith(colleague), scene.sign([scene.homeLine()], colleague));
    return { number: award.number, note: 'the text gives it to a colleague, who disclosed it' };
  }),
  innocent('ended_before_filing', (scene) => {
    const { first } = formDays(scene.person);
    const to = addMonths(first, -3);
    const award = shown(scene, { from: addMonths(to, -36), to });
    thankFor(scene, award, scene.day());
    return { number: award.number, note: 'ended before the form' };
  }),
  innocent('training_award', (scene) => {
    const [agency] = scene.world.funders.federal;
    const award = shown(scene, { funder: agency, activity: 'T32' });
    thankFor(scene, award, scene.day());
    return { number: award.number, note: 'a training award', rules: ['FND-01', 'FND-02', 'FND-04'] };
  }),
  innocent('disclosed_as_pending', (scene) => {
    const award = scene.award({});
    scene.person.forms.support.push(supportRow(award, { ...mild, type: 'pending' }));
    thankFor(scene, award, scene.day());
    return { number: award.number, note: 'stands on the form as pending' };
  }),
  innocent('other_spelling', (scene) => {
    const award = scene.award({ funder: scene.random.pick(scene.world.funders.federal) });
    scene.person.forms.support.push(supportRow(award, { ...mild, number: rewrittenNumber(scene.random, award.funder, award.number) })); // prettier-ignore
    thankFor(scene, award, scene.day());
    return { number: award.number, note: 'stands on the form in another spelling' };
  }),
  innocent('mistyped', (scene) => {
    const award = scene.award({});
    scene.person.forms.support.push(supportRow(award, mild));
    const number = mistypedNumber(award.number);
    thankFor(scene, { ...award, number }, scene.day());
    return { number, note: `two digits of ${award.number} changed places` };
  }),
  innocent('before_window', (scene) => {
    const award = scene.award({ from: addMonths(scene.world.asOf, -70) });
    thankFor(scene, award, dayOutside(scene, 'before', 24));
    return { number: award.number, note: 'of unknown period, and thanked more than two years before the form' };
  }),
  innocent('after_filing', (scene) => {
    const award = scene.award({});
    thankFor(scene, award, dayOutside(scene, 'after', 0));
    return { number: award.number, note: 'of unknown period, and thanked after the form' };
  }),
  innocent('disclosed', (scene) => {
    const award = scene.award({});
    scene.person.forms.support.push(supportRow(award, mild));
    const byline = [scene.sign([scene.homeLine()]), ...scene.companions(4)];
    publishThanks(scene, award, scene.day(), byline, collectiveSentence(scene.random, [award]), [award.number]);
    return { number: award.number, note: 'a line for all authors; it stands on the form' };
  }),
  innocent('not_an_award', (scene) => {
    const number = `IRB-2021-0${scene.random.between(1000, 9999)}`;
    const text = `The study was approved by the ethics committee (protocol ${number}). We thank all participants.`;
    scene.publish({ day: scene.day(), byline: [scene.sign([scene.homeLine()]), ...scene.companions()], text });
    return { number, note: 'the number of an ethics protocol' };
  }),
];

export const fundingInnocents: readonly Scenario[] = [...recordInnocents, ...thanksInnocents];

/** An award of the person's in the public database, unless the wish says whose it is. */
function shown(scene: Scene, wish: Parameters<Scene['award']>[0]): Award {
  const award = scene.award({ people: [awardPerson(scene.person, 'PI')], ...wish });
  scene.record(award);
  return award;
}

/** A work of the person's whose text gives an award to the person, or to another author. */
function thankFor(scene: Scene, award: Award, day: string, other?: Byline): void {
  const own = scene.sign([scene.homeLine()]);
  const byline = [...(other === undefined ? [] : [other]), own, ...scene.companions(3)];
  publishThanks(scene, award, day, byline, attributedSentence(scene.random, other ?? own, byline, award));
}

import { addMonths } from '../calendar.ts';
import { awardPerson } from '../world/support.ts';
import { signElsewhere } from './affiliations.ts';
import { innocentShare, type Scenario } from './scenario.ts';
import { numberKey } from './number-key.ts';
import type { Scene } from './scene.ts';

type Award = ReturnType<Scene['award']>;

/** An affiliation that no form states, beside an award that does not make it a concurrent one. */
function innocent(code: string, makeAward: (scene: Scene) => Award, note: string): Scenario {
  return {
    share: innocentShare,
    cast: 'ties',
    play(scene) {
      const organization = scene.elsewhere();
      signElsewhere(scene, organization, 1, true);
      const award = makeAward(scene);
      scene.record(award);
      scene.innocent('TIM-01', `${organization.rorId}|${numberKey(award.number)}`, code, note);
    },
  };
}

export const concurrencyInnocents: readonly Scenario[] = [
  innocent(
    'no_overlap',
    (scene) =>
      scene.award({
        funder: scene.random.pick(scene.world.funders.federal),
        from: addMonths(scene.world.asOf, -110),
        to: addMonths(scene.world.asOf, -70),
        people: [awardPerson(scene.person, 'PI')],
      }),
    'the federal award ended long before',
  ),
  innocent(
    'former_role',
    (scene) =>
      scene.award({
        funder: scene.random.pick(scene.world.funders.federal),
        people: [awardPerson(scene.person, 'former PI')],
      }),
    'the federal award was handed over',
  ),
  innocent(
    'not_federal',
    (scene) =>
      scene.award({
        from: addMonths(scene.world.asOf, -110),
        to: addMonths(scene.world.asOf, -3),
        people: [awardPerson(scene.person, 'PI')],
      }),
    'the award is not a federal one',
  ),
];

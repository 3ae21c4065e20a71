import { addMonths, dayBetween } from '../calendar.ts';
import type { ListEntry, Organization } from '../model.ts';
import { discloseAt, publishAt, signElsewhere } from './affiliations.ts';
import { innocentShare, type Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';
import { inTurn } from './turns.ts';

const planted = (ruleId: string, scene: Scene, { entryId, organization }: ListEntry, words: string): void =>
  scene.planted(ruleId, entryId, `${organization.name}: ${words}`);

/** Works signed for a listed organization; every other person also left it off the forms. */
export const ownDesignatedAffiliation: Scenario = {
  share: 10,
  cast: 'ties',
  play(scene, round) {
    const entry = scene.listing(scene.designated.inForce, round);
    const colleague = round % 3 === 0 ? scene.colleague() : null;
    if (round % 2 === 0) signElsewhere(scene, entry.organization, 2, true);
    else {
      discloseAt(scene, entry.organization);
      publishAt(scene, entry.organization, scene.day(), round % 4 === 1);
    }
    planted('ENT-01', scene, entry, 'own affiliation while it was listed');
    scene.innocent('ENT-01L', entry.entryId, 'listed_on_the_date', `${entry.organization.name} was listed already`);
    if (colleague === null) return;
    const lines = [scene.lineAt(entry.organization)];
    const others = [scene.sign([scene.homeLine()], colleague), ...scene.companions(2)];
    scene.publish({ day: scene.dayWith(colleague), byline: [scene.sign(lines), ...others] });
  },
};

/** Works signed for an organization that was listed only years later, as the forms say. */
export const affiliationListedLater: Scenario = {
  share: 10,
  cast: 'any',
  play(scene, round) {
    const entry = scene.listing(scene.designated.later, round);
    discloseAt(scene, entry.organization);
    publishAt(scene, entry.organization, scene.day(), true);
    planted('ENT-01L', scene, entry, 'own affiliation before it was listed');
    scene.innocent('ENT-01', entry.entryId, 'listed_later', `${entry.organization.name} was listed later`);
  },
};

/** A work with a co-author at a listed organization. That it is planted follows from the work itself: see arising.ts. */
export const designatedCoauthor: Scenario = {
  share: 12,
  cast: 'any',
  play(scene, round) {
    const { organization } = scene.listing(scene.designated.inForce, round * 3 + 1);
    for (let works = 0; works <= round % 3; works++) publishWith(scene, organization, scene.day());
  },
};

function publishWith(scene: Scene, organization: Organization, day: string): void {
  const other = scene.signOther(scene.stranger(organization));
  scene.publish({ day, byline: [scene.sign([scene.homeLine()]), other, ...scene.companions(5)] });
}

/** An organization that resembles a listed one, and why it is none. */
type Likeness = (scene: Scene, round: number) => { entry: ListEntry; organization: Organization; words: string };

const likenesses: Readonly<Record<string, Likeness>> = {
  listing_ended: (scene, round) => {
    const entry = scene.listing(scene.designated.ended, round);
    return { entry, organization: entry.organization, words: 'had been taken off the list' };
  },
  assessment_only: (scene, round) => {
    const entry = scene.listing(scene.designated.assessed, round);
    return { entry, organization: entry.organization, words: 'is only on the list of a third party' };
  },
  unit_not_listed: ({ designated }, round) => {
    const { entry, child } = inTurn(designated.parents, round);
    return { entry, organization: child, words: 'is not itself on the list' };
  },
  same_name_elsewhere: ({ designated }, round) => {
    const { entry, namesake } = inTurn(designated.copied, round);
    return { entry, organization: namesake, words: 'is another organization of the same name' };
  },
};

const byLikeness: readonly Scenario[] = Object.entries(likenesses).flatMap(([code, likeness]): Scenario[] => [
  {
    share: innocentShare,
    cast: 'any',
    play(scene, round) {
      const { entry, organization, words } = likeness(scene, round);
      discloseAt(scene, organization);
      publishAt(scene, organization, scene.day(), true);
      for (const ruleId of ['ENT-01', 'ENT-01L']) {
        scene.innocent(ruleId, entry.entryId, code, `${organization.name} ${words}`);
      }
    },
  },
  {
    share: innocentShare,
    cast: 'any',
    play(scene, round) {
      const { entry, organization, words } = likeness(scene, round + 1);
      publishWith(scene, organization, scene.day());
      scene.innocent('ENT-02', entry.entryId, code, `${organization.name} ${words}`);
    },
  },
]);

/** Innocent explanations of ENT-01, ENT-01L and ENT-02. */
export const entityInnocents: readonly Scenario[] = [
  ...byLikeness,
  {
    share: innocentShare,
    cast: 'any',
    play(scene, round) {
      const entry = scene.listing(scene.designated.inForce, round + 5);
      const line = { ...scene.fullHomeLine(), linked: [entry.organization] };
      scene.publish({ day: scene.day(), byline: [scene.sign([line]), ...scene.companions()] });
      scene.innocent('ENT-01', entry.entryId, 'false_institution', 'the line names the home institution');
      scene.innocent('AFF-01', entry.organization.rorId, 'false_institution', 'the line names the home institution');
    },
  },
  {
    share: innocentShare,
    cast: 'any',
    play(scene, round) {
      const entry = scene.listing(scene.designated.inForce, round + 6);
      const other = scene.stranger(scene.elsewhere());
      const line = { ...scene.fullLineAt(other.organization), linked: [entry.organization] };
      const byline = [scene.sign([scene.homeLine()]), { ...scene.signOther(other), lines: [line] }];
      scene.publish({ day: scene.day(), byline: [...byline, ...scene.companions()] });
      scene.innocent('ENT-02', entry.entryId, 'false_institution', `the line names ${other.organization.name}`);
    },
  },
  {
    share: innocentShare,
    cast: 'any',
    play(scene, round) {
      const entry = scene.listing(scene.designated.inForce, round + 7);
      const circle = [scene.stranger(entry.organization), scene.stranger(entry.organization)];
      const byline = [scene.homonym(entry.organization), ...circle.map((one) => scene.signOther(one))];
      scene.publish({ day: scene.day(), byline });
      for (const ruleId of ['ENT-01', 'ENT-02']) {
        scene.innocent(ruleId, entry.entryId, 'homonym', 'the work of another person with the same name');
      }
      scene.innocent('AFF-01', entry.organization.rorId, 'homonym', 'the work of another person with the same name');
    },
  },
  {
    share: innocentShare,
    cast: 'any',
    play(scene, round) {
      const { entryId, organization } = scene.listing(scene.designated.later, round);
      publishWith(scene, organization, scene.day());
      scene.innocent('ENT-02', entryId, 'listed_later', `${organization.name} was listed later`);
    },
  },
  {
    share: innocentShare,
    cast: 'any',
    play(scene, round) {
      const { entryId, organization } = scene.listing(scene.designated.inForce, round + 8);
      const { asOf } = scene.world;
      publishWith(scene, organization, dayBetween(scene.random, addMonths(asOf, -68), addMonths(asOf, -62)));
      scene.innocent('ENT-02', entryId, 'before_lookback', 'more than five years before the evaluation');
    },
  },
  {
    share: innocentShare,
    cast: 'any',
    play(scene, round) {
      const { entryId, organization } = scene.listing(scene.designated.inForce, round + 9);
      const crowd = scene.random.sample(scene.world.people.external, 110).map((person) => scene.signOther(person));
      const other = scene.signOther(scene.stranger(organization));
      scene.publish({ day: scene.day(), byline: [other, scene.sign([scene.homeLine()]), ...crowd] });
      scene.innocent('ENT-02', entryId, 'hyperauthorship', 'one of more than a hundred authors');
    },
  },
];

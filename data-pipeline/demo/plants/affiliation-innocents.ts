import { organizationKey } from '../../core/organization-key.ts';
import { addMonths, yearOf } from '../calendar.ts';
import type { Line, Organization } from '../model.ts';
import { abbreviatedName, fullName } from '../names/spellings.ts';
import { positionRow } from '../world/positions.ts';
import { makeByline } from '../works/byline.ts';
import { dayOutside, discloseAt, publishAt } from './affiliations.ts';
import { innocentShare, type Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';
import { formDays } from './settled.ts';
import { inTurn } from './turns.ts';

/** A way in which an affiliation elsewhere is not one that a form left out. @returns what explains it. */
type Explanation = (scene: Scene, round: number) => { readonly thing: string; readonly note: string };

function innocent(code: string, explain: Explanation, more: Partial<Scenario> = {}): Scenario {
  return {
    share: innocentShare,
    cast: 'any',
    ...more,
    play(scene, round) {
      const { thing, note } = explain(scene, round);
      scene.innocent('AFF-01', thing, code, note);
    },
  };
}

const about = ({ rorId, name }: Organization, words: string) => ({ thing: rorId, note: `${name}: ${words}` });

/** One scenario for each innocent explanation of AFF-01 that records can show. */
export const affiliationInnocents: readonly Scenario[] = [
  innocent('disclosed', (scene) => {
    const organization = scene.elsewhere();
    discloseAt(scene, organization, 'affiliation');
    publishAt(scene, organization, scene.day(), true);
    return about(organization, 'stands on the biosketch');
  }),
  innocent('disclosed_alias', (scene) => {
    const organization = scene.elsewhere();
    const [alias = organization.name] = organization.aliases;
    const row = positionRow(organization, {
      form: 'biosketch',
      item: 'position',
      title: 'Honorary Professor',
      from: addMonths(scene.window.from, -12),
      to: null,
    });
    scene.person.forms.positions.push({ ...row, organization: alias, rorId: null });
    publishAt(scene, organization, scene.day(), true);
    return about(organization, `stands on the biosketch as "${alias}"`);
  }),
  innocent(
    'disclosed_on_another_form',
    (scene) => {
      const organization = scene.elsewhere();
      const from = addMonths(scene.window.from, -12);
      scene.person.forms.positions.push(
        positionRow(organization, { form: 'coi', item: 'outside_activity', title: 'Adviser', from, to: null }),
      );
      publishAt(scene, organization, scene.day(), true);
      return about(organization, 'stands on the conflict-of-interest form');
    },
    { suits: ({ forms }) => forms.coiOn !== null },
  ),
  innocent('position_ended_recently', (scene) => {
    const organization = scene.elsewhere();
    const day = scene.day();
    const from = addMonths(day, -60);
    const to = addMonths(day, -5);
    scene.person.forms.positions.push(
      positionRow(organization, { form: 'biosketch', item: 'position', title: 'Visiting Scholar', from, to }),
    );
    publishAt(scene, organization, day, true);
    return about(organization, 'the stated position ended five months before the work appeared');
  }),
  innocent(
    'moved_recently',
    (scene) => {
      const [before, home] = scene.person.employments;
      if (before === undefined || home === undefined) throw new RangeError('has not moved');
      publishAt(scene, before.organization, addMonths(home.from, 4), false);
      return about(before.organization, 'a former employer; the work appeared four months after the move');
    },
    { cast: 'moved', suits: hasMovedWithinWindow },
  ),
  innocent('family_of_home', (scene) => {
    const { hospital } = scene.world.places;
    publishAt(scene, hospital, scene.day(), false);
    return about(hospital, 'the university hospital');
  }),
  innocent('organization_renamed', (scene, round) => {
    const { before, now } = inTurn(scene.world.places.renamed, round);
    discloseAt(scene, before);
    publishAt(scene, now, scene.day(), true);
    return about(now, `stands on the biosketch under its former name ${before.name}`);
  }),
  innocent('homonym', (scene) => {
    const organization = scene.elsewhere();
    const circle = [scene.stranger(organization), scene.stranger(scene.elsewhere())];
    for (let works = 0; works < 3; works++) {
      scene.publish({
        day: scene.day(),
        byline: [scene.homonym(organization), ...circle.map((one) => scene.signOther(one))],
      });
    }
    return about(organization, 'works there of another person with the same name');
  }),
  innocent('profile_merged', (scene) => {
    const organization = scene.elsewhere();
    const other = scene.stranger(organization, scene.person.name);
    const byline = makeByline(scene.random, other, {
      lines: [scene.lineAt(organization)],
      name: other.name,
      printedOrcid: other.orcid,
      sourceOrcid: scene.person.sourceKnowsOrcid ? scene.person.orcid : null,
      sourceId: scene.person.sourceId,
    });
    scene.publish({ day: scene.day(), byline: [byline, scene.signOther(scene.stranger(organization))] });
    return about(organization, 'work of another person whom the database took for this one');
  }),
  innocent('student', (scene) => {
    const organization = scene.elsewhere();
    const from = addMonths(scene.window.from, -40);
    scene.person.forms.positions.push(
      positionRow(organization, { form: 'biosketch', item: 'education', title: 'MBA', from, to: scene.window.to }),
    );
    publishAt(scene, organization, scene.day(), true);
    return about(organization, 'stands under professional preparation');
  }),
  innocent('present_address', (scene) => {
    const organization = scene.elsewhere();
    const { raw, ...line } = scene.fullLineAt(organization);
    const present: Line = { ...line, raw: `Present address: ${raw}` };
    scene.publish({ day: scene.day(), byline: [scene.sign([scene.homeLine(), present]), ...scene.companions()] });
    return about(organization, 'the line gives a present address');
  }),
  innocent('false_institution', (scene) => {
    const organization = scene.elsewhere();
    const line = { ...scene.fullHomeLine(), linked: [organization] };
    scene.publish({ day: scene.day(), byline: [scene.sign([line]), ...scene.companions()] });
    return about(organization, 'the database linked it to a line that names the home institution');
  }),
  innocent('year_only_date', (scene) => {
    const organization = scene.elsewhere();
    const year = yearOf(scene.person.forms.biosketchOn ?? scene.world.asOf);
    const lines = [scene.homeLine(), scene.lineAt(organization)];
    scene.publish({ day: `${year}-01-01`, precision: 'year', byline: [scene.sign(lines), ...scene.companions()] });
    return about(organization, 'the work may have appeared after the form');
  }),
  innocent('before_window', (scene) => {
    const organization = scene.elsewhere();
    publishAt(scene, organization, dayOutside(scene, 'before', 36), true);
    return about(organization, 'more than three years before the form');
  }),
  innocent('after_filing', (scene) => {
    const organization = scene.elsewhere();
    publishAt(scene, organization, dayOutside(scene, 'after', 0), true);
    return about(organization, 'after the newest form');
  }),
  innocent('name_only', (scene, round) => {
    const organization = scene.elsewhere();
    const self = { ...scene.stranger(organization, scene.person.name), orcid: null, sourceKnowsOrcid: false };
    const signed = makeByline(scene.random, self, { lines: [scene.lineAt(organization)] });
    const byline = { ...signed, spelled: round % 2 === 0 ? fullName(self.name) : abbreviatedName(self.name) };
    scene.publish({ day: scene.day(), byline: [byline, scene.signOther(scene.stranger(scene.elsewhere()))] });
    return about(organization, 'truly this person, but nothing but a name says so');
  }),
  innocent('unresolved_organization', (scene) => {
    const name = `${scene.elsewhere().city} Circle of Scholars`;
    const raw = `${name}, Postbox ${scene.random.between(10, 99)}`;
    const line: Line = { raw, linked: [], actual: null };
    scene.publish({ day: scene.day(), byline: [scene.sign([scene.homeLine(), line]), ...scene.companions()] });
    return { thing: `name:${organizationKey(raw)}`, note: `${name}: no registry knows it` };
  }),
  innocent(
    'no_form',
    (scene) => {
      const organization = scene.elsewhere();
      const day = addMonths(scene.world.asOf, -20);
      publishAt(scene, organization, day, true);
      return about(organization, 'the person filed no form that could state it');
    },
    { cast: 'unfiled' },
  ),
];

function hasMovedWithinWindow(person: Parameters<NonNullable<Scenario['suits']>>[0]): boolean {
  const { first, last } = formDays(person);
  const work = addMonths(person.employments[1]?.from ?? '0001-01-01', 4);
  return addMonths(last, -34) <= work && work <= addMonths(first, -1);
}

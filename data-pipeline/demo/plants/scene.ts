import { addMonths, dayBetween, yearOf } from '../calendar.ts';
import { makeOrcid } from '../identifiers.ts';
import type {
  Award,
  Byline,
  Covered,
  External,
  Funder,
  Line,
  ListEntry,
  Organization,
  PersonName,
  TruthRow,
  Work,
} from '../model.ts';
import { makePersonName } from '../names/person-names.ts';
import type { Random } from '../random.ts';
import type { World } from '../world/world.ts';
import { affiliationLine, makeByline, namingLine } from '../works/byline.ts';
import { makeAwardTitle, makeTitle } from '../works/titles.ts';
import type { Designated } from './designated.ts';
import { numberKey } from './number-key.ts';
import type { Planted } from './planted.ts';
import { formDays, isSettled } from './settled.ts';
import { inTurn } from './turns.ts';

export interface WorkWish {
  readonly day: string;
  readonly byline: readonly Byline[];
  readonly precision?: Work['precision'];
  readonly text?: string;
  readonly funding?: Work['funding'];
  /** Award numbers, as written, that the text gives to nobody in particular. */
  readonly collective?: readonly string[];
}

/**
 * One scenario's view of the world: what it may draw on, and where it leaves works, form rows, awards and the truth.
 */
export class Scene {
  readonly world: World;
  readonly designated: Designated;
  readonly random: Random;
  readonly person: Covered;
  readonly #out: Planted;

  constructor(world: World, designated: Designated, random: Random, person: Covered, out: Planted) {
    this.world = world;
    this.designated = designated;
    this.random = random;
    this.person = person;
    this.#out = out;
  }

  planted(ruleId: string, thing: string, note: string): void {
    this.#note(ruleId, 'planted', thing, '', note);
  }

  innocent(ruleId: string, thing: string, code: string, note: string): void {
    this.#note(ruleId, 'innocent', thing, code, note);
  }

  /** A tie that no form of the person states, so that concurrency with federal awards counts. */
  leftOut(thing: string, from: string, to: string): void {
    this.#out.openTies.push({ person: this.person, thing, from, to });
  }

  /** First and last day that every window of every newest form of a person holds, by a margin of two months. */
  get window(): { readonly from: string; readonly to: string } {
    const { first, last } = formDays(this.person);
    return { from: addMonths(last, -22), to: addMonths(first, -2) };
  }

  day(): string {
    return dayBetween(this.random, this.window.from, this.window.to);
  }

  /** A day in the window of both people. */
  dayWith(colleague: Covered): string {
    const [own, other] = [formDays(this.person), formDays(colleague)];
    const last = own.last > other.last ? own.last : other.last;
    const first = own.first < other.first ? own.first : other.first;
    return dayBetween(this.random, addMonths(last, -22), addMonths(first, -2));
  }

  /** An organization elsewhere that this person has no other tie to. */
  elsewhere(): Organization {
    const taken = this.#out.placesOf.get(this.person.personId) ?? new Set(this.person.employments.map(({ organization }) => organization.rorId)); // prettier-ignore
    const free = this.world.places.external.filter(({ rorId }) => !taken.has(rorId));
    const organization = this.random.pick(free);
    this.#out.placesOf.set(this.person.personId, taken.add(organization.rorId));
    return organization;
  }

  /** The entry whose turn it is, or the next one whose organization this person has no other tie to. */
  listing(entries: readonly ListEntry[], round: number): ListEntry {
    const taken = this.#out.placesOf.get(this.person.personId) ?? new Set();
    const turns = entries.map((_, step) => inTurn(entries, round + step));
    const entry = turns.find(({ organization }) => !taken.has(organization.rorId)) ?? inTurn(entries, round);
    this.#out.placesOf.set(this.person.personId, taken.add(entry.organization.rorId));
    return entry;
  }

  homeLine(): Line {
    return affiliationLine(this.random, this.world.home, this.person.department.name);
  }

  lineAt(organization: Organization): Line {
    return affiliationLine(this.random, organization, null);
  }

  /** A line of the home institution in full words. */
  fullHomeLine(): Line & { raw: string } {
    return namingLine(this.random, this.world.home, this.person.department.name);
  }

  /** A line of an organization in full words. */
  fullLineAt(organization: Organization): Line & { raw: string } {
    return namingLine(this.random, organization, null);
  }

  /**
   * The person's place in a byline, in one of the ways in which records say who somebody is: an ORCID iD printed with the
   * work, one that the database knows, its profile of the person alone, or nothing but name, home and circle.
   */
  sign(lines: readonly Line[], person: Covered = this.person): Byline {
    const way = this.random.weighted([
      ['printed', 50],
      ['known', 30],
      ['profile', 12],
      ['circle', 8],
    ]);
    const atHome = lines.some(({ actual, raw }) => actual === this.world.home && raw !== null);
    if (way === 'circle' && atHome && person === this.person) {
      const sourceId = person.sourceId.replace('A95', 'A94');
      return makeByline(this.random, person, { lines, printedOrcid: null, sourceOrcid: null, sourceId });
    }
    if (way === 'profile' && person.sourceKnowsOrcid) {
      return makeByline(this.random, person, { lines, printedOrcid: null, sourceOrcid: null });
    }
    const isPrinted = way === 'printed' || !person.sourceKnowsOrcid;
    return makeByline(this.random, person, { lines, printedOrcid: isPrinted ? person.orcid : null });
  }

  /** Somebody else in a byline, where they work. */
  signOther(person: External): Byline {
    return makeByline(this.random, person, { lines: [this.lineAt(person.organization)] });
  }

  /** Some of the person's regular co-authors. */
  companions(most = 4): Byline[] {
    return this.random
      .sample(this.person.regulars, this.random.between(1, most))
      .map((person) => this.signOther(person));
  }

  /** A covered colleague with long employment here and newest forms of the same time as the person's. */
  colleague(): Covered | null {
    const { first, last } = formDays(this.person);
    const near = this.world.people.covered.filter((other) => {
      if (other === this.person || !isSettled(other)) return false;
      const days = formDays(other);
      return days.last <= addMonths(last, 5) && days.first >= addMonths(first, -5);
    });
    return near.length === 0 ? null : this.random.pick(near);
  }

  /** A new person from outside, at an organization, with a name of their own or a given one. */
  stranger(organization: Organization, name: PersonName = makePersonName(this.random)): External {
    const serial = ++this.#out.strangers;
    return {
      name,
      orcid: makeOrcid(60_000_000 + serial),
      sourceId: `A${9_700_000_000 + serial}`,
      sourceKnowsOrcid: this.random.chance(0.5),
      organization,
      nextOrganization: organization,
      movedOn: null,
    };
  }

  /** Somebody else with the person's name: no ORCID iD anywhere, another profile, another circle. */
  homonym(organization: Organization): Byline {
    const other = { ...this.stranger(organization, this.person.name), orcid: null, sourceKnowsOrcid: false };
    return makeByline(this.random, other, { lines: [this.lineAt(organization)], name: other.name });
  }

  publish(wish: WorkWish): Work {
    const year = yearOf(wish.day);
    const { department } = this.person;
    const work: Work = {
      serial: year * 1_000_000 + 900_000 + ++this.#out.works,
      hasDoi: !this.random.chance(0.05),
      title: makeTitle(this.random, department),
      day: wish.precision === 'year' ? `${year}-01-01` : wish.day,
      precision: wish.precision ?? 'day',
      type: 'article',
      venue: this.random.pick(department.venues),
      topic: department.topic,
      byline: wish.byline,
      isRetracted: false,
      acknowledgment: wish.text === undefined ? null : { section: 'ack', text: wish.text },
      funding: wish.funding ?? [],
    };
    const list = this.#out.worksOf.get(year) ?? [];
    list.push(work);
    this.#out.worksOf.set(year, list);
    this.#out.published.push({ work, collective: (wish.collective ?? []).map(numberKey) });
    return work;
  }

  /** An award that runs from long before the forms until after the evaluation, unless the wish says otherwise. */
  award(wish: Partial<Pick<Award, 'funder' | 'from' | 'to' | 'people'>> & { activity?: string }): Award {
    return this.world.office.make(this.random, {
      funder: wish.funder ?? this.funder(),
      title: makeAwardTitle(this.random, this.person.department),
      from: wish.from ?? addMonths(this.world.asOf, -this.random.between(46, 56)),
      to: wish.to ?? addMonths(this.world.asOf, this.random.between(6, 18)),
      people: wish.people ?? [],
      ...(wish.activity === undefined ? {} : { activity: wish.activity }),
    });
  }

  /** A funder other than a federal agency that the person's forms do not name. */
  funder(): Funder {
    const named = new Set(this.person.forms.support.map(({ funder }) => funder));
    return this.random.pick(this.world.funders.other.filter((funder) => !named.has(funder)));
  }

  /** Shows an award in the public award database. */
  record(award: Award): void {
    this.world.awards.push(award);
  }

  #note(ruleId: string, kind: TruthRow['kind'], thing: string, innocentCode: string, note: string): void {
    const { personId } = this.person;
    this.#out.truth.push({ ruleId, kind, subjectKey: `${personId}|${thing}`, personId, innocentCode, note });
  }
}

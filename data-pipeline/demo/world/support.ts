import { addMonths, yearOf } from '../calendar.ts';
import type { Award, Covered, Funder, SupportRow } from '../model.ts';
import { invertedName } from '../names/spellings.ts';
import { Random } from '../random.ts';
import { makeAwardTitle } from '../works/titles.ts';
import { makeAwardNumber } from './award-numbers.ts';
import type { Funders } from './funders.ts';

/** What makes award numbers of one world: each serial is used once, and two that follow each other look unlike. */
export class AwardOffice {
  #made = 0;

  make(random: Random, wish: Omit<Award, 'number' | 'amount' | 'activityCode'> & { activity?: string }): Award {
    const { activity, ...facts } = wish;
    this.#made += 1;
    const number = makeAwardNumber(random, wish.funder, (this.#made * 48_271) % 99_991, activity);
    const hasActivity = wish.funder.numbers === 'activity-serial';
    return {
      ...facts,
      number,
      amount: random.between(5, 180) * 10_000,
      activityCode: hasActivity ? number.slice(0, 3) : null,
    };
  }
}

/** Who the person is, for the public record of an award. */
export function awardPerson(person: Covered, role: Award['people'][number]['role']): Award['people'][number] {
  return { name: invertedName(person.name), orcid: person.orcid, personId: person.personId, role };
}

/**
 * Gives each person up to three awards, and writes on their form those that were current when they certified it.
 *
 * People at odd places hold no federal award, so that both kinds of people exist at every size. An award that nobody
 * can look up is always on the form.
 *
 * @returns the awards that public award databases show.
 */
export function grantSupport(
  seed: number,
  people: readonly Covered[],
  funders: Funders,
  office: AwardOffice,
  asOf: string,
): Award[] {
  const awards: Award[] = [];
  for (const [index, person] of people.entries()) {
    const random = new Random(seed, 'support', index);
    if (index % 2 === 0) {
      const funder = random.pick(funders.federal);
      awards.push(running(random, office, person, funder, asOf));
    }
    for (let count = random.between(0, 2); count > 0; count--) {
      const funder = random.pick(funders.other);
      const award = running(random, office, person, funder, asOf);
      if (random.chance(0.6)) awards.push(award);
    }
    if (random.chance(0.4)) {
      const ended = addMonths(asOf, -random.between(70, 80));
      awards.push(
        office.make(random, {
          funder: random.pick(funders.other),
          title: makeAwardTitle(random, person.department),
          from: addMonths(ended, -36),
          to: ended,
          people: [awardPerson(person, 'PI')],
        }),
      );
    }
  }
  return awards;
}

function running(random: Random, office: AwardOffice, person: Covered, funder: Funder, asOf: string): Award {
  const award = office.make(random, {
    funder,
    title: makeAwardTitle(random, person.department),
    from: addMonths(asOf, -random.between(60, 72)),
    to: addMonths(asOf, random.between(6, 30)),
    people: [awardPerson(person, random.chance(0.8) ? 'PI' : 'co-PI')],
  });
  person.forms.support.push(supportRow(award, { months: random.pick(['0.5', '1', '1.25', '1.5', '2']) }));
  return award;
}

interface SupportWish {
  readonly months: string;
  readonly version?: SupportRow['version'];
  readonly type?: SupportRow['type'];
  readonly number?: string;
  readonly title?: string;
}

/** The row in which a person states an award, with the same effort in each of its years. */
export function supportRow(award: Award, wish: SupportWish): SupportRow {
  const years = Array.from(
    { length: yearOf(award.to) - yearOf(award.from) + 1 },
    (_, index) => yearOf(award.from) + index,
  );
  return {
    version: wish.version ?? 'both',
    title: wish.title ?? award.title,
    number: wish.number ?? award.number,
    funder: award.funder,
    type: wish.type ?? 'current',
    contribution: 'award',
    amount: award.amount,
    from: award.from,
    to: award.to,
    months: new Map(years.map((year) => [year, wish.months])),
  };
}

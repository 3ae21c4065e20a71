import { addMonths } from '../calendar.ts';
import type { Byline, Covered, SupportRow, Work } from '../model.ts';
import type { Random } from '../random.ts';
import { rewrittenNumber } from '../world/award-numbers.ts';
import type { World } from '../world/world.ts';
import {
  amongOthers,
  attributedSentence,
  type Cited,
  collectiveSentence,
  genericSentence,
  soleAuthorSentence,
} from './acknowledgment-text.ts';

type Thanks = Pick<Work, 'acknowledgment' | 'funding'>;

/**
 * Acknowledgment of an ordinary work: awards in it belong to the lead and stand on every form of the lead's. What
 * scenarios wrote on the newest form is theirs.
 *
 * A sentence for all authors is written only where the lead is the only covered one, since such a sentence asks
 * everybody's form for the award.
 */
export function acknowledge(
  world: World,
  random: Random,
  lead: Covered,
  colleagues: readonly Covered[],
  byline: readonly Byline[],
  day: string,
): Thanks {
  if (random.chance(0.45)) return { acknowledgment: null, funding: [] };
  const funder = random.pick(world.funders.all);
  const usable = lead.forms.support.filter(
    ({ version, from, to }) => version === 'both' && from <= day && day <= addMonths(to, 12),
  );
  if (usable.length === 0 || lead.forms.cposOn === null || random.chance(0.25)) {
    return {
      acknowledgment: { section: 'ack', text: genericSentence(random, funder) },
      funding: random.chance(0.3) ? [{ funder, number: null }] : [],
    };
  }
  const cited = random.sample(usable, random.between(1, 2)).map((row) => citedAs(random, row));
  const isShown = random.chance(0.7);
  return {
    acknowledgment: {
      section: random.pick(['funding', 'ack'] as const),
      text: amongOthers(random, sentence(random, lead, colleagues, byline, cited)),
    },
    funding: isShown ? cited.map(({ funder: payer, number }) => ({ funder: payer, number })) : [],
  };
}

function sentence(
  random: Random,
  lead: Covered,
  colleagues: readonly Covered[],
  byline: readonly Byline[],
  cited: readonly Cited[],
): string {
  const own = byline.find(({ researcher }) => researcher === lead);
  const [first] = cited;
  if (own === undefined || first === undefined) throw new RangeError('the lead must sign and cite');
  if (byline.length === 1) return soleAuthorSentence(random, first);
  if (colleagues.length === 0 && random.chance(0.6)) return collectiveSentence(random, cited);
  return cited.map((award) => attributedSentence(random, own, byline, award)).join(' ');
}

function citedAs(random: Random, { funder, number }: SupportRow): Cited {
  return { funder, number: random.chance(0.4) ? rewrittenNumber(random, funder, number) : number };
}

import type { Byline, Funder } from '../model.ts';
import { abbreviatedName, fullName, hasPlainInitials, initials } from '../names/spellings.ts';
import type { Random } from '../random.ts';

/** One award in an acknowledgment, in the spelling that the text uses. */
export interface Cited {
  readonly funder: Funder;
  readonly number: string;
}

/** A sentence that says whose award it is: by initials where they name one author only, else by name. */
export function attributedSentence(
  random: Random,
  author: Byline,
  byline: readonly Byline[],
  { funder, number }: Cited,
): string {
  const letters = distinctInitials(author, byline);
  if (letters === null || random.chance(0.3)) {
    const name = random.chance(0.7) ? fullName(author.name) : abbreviatedName(author.name);
    return random.pick([
      `${name} was supported by the ${funder.name} (grant no. ${number}).`,
      `${name} acknowledges support from the ${funder.name} under award ${number}.`,
      `${name} thanks the ${funder.name} for grant ${number}.`,
    ]);
  }
  const dotted = stopped(random, letters);
  const others = byline.filter((one) => one !== author && !('personId' in one.researcher));
  const second = others.map((one) => distinctInitials(one, byline)).find((other) => other !== null);
  return random.pick([
    `${dotted} was supported by the ${funder.name} (grant no. ${number}).`,
    `${dotted} acknowledges funding from the ${funder.name} under award ${number}.`,
    `This work was supported in part by the ${funder.name} grant ${number} (to ${dotted}).`,
    `${dotted} received support from ${funder.name}, grant number ${number}.`,
    `We acknowledge funding from the ${funder.name} (grant ${number} to ${dotted}).`,
    `${dotted} is funded by ${funder.name} [${number}].`,
    second === undefined
      ? `${dotted} thanks the ${funder.name} for award ${number}.`
      : `${dotted} and ${stopped(random, second)} were supported by the ${funder.name} (grant no. ${number}).`,
  ]);
}

/** Initials with stops, with or without spaces: `I.B.`, `I. B.`. */
function stopped(random: Random, letters: string): string {
  return random.pick([letters.replace(/./g, '$&.'), letters.replace(/./g, '$&. ').trim()]);
}

/** The text among other thanks, which say nothing about awards. */
export function amongOthers(random: Random, text: string): string {
  const before = random.chance(0.3) ? [random.pick(thanks)] : [];
  const after = random.chance(0.3) ? [random.pick(thanks)] : [];
  return [...before, text, ...after].join(' ');
}

const thanks = [
  'We thank our colleagues for helpful discussions.',
  'We are grateful to two anonymous reviewers for their comments.',
  'The staff of the core imaging facility kept the instruments running.',
  'The authors declare no competing interests.',
] as const;

/** A sentence that names awards and nobody in particular. */
export function collectiveSentence(random: Random, cited: readonly Cited[]): string {
  const named = cited.map(({ funder, number }) => `the ${funder.name} under Grant No. ${number}`);
  const bracketed = cited.map(({ funder, number }) => `the ${funder.name} (award ${number})`);
  return random.pick([
    `This work was supported by ${named.join(' and by ')}.`,
    `The authors gratefully acknowledge financial support from ${bracketed.join(' and ')}.`,
    `Financial support came from ${bracketed.join(' and ')}.`,
    `This research was funded by ${bracketed.join(' and ')}.`,
  ]);
}

/** The sentence of somebody who signs alone. */
export function soleAuthorSentence(random: Random, { funder, number }: Cited): string {
  return random.pick([
    `This work was supported by the ${funder.name} (grant no. ${number}).`,
    `I acknowledge support from the ${funder.name} under award ${number}.`,
    `The author was funded by the ${funder.name}, grant number ${number}.`,
  ]);
}

/** Thanks that name a funder at most, and never an award. */
export function genericSentence(random: Random, funder: Funder): string {
  return random.pick([
    ...thanks,
    `We acknowledge the ${funder.name} for a travel allowance.`,
    `Part of this work was supported by the ${funder.name}.`,
  ]);
}

function distinctInitials(author: Byline, byline: readonly Byline[]): string | null {
  if (!hasPlainInitials(author.name)) return null;
  const own = initials(author.name);
  const clashes = byline.filter((one) => {
    const other = initials(one.name);
    return one !== author && other.at(0) === own.at(0) && other.at(-1) === own.at(-1);
  });
  return clashes.length === 0 ? own : null;
}

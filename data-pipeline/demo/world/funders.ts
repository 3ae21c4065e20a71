import { makeRor } from '../identifiers.ts';
import type { Funder, NumberStyle } from '../model.ts';
import { countries, makeTown } from '../names/places.ts';
import { Random } from '../random.ts';

export interface Funders {
  /** Two agencies of the home country's government, with the two customs of numbering. */
  readonly federal: readonly [Funder, Funder];
  /** Foundations, councils and agencies in many countries. */
  readonly other: readonly Funder[];
  readonly all: readonly Funder[];
}

const styles: readonly NumberStyle[] = ['letters-year-serial', 'slashed', 'plain-serial'];

/** The fictional funders of a seed; countries take turns. */
export function makeFunders(seed: number): Funders {
  const random = new Random(seed, 'funders');
  let count = 0;
  const make = (
    name: string,
    country: readonly [string, string],
    isUsFederal: boolean,
    numbers: NumberStyle,
  ): Funder => {
    count += 1;
    return {
      sourceId: `F${4_970_000_000 + count}`,
      rorId: makeRor(random),
      name,
      acronym: [...name.matchAll(/\p{Lu}/gu)].map(([letter]) => letter).join(''),
      city: makeTown(random),
      countryCode: country[0],
      countryName: country[1],
      isUsFederal,
      numbers,
    };
  };
  const us = ['US', 'United States'] as const;
  const federal = [
    make('Federal Office of Biomedical Inquiry', us, true, 'activity-serial'),
    make('Federal Board for Fundamental Research', us, true, 'program-serial'),
  ] as const;
  const other = Array.from({ length: 28 }, (_, index) => {
    const town = makeTown(random);
    const name = random.pick([
      `${town} Foundation`,
      `${town} Research Council`,
      `${town} Endowment for Science`,
      `${town} Science Fund`,
      `${town} Charitable Trust`,
    ]);
    const country = countries[(index * 7) % countries.length] ?? us;
    return make(name, country, false, styles[index % styles.length] ?? 'slashed');
  });
  return { federal, other, all: [...federal, ...other] };
}

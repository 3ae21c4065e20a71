const collator = new Intl.Collator('en');

/**
 * Which of two texts comes first in a list: by letters, accents and capitals only where those are the same ("Čapek" stands
 * with C); of texts that still are the same, by their characters. It is one order on every machine, whatever its language.
 *
 * @returns below 0 = `one`, above 0 = `other`, 0 = both are one text.
 */
export function wordOrder(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : Number(one > other));
}

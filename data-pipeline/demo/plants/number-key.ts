import { normalizeAwardNumber } from '../../core/award-number.ts';

/** The key of an award number, as truth.csv and the rules write it. @throws RangeError if no key is left. */
export function numberKey(number: string): string {
  const key = normalizeAwardNumber(number);
  if (key === null) throw new RangeError(`${number} is no award number`);
  return key;
}

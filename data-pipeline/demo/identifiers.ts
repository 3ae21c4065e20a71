import type { Random } from './random.ts';

/**
 * An ORCID iD with a right check digit (ISO 7064 MOD 11-2), outside the blocks that ORCID gives out
 * (0000-0001-5… to 0000-0003-5…, 0009-0000… to 0009-0010…), so that it is nobody's.
 */
export function makeOrcid(serial: number): string {
  const digits = `00090${String(800_0000_000 + serial).padStart(10, '0')}`;
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  const whole = digits + (check === 10 ? 'X' : String(check));
  return `${whole.slice(0, 4)}-${whole.slice(4, 8)}-${whole.slice(8, 12)}-${whole.slice(12)}`;
}

const rorAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A bare ROR id of the right form: `0`, six characters of Crockford's base 32, two check digits (ISO 7064 MOD 97-10). */
export function makeRor(random: Random): string {
  let number = 0;
  let characters = '';
  for (let index = 0; index < 6; index++) {
    const digit = random.between(0, 31);
    number = number * 32 + digit;
    characters += rorAlphabet.charAt(digit);
  }
  const check = 98 - ((number * 100) % 97);
  return `0${characters}${String(check).padStart(2, '0')}`;
}

/** A DOI under 10.5555, the prefix that Crossref keeps for examples. */
export function makeDoi(serial: number): string {
  return `10.5555/candor.demo.${serial}`;
}

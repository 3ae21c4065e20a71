import { type EmailAddress } from './email.ts';
import type { NameKeys } from './name.ts';

/** An address in a record of a work, and what the record says of whose it is: authors by index. */
export interface FoundAddress {
  readonly address: EmailAddress;
  /** Authors beside whose name the record puts it. */
  readonly stated: readonly number[];
  /** Authors on whose affiliation line it stands. */
  readonly lines: readonly number[];
  /** Whether every line that it stands on is its author's own, with no other address. */
  readonly isAlone: boolean;
}

/** `stated`: the record puts the address beside the name; `line`: it stands on that author's line alone; `name`: it is made of that name. */
export type OwnerBasis = 'stated' | 'line' | 'name';

export interface EmailOwner {
  readonly position: number;
  readonly basis: OwnerBasis;
}

/**
 * Whose an address is; null where that is not sure. An address that is made of one author's name is never another's, and one that fits
 * several names is nobody's, unless the record says whose it is.
 */
export function emailOwner(
  { address, stated, lines, isAlone }: FoundAddress,
  names: readonly NameKeys[],
): EmailOwner | null {
  const made = names.flatMap((name, position) => (isMadeOf(address.local, name) ? [position] : []));
  const agrees = (position: number) => made.length === 0 || made.includes(position);
  const [said, ...moreSaid] = stated;
  if (said !== undefined) return moreSaid.length === 0 && agrees(said) ? { position: said, basis: 'stated' } : null;
  const [own, ...moreOwn] = lines;
  if (own !== undefined && moreOwn.length === 0 && isAlone)
    return agrees(own) ? { position: own, basis: 'line' } : null;
  const [named, ...moreNamed] = made;
  const isPlaced = lines.length === 0 || (named !== undefined && lines.includes(named));
  return named !== undefined && moreNamed.length === 0 && isPlaced ? { position: named, basis: 'name' } : null;
}

/**
 * Whether the part of an address before the `@` is made of a name: the family name, or a word of it of four letters or more, at its start
 * or end, and otherwise nothing but beginnings of given names in their order (`padraig.dixon`, `pdixon2`, `dixonp`, `xqzhu`). A family name
 * of up to three letters needs two more letters.
 */
export function isMadeOf(local: string, { family_key, given_key }: NameKeys): boolean {
  const letters = local
    .normalize('NFKD')
    .replace(/[^\p{L}]+/gu, '')
    .slice(0, 64);
  const given = given_key.split(' ').filter((word) => word !== '');
  const words = family_key.split(' ').filter((word) => word.length > 3);
  return [family_key.replaceAll(' ', ''), ...words].some((family) => {
    const isLong = family.length > 3;
    if (family.length < 2) return false;
    return [
      ...(letters.startsWith(family) ? [letters.slice(family.length)] : []),
      ...(letters.endsWith(family) ? [letters.slice(0, -family.length)] : []),
    ].some((rest) => (isLong || rest.length > 1) && isBegun(rest, given));
  });
}

/** Whether a text is nothing but beginnings of the words, in their order. */
function isBegun(rest: string, words: readonly string[]): boolean {
  if (rest === '') return true;
  return words.some((word, index) => {
    for (let length = 1; length <= word.length && rest.startsWith(word.slice(0, length)); length += 1) {
      if (isBegun(rest.slice(length), words.slice(index + 1))) return true;
    }
    return false;
  });
}

/** A kind of thing that two authorships, or an authorship and a person, can share. */
export type SharedKind = 'coauthor' | 'affiliation' | 'email' | 'source_id' | 'topic' | 'venue';

/** How much one kind of shared thing may say at most, in bits: one bit doubles the odds that both are one person. */
export interface IdentityWeight {
  readonly kind: SharedKind;
  readonly label: string;
  /** Most that one shared thing says. */
  readonly each: number;
  /** Most that all shared things of the kind say together. */
  readonly most: number;
  /** What the limit rests on. */
  readonly basis: string;
}

/**
 * The one table of weights. A shared thing says as much as it is rare among the authorships loaded (-log2 of its share), up to these
 * limits; what a name asks for rises with how many people may bear it in the same files. Nothing here knows where a name comes from.
 */
export const identityWeights: readonly IdentityWeight[] = [
  {
    kind: 'coauthor',
    label: 'A co-author',
    each: 8,
    most: 14,
    basis:
      'The rarity of the co-author’s name, less log2 of the pairs of co-authors that could agree by chance. Shared by 51 % of 1,102 pairs with ' +
      'one ORCID in real exports, and by 1 of 22 with two: too few to measure more.',
  },
  {
    kind: 'affiliation',
    label: 'An organization or a part of an affiliation line',
    each: 7,
    most: 7,
    basis:
      'Measured on the Qian author set (first split): shared by 32 % of the pairs that are one person and by 0.26 % of those that are ' +
      'two people of a compatible name, log2 of the ratio is 6.9.',
  },
  {
    kind: 'email',
    label: 'An e-mail address that is surely the author’s',
    each: 8,
    most: 8,
    basis:
      'As much as one co-author, and by itself enough where a name has few bearers: offices and laboratories have addresses that several people ' +
      'use. In real exports 78 of 99 pairs with one ORCID share one where both have any, and none of 24 with two: too few to measure more.',
  },
  {
    kind: 'source_id',
    label: 'A database’s own author id',
    each: 8,
    most: 8,
    basis:
      'A database’s author ids are 98 to 99 % right (Kawashima & Tomizawa 2015, doi:10.1007/s11192-015-1580-z): as much as one co-author, and ' +
      'never against the names.',
  },
  {
    kind: 'topic',
    label: 'The topic',
    each: 3,
    most: 3,
    basis: 'Namesakes who stand in the same files work on related things: a limit of 1 in 8.',
  },
  {
    kind: 'venue',
    label: 'The journal or series',
    each: 2,
    most: 2,
    basis: 'As the topic, and weaker: a limit of 1 in 4.',
  },
];

/**
 * Bits beyond those that a name asks for, so that two authorships count as one person. Set on the first splits of the labelled sets. With 5 the
 * Qian author set gives 2.7 times the pairs, 0.9995 of them right in its first split but 0.987 in the other: 6 stays.
 */
export const neededBits = 6;

/** From this many bits on, authorships are taken as one group when the bearers of a name are counted. */
export const groupBits = 4;

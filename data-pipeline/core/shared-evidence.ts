import { identityWeights, type SharedKind } from './identity-weights.ts';

/** Something that an authorship has and that others may have too; `bits` is -log2 of the share of authorships that do. */
export interface Trait {
  readonly kind: SharedKind;
  readonly trait: number;
  readonly bits: number;
}

/** What comparing two authorships needs of each: `traits` ascending by `trait`. */
export interface Signed {
  readonly bylineSize: number;
  readonly sourceId: string | null;
  readonly traits: readonly Trait[];
}

const weights = new Map(identityWeights.map((weight) => [weight.kind, weight]));

/**
 * How much the things that two authorships share say, in bits, by `identityWeights`. Parts of one affiliation line are one thing said
 * in pieces, so that only the rarest counts; a co-author counts less the more co-authors could have agreed by chance.
 */
export function sharedBits(a: Signed, b: Signed): number {
  const chances = Math.log2((a.bylineSize - 1) * (b.bylineSize - 1));
  // Of each kind that both have: millions of pairs are compared, so that no map is made for one.
  const kinds: SharedKind[] = [];
  const sums: number[] = [];
  let other = 0;
  for (const { kind, trait, bits } of a.traits) {
    while ((b.traits[other]?.trait ?? Infinity) < trait) other += 1;
    if (b.traits[other]?.trait !== trait) continue;
    const { each, most } = limits(kind);
    const said = Math.min(each, Math.max(0, kind === 'coauthor' ? bits - chances : bits));
    const known = kinds.indexOf(kind);
    const place = known < 0 ? kinds.push(kind) - 1 : known;
    const before = sums[place] ?? 0;
    sums[place] = kind === 'affiliation' ? Math.max(before, said) : Math.min(most, before + said);
  }
  const source = a.sourceId !== null && a.sourceId === b.sourceId ? limits('source_id').each : 0;
  return sums.reduce((total, bits) => total + bits, source);
}

function limits(kind: SharedKind): { readonly each: number; readonly most: number } {
  return weights.get(kind) ?? { each: 0, most: 0 };
}
